using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1026: a field that the Service's type does not allow (ValidateService, validateServiceExternalTrafficPolicy and
/// validateLoadBalancerClassField in kubernetes/pkg/apis/core/validation/validation.go). The server silently accepts some other
/// fields that have no effect; they are not reported here.
/// </summary>
internal sealed class FieldOfAnotherType : Rule
{
    private const string OnlyLoadBalancer = "may only be used when `type` is 'LoadBalancer'";

    private const string NotExternalName = "may not be set for ExternalName services";

    private const string SourceRanges = "service.beta.kubernetes.io/load-balancer-source-ranges";

    public FieldOfAnotherType()
        : base("KUBE1026", "The field is not allowed for the Service's type", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var service in ServiceView.In(graph.Own))
        {
            if (service.Spec is not { } spec)
            {
                continue;
            }

            foreach (var (node, words) in Forbidden(service, spec))
            {
                findings.Report(
                    node.Pointed(),
                    Refusal.Of(
                        service.Resource,
                        node.FieldPath,
                        $"is set although the type is {Wording.Quoted(service.Type)}",
                        words,
                        "Remove the field, or choose a type that allows it."
                    ),
                    spec.Scalar("type") is { } type ? [type] : []
                );
            }
        }
    }

    private static IEnumerable<(ResourceNode Node, string Words)> Forbidden(ServiceView service, MapNode spec)
    {
        var isLoadBalancer = service.Type == "LoadBalancer";
        if (!isLoadBalancer)
        {
            if (spec["loadBalancerSourceRanges"] is ListNode { Count: > 0 } ranges)
            {
                yield return (ranges, OnlyLoadBalancer);
            }
            else if (service.Resource.Metadata.Map("annotations")?[SourceRanges] is ScalarNode { Text: not null } annotation)
            {
                yield return (annotation, OnlyLoadBalancer);
            }

            foreach (var field in new[] { "allocateLoadBalancerNodePorts", "loadBalancerClass" })
            {
                if (spec.IsSet(field))
                {
                    yield return (spec[field]!, OnlyLoadBalancer);
                }
            }
        }

        if (service.Type == "ClusterIP")
        {
            foreach (var port in service.Ports)
            {
                if (port.NodePort is { Number: not (null or 0) } nodePort)
                {
                    yield return (nodePort, "may not be used when `type` is 'ClusterIP'");
                }
            }
        }

        if (service.IsExternalName)
        {
            if (spec["clusterIPs"] is ListNode { Count: > 0 } ips)
            {
                yield return (ips, NotExternalName);
            }
            else if (spec.Scalar("clusterIP") is { Text.Length: > 0 } ip)
            {
                yield return (ip, NotExternalName);
            }

            if (spec["ipFamilies"] is ListNode { Count: > 0 } families)
            {
                yield return (families, NotExternalName);
            }

            if (spec.IsSet("ipFamilyPolicy"))
            {
                yield return (spec["ipFamilyPolicy"]!, NotExternalName);
            }
        }
        else if (service.Type is "NodePort" or "LoadBalancer" && AddressFields.ClusterIps(service.Resource) is [{ Text: "None" } none])
        {
            yield return (none, $"may not be set to 'None' for {service.Type} services");
        }

        foreach (var found in Traffic(service, spec))
        {
            yield return found;
        }
    }

    private static IEnumerable<(ResourceNode Node, string Words)> Traffic(ServiceView service, MapNode spec)
    {
        var isReachable =
            service.Type is "NodePort" or "LoadBalancer" || (service.Type == "ClusterIP" && spec["externalIPs"] is ListNode { Count: > 0 });
        if (!isReachable && spec.Scalar("externalTrafficPolicy") is { Text.Length: > 0 } policy)
        {
            yield return (policy, "may only be set for externally-accessible services");
        }

        if (
            service is not { Type: "LoadBalancer", ExternalTrafficPolicy: "Local" }
            && service.HealthCheckNodePort is { Number: not (null or 0) } check
        )
        {
            yield return (check, "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'");
        }
    }
}
