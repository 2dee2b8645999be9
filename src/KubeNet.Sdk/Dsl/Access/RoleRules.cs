using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// Adds rules to a role in the words of <c>kubectl create role</c>: a rule for each API group, in the order of the groups
/// (generateResourcePolicyRules in kubernetes/staging/src/k8s.io/kubectl/pkg/cmd/create/create_role.go).
/// </summary>
internal static class RoleRules
{
    public static void Allow(
        SetRecording recording,
        Resource role,
        Sourced<string> verb,
        Sourced<string> resource,
        Sourced<string?> resourceName
    )
    {
        recording.EnsureOpen();
        var verbs = Verbs(recording, role, verb);
        var names = resourceName.Value is { } said ? Words(recording, role, resourceName.With(said), "resource name") : null;
        foreach (
            var group in Words(recording, role, resource, "resource")
                .Select(word => Find(recording, word))
                .OfType<Named>()
                .GroupBy(named => named.Group, named => named.Name, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            var rule = new MapNode(FieldOrders.RoleRule, resource.Origin);
            rule.Set("apiGroups", new[] { resource.With(group.Key) }.ToList(resource.Origin));
            rule.Set("resources", group.Distinct().Select(name => resource.With(name)).ToArray().ToList(resource.Origin));
            if (names is not null)
            {
                rule.Set("resourceNames", names.ToList(resourceName.Origin));
            }

            rule.Set("verbs", verbs.ToList(verb.Origin));
            Add(role, rule);
        }
    }

    /// <summary>Allows requests to paths that are not resources, such as <c>/healthz</c>.</summary>
    public static void AllowPaths(SetRecording recording, Resource role, Sourced<string> verb, Sourced<string> path)
    {
        recording.EnsureOpen();
        var rule = new MapNode(FieldOrders.RoleRule, path.Origin);
        rule.Set("nonResourceURLs", Words(recording, role, path, "path").ToList(path.Origin));
        rule.Set("verbs", Verbs(recording, role, verb).ToList(verb.Origin));
        Add(role, rule);
    }

    private static void Add(Resource role, MapNode rule) => role.Root.GetOrAddList("rules").AddOnce(rule);

    /// <summary>As kubectl: all verbs stand for those beside them.</summary>
    private static Sourced<string>[] Verbs(SetRecording recording, Resource role, Sourced<string> verb)
    {
        var verbs = Words(recording, role, verb, "verb");
        return Array.Exists(verbs, one => one.Value == "*") ? [verb.With("*")] : verbs;
    }

    private static Sourced<string>[] Words(SetRecording recording, Resource role, Sourced<string> text, string what)
    {
        var words = text.Value.Split(',').Select(word => word.Trim()).Where(word => word.Length > 0).Distinct().ToArray();
        if (words.Length == 0)
        {
            recording.Contradiction($"A rule of {role.Kind} '{role.Name}' has no {what}. Specify at least one.", text.Origin);
        }

        return Array.ConvertAll(words, text.With);
    }

    /// <summary>Group and resource of <c>resource[.group][/subresource]</c>.</summary>
    private static Named? Find(SetRecording recording, Sourced<string> word)
    {
        var slash = word.Value.IndexOf('/');
        var name = slash < 0 ? word.Value : word.Value.Substring(0, slash);
        var below = slash < 0 ? "" : word.Value.Substring(slash);
        var dot = name.IndexOf('.');
        if (dot >= 0)
        {
            return new Named(name.Substring(dot + 1), name.Substring(0, dot) + below);
        }

        if (name == "*")
        {
            return new Named("", name + below); // as kubectl: of the core group
        }

        if (KnownResources.Find(name) is var (group, known))
        {
            return new Named(group, known + below);
        }

        recording.Contradiction(
            $"'{name}' is not a resource of Kubernetes' own API, so its API group is unknown. Write resources in the plural, and those "
                + $"of other APIs with their group: '{name}.<group>{below}', such as 'certificates.cert-manager.io'.",
            word.Origin
        );
        return null;
    }

    private sealed record Named(string Group, string Name);
}
