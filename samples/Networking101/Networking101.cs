using KubeNet;

/// <summary>The walk through Kubernetes networking: Pods, the three kinds of Service in front of them, and an Ingress in front of those.</summary>
public sealed partial class Networking101 : ManifestSet
{
    protected override void Define(Manifests k8s)
    {
        // Two Pods. Each has an IP of its own, which is gone when the Pod is.
        var server = k8s.Pod("server", image: "nginx:1.27").ContainerPort(80, "http");
        var otherServer = k8s.Pod("other-server", image: "nginx:1.27").ContainerPort(80, "http");

        // ClusterIP: one stable address and DNS name inside the cluster.
        var web = server.Expose(port: 80, targetPort: "http");
        var otherWeb = otherServer.Expose(port: 80, targetPort: "http");

        // NodePort: the same Pod on port 30042 of every node.
        var node = server.Expose(name: "server-node", port: 80, targetPort: "http", type: ServiceType.NodePort, nodePort: 30042);

        // A reverse proxy in front of the nodes, by hand: port 80 outside of the cluster, without a load balancer.
        k8s.NginxProxy("acme").Listen(80).ServerName("localhost")
            .Nodes("192.168.106.2", "192.168.106.3")
            .Proxy("/", node);

        // LoadBalancer: the same Pod on an address that the cloud hands out.
        server.Expose(name: "server-lb", port: 80, targetPort: "http", type: ServiceType.LoadBalancer);

        // One Ingress for both: who serves it (the class), and which path goes where.
        var nginx = k8s.IngressClass("my-ingress-class", IngressController.Nginx);
        k8s.Ingress("server-ingress").Class(nginx)
            .Rule("localhost", "/server", web, rewrite: Rewrite.StripPrefix)
            .Rule("localhost", "/other-server", otherWeb, rewrite: Rewrite.StripPrefix);
    }
}
