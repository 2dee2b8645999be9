using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Schema;

namespace KubeNet.Rules.Api.Structure;

/// <summary>
/// KUBE1007: the cluster's version does not serve the kind in that group and version: removed long ago, not there yet, or misspelt.
/// A group that is not Kubernetes' own is a custom resource's, and only its author knows it.
/// </summary>
internal sealed class UnservedKind : Rule
{
    public UnservedKind()
        : base("KUBE1007", "The kind does not exist in this API version", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var version = graph.Cluster.Version;
        foreach (var resource in graph.Own)
        {
            if (Wrong(resource, version) is { } wrong)
            {
                var place = (resource.Root["apiVersion"] as ScalarNode)?.Origin ?? Origin.None;
                findings.ReportMissing(resource.Root, place.Or(resource.Origin).Or(resource.Root.NearestOrigin), wrong);
            }
        }
    }

    private static string? Wrong(Resource resource, KubernetesVersion version)
    {
        if (resource.ApiVersion.Length == 0)
        {
            return $"apiVersion of {Wording.Named(resource)} is missing, and the API server refuses it: apiVersion not set. "
                + $"{WayOut(resource, null, version)}";
        }

        var kind = SchemaTable.Current.Find(resource.ApiVersion, resource.Kind);
        if (kind is null ? !MustBeKnown(resource) && !IsGone(resource.ApiVersion, version) : kind.IsServedBy(version))
        {
            return null;
        }

        var since = kind switch
        {
            { Removed: { } removed } when version.IsAtLeast(removed.Major, removed.Minor) => $" Kubernetes '{removed}' removed it.",
            { Since: { } first } => $" Kubernetes '{first}' is the first to serve it, and the project is meant for '{version}'.",
            _ => "",
        };
        return $"apiVersion of {Wording.Named(resource)} is {Wording.Quoted(resource.ApiVersion)}, and the API server refuses it: "
            + $"no matches for kind \"{resource.Kind}\" in version \"{resource.ApiVersion}\".{since} {WayOut(resource, kind, version)}";
    }

    /// <summary>
    /// A stable version of one of Kubernetes' own groups has no kinds but those of the table. Of versions before that it may have, if a
    /// feature gate says so; so one that the table lacks is judged only where it has the kind as a stable one.
    /// </summary>
    private static bool MustBeKnown(Resource resource)
    {
        var group = ResourceIdentity.GroupOf(resource.ApiVersion);
        var isStable = IsStable(resource.ApiVersion);
        return SchemaTable.Current.HasGroup(group)
            && (
                isStable
                || SchemaTable
                    .Current.KindsNamed(resource.Kind)
                    .Any(kind => ResourceIdentity.GroupOf(kind.ApiVersion) == group && IsStable(kind.ApiVersion))
            )
            && !resource.ApiVersion.Contains("alpha")
            // kubectl's own: a list of resources, and its configuration
            && !(resource.ApiVersion == "v1" && resource.Kind is "List" or "Config");
    }

    /// <summary>
    /// Whether all that the table knows in a group's version was removed (<c>extensions/v1beta1</c>): then there is nothing else in it
    /// either.
    /// </summary>
    private static bool IsGone(string apiVersion, KubernetesVersion version)
    {
        var kinds = SchemaTable.Current.KindsIn(apiVersion);
        return kinds.Count > 0 && kinds.All(kind => kind.Removed is { } removed && version.IsAtLeast(removed.Major, removed.Minor));
    }

    private static bool IsStable(string apiVersion) => !apiVersion.Contains("alpha") && !apiVersion.Contains("beta");

    private static string WayOut(Resource resource, SchemaKind? kind, KubernetesVersion version)
    {
        var served = SchemaTable.Current.KindsNamed(resource.Kind).Where(other => other.IsServedBy(version)).ToList();
        var best =
            served.Find(other => other.ApiVersion == kind?.Successor)
            ?? served.Find(other =>
                ResourceIdentity.GroupOf(other.ApiVersion) == ResourceIdentity.GroupOf(resource.ApiVersion) && IsStable(other.ApiVersion)
            )
            ?? served.Find(other => IsStable(other.ApiVersion))
            ?? served.FirstOrDefault();
        if (best is not null)
        {
            return $"Write apiVersion: {best.ApiVersion}{(Field(kind, best) is { } changed ? $"; {changed}" : "")}.";
        }

        var names = SchemaTable.Current.Kinds.Where(other => other.IsServedBy(version)).Select(other => other.Kind).Distinct().ToList();
        var meant =
            names.Find(name => string.Equals(name, resource.Kind, StringComparison.OrdinalIgnoreCase)) ?? Nearest.To(resource.Kind, names);
        return meant is null
            ? $"Nothing replaces it: no group that Kubernetes '{version}' serves has a kind {Wording.Quoted(resource.Kind)}."
            : $"Did you mean the kind {Wording.Quoted(meant)}?";
    }

    /// <summary>The successors that are written differently; the migration guide of Kubernetes lists them.</summary>
    private static string? Field(SchemaKind? old, SchemaKind successor) =>
        (old?.Kind, successor.ApiVersion) switch
        {
            ("Ingress", "networking.k8s.io/v1") => "a backend is service.name and service.port there, and each path has a pathType",
            ("HorizontalPodAutoscaler", "autoscaling/v2") => "a metric has a target there",
            ("CustomResourceDefinition", "apiextensions.k8s.io/v1") => "each version has a schema there",
            _ => null,
        };
}
