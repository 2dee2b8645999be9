App[] apps = [new("a", 1, "1"), new("b", 2, 0.25m), new("c", 3, "2000m")];
foreach (var (name, port) in new[] { ("eu", 80), ("us", 81) })
{
    k8s.Add(Service(name, port));
}

k8s.Add(apps.Aggregate(new V1ConfigMap { Metadata = new() { Name = "all" }, Data = new Dictionary<string, string>() }, (map, app) => { map.Data[app.Name] = $"{app.Cpu}"; return map; }));
foreach (var service in apps.Where(app => app.Port > 1).Select(app => Service(app.Name, app.Port) with { Kind = "Service" }))
{
    service.Metadata.Annotations ??= new Dictionary<string, string>();
    service.Metadata.Annotations.Add("from", nameof(apps));
    service.Spec.Ports.Add(new V1ServicePort { Name = "more", Port = 9, TargetPort = service.Spec.Ports[0].Port });
    IMetadata<V1ObjectMeta> meta = service;
    meta.Metadata.Labels = service is { Spec.Type: null } ? new Dictionary<string, string> { ["untyped"] = "yes" } : null;
    k8s.Add(service);
}

var shared = new V1ConfigMap { Metadata = new() { Name = "first" }, Data = apps.ToDictionary(app => app.Name, app => app.Cpu.ToString()) };
k8s.Add(shared);
shared.Metadata = new() { Name = "second" };
shared.Data["later"] = (string)(IntOrString)80 + (decimal)(ResourceQuantity)"1500m" + new ResourceQuantity(5, 3, ResourceQuantity.SuffixFormat.BinarySI);
k8s.Add(shared);

static V1Service Service(string name, int port) => new()
{
    Metadata = new V1ObjectMeta { Name = name },
    Spec = new V1ServiceSpec { Ports = new List<V1ServicePort> { new() { Port = port, TargetPort = port == 80 ? "http" : port } }, Selector = new Dictionary<string, string> { ["app"] = name } },
};
// types
public record App(string Name, int Port, ResourceQuantity Cpu);
