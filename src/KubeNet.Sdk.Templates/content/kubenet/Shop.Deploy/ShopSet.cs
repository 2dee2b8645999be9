namespace Acme.Project;

using KubeNet; // below the namespace, so that a namespace that ends in 'Manifests' does not hide the type

public sealed partial class ShopSet : ManifestSet
{
    public override string Namespace => "shop-name";

    protected override void Define(Manifests k8s)
    {
        // The cluster rejects Pods that do not have the settings of Restricted().
        k8s.Namespace(Namespace).Label("pod-security.kubernetes.io/enforce", "restricted");

        // An app of the solution (see the project file): k8s.Deployment(Apps.YourApp), with its image, ports and user.
        var web = k8s.Deployment("shop-name", image: "example/image:1.0")
            .Replicas(2)
            .ContainerPort(18080, "http")
            .ReadinessProbe(Probe.Http("/", "http"))
            .LivenessProbe(Probe.Tcp("http").PeriodSeconds(20))
            .Requests(cpu: "50m", memory: "64Mi")
            .Limits(memory: "128Mi")
            .Restricted()
            .ReadOnlyRootFilesystem()
            .EmptyDir("tmp", "/tmp")
            .AutomountServiceAccountToken(false)
            .SpreadOver(Topology.Node)
            .DisruptionBudget(maxUnavailable: 1)
            .PreStop(sleepSeconds: 5);
        var service = web.Expose(port: 80, targetPort: "http");

        // The IngressClass of your cluster: 'kubectl get ingressclass' lists them.
        k8s.Ingress("shop-name").Class(k8s.External.IngressClass("example-class")).Rule("shop.example.com", "/", service);
    }
}
