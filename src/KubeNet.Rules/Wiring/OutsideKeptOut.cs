using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2036: NetworkPolicies that let only pods of the Service's own namespace in, though an Ingress, a NodePort or a LoadBalancer leads to
/// it. Their requests come from the controller's pods, which run elsewhere, or from outside of the cluster (NetworkPolicyPeer in
/// kubernetes/staging/src/k8s.io/api/networking/v1/types.go). Where the peers are pods that nobody declares here, they may be the
/// controller's.
/// </summary>
internal sealed class OutsideKeptOut : Rule
{
    public OutsideKeptOut()
        : base("KUBE2036", "NetworkPolicies block traffic from outside to the Service", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var policies = graph.Policies;
        if (policies.IsEmpty)
        {
            return;
        }

        foreach (var ports in TargetPort.Of(graph).GroupBy(port => port.Service.Resource))
        {
            var service = ports.First().Service;
            var isOpen = service.Type is "NodePort" or "LoadBalancer";
            var routes = graph.Traffic.RoutesTo(service.Resource);
            var entered = isOpen ? ports.ToList() : ports.Where(port => BrokenRoute.Backends(graph, service, port.Port).Any()).ToList();
            if (
                entered.Count > 0
                && entered.TrueForAll(port => port.Pods.All(pod => policies.KeepOutside(pod, port.Target, port.Port.Protocol)))
                && entered.Exists(port => port.Pods.Any(pod => policies.LetIn(pod, port.Target, port.Port.Protocol)))
            )
            {
                Report(graph, service, entered, isOpen && routes.Count == 0, findings);
            }
        }
    }

    private static void Report(ResourceGraph graph, ServiceView service, List<TargetPort> entered, bool isOpenOnly, FindingSink findings)
    {
        var all = graph.Policies.Before(entered.SelectMany(port => port.Pods));
        var who = isOpenOnly
            ? $"a {service.Type} is for clients outside of the cluster. Allow their addresses with an ipBlock"
            : "requests of an Ingress come from its controller's pods, which run in another namespace. "
                + "Allow that with a namespaceSelector (kubernetes.io/metadata.name: …)";
        findings.Report(
            service.Resource.Root,
            $"Only pods of the namespace {Wording.Namespace(service.Resource)} get in to "
                + $"{Wording.List(entered.Select(port => "targetPort " + Wording.Quoted(port.Target)))} of "
                + $"{Wording.Named(service.Resource)}, by {Wording.List(all.Select(policy => Wording.Named(policy.Resource)))}; "
                + $"{who} in an ingress rule of a NetworkPolicy for these "
                + $"pods.{BrokenRoute.Sentence(graph, service, null, "no pod that may answer")}",
            [.. all.Select(policy => policy.Node), .. BrokenRoute.Backends(graph, service, null)]
        );
    }
}
