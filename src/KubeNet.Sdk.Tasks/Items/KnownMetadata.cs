using KubeNet.Rules;

namespace KubeNet.Tasks.Items;

/// <summary>The metadata that each kind of item has, and what was probably meant by another name.</summary>
internal static class KnownMetadata
{
    private static readonly Dictionary<string, string[]> s_ofKind = new(StringComparer.Ordinal)
    {
        ["KubeNetParameter"] = ["Value"],
        ["KubeNetFile"] = ["Link"],
        ["KubeNetApp"] = ["AppName", "TargetFramework"],
        ["KubeNetIngressClass"] = ["Controller"],
        ["KubeNetService"] = ["Namespace", "Type", "Ports", "NodePorts"],
        ["KubeNetExternal"] = [],
        ["KubernetesYaml"] = [],
        ["KubernetesCrd"] = [],
    };

    /// <summary>The kinds of items that a project contains.</summary>
    public static IReadOnlyCollection<string> Kinds => s_ofKind.Keys;

    /// <summary>Attributes of MSBuild itself: a misspelt one is metadata, and the files or the items are others than was meant.</summary>
    private static readonly string[] s_attributes = ["Exclude", "Condition"];

    /// <summary>
    /// The name that was meant; null where nothing is nearly the same. Targets and other packages may give items metadata of their own,
    /// so a name that is like none of ours is theirs.
    /// </summary>
    public static string? MeantBy(string kind, string name)
    {
        string[] known = [.. s_ofKind[kind], .. s_attributes];
        return known.Contains(name, StringComparer.OrdinalIgnoreCase) ? null
            : Nearest.To(name, known) is { } near ? near
            : name.Length < ShortestWord ? null
            : Array.Find(known, candidate => candidate.EndsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Of a compound name (AppName), the last word alone is another slip.</summary>
    private const int ShortestWord = 4;

    public static bool IsAttribute(string name) => Array.IndexOf(s_attributes, name) >= 0;
}
