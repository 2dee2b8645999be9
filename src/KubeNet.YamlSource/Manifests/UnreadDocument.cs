using System.Text.RegularExpressions;
using KubeNet.Resources;

namespace KubeNet.YamlSource.Manifests;

/// <summary>
/// A document that is not YAML. What it declares is not known, but what it may declare has a name that is in it: so it need not
/// silence what is said about other names.
/// </summary>
internal sealed class UnreadDocument(string text)
{
    private static readonly Regex s_kind = new(@"^kind:[ \t]*[""']?([A-Za-z]+)", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly Regex s_name = new(@"\bname:[ \t]*[""']?([A-Za-z0-9.-]+)", RegexOptions.CultureInvariant);

    private static readonly Regex s_namespace = new(@"\bnamespace:[ \t]*[""']?([A-Za-z0-9-]+)", RegexOptions.CultureInvariant);

    /// <summary>Kinds that others refer to by name only.</summary>
    private static readonly HashSet<string> s_named = new(StringComparer.Ordinal)
    {
        "ClusterRole",
        "ClusterRoleBinding",
        "ConfigMap",
        "Namespace",
        "PersistentVolume",
        "PersistentVolumeClaim",
        "Role",
        "RoleBinding",
        "Secret",
        "Service",
        "ServiceAccount",
    };

    /// <summary>
    /// Whether only names matter of what it declares. A workload has labels, a policy forbids, a List may hold anything.
    /// </summary>
    public bool IsKnownByName
    {
        get
        {
            var kinds = s_kind.Matches(text).Cast<Match>().Select(kind => kind.Groups[1].Value).ToList();
            return kinds.Count > 0 && kinds.TrueForAll(s_named.Contains);
        }
    }

    /// <summary>The objects that it may declare, in its own namespaces and in those of the project.</summary>
    public IEnumerable<ResourceIdentity> Possible(IReadOnlyCollection<string> namespaces)
    {
        var everyNamespace = ValuesOf(s_namespace).Concat(namespaces).Append("default").Distinct(StringComparer.Ordinal).ToList();
        return from name in ValuesOf(s_name).Distinct(StringComparer.Ordinal)
            from kind in s_named
            let @group = kind.IndexOf("Role", StringComparison.Ordinal) >= 0 ? "rbac.authorization.k8s.io" : ""
            from inside in ClusterScopedKinds.Contains(@group, kind) ? [null] : everyNamespace.Cast<string?>()
            select new ResourceIdentity(@group, kind, inside, name);
    }

    private IEnumerable<string> ValuesOf(Regex pattern) => pattern.Matches(text).Cast<Match>().Select(match => match.Groups[1].Value);
}
