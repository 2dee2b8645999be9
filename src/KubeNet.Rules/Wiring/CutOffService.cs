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
                || all.SelectMany(policy => policy.Ingress).SelectMany(rule => rule.Ports).Any(port => port.IsRefused)
            )
            {
                continue;
            }

            var service = ports.First().Service;
            var opened = all.SelectMany(Opened).ToList();
            var written = opened.FindAll(open => (all.Count == 1 || opened.Count == 1) && graph.Own.Contains(open.Policy.Resource));
            if (written.Select(open => Slip([.. ports], open.Policy, open.Port)).FirstOrDefault(slip => slip is not null) is { } wrong)
            {
                findings.Report(
                    wrong.Node,
                    $"{wrong.Node.FieldPath} of {Wording.Named(wrong.Policy)} is {Wording.Quoted(wrong.Node)}, "
                        + $"but {wrong.Says}, and no other "
                        + $"rule allows it. No traffic can reach {Wording.Named(service.Resource)}. "
                        + $"{wrong.WayOut}{BrokenRoute.Sentence(graph, service, null, "no reachable pod")}",
                    [service.Resource.Root, .. BrokenRoute.Backends(graph, service, null)]
                );
                continue;
            }

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

    private static IEnumerable<(NetworkPolicyView Policy, PolicyPortView Port)> Opened(NetworkPolicyView policy) =>
        from rule in policy.Ingress
        from port in rule.Ports
        select (policy, port);

    /// <summary>What is nearly right in a policy's port: the protocol of a right port, or the name of one.</summary>
    private static (Resource Policy, ScalarNode Node, string Says, string WayOut)? Slip(
        IReadOnlyList<TargetPort> ports,
        NetworkPolicyView policy,
        PolicyPortView open
    )
    {
        if (open.Port is not { } said)
        {
            return null;
        }

        foreach (var port in ports)
        {
            var declared = port.DeclaredPorts.Where(one => one.Protocol == port.Port.Protocol).ToList();
            var wanted = declared.FindAll(one =>
                (port.Target.Text is { } name && one.Name == name) || one.Number == port.Target.MeantNumber
            );
            if (
                open.Protocol != port.Port.Protocol
                && (
                    said.Number is { } number
                        ? number == port.Target.MeantNumber || wanted.Exists(one => one.Number == number)
                        : wanted.Exists(one => one.Name == said.Text)
                )
            )
            {
                var protocol = Wording.Quoted(port.Port.Protocol);
                return open.ProtocolNode is { Text: not null } node
                    ? (policy.Resource, node, $"the pods' port {Wording.Quoted(said)} is {protocol}", $"Write {protocol}.")
                    : (
                        policy.Resource,
                        said,
                        $"a port without a protocol is TCP, and the pods' port is {protocol}",
                        $"Add 'protocol: {port.Port.Protocol}'."
                    );
            }

            if (
                said is { Text: { } written, MeantNumber: null }
                && port.DeclaredPorts.All(one => one.Name != written)
                && Nearest.To(written, declared.Select(one => one.Name).OfType<string>()) is { } near
            )
            {
                return (
                    policy.Resource,
                    said,
                    "no container of the pods has a port with this name",
                    $"Did you mean {Wording.Quoted(near)}?"
                );
            }
        }

        return null;
    }
}
