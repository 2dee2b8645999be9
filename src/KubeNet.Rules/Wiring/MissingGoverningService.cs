using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2023: a StatefulSet whose serviceName no Service has, so its pods get no DNS names of their own
/// (StatefulSetSpec.serviceName in kubernetes/staging/src/k8s.io/api/apps/v1/types.go). Left out, it is no mistake.
/// </summary>
internal sealed class MissingGoverningService : Rule
{
    public MissingGoverningService() : base("KUBE2023", "The StatefulSet's Service does not exist", Severity.Warning)
    {
    }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var set in graph.OwnOfKind("StatefulSet"))
        {
            if (set.Group != "apps"
                || set.Root.Scalar("spec.serviceName") is not { Text: { Length: > 0 } name } named
                || graph.Find("", "Service", set.Namespace, name) is not null
                || graph.IsExternal("", "Service", set.Namespace, name)
                || graph.Operators.MayMake(set.Namespace, name))
            {
                continue;
            }

            var services = ServiceView.In(graph.Visible).Select(service => service.Resource).Where(service => service.Namespace == set.Namespace).ToList();
            var selecting = graph.Traffic.ServicesBefore(set).Select(service => service.Resource).FirstOrDefault();
            var meant = Nearest.To(name, services.ConvertAll(service => service.Name)) is { } nearest ? services.Find(service => service.Name == nearest) : selecting;
            findings.Suggesting(meant?.Name).Report(
                named,
                $"{named.FieldPath} of {Wording.Named(set)} is {Wording.Quoted(name)}, but there is no such Service in the namespace {Wording.Namespace(set)}, so its pods get no DNS names ({set.Name}-0.{name}.{set.Namespace}). {(meant is null ? "Declare a headless one" : $"Did you mean {Wording.Quoted(meant.Name)}? Otherwise declare a headless one")}, or say k8s.External.Service(\"{name}\") if it lives elsewhere.",
                meant is null ? [] : [meant.Root]);
        }
    }
}
