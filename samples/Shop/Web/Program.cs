using Acme.Contracts;
using Acme.Deploy;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddJsonFile("config/shop.json", optional: true);
builder.Services.AddHealthChecks();

// In the cluster, the address is that of the Service, whatever the environment. On a developer's machine, 'Services:Orders' is another one.
builder.Services.AddHttpClient(
    "orders",
    client => client.BaseAddress = new Uri(builder.Configuration["Services:Orders"] ?? Shop.Services.OrdersApi.UrlString)
);
var app = builder.Build();

app.MapHealthChecks(Health.Live);
app.MapHealthChecks(Health.Ready);
app.MapGet(
    "/",
    async (IHttpClientFactory clients, IConfiguration configuration, CancellationToken stop) =>
    {
        var orders = await clients.CreateClient("orders").GetFromJsonAsync<Order[]>(OrderPaths.Orders, stop) ?? [];
        return $"{configuration["Shop:Title"] ?? "Shop"}: {orders.Length} orders";
    }
);
app.Run();
