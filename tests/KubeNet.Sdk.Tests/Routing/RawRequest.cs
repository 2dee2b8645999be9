using System.Net.Sockets;
using System.Text;

namespace KubeNet.Tests.Routing;

/// <summary>A GET whose path is sent as it stands; an HTTP client would shorten and escape it.</summary>
internal static class RawRequest
{
    public static (int Status, string? Location, string Body) Send(int port, string host, string path)
    {
        using var client = new TcpClient("127.0.0.1", port);
        using var stream = client.GetStream();
        stream.Write(Encoding.UTF8.GetBytes($"GET {path} HTTP/1.0\r\nHost: {host}\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        var lines = reader.ReadToEnd().Split("\r\n\r\n", 2);
        var head = lines[0].Split("\r\n");
        var location = Array.Find(head, line => line.StartsWith("Location: ", StringComparison.Ordinal));
        return (
            int.Parse(head[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture),
            location?["Location: ".Length..],
            lines.Length > 1 ? lines[1] : ""
        );
    }
}
