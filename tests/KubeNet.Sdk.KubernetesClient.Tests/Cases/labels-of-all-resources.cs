k8s.Label("app.kubernetes.io/part-of", "shop").Annotation("example.com/owner", "team-web").Label("tier", "front");
k8s.Add(new V1RuntimeClass { Metadata = new() { Name = "gvisor" }, Handler = "runsc" });
var labels = new Dictionary<string, string> { ["app"] = "web", ["tier"] = "own" };
k8s.Add(new V1Deployment
{
    Metadata = new() { Name = "web", Labels = labels },
    Spec = new()
    {
        Selector = new() { MatchLabels = new Dictionary<string, string> { ["app"] = "web" } },
        Template = new() { Metadata = new() { Labels = labels }, Spec = new() { Containers = [new() { Name = "web", Image = "nginx:1.27" }] } },
    },
});
k8s.Add(new V1Job
{
    Metadata = new() { Name = "migrate" },
    Spec = new() { Template = new() { Spec = new() { RestartPolicy = "Never", Containers = [new() { Name = "m", Image = "m:1" }] } } },
});
