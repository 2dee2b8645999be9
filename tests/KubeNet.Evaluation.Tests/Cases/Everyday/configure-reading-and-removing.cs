// Reading creates nothing, removal by null, reads see writes
k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Configure(d =>
{
    var sc = d.Spec.Template.Spec.SecurityContext;
    var level = sc.SeLinuxOptions.Level ?? "none";
    var n = d.Spec.Template.Spec.Tolerations.Count + d.Spec.Template.Spec.NodeSelector.Count;
    foreach (var t in d.Spec.Template.Spec.Tolerations) { n += 100; }
    k8s.ConfigMap("read").Data("level", level).Data("n", n.ToString()).Data("label", d.Metadata.Labels["nothing"] ?? "null")
        .Data("port", d.Spec.Template.Spec.Containers[0].Ports[0].ContainerPort.ToString()!)
        .Data("has", d.Metadata.Labels.ContainsKey("app").ToString())
        .Data("keys", string.Join(",", d.Metadata.Labels.Keys))
        .Data("all", string.Join(",", d.Metadata.Labels.Select(l => l.Key + "=" + l.Value)))
        .Data("replicas", (d.Spec.Replicas ?? 5).ToString());
    d.Spec.Template.Spec.SecurityContext.RunAsUser = null;
    d.Spec.Template.Spec.Affinity = null;
    d.Spec.Template.Spec.DnsConfig = d.Spec.Template.Spec.DnsConfig;
});
k8s.Deployment("b", image: "nginx:1.27").Replicas(3).RunAsUser(5).Configure(d =>
{
    d.Spec.Replicas += 2;
    d.Spec.Template.Spec.Containers[0].SecurityContext = null;
    d.Metadata.Labels["a"] = null;
    d.Metadata.Labels["app"] = null;
    var c = d.Spec.Template.Spec.Containers[0];
    c.Args = ["a", .. c.Args, "b"];
    c.Command.AddRange(new[] { "x", "y" });
    c.LivenessProbe.HttpGet.Port = 8080;
    c.LivenessProbe.HttpGet.Path = "/h";
    c.LivenessProbe.HttpGet.Port ??= "http";
    d.Spec.Template.Spec.Volumes = [new() { Name = "v", EmptyDir = new() }, new() { Name = "w", Nfs = { Server = "s", Path = "/" } }];
    var volume = new KubeNet.Fields.VolumeFields { Name = "late" };
    d.Spec.Template.Spec.Volumes.Add(volume);
    volume.HostPath.Path = "/x";
    d.Spec.Template.Spec.Tolerations = new KubeNet.Fields.FieldList<KubeNet.Fields.TolerationFields> { new() { Key = "k" } };
    if (d.Spec.Template.Spec.Containers is [{ Name: "nginx" } first]) { first.Stdin = true; }
    d.Spec.Template.Spec.ShareProcessNamespace = !(d.Spec.Template.Spec.HostIPC ?? false);
    for (var i = 0; i < 3; i++) d.Spec.Template.Spec.ReadinessGates.Add(new() { ConditionType = $"example.com/g{i}" });
    foreach (var gate in d.Spec.Template.Spec.ReadinessGates) gate.ConditionType += "x";
});
