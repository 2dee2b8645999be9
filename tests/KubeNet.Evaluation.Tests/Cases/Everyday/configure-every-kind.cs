k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080).Requests(cpu: "100m").Label("tier", "front")
    .Autoscale(min: 2, max: 10, cpu: 70, configure: scaler => scaler.Configure(a => { a.Spec.Behavior.ScaleDown.Tolerance = "0.05"; a.Spec.MaxReplicas = 11; }));
k8s.PodDisruptionBudget("front").Selector("tier=front").MinAvailable(1).Configure(b => b.Spec.UnhealthyPodEvictionPolicy = "AlwaysAllow");
k8s.LimitRange("defaults").Limit(LimitType.Container, "memory", @default: "256Mi").Configure(l => l.Spec.Limits[0].Max["cpu"] = 2);
k8s.RoleBinding("readers", k8s.External.ClusterRole("view")).User("jane").Configure(b => b.Subjects.Add(new() { Kind = "Group", Name = "g", ApiGroup = "rbac.authorization.k8s.io" }));
k8s.PersistentVolumeClaim("data", "10Gi").Configure(c => { c.Spec.DataSource = new() { Kind = "PersistentVolumeClaim", Name = "x" }; c.Spec.Resources.Limits["storage"] = "20Gi"; });
k8s.ServiceAccount("sa").Configure(a => a.ImagePullSecrets.Add(new() { Name = "pull" }));
k8s.Role("reader").Allow("get", "configmaps").Configure(r => r.Rules[0].ResourceNames.Add("settings"));
k8s.ClusterRole("reader").Allow("get", "nodes").Configure(r => r.AggregationRule.ClusterRoleSelectors.Add(new() { MatchLabels = { ["a"] = "b" } }));
k8s.NetworkPolicy("web").DenyAll().Configure(p => { p.Spec.PodSelector.MatchLabels["tier"] = "web"; p.Spec.Ingress.Add(new() { From = [new() { IpBlock = new() { Cidr = "10.0.0.0/8", Except = ["10.1.0.0/16"] } }] }); });
k8s.PriorityClass("high", 1000).Configure(p => p.PreemptionPolicy = "Never");
k8s.ResourceQuota("team").Hard("pods", "20").Configure(q => q.Spec.Hard["count/jobs.batch"] = 10);
k8s.StatefulSet("db", image: "postgres:17").ContainerPort(5432).Configure(s => s.Spec.Ordinals.Start = 1).Expose();
k8s.DaemonSet("agent", image: "fluent/fluent-bit:3.2").Configure(d => d.Spec.UpdateStrategy.RollingUpdate.MaxSurge = "10%");
k8s.Job("migrate", image: "m:1").Configure(j => j.Spec.PodFailurePolicy.Rules.Add(new() { Action = "FailJob", OnExitCodes = new() { Operator = "In", Values = [42] } }));
k8s.CronJob("report", "0 6 * * *", image: "r:1").Configure(c => c.Spec.JobTemplate.Spec.PodReplacementPolicy = "Failed");
var metrics = k8s.Deployment("metrics", image: "nginx:1.27").ContainerPort(9090, "metrics");
k8s.ServiceMonitor("m", metrics.Expose()).Endpoint("metrics").Configure(m => { m.Spec.Endpoints[0].TlsConfig.InsecureSkipVerify = true; m.Spec.Endpoints[0].MetricRelabelings.Add(new() { Action = "drop", SourceLabels = ["__name__"], Regex = "go_.*" }); m.Spec.NamespaceSelector.MatchNames.Add("x"); });
k8s.PodMonitor("p", metrics).Endpoint("metrics").Configure(m => m.Spec.SampleLimit = 1000);
