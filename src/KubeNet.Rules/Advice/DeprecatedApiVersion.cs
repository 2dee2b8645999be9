using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Schema;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4008: a kind in an API version that is still served and has a successor, for which the server warns
/// (APILifecycleDeprecated in the types of kubernetes/staging/src/k8s.io/api, one of them core/v1/types.go). A removed version is
/// KUBE1007.
/// </summary>
internal sealed class DeprecatedApiVersion : Rule
{
    public DeprecatedApiVersion()
        : base("KUBE4008", "The API version is deprecated", Severity.Info) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var version = graph.Cluster.Version;
        foreach (var resource in graph.Own)
        {
            if (SchemaTable.Current.Find(resource.ApiVersion, resource.Kind) is not { } kind || !kind.IsServedBy(version))
            {
                continue;
            }

            var (field, wayOut) =
                resource is { ApiVersion: "v1", Kind: "Endpoints" } && version.IsAtLeast(1, 33)
                    ? ("kind", "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice")
                : kind.Successor is { } successor && SchemaTable.Current.Find(successor, resource.Kind)?.IsServedBy(version) == true
                    ? ("apiVersion", $"{resource.ApiVersion} {resource.Kind} is deprecated; use {successor} {resource.Kind}")
                : ("", "");
            if (field.Length > 0)
            {
                var place = resource.Root[field]?.Origin ?? Origin.None;
                findings.ReportMissing(
                    resource.Root[field] ?? resource.Root,
                    place.Or(resource.Origin),
                    $"{field} of {Wording.Named(resource)} is {Wording.Quoted(field == "kind" ? resource.Kind : resource.ApiVersion)}, "
                        + $"which Kubernetes '{version}' still serves with a warning: {wayOut}."
                );
            }
        }
    }
}
