var web = k8s.Deployment("web", image: "nginx:1.27").Replicas(2).ContainerPort(8080, "http").Requests(cpu: "0.5", memory: "128Mi").Env("A", "1")
    .Configure(d => d.Spec.Template.Spec.HostNetwork = true)
    .Configure(d =>
    {
        d.Spec.Template.Spec.Containers.Insert(0, new() { Name = "proxy", Image = "envoy", Ports = [new() { ContainerPort = 1 }] });
        d.Spec.Template.Spec.Containers[1].Env.Add(new() { Name = "B", Value = "2" });
        d.Spec.Template.Spec.Containers[1].Resources.Limits = new Dictionary<string, KubeNet.CustomResources.IntOrString> { ["cpu"] = "1000m" };
        d.Spec.Template.Spec.Containers[1].Resources.Limits["memory"] = "1Gi";
        d.Spec.Strategy = new() { Type = "Recreate" };
        d.Metadata.Annotations = new Dictionary<string, string> { ["note"] = "x" };
        d.Spec.Template.Metadata.Labels["more"] = "label";
        d.Spec.Template.Spec.Tolerations.Add(new() { Key = "gpu", Operator = "Exists" });
        d.Spec.Template.Spec.SecurityContext.Sysctls = [new() { Name = "net.core.somaxconn", Value = "1024" }];
        d.Spec.Template.Spec.NodeSelector = new() { ["a"] = "b", ["c"] = "d" };
        d.Spec.Template.Spec.Overhead = new() { { "cpu", 1 }, { "memory", "1Mi" } };
    })
    .Env("C", "3").ContainerPort(9090, "metrics").Label("tier", "web");
web.Container("logs", "busybox:1.36", logs => logs.Configure(it => it.SecurityContext.SeLinuxOptions.Level = "s0:c123").Env("X", "y"));
web.Expose().Configure(s => { s.Spec.TrafficDistribution = "PreferClose"; s.Spec.ExternalIPs = ["10.0.0.1"]; });
k8s.Pod("one", "nginx").Configure(p => { p.Spec.PriorityClassName = "high"; p.Spec.Containers.Single().ImagePullPolicy = "Always"; p.Metadata.Labels.Remove("run"); });
k8s.ConfigMap("c").Data("b", "1").Data("a", "2").Configure(c => { c.Immutable = true; c.Data.Remove("b"); c.Data["a"] = "3"; });
k8s.Secret("s").Data("k", "value").Configure(s => { s.Immutable = true; s.StringData["more"] = "x"; });
k8s.Namespace("shop").Configure(n => n.Spec.Finalizers.Add("kubernetes"));
k8s.IngressClass("nginx", IngressController.Nginx).Default().Configure(c => c.Metadata.Labels = new() { ["a"] = "b" });
k8s.Ingress("front").Class("nginx").Rule("a.example.com", "/", web.Expose(port: 80, name: "front")).Tls("a.example.com", "tls")
    .Configure(i => i.Spec.Tls.Add(new() { SecretName = "other", Hosts = i.Spec.Rules.Select(r => r.Host!).ToList() }));
