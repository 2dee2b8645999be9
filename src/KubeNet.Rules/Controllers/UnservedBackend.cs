using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3011: an ExternalName or headless Service behind an Ingress whose controller does not support it. ingress-nginx supports both.
/// Others reject an ExternalName by default, because it allows a namespace to reach any address.
/// </summary>
internal sealed class UnservedBackend : Rule
{
    private const string NoExternalName = "does not serve ExternalName Services";

    /// <summary>Controllers by the prefix of their names, and why a Service is not supported; null if it is.</summary>
    private static readonly (string Controller, Func<ServiceView, Resource, string?> WhyNot)[] s_controllers =
    [
        ("traefik.io/", (service, _) => service.IsExternalName ? NoExternalName + " unless allowExternalNameServices is set" : null),
        ("projectcontour.io/", (service, _) => service.IsExternalName ? NoExternalName + " unless enableExternalNameService is set" : null),
        ("nginx.org/", (service, _) => service.IsExternalName ? NoExternalName + " (only NGINX Plus does)" : null),
        ("ingress.k8s.aws/", NeedsNodePort),
        ("k8s.io/ingress-gce", NeedsNodePort),
    ];

    public UnservedBackend()
        : base("KUBE3011", "The class's controller does not support this Service", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var controllers = new IngressControllers(graph);
        foreach (var ingress in IngressView.In(graph.Own))
        {
            if (
                controllers.Of(ingress.Resource) is not { } controller
                || Array.Find(s_controllers, known => controller.StartsWith(known.Controller, StringComparison.Ordinal)).WhyNot
                    is not { } whyNot
            )
            {
                continue;
            }

            foreach (var backend in ingress.ServiceBackends)
            {
                if (
                    backend.ServiceName is { Text: { } name } node
                    && graph.Find("", "Service", ingress.Resource.Namespace, name) is { } found
                    && ServiceView.Of(found) is { } service
                    && whyNot(service, ingress.Resource) is { } reason
                )
                {
                    findings.Report(
                        node,
                        $"{node.FieldPath} of {Wording.Named(ingress.Resource)} ({backend.Route}) is {Wording.Quoted(name)}, "
                            + $"{(service.IsExternalName ? "an ExternalName" : "a headless Service")}, "
                            + $"but {Wording.Quoted(controller)} {reason}. "
                            + "Use a Service with a cluster IP in front of the target, or a class of ingress-nginx, which supports it.",
                        found.Root
                    );
                }
            }
        }
    }

    /// <summary>Cloud load balancers reach instances by NodePort, or pods by their addresses if this is configured.</summary>
    private static string? NeedsNodePort(ServiceView service, Resource ingress) =>
        service.IsExternalName ? NoExternalName
        : service.IsHeadless && (ingress.Metadata.Map("annotations")?["alb.ingress.kubernetes.io/target-type"] as ScalarNode)?.Text != "ip"
            ? "reaches Services by their NodePorts, which a headless Service does not have"
        : null;
}
