var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
web.Expose();
web.Configure(d => d.Spec.Template.Spec.Containers[0].Ports.Add(new() { Name = "metrics", ContainerPort = 9090 }));
k8s.ConfigMap("maps").Configure(c =>
{
    c.Metadata.Labels["a"] = "1";
    c.Metadata.Labels.Add("b", "2");
    foreach (var (k, v) in c.Metadata.Labels) c.Data[k] = v;
    foreach (var pair in c.Metadata.Labels) c.Data[pair.Key + "x"] = pair.Value;
    c.Metadata.Annotations = c.Metadata.Labels.Where(l => l.Value == "2").ToDictionary(l => l.Key, l => l.Value);
    c.Metadata.Finalizers.AddRange(c.Metadata.Labels.Keys.Select(k => "example.com/" + k));
    c.Metadata.Finalizers = [.. c.Metadata.Finalizers, "example.com/z"];
    c.Metadata.Finalizers.AddRange(c.Metadata.Finalizers.Take(1).ToArray());
    IList<string> list = c.Metadata.Finalizers;
    list.Add("example.com/l");
    c.Data["n"] = list.Count + list[0] + c.Metadata.Finalizers.Contains("example.com/z") + c.Metadata.Finalizers.IndexOf("example.com/l");
    string[] array = [.. list];
    c.Metadata.Finalizers = array;
    try { foreach (var f in c.Metadata.Finalizers) c.Metadata.Finalizers.Add(f); } catch (InvalidOperationException e) { c.Data["e"] = e.Message; }
    List<string>? none = null;
    c.Metadata.Finalizers = none;
});
