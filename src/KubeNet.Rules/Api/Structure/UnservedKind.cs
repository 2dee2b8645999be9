using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Schema;

namespace KubeNet.Rules.Api.Structure;

/// <summary>
/// KUBE1007: the cluster's version does not serve the kind in this group and version: it was removed, does not exist yet, or is misspelt.
/// Groups that are not Kubernetes' own belong to custom resources and are not checked.
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
                var place = (resource.Root["apiVersion"] as ScalarNode)?.Origin ?? MisspeltVersion(resource)?.KeyOrigin ?? Origin.None;
                findings.ReportMissing(resource.Root, place.Or(resource.Origin).Or(resource.Root.NearestOrigin), wrong);
            }
        }
    }

    private static string? Wrong(Resource resource, KubernetesVersion version)
    {
        if (resource.ApiVersion.Length == 0)
        {
            var wayOut = MisspeltVersion(resource) is { } written
                ? $"Write 'apiVersion' instead of {Wording.Quoted(written.Key)}."
                : WayOut(resource, null, version);
            return $"apiVersion of {Wording.Named(resource)} is missing, and the API server rejects it: apiVersion not set. {wayOut}";
        }

        var kind = SchemaTable.Current.Find(resource.ApiVersion, resource.Kind);
        if (kind is null ? !MustBeKnown(resource) && !IsGone(resource.ApiVersion, version) : kind.IsServedBy(version))
        {
            return null;
        }

        var since = kind switch
        {
            { Removed: { } removed } when version.IsAtLeast(removed.Major, removed.Minor) => $" Kubernetes '{removed}' removed it.",
            { Since: { } first } => $" It is available since Kubernetes '{first}', but the project targets '{version}'.",
            _ => "",
        };
        return $"apiVersion of {Wording.Named(resource)} is {Wording.Quoted(resource.ApiVersion)}, and the API server rejects it: "
            + $"no matches for kind \"{resource.Kind}\" in version \"{resource.ApiVersion}\".{since} {WayOut(resource, kind, version)}";
    }

    /// <summary>The key that stands for <c>apiVersion</c>, such as <c>apiversion</c> or <c>api-version</c>.</summary>
    private static MapEntry? MisspeltVersion(Resource resource)
    {
        foreach (var entry in resource.Root.Entries)
        {
            if (entry.Key != "apiVersion" && MisspeltKeys.OfVersion.Contains(entry.Key.ToLowerInvariant(), StringComparer.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>
    /// The table has all kinds of the stable versions of Kubernetes' own groups. Alpha and beta versions may have more kinds behind feature
    /// gates. Such a kind is only checked if the table has a stable version of it.
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
            // kubectl's own kinds: a list of resources, and its configuration
            && !(resource.ApiVersion == "v1" && resource.Kind is "List" or "Config");
    }

    /// <summary>
    /// Whether all known kinds of a group's version were removed (<c>extensions/v1beta1</c>). Then it has no other kinds either.
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
            return $"Write apiVersion: {best.ApiVersion}{(Field(kind, best) is { } changed ? $". {changed}" : "")}.";
        }

        var names = SchemaTable.Current.Kinds.Where(other => other.IsServedBy(version)).Select(other => other.Kind).Distinct().ToList();
        var meant =
            names.Find(name => string.Equals(name, resource.Kind, StringComparison.OrdinalIgnoreCase)) ?? Nearest.To(resource.Kind, names);
        return meant is null
            ? $"There is no replacement: no API group of Kubernetes '{version}' has a kind {Wording.Quoted(resource.Kind)}."
            : $"Did you mean the kind {Wording.Quoted(meant)}?";
    }

    /// <summary>What else changes with the successor, from the deprecated API migration guide of Kubernetes.</summary>
    private static string? Field(SchemaKind? old, SchemaKind successor) =>
        (old?.Kind, successor.ApiVersion) switch
        {
            ("Ingress", "networking.k8s.io/v1") => "There, a backend has service.name and service.port, and each path has a pathType",
            ("HorizontalPodAutoscaler", "autoscaling/v2") => "There, each metric has a target",
            ("CustomResourceDefinition", "apiextensions.k8s.io/v1") => "There, each version has a schema",
            _ => null,
        };
}
