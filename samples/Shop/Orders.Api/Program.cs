using System.Collections.Concurrent;
using Acme.Contracts;

var builder = WebApplication.CreateBuilder(args);

// The ConfigMap 'settings' is mounted there. The file does not exist on a developer's machine.
builder.Configuration.AddJsonFile("config/shop.json", optional: true);
builder.Services.AddHealthChecks();
var app = builder.Build();

// The manifests set both. Without a client package, the sample keeps its orders in memory.
app.Logger.LogInformation(
    "Orders are stored in {Database} and announced at {Redis}",
    Host(app.Configuration.GetConnectionString("Orders")),
    app.Configuration.GetConnectionString("Redis") ?? "localhost:6379"
);
var orders = new ConcurrentDictionary<int, Order>();
var limit = app.Configuration.GetValue("Shop:MaxQuantity", 10);

app.MapHealthChecks(Health.Live);
app.MapHealthChecks(Health.Ready);
app.MapGet(OrderPaths.Orders, () => orders.Values.OrderBy(order => order.Id));
app.MapGet(OrderPaths.Orders + "/{id:int}", (int id) => orders.TryGetValue(id, out var order) ? Results.Ok(order) : Results.NotFound());
app.MapPost(
    OrderPaths.Orders,
    (Order order) =>
        order.Quantity < 1 || order.Quantity > limit ? Results.BadRequest($"The quantity must be between 1 and {limit}.")
        : orders.TryAdd(order.Id, order) ? Results.Created($"{OrderPaths.Orders}/{order.Id}", order)
        : Results.Conflict()
);
app.Run();

// Not the connection string itself: it contains the password.
static string Host(string? connectionString) =>
    connectionString?.Split(';').FirstOrDefault(part => part.StartsWith("Host=", StringComparison.OrdinalIgnoreCase))?[5..] ?? "memory";
