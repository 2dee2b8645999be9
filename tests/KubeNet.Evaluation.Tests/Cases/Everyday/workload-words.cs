// Numbers and booleans as variables, the names of containers and ports, selectors and annotations of Pods.
const int Connections = 250;
var web = k8s.Deployment("web", image: "nginx:1.27", containerName: "server").ContainerPort(8080, "http").ContainerPort(9090, "metrics")
    .Env("CONNECTIONS", Connections).Env("BYTES", 8_589_934_592L).Env("RATIO", 0.1).Env("THIRD", 1.0 / 3)
    .Env("BIG", 1e21).Env("TAX", 0.190m)
    .Env("ON", true).Env("OFF", !true).Env("TEXT", "1").Env("NEGATIVE", -1)
    .PodAnnotation("prometheus.io/scrape", "true").Annotation("owner", "team");
web.Expose(port: 80, targetPort: "http", portName: "web");
web.Selector("app.kubernetes.io/name");
web.Expose(name: "metrics", targetPort: "metrics", portName: "prom");
web.Expose(name: "numbered", targetPort: 8080, portName: "direct");
k8s.Pod("one", "nginx", containerName: "main").ContainerPort(80).Selector("part", "front").PodAnnotation("a", "b").Expose(portName: "http");
