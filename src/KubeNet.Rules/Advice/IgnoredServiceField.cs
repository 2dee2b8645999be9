using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4012: a field that has no effect for the Service's type. The server accepts it, with a warning for some (GetWarningsForService in
/// kubernetes/pkg/api/service/warnings.go). A field that it rejects is KUBE1026.
/// </summary>
internal sealed class IgnoredServiceField : Rule
{
    public IgnoredServiceField()
        : base("KUBE4012", "The field is ignored for the Service's type", Severity.Info) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var service in ServiceView.In(graph.Own))
        {
            if (service.Spec is not { } spec)
            {
                continue;
            }

            foreach (var (field, why) in Ignored(service, spec))
            {
                findings.Report(
                    field.Pointed(),
                    $"{field.FieldPath} of {Wording.Named(service.Resource)} is ignored {why}. "
                        + "Remove it, or use a type that supports it."
                );
            }
        }
    }

    private static IEnumerable<(ResourceNode Field, string Why)> Ignored(ServiceView service, MapNode spec)
    {
        if (service.IsExternalName)
        {
            const string why = "when spec.type is \"ExternalName\": only the name is used";
            if (service.Selector is { } selector)
            {
                yield return (selector, why);
            }

            if (spec.List("externalIPs") is { Count: > 0 } ips)
            {
                yield return (ips, why);
            }

            if (spec.Scalar("sessionAffinity") is { Text: "ClientIP" } affinity)
            {
                yield return (affinity, why);
            }
        }
        else if (spec.Scalar("externalName") is { Text.Length: > 0 } name)
        {
            yield return (name, "when spec.type is not \"ExternalName\"");
        }

        if (service.Type != "LoadBalancer" && spec.Scalar("loadBalancerIP") is { Text.Length: > 0 } address)
        {
            yield return (address, "when spec.type is not \"LoadBalancer\"");
        }

        if (service.IsHeadless && !service.IsExternalName)
        {
            const string why = "when spec.clusterIP is set to \"None\": there is no proxy in front of the pods";
            if (spec.Scalar("sessionAffinity") is { Text: "ClientIP" } affinity)
            {
                yield return (affinity, why);
            }

            if (spec.List("externalIPs") is { Count: > 0 } ips)
            {
                yield return (ips, why);
            }
        }
    }
}
