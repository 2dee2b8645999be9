using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Schema;
using KubeNet.Rules.Schema.Custom;

namespace KubeNet.Rules.Api.Structure;

/// <summary>
/// KUBE1007: the cluster's version does not serve the kind in this group and version: it was removed, does not exist yet, or is misspelt.
/// Of other groups, kinds are checked that the project's CustomResourceDefinitions define.
/// </summary>
internal sealed class UnservedKind : Rule
{
    public UnservedKind()
        : base("KUBE1007", "The kind does not exist in this API version", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var version = graph.Cluster.Version;
        var definitions = new Lazy<CustomSchemas>(() => new CustomSchemas(graph));
        foreach (var resource in graph.Own)
        {
            if (resource.Kind.Length == 0)
            {
                Report(
                    resource,
                    resource.Root["kind"],
                    $"kind of {Wording.Named(resource)} is missing, and the API server rejects it: Object 'Kind' is missing. Set the kind.",
                    findings
                );
            }
            else if (resource.ApiVersion.Length == 0)
            {
                ReportMissing(resource, version, findings);
            }
            else if (IsWrong(resource, version, out var kind))
            {
                Judge(resource, kind, version, findings);
            }
            else if (graph.IsComplete && resource.Group.IndexOf('.') > 0 && !SchemaTable.Current.HasGroup(resource.Group))
            {
                JudgeCustom(resource, definitions.Value, findings);
            }
        }
    }

    /// <summary>
    /// A version that the project's definition of the kind does not serve, or a kind that differs from a defined one in upper and lower
    /// case only. Other kinds of a group may be defined elsewhere.
    /// </summary>
    private static void JudgeCustom(Resource resource, CustomSchemas definitions, FindingSink findings)
    {
        var words = $"no matches for kind \"{resource.Kind}\" in version \"{resource.ApiVersion}\"";
        if (definitions.ServedVersions(resource.Group, resource.Kind) is { } versions)
        {
            var version = resource.ApiVersion.Substring(resource.Group.Length + 1);
            if (!versions.Contains(version, StringComparer.Ordinal))
            {
                var served = versions.Select(other => resource.Group + "/" + other).ToList();
                Report(
                    resource,
                    resource.Root["apiVersion"],
                    $"apiVersion of {Wording.Named(resource)} is {Wording.Quoted(resource.ApiVersion)}, and the API server rejects it: "
                        + $"{words}. Its CustomResourceDefinition serves {Wording.List(served.Select(Wording.Quoted))}.",
                    findings.Suggesting(served.Count == 1 ? served[0] : null)
                );
            }
        }
        else if (definitions.KindLike(resource.Group, resource.Kind) is { } meant)
        {
            Report(
                resource,
                resource.Root["kind"],
                $"kind of resource {Wording.Quoted(resource.Name.Length == 0 ? "(unnamed)" : resource.Name)} is "
                    + $"{Wording.Quoted(resource.Kind)}, and the API server rejects it: {words}. Did you mean {Wording.Quoted(meant)}?",
                findings.Suggesting(meant)
            );
        }
    }

    private static void ReportMissing(Resource resource, KubernetesVersion version, FindingSink findings)
    {
        var misspelt = MisspeltVersion(resource);
        var wayOut =
            misspelt is { } written ? $"Write 'apiVersion' instead of {Wording.Quoted(written.Key)}."
            : Best(resource, null, version) is { } best ? $"Write apiVersion: {best.ApiVersion}."
            : "Write the apiVersion of the kind.";
        var place = (resource.Root["apiVersion"] as ScalarNode)?.Origin ?? misspelt?.KeyOrigin ?? Origin.None;
        findings.ReportMissing(
            resource.Root,
            place.Or(resource.Origin).Or(resource.Root.NearestOrigin),
            $"apiVersion of {Wording.Named(resource)} is missing, and the API server rejects it: apiVersion not set. {wayOut}"
        );
    }

    /// <summary>Whether the kind or the version is the wrong part decides what is marked.</summary>
    private static void Judge(Resource resource, SchemaKind? kind, KubernetesVersion version, FindingSink findings)
    {
        var words = $"no matches for kind \"{resource.Kind}\" in version \"{resource.ApiVersion}\"";
        if (kind is null && SchemaTable.Current.KindsNamed(resource.Kind).Count == 0)
        {
            var meant = KindMeantBy(resource, version);
            var wayOut =
                meant is null ? $"No API group of Kubernetes '{version}' has this kind. Correct the kind, or its group."
                : meant.ApiVersion == resource.ApiVersion ? $"Did you mean the kind {Wording.Quoted(meant.Kind)}?"
                : $"Did you mean the kind {Wording.Quoted(meant.Kind)} of {meant.ApiVersion}?";
            Report(
                resource,
                resource.Root["kind"],
                $"kind of resource {Wording.Quoted(resource.Name.Length == 0 ? "(unnamed)" : resource.Name)} is "
                    + $"{Wording.Quoted(resource.Kind)}, and the API server rejects it: {words}. {wayOut}",
                findings.Suggesting(meant?.ApiVersion == resource.ApiVersion ? meant?.Kind : null)
            );
            return;
        }

        var since = kind switch
        {
            { Removed: { } removed } when version.IsAtLeast(removed.Major, removed.Minor) => $" Kubernetes '{removed}' removed it.",
            { Since: { } first } => $" It is available since Kubernetes '{first}', but the project targets '{version}'.",
            _ => "",
        };
        Report(
            resource,
            resource.Root["apiVersion"],
            $"apiVersion of {Wording.Named(resource)} is {Wording.Quoted(resource.ApiVersion)}, and the API server rejects it: "
                + $"{words}.{since} {WayOut(resource, kind, version)}",
            findings
        );
    }

    private static void Report(Resource resource, ResourceNode? wrong, string message, FindingSink findings) =>
        findings.ReportMissing(
            wrong ?? resource.Root,
            (wrong as ScalarNode)?.Origin.Or(resource.Origin).Or(resource.Root.NearestOrigin)
                ?? resource.Origin.Or(resource.Root.NearestOrigin),
            message
        );

    private static bool IsWrong(Resource resource, KubernetesVersion version, out SchemaKind? kind)
    {
        kind = SchemaTable.Current.Find(resource.ApiVersion, resource.Kind);
        return kind is null
            ? MustBeKnown(resource) || IsGone(resource.ApiVersion, version) || IsNearlyOurs(resource)
            : !kind.IsServedBy(version);
    }

    /// <summary>
    /// A group that is similar to one of Kubernetes' own with this very kind: <c>app/v1</c>, <c>network.k8s.io/v1</c>. Nobody else may
    /// have such a group: those of custom resources have a domain, and <c>k8s.io</c> is Kubernetes'.
    /// </summary>
    private static bool IsNearlyOurs(Resource resource)
    {
        var group = ResourceIdentity.GroupOf(resource.ApiVersion);
        return (group.IndexOf('.') < 0 || group.EndsWith(".k8s.io", StringComparison.Ordinal))
            && !SchemaTable.Current.HasGroup(group)
            && Nearest.To(group, GroupsOf(resource.Kind)) is not null;
    }

    private static IEnumerable<string> GroupsOf(string kind) =>
        SchemaTable.Current.KindsNamed(kind).Select(known => ResourceIdentity.GroupOf(known.ApiVersion)).Where(group => group.Length > 0);

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

    private static SchemaKind? Best(Resource resource, SchemaKind? kind, KubernetesVersion version)
    {
        var served = SchemaTable.Current.KindsNamed(resource.Kind).Where(other => other.IsServedBy(version)).ToList();
        return served.Find(other => other.ApiVersion == kind?.Successor)
            ?? served.Find(other =>
                ResourceIdentity.GroupOf(other.ApiVersion) == ResourceIdentity.GroupOf(resource.ApiVersion) && IsStable(other.ApiVersion)
            )
            ?? served.Find(other => IsStable(other.ApiVersion))
            ?? served.FirstOrDefault();
    }

    private static string WayOut(Resource resource, SchemaKind? kind, KubernetesVersion version) =>
        Best(resource, kind, version) is { } best
            ? $"Write apiVersion: {best.ApiVersion}{(Field(kind, best) is { } changed ? $". {changed}" : "")}."
            : $"There is no replacement: no API group of Kubernetes '{version}' has a kind {Wording.Quoted(resource.Kind)}.";

    /// <summary>The kind that was probably meant, preferably of the same version.</summary>
    private static SchemaKind? KindMeantBy(Resource resource, KubernetesVersion version) =>
        MeantAmong(resource.Kind, SchemaTable.Current.KindsIn(resource.ApiVersion), version)
        ?? MeantAmong(resource.Kind, SchemaTable.Current.Kinds, version);

    private static SchemaKind? MeantAmong(string kind, IEnumerable<SchemaKind> kinds, KubernetesVersion version)
    {
        var served = kinds.Where(other => other.IsServedBy(version)).ToList();
        var name =
            served.Find(other => string.Equals(other.Kind, kind, StringComparison.OrdinalIgnoreCase))?.Kind
            ?? Nearest.To(kind, served.Select(other => other.Kind));
        return served.Find(other => other.Kind == name && IsStable(other.ApiVersion)) ?? served.Find(other => other.Kind == name);
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
