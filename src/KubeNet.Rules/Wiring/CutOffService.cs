using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2016: NetworkPolicies that together allow no traffic to any port of a Service. The policies that select a pod are additive: traffic
/// is allowed if at least one allows it (NetworkPolicySpec in kubernetes/staging/src/k8s.io/api/networking/v1/types.go). The peers
/// are not judged, because they may be declared in another set. A port that is confused with the Service's is KUBE2015.
/// </summary>
internal sealed class CutOffService : Rule
{
    public CutOffService()
        : base("KUBE2016", "NetworkPolicies block all traffic to the Service", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var policies = graph.Policies;
        if (policies.IsEmpty)
        {
            return;
        }

        var mistaken = new HashSet<Resource>(
            PolicyPort
                .In(graph, NetworkPolicyView.In(graph.Visible).Where(policy => policy.IsForIngress))
                .Select(found => found.Policy.Resource)
        );
        foreach (var ports in TargetPort.Of(graph).GroupBy(port => port.Service.Resource))
        {
            var pods = ports.First().Pods;
            var all = policies.Before(pods);
            if (
                pods.Any(pod => ports.Any(port => policies.LetIn(pod, port.Target, port.Port.Protocol)))
                || all.Any(policy => mistaken.Contains(policy.Resource))
            )
            {
                continue;
            }

            var service = ports.First().Service;
            findings.Report(
                service.Resource.Root,
                $"No traffic can reach {Wording.Named(service.Resource)}: "
                    + $"{Wording.List(all.Select(policy => Wording.Named(policy.Resource)))} select{(all.Count == 1 ? "s" : "")} its "
                    + $"pods, and none of them allows {Wording.List(ports.Select(port => "targetPort " + Wording.Quoted(port.Target)))} "
                    + $"from any peer ({ports.First().WhatPodsDeclare()}). "
                    + "Allow the port in an ingress rule of a NetworkPolicy that selects these "
                    + $"pods.{BrokenRoute.Sentence(graph, service, null, "no reachable pod")}",
                [.. all.Select(policy => policy.Node), .. BrokenRoute.Backends(graph, service, null)]
            );
        }
    }
}
