using System.Net;
using System.Net.Sockets;
using System.Text;

namespace KubeNet.Tests.Nginx;

/// <summary>
/// A small HTTP server: it answers each request with its own name, the request line and the headers, a line each. A request for
/// <c>/redirect</c> is sent elsewhere.
/// </summary>
internal sealed class EchoServer : IDisposable
{
    private readonly TcpListener _listener;
    private readonly string _name;
    private readonly Task _serving;

    public EchoServer(string name, string address, int port)
    {
        _name = name;
        _listener = new TcpListener(IPAddress.Parse(address), port);
        _listener.Start();
        _serving = ServeAsync();
    }

    public void Dispose()
    {
        _listener.Dispose();
        _serving.Wait();
    }

    private async Task ServeAsync()
    {
        while (true)
        {
            TcpClient client;
            try
            {
                client = await _listener.AcceptTcpClientAsync();
            }
            catch (Exception error) when (error is ObjectDisposedException or SocketException or InvalidOperationException)
            {
                return;
            }

            using (client)
            {
                await AnswerAsync(client.GetStream());
            }
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var lines = new List<string> { _name };
        using var reader = new StreamReader(stream, Encoding.UTF8, leaveOpen: true);
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            lines.Add(line);
        }

        var body = Encoding.UTF8.GetBytes(string.Join("\n", lines));
        var status =
            lines.Count > 1 && lines[1].Contains("/redirect", StringComparison.Ordinal)
                ? "302 Found\r\nLocation: http://elsewhere.test:81/next"
                : "200 OK";
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(body);
    }
}
