using KubeNet.Findings;
using KubeNet.Nginx;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4016: a NodePort or LoadBalancer Service behind an Ingress whose controller reaches pods from inside the cluster, so that a
/// ClusterIP is enough and nothing is exposed besides the Ingress (ServiceType in kubernetes/staging/src/k8s.io/api/core/v1/types.go). Not
/// reported for cloud load balancers, which need the NodePorts, for unknown controllers, and if a proxy of the set uses the
/// NodePort.
/// </summary>
internal sealed class ExposedBesideIngress : Rule
{
    private static readonly string[] s_insideOfTheCluster =
    [
        "traefik.io/",
        "projectcontour.io/",
        "nginx.org/",
        "haproxy.org/",
        "haproxy-ingress.github.io/",
        "konghq.com/",
        "ingress-controllers.konghq.com/",
        "k8s.io/ingress-haproxy",
    ];

    public ExposedBesideIngress()
        : base("KUBE4016", "The Service behind the Ingress can be of type ClusterIP", Severity.Info) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var controllers = new IngressControllers(graph);
        HashSet<(string? Namespace, string? Name)>? proxied = null;
        foreach (var service in ServiceView.In(graph.Own))
        {
            if (service.Type is not ("NodePort" or "LoadBalancer") || service.Spec?.Scalar("type") is not { } type)
            {
                continue;
            }

            var routes = graph
                .Traffic.RoutesTo(service.Resource)
                .Where(route => controllers.Of(route.Ingress.Resource) is { } controller && ReachesPodsFromInside(controller))
                .ToList();
            if (routes is not [var (ingress, backend), ..])
            {
                continue;
            }

            proxied ??=
            [
                .. NginxProxyView
                    .In(graph.VisibleProxies)
                    .SelectMany(proxy => proxy.Locations)
                    .Select(location => (location.ServiceNamespace, location.ServiceName)),
            ];
            if (!proxied.Contains((service.Resource.Namespace, service.Resource.Name)))
            {
                findings.Report(
                    type,
                    $"{type.FieldPath} of {Wording.Named(service.Resource)} is {Wording.Quoted(service.Type)}, "
                        + $"but {Wording.Named(ingress.Resource)} ({backend.Route}) reaches it inside the cluster. "
                        + "The Service is also exposed outside the cluster, without the Ingress's TLS and rules. "
                        + "Leave the type out (ClusterIP), unless this is intended.",
                    backend.ServiceName!
                );
            }
        }
    }

    private static bool ReachesPodsFromInside(string controller) =>
        IngressControllers.IsNginx(controller) || s_insideOfTheCluster.Any(known => controller.StartsWith(known, StringComparison.Ordinal));
}
