using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace KubeNet.Packages.Tests;

/// <summary>
/// As much of a registry as pulls one base image without content; it listens on this machine and stops when it is disposed.
/// </summary>
internal sealed class BaseImageRegistry : IDisposable
{
    private const string ManifestType = "application/vnd.docker.distribution.manifest.v2+json";

    private readonly HttpListener _listener = new();
    private readonly Dictionary<string, (byte[] Content, string Type)> _answers = new(StringComparer.Ordinal);

    public BaseImageRegistry()
    {
        var layer = GZipped(new byte[1024]); // the end of an archive
        var config = Encoding.UTF8.GetBytes(
            $$$"""
            {"architecture":"amd64","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":["{{{DigestOf(new byte[1024])}}}"]}}
            """
        );
        var manifest = Encoding.UTF8.GetBytes(
            $$$$"""
            {"schemaVersion":2,"mediaType":"{{{{ManifestType}}}}",
            "config":{"mediaType":"application/vnd.docker.container.image.v1+json",
            "digest":"{{{{DigestOf(config)}}}}","size":{{{{config.Length}}}}},
            "layers":[{"mediaType":"application/vnd.docker.image.rootfs.diff.tar.gzip",
            "digest":"{{{{DigestOf(layer)}}}}","size":{{{{layer.Length}}}}}]}
            """
        );
        _answers["/v2/"] = ([], "application/json");
        _answers["/v2/base/manifests/1"] = _answers[$"/v2/base/manifests/{DigestOf(manifest)}"] = (manifest, ManifestType);
        _answers[$"/v2/base/blobs/{DigestOf(config)}"] = (config, "application/octet-stream");
        _answers[$"/v2/base/blobs/{DigestOf(layer)}"] = (layer, "application/octet-stream");

        var port = FreePort();
        Image = $"localhost:{port}/base:1";
        _listener.Prefixes.Add($"http://localhost:{port}/");
        _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        _listener.Start();
        _ = Task.Run(AnswerAsync);
    }

    /// <summary>The base image's name.</summary>
    public string Image { get; }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                var context = await _listener.GetContextAsync();
                if (_answers.TryGetValue(context.Request.Url!.AbsolutePath, out var answer))
                {
                    context.Response.ContentType = answer.Type;
                    context.Response.Headers["Docker-Content-Digest"] = DigestOf(answer.Content);
                    context.Response.ContentLength64 = answer.Content.Length;
                    if (context.Request.HttpMethod != "HEAD")
                    {
                        await context.Response.OutputStream.WriteAsync(answer.Content);
                    }
                }
                else
                {
                    context.Response.StatusCode = 404;
                }

                context.Response.Close();
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
        {
            // closed
        }
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static byte[] GZipped(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new System.IO.Compression.GZipStream(stream, System.IO.Compression.CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    private static string DigestOf(byte[] content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
}
