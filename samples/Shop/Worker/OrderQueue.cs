using System.Net.Sockets;
using System.Text;

namespace Acme.Worker;

/// <summary>
/// Asks Redis in a loop. The address comes from the configuration, which the manifests set. A real worker takes orders from a list with a
/// client library; the sample has none, so it only sends a PING.
/// </summary>
public sealed class OrderQueue(IConfiguration configuration, Heartbeat heartbeat, ILogger<OrderQueue> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var redis = (configuration.GetConnectionString("Redis") ?? "localhost:6379").Split(':');
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(configuration.GetValue("Worker:IntervalSeconds", 10)));
        do
        {
            heartbeat.Beat();
            try
            {
                logger.LogDebug("{Host} answers {Answer}", redis[0], await PingAsync(redis[0], int.Parse(redis[1]), stoppingToken));
            }
            catch (SocketException error)
            {
                logger.LogWarning("Redis at {Host} cannot be reached: {Reason}", redis[0], error.Message);
            }
        } while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static async Task<string> PingAsync(string host, int port, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromSeconds(5));
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, limit.Token);
        var stream = client.GetStream();
        await stream.WriteAsync("PING\r\n"u8.ToArray(), limit.Token);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return await reader.ReadLineAsync(limit.Token) ?? "";
    }
}
