using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2036: NetworkPolicies that allow only pods of the Service's own namespace, although an Ingress, a NodePort or a LoadBalancer routes
/// to it. Those requests come from the controller's pods, which run in another namespace, or from outside the cluster (NetworkPolicyPeer in
/// kubernetes/staging/src/k8s.io/api/networking/v1/types.go). Peers that are undeclared pods may be the controller's.
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
            ? $"A {service.Type} is for clients outside the cluster. Allow their addresses with an ipBlock"
            : "Requests of an Ingress come from its controller's pods, which run in another namespace. "
                + "Allow that namespace with a namespaceSelector (kubernetes.io/metadata.name: …)";
        findings.Report(
            service.Resource.Root,
            $"Only pods of the namespace {Wording.Namespace(service.Resource)} can reach "
                + $"{Wording.List(entered.Select(port => "targetPort " + Wording.Quoted(port.Target)))} of "
                + $"{Wording.Named(service.Resource)}, because of {Wording.List(all.Select(policy => Wording.Named(policy.Resource)))}. "
                + $"{who} in an ingress rule of a NetworkPolicy that selects these "
                + $"pods.{BrokenRoute.Sentence(graph, service, null, "no reachable pod")}",
            [.. all.Select(policy => policy.Node), .. BrokenRoute.Backends(graph, service, null)]
        );
    }
}
