// title: Records and `with`
// example: apps[0] with { Name = "copy", Port = 1 }
// title: Record structs
// example: public readonly record struct P(int X, int Y);
var apps = new[] { new AppSpec("cart", 8080) { Labels = { ["team"] = "blue" } }, new AppSpec("login", 8081, Replicas: 3) };
foreach (var app in apps)
{
    var d = k8s.Deployment(app.Name, app.Image).Replicas(app.Replicas).ContainerPort(app.Port, "http");
    foreach (var l in app.Labels) d.Label(l.Key, l.Value);
    d.Expose(port: 80, targetPort: "http");
}
var copy = apps[0] with { Name = "copy", Port = 1 };
k8s.ConfigMap("text").Data("record", copy.ToString().Replace("System.Collections.Generic.Dictionary`2[System.String,System.String]", "D")).Data("eq", $"{copy == apps[0]} {copy with { Name = "x" } == copy} {new P(1, 2) == new P(1, 2)}");
var (px, py) = new P(3, 4);
k8s.ConfigMap("p").Data("x", $"{px}/{py}").Data("s", new P(5, 6).ToString());
// types
public record AppSpec(string Name, int Port, int Replicas = 1)
{
    public string Image => $"registry.local/{Name}:1.0";
    public Dictionary<string, string> Labels { get; init; } = new();
    public override string ToString() => Name + Port;
}
public readonly record struct P(int X, int Y);
