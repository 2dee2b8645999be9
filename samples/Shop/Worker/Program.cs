using Acme.Contracts;
using Acme.Worker;

// A worker that serves its own health: the web server answers the probes and nothing else.
var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddJsonFile("config/shop.json", optional: true);
builder.Services.AddSingleton<Heartbeat>();
builder.Services.AddHostedService<OrderQueue>();
builder.Services.AddHealthChecks().AddCheck<Heartbeat>("heartbeat");
var app = builder.Build();

app.MapHealthChecks(Health.Live);
app.MapHealthChecks(Health.Ready);
app.Run();
