using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace KubeNet.Tests.Nginx;

/// <summary>An NGINX of this machine with a configuration of the test's own, in a temporary folder, on ports that were free.</summary>
internal sealed class RealNginx : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kubenet nginx ");
    private Process? _process;

    /// <summary>The test is skipped where there is no nginx.</summary>
    public RealNginx()
    {
        try
        {
            Run("-v");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Dispose();
            Assert.Skip("nginx is not on the path.");
        }
    }

    public string Folder => _folder.FullName;

    public static bool HasIPv6
    {
        get
        {
            try
            {
                using var socket = new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp);
                socket.Bind(new IPEndPoint(IPAddress.IPv6Loopback, 0));
                return true;
            }
            catch (SocketException)
            {
                return false;
            }
        }
    }

    /// <summary>Ports that nobody listens on, all different.</summary>
    public static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Any, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        listeners.ForEach(listener => listener.Dispose());
        return ports;
    }

    /// <summary>What <c>nginx -t</c> says of text for the <c>http</c> block; empty where it is well.</summary>
    public string Check(string http)
    {
        Write(http);
        var (code, output) = Run("-t", "-q", "-p", Folder, "-c", "main.conf");
        return code == 0 ? output : $"{code}: {output}";
    }

    /// <summary>
    /// Runs NGINX with text for the <c>http</c> block until it takes connections on each of the ports: it opens them one after another.
    /// </summary>
    public void Start(string http, params int[] ports)
    {
        Write(http);
        _process = Process.Start(StartInfo("-p", Folder, "-c", "main.conf"))!;
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginErrorReadLine();
        while (!ports.All(IsOpen))
        {
            Assert.False(_process.WaitForExit(10), "nginx has ended: " + LogText);
        }
    }

    public void Dispose()
    {
        if (_process is not null)
        {
            _process.Kill();
            _process.WaitForExit();
            _process.Dispose();
        }

        _folder.Delete(recursive: true);
    }

    private string LogText => File.Exists(Path.Combine(Folder, "error.log")) ? File.ReadAllText(Path.Combine(Folder, "error.log")) : "";

    private static bool IsOpen(int port)
    {
        try
        {
            using var client = new TcpClient("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private void Write(string http)
    {
        File.WriteAllText(Path.Combine(Folder, "http.conf"), http);
        File.WriteAllText(
            Path.Combine(Folder, "main.conf"),
            """
            daemon off;
            master_process off;
            pid nginx.pid;
            error_log error.log;
            worker_rlimit_nofile 8192;
            events { worker_connections 4096; }
            http {
                access_log off;
                client_body_temp_path client;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                server_names_hash_bucket_size 256;
                include http.conf;
            }
            """
        );
    }

    private (int Code, string Output) Run(params string[] arguments)
    {
        using var process = Process.Start(StartInfo(arguments))!;
        var output = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private ProcessStartInfo StartInfo(params string[] arguments) =>
        new("nginx", arguments) { WorkingDirectory = Folder, RedirectStandardError = true };
}
