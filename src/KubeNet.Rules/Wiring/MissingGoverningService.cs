using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2023: a StatefulSet whose serviceName matches no Service, so its pods get no DNS names
/// (StatefulSetSpec.serviceName in kubernetes/staging/src/k8s.io/api/apps/v1/types.go). Omitting serviceName is not a mistake.
/// </summary>
internal sealed class MissingGoverningService : Rule
{
    public MissingGoverningService()
        : base("KUBE2023", "The StatefulSet's Service does not exist", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var set in graph.OwnOfKind("StatefulSet"))
        {
            if (set.Group != "apps" || set.Root.Scalar("spec.serviceName") is not { Text: { Length: > 0 } name } named)
            {
                continue;
            }

            if (MissingObject.Of(graph, new Reference(set, named, "v1", "Service", set.Namespace, name)) is { } missing)
            {
                var meant = missing.Near ?? graph.Traffic.ServicesBefore(set).Select(service => service.Resource).FirstOrDefault();
                findings
                    .Suggesting(meant?.Name)
                    .Report(
                        named,
                        $"{named.FieldPath} of {Wording.Named(set)} is {Wording.Quoted(name)}, "
                            + "but this Service does not exist in the namespace "
                            + $"{Wording.Namespace(set)}. The pods get no DNS names ({set.Name}-0.{name}.{set.Namespace}). "
                            + $"{missing.WayOut(meant, it: "a headless Service")}",
                        MissingObject.Ends(meant)
                    );
            }
        }
    }
}
