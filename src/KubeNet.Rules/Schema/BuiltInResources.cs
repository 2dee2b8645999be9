using KubeNet.Resources;

namespace KubeNet.Rules.Schema;

/// <summary>
/// The resources of Kubernetes' own API groups, by the names that paths and roles have: <c>deployments</c> of <c>apps</c>. They are derived
/// from the kinds, as the server does it (UnsafeGuessKindToResource in
/// kubernetes/staging/src/k8s.io/apimachinery/pkg/api/meta/restmapper.go).
/// </summary>
internal static class BuiltInResources
{
    /// <summary>Names without a kind, which only roles use: for impersonation, signers and the like.</summary>
    private static readonly (string Group, string Resource)[] s_withoutKind =
    [
        ("", "users"),
        ("", "groups"),
        ("authentication.k8s.io", "uids"),
        ("authentication.k8s.io", "userextras"),
        ("authentication.k8s.io", "users"),
        ("authentication.k8s.io", "groups"),
        ("authentication.k8s.io", "serviceaccounts"),
        ("authentication.k8s.io", "nodes"),
        ("certificates.k8s.io", "signers"),
        ("extensions", "replicationcontrollers"),
    ];

    private static readonly Lazy<Dictionary<string, List<string>>> s_groups = new(ReadGroups);

    /// <summary>The same without the groups of removed versions, such as <c>extensions</c>.</summary>
    private static readonly Lazy<HashSet<(string Group, string Resource)>> s_served = new(() =>
        [
            .. SchemaTable
                .Current.Kinds.Where(kind => !kind.IsList && kind.Removed is null)
                .Select(kind => (ResourceIdentity.GroupOf(kind.ApiVersion), PluralOf(kind.Kind))),
        ]
    );

    private static readonly Lazy<Dictionary<string, string>> s_kinds = new(ReadKinds);

    /// <summary>The names of all resources.</summary>
    public static IEnumerable<string> Names => s_groups.Value.Keys;

    /// <summary>The groups that have a resource, in ordinal order.</summary>
    public static IReadOnlyList<string> GroupsOf(string resource) => s_groups.Value.TryGetValue(resource, out var groups) ? groups : [];

    /// <summary>The groups that have it in the newest version of Kubernetes; all groups if none has.</summary>
    public static IReadOnlyList<string> ServedGroupsOf(string resource) =>
        GroupsOf(resource).Where(group => s_served.Value.Contains((group, resource))).ToList() is { Count: > 0 } served
            ? served
            : GroupsOf(resource);

    /// <summary>
    /// Whether a group had the resource and has it no longer in a version of Kubernetes, though another group has: <c>ingresses</c> of
    /// <c>extensions</c>.
    /// </summary>
    public static bool HasLost(string group, string resource, KubernetesVersion version) =>
        !Array.Exists(s_withoutKind, known => known == (group, resource))
        && !IsServed(group, resource, version)
        && GroupsOf(resource).Any(other => IsServed(other, resource, version));

    private static bool IsServed(string group, string resource, KubernetesVersion version) =>
        SchemaTable.Current.Kinds.Any(kind =>
            !kind.IsList
            && !(kind.Removed is { } removed && version.IsAtLeast(removed.Major, removed.Minor))
            && ResourceIdentity.GroupOf(kind.ApiVersion) == group
            && PluralOf(kind.Kind) == resource
        );

    /// <summary>The resource of a kind, written in any case: <c>deployments</c> for <c>Deployment</c>; null if there is none.</summary>
    public static string? OfKind(string kind) => s_kinds.Value.TryGetValue(kind.ToLowerInvariant(), out var resource) ? resource : null;

    private static Dictionary<string, List<string>> ReadGroups()
    {
        var groups = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (
            var (group, resource) in SchemaTable
                .Current.Kinds.Where(kind => !kind.IsList)
                .Select(kind => (ResourceIdentity.GroupOf(kind.ApiVersion), PluralOf(kind.Kind)))
                .Concat(s_withoutKind)
                .Distinct()
                .OrderBy(pair => pair.Item1, StringComparer.Ordinal)
        )
        {
            if (!groups.TryGetValue(resource, out var known))
            {
                groups.Add(resource, known = []);
            }

            known.Add(group);
        }

        return groups;
    }

    private static Dictionary<string, string> ReadKinds()
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in SchemaTable.Current.Kinds.Where(kind => !kind.IsList))
        {
            kinds[kind.Kind.ToLowerInvariant()] = PluralOf(kind.Kind);
        }

        return kinds;
    }

    private static string PluralOf(string kind)
    {
        var name = kind.ToLowerInvariant();
        return name == "endpoints" ? name
            : name.EndsWith("s", StringComparison.Ordinal) ? name + "es"
            : name.EndsWith("y", StringComparison.Ordinal) ? name.Substring(0, name.Length - 1) + "ies"
            : name + "s";
    }
}
