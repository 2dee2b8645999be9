using k8s.Models;
using KubeNet;

namespace Acme.Project;

public sealed partial class ShopSet : ManifestSet
{
    public override string Namespace => "shop-name";

    protected override void Define(Manifests k8s)
    {
        k8s.Namespace(Namespace);

        // An app of the solution (see the project file): k8s.Deployment(Apps.YourApp), with its image and ports.
        var web = k8s.Deployment("shop-name", image: "example/image:1.0")
            .Replicas(2)
            .ContainerPort(18080, "http")
            .ReadinessProbe(Probe.Http("/", "http"))
            .LivenessProbe(Probe.Tcp("http").PeriodSeconds(20))
            .Requests(cpu: "50m", memory: "64Mi")
            .Limits(memory: "128Mi")
            .EmptyDir("tmp", "/tmp")
            .Configure(NonRoot);
        var service = web.Expose(port: 80, targetPort: "http");

        // The IngressClass of your cluster: 'kubectl get ingressclass' lists them.
        k8s.Ingress("shop-name").Class(k8s.External.IngressClass("example-class")).Rule("shop.example.com", "/", service);
    }

    /// <summary>What the 'restricted' Pod Security Standard requires, and a read-only file system.</summary>
    private static void NonRoot(V1Deployment deployment)
    {
        var pod = deployment.Spec.Template.Spec;
        pod.AutomountServiceAccountToken = false;
        pod.SecurityContext = new V1PodSecurityContext
        {
            RunAsNonRoot = true,
            SeccompProfile = new V1SeccompProfile { Type = "RuntimeDefault" },
        };
        pod.Containers[0].SecurityContext = new V1SecurityContext
        {
            AllowPrivilegeEscalation = false,
            ReadOnlyRootFilesystem = true,
            Capabilities = new V1Capabilities { Drop = new[] { "ALL" } },
        };
    }
}
