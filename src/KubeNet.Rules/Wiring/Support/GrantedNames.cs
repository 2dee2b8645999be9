using KubeNet.Resources;
using KubeNet.Rules.Schema;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>The names in a role's rule that are certainly mistakes, because they are near twins of Kubernetes' own.</summary>
internal static class GrantedNames
{
    private const int ShortestNear = 4;

    private static readonly string[] s_verbs = ["get", "list", "watch", "create", "update", "patch", "delete", "deletecollection"];

    /// <summary>Words for verbs that no request has.</summary>
    private static readonly Dictionary<string, string> s_sayings = new(StringComparer.Ordinal)
    {
        ["read"] = "get",
        ["view"] = "get",
        ["lst"] = "list",
        ["write"] = "update",
        ["edit"] = "update",
        ["modify"] = "update",
        ["add"] = "create",
        ["remove"] = "delete",
    };

    /// <summary>Verbs of single resources and of paths.</summary>
    private static readonly string[] s_otherVerbs =
    [
        "use",
        "bind",
        "escalate",
        "impersonate",
        "approve",
        "sign",
        "attest",
        "post",
        "put",
        "head",
        "options",
        "proxy",
    ];

    /// <summary>
    /// Why no request of these groups has the resource, and the meant one if it is only misspelt; null if that is not certain.
    /// </summary>
    public static (string Why, string? Meant)? MistakenResource(string written, IReadOnlyList<string> groups, KubernetesVersion version)
    {
        var slash = written.IndexOf('/');
        var name = slash < 0 ? written : written.Substring(0, slash);
        var having = BuiltInResources.GroupsOf(name).Where(groups.Contains).ToList();
        if (having.Count > 0 && having.TrueForAll(group => BuiltInResources.HasLost(group, name, version)))
        {
            return (
                $"{Of(having)} has no such resource any more. It belongs to {Of(BuiltInResources.ServedGroupsOf(name))}. "
                    + "Write a rule with that group.",
                null
            );
        }

        if (name.IndexOf('*') >= 0 || having.Count > 0)
        {
            return null;
        }

        if (slash < 0 && name.IndexOf('.') is var dot and > 0 && BuiltInResources.GroupsOf(name.Substring(0, dot)).Any(groups.Contains))
        {
            var subresource = name.Substring(0, dot) + "/" + name.Substring(dot + 1);
            return ($"a subresource stands behind a slash. Did you mean {Wording.Quoted(subresource)}?", subresource);
        }

        if (BuiltInResources.ServedGroupsOf(name) is { Count: > 0 } others)
        {
            return ($"{Of(groups)} has no such resource. It belongs to {Of(others)}. Write a rule with that group.", null);
        }

        var lower = name.ToLowerInvariant();
        var names = BuiltInResources.Names.Where(known => BuiltInResources.GroupsOf(known).Any(groups.Contains));
        var meant = names.FirstOrDefault(known => known == lower || known == BuiltInResources.OfKind(name) || IsNear(lower, known));
        return meant is null
            ? null
            : (
                "no request has this resource: resources are written in lower case and in the plural. "
                    + $"Did you mean {Wording.Quoted(meant)}?",
                slash < 0 ? meant : meant + written.Substring(slash)
            );
    }

    /// <summary>
    /// The standard verb of which the written one is a misspelling, or which is meant by another word; null if it is right or unknown.
    /// </summary>
    public static string? MeantVerb(string written)
    {
        if (written == "*" || s_verbs.Contains(written, StringComparer.Ordinal) || s_otherVerbs.Contains(written, StringComparer.Ordinal))
        {
            return null;
        }

        var lower = written.ToLowerInvariant();
        return Array.Find(s_verbs, verb => verb == lower)
            ?? Array.Find(s_otherVerbs, verb => verb == lower)
            ?? Array.Find(s_verbs, verb => IsNear(lower, verb))
            ?? (s_sayings.TryGetValue(lower, out var verb) ? verb : null);
    }

    /// <summary>Whether one typing error is between two words: an extra, missing or wrong character, or two swapped ones.</summary>
    private static bool IsNear(string written, string known)
    {
        if (written.Length < ShortestNear || Math.Abs(written.Length - known.Length) > 1)
        {
            return false;
        }

        var start = 0;
        while (start < written.Length && start < known.Length && written[start] == known[start])
        {
            start++;
        }

        var (left, right) = (written.Substring(start), known.Substring(start));
        return left.Length == 0
            || right.Length == 0
            || (left.Length == right.Length && left.Substring(1) == right.Substring(1))
            || (left.Length == right.Length + 1 && left.Substring(1) == right)
            || (right.Length == left.Length + 1 && right.Substring(1) == left)
            || (
                left.Length == right.Length
                && left.Length > 1
                && left[0] == right[1]
                && left[1] == right[0]
                && left.Substring(2) == right.Substring(2)
            );
    }

    private static string Of(IReadOnlyList<string> groups) =>
        (groups.Count == 1 ? "the API group " : "the API groups ")
        + Wording.List(groups.Select(group => group.Length == 0 ? "\"\"" : Wording.Quoted(group)));
}
