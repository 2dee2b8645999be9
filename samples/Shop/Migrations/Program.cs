using System.Net.Sockets;

// Runs as a Job once for each version, and must do no harm if it runs again.
// Your migration tool goes here: an EF Core bundle, DbUp, Flyway.
var connection = Environment.GetEnvironmentVariable("ConnectionStrings__Orders");
if (connection is null)
{
    Console.Error.WriteLine("ConnectionStrings__Orders is not set.");
    return 1;
}

var values = connection.Split(';').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[^1]);
var (host, port) = (values["Host"], int.Parse(values.GetValueOrDefault("Port", "5432")));
for (var attempt = 1; attempt <= 10; attempt++)
{
    try
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host, port);
        Console.WriteLine($"The database {values["Database"]} at {host}:{port} is up to date.");
        return 0;
    }
    catch (SocketException error)
    {
        Console.WriteLine($"Attempt {attempt}: {host}:{port} cannot be reached ({error.Message}).");
        await Task.Delay(TimeSpan.FromSeconds(3));
    }
}

return 1;
