using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2016: NetworkPolicies that together let nobody in to any port of a Service. Policies that select a pod add up: it takes what at
/// least one of them allows, from anyone (NetworkPolicySpec in kubernetes/staging/src/k8s.io/api/networking/v1/types.go). Who the peers are
/// is not judged, since they may be of another set; a port that is only mistaken for the Service's is KUBE2015.
/// </summary>
internal sealed class CutOffService : Rule
{
    public CutOffService() : base("KUBE2016", "NetworkPolicies let nobody in to the Service", Severity.Warning)
    {
    }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var policies = new Dictionary<Resource, List<NetworkPolicyView>>();
        foreach (var policy in NetworkPolicyView.In(graph.Visible).Where(policy => policy.IsForIngress))
        {
            foreach (var pod in graph.PodsSelectedBy(policy.Resource.Namespace, policy.PodSelector))
            {
                if (!policies.TryGetValue(pod.Workload, out var selecting))
                {
                    policies.Add(pod.Workload, selecting = []);
                }

                selecting.Add(policy);
            }
        }

        if (policies.Count == 0)
        {
            return;
        }

        var mistaken = new HashSet<Resource>(PolicyPort.In(graph, policies.Values.SelectMany(selecting => selecting).GroupBy(policy => policy.Resource).Select(same => same.First()))
            .Select(found => found.Policy.Resource));
        foreach (var ports in TargetPort.Of(graph).GroupBy(port => port.Service.Resource))
        {
            var pods = ports.First().Pods;
            var all = pods.SelectMany(pod => policies.TryGetValue(pod.Workload, out var selecting) ? selecting : []).GroupBy(policy => policy.Resource).Select(same => same.First()).ToList();
            if (pods.Any(pod => ports.Any(port => MayEnter(pod, port, policies))) || all.Exists(policy => mistaken.Contains(policy.Resource)))
            {
                continue;
            }

            var service = ports.First().Service;
            findings.Report(
                service.Resource.Root,
                $"Nobody gets in to {Wording.Named(service.Resource)}: {Wording.List(all.Select(policy => Wording.Named(policy.Resource)))} select{(all.Count == 1 ? "s" : "")} its pods, and none of them allows {Wording.List(ports.Select(port => "targetPort " + Wording.Quoted(port.Target)))} from anyone ({ports.First().WhatPodsDeclare()}). Allow the port in an ingress rule of a NetworkPolicy for these pods.{BrokenRoute.Sentence(graph, service, null, "no pod that may answer")}",
                [.. all.Select(policy => policy.Node), .. BrokenRoute.Backends(graph, service, null)]);
        }
    }

    private static bool MayEnter(PodTemplateView pod, TargetPort port, Dictionary<Resource, List<NetworkPolicyView>> policies)
    {
        if (pod.IsOnHostNetwork || !policies.TryGetValue(pod.Workload, out var selecting))
        {
            return true;
        }

        var number = port.Target.Number ?? (port.Target.Text is { } name ? pod.FindPort(name, port.Port.Protocol)?.Number : null);

        // A name that the pod has not is another mistake, and leads nowhere with or without policies.
        return number is not { } wanted
            || selecting.Exists(policy => policy.Ingress.Any(rule => rule.Ports is not { Count: > 0 } opened || opened.Any(open => open.Opens(pod, wanted, port.Port.Protocol))));
    }
}
