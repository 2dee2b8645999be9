var web = k8s.Deployment("web", image: "nginx:1.27").Replicas(2).ContainerPort(8080, "http").Requests(cpu: "0.5", memory: "128Mi").Env("A", "1").ReadinessProbe(Probe.Http("/ready", "http"))
    .Configure(d => d.Spec.RevisionHistoryLimit = 3)
    .Configure(d =>
    {
        d.Spec.Template.Spec.Containers.Insert(0, new V1Container { Name = "proxy", Image = "envoy", Ports = [new() { ContainerPort = 1 }] });
        d.Spec.Template.Spec.Containers[1].Env.Add(new() { Name = "B", Value = "2" });
        d.Spec.Template.Spec.Containers[1].Resources.Limits = new Dictionary<string, ResourceQuantity> { ["cpu"] = "1000m" };
        d.Spec.Strategy = new() { Type = "Recreate" };
        d.Metadata.Annotations = new Dictionary<string, string> { ["note"] = "x" };
        d.Spec.Template.Metadata.Labels["more"] = "label";
    })
    .Env("C", "3").ContainerPort(9090, "metrics").Label("tier", "web");
web.Expose().Configure(s => { s.Spec.SessionAffinity = "ClientIP"; s.Spec.ExternalIPs = ["10.0.0.1"]; });
k8s.Pod("one", "nginx").Configure(p => { p.Spec.PriorityClassName = "high"; p.Spec.Containers.Single().ImagePullPolicy = "Always"; p.Metadata.Labels.Remove("run"); });
k8s.ConfigMap("c").Data("b", "1").Data("a", "2").Configure(c => { c.Immutable = true; c.Data.Remove("b"); c.Data["a"] = "3"; });
k8s.Secret("s").Data("k", "value").Configure(s => { s.Immutable = true; s.Data["more"] = s.Data["k"]; });
k8s.Namespace("shop").Configure(n => n.Spec = new() { Finalizers = ["kubernetes"] });
k8s.IngressClass("nginx", IngressController.Nginx).Default().Configure(c => c.Metadata.Labels = new Dictionary<string, string> { ["a"] = "b" });
k8s.Ingress("front").Class("nginx").Rule("a.example.com", "/", web.Expose(port: 80, name: "front")).Tls("a.example.com", "tls")
    .Configure(i => i.Spec.Tls.Add(new() { SecretName = "other", Hosts = i.Spec.Rules.Select(r => r.Host).ToList() }));
