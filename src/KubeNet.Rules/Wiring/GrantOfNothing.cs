using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Schema;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2066: a rule of a Role or ClusterRole with a group, resource, verb or path that no request has. The server compares them as texts
/// and accepts any (RuleAllows in kubernetes/plugin/pkg/auth/authorizer/rbac/rbac.go; APIGroupMatches and the like in
/// pkg/apis/rbac/v1/evaluation_helpers.go). Only what is certain is reported: groups with a version, and near names in Kubernetes' own
/// groups.
/// </summary>
internal sealed class GrantOfNothing : Rule
{
    private static readonly FieldPattern s_rules = new("rules[]");

    public GrantOfNothing()
        : base("KUBE2066", "The role's rule allows nothing that exists", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var role in graph.Own)
        {
            if (role is { Group: "rbac.authorization.k8s.io", Kind: "Role" or "ClusterRole" })
            {
                foreach (var rule in s_rules.Maps(role.Root))
                {
                    Judge(role, rule, graph.Cluster.Version, findings);
                }
            }
        }
    }

    private static void Judge(Resource role, MapNode rule, KubernetesVersion version, FindingSink findings)
    {
        var groups = TextsOf(rule, "apiGroups").ToList();
        foreach (var group in groups.Where(group => group.Text!.IndexOf('/') >= 0 || group.Text == "v1"))
        {
            var meant = group.Text == "v1" ? "" : group.Text!.Substring(0, group.Text.IndexOf('/'));
            findings
                .Suggesting(meant)
                .Report(
                    group,
                    $"{group.FieldPath} of {Wording.Named(role)} is {Wording.Quoted(Wording.OneLine(group.Text!))}, but a role names API "
                        + $"groups without a version. No request has this group, so the rule does not apply to it. "
                        + $"Write {(meant.Length == 0 ? "\"\", the core group" : Wording.Quoted(Wording.OneLine(meant)))}."
                );
        }

        // A group with a version counts as the meant one, so that its resources are not reported too.
        var known = groups.ConvertAll(group => group.Text == "v1" ? "" : group.Text!.Split('/')[0]);
        var areBuiltIn = known.Count > 0 && known.TrueForAll(SchemaTable.Current.HasGroup);
        foreach (var resource in areBuiltIn ? TextsOf(rule, "resources") : [])
        {
            if (
                GrantedNames.MistakenResource(resource.Text!, known, version) is var (why, meant)
                && !(meant is null && IsGrantedElsewhere(role, resource, version))
            )
            {
                findings
                    .Suggesting(meant)
                    .Report(resource, $"{resource.FieldPath} of {Wording.Named(role)} is {Wording.Quoted(resource)}, but {why}");
            }
        }

        JudgeNames(role, rule, findings);
        var paths = TextsOf(rule, "nonResourceURLs").ToList();
        foreach (var verb in areBuiltIn || paths.Count > 0 ? TextsOf(rule, "verbs") : [])
        {
            if (GrantedNames.MeantVerb(verb.Text!) is { } meant)
            {
                findings
                    .Suggesting(meant)
                    .Report(
                        verb,
                        $"{verb.FieldPath} of {Wording.Named(role)} is {Wording.Quoted(verb)}, but no request has this verb. "
                            + $"Did you mean {Wording.Quoted(meant)}?"
                    );
            }
        }

        foreach (var path in paths.Where(path => path.Text != "*"))
        {
            JudgePath(role, path, findings);
        }
    }

    /// <summary>
    /// A request to create has no name yet, so a rule with names never allows it (ResourceNameMatches gets an empty name). With other verbs
    /// beside it, the rule allows those, and many a role lists all verbs.
    /// </summary>
    private static void JudgeNames(Resource role, MapNode rule, FindingSink findings)
    {
        var isOfSubresource = TextsOf(rule, "resources").Any(resource => resource.Text!.IndexOf('/') >= 0 || resource.Text == "*");
        var verbs = TextsOf(rule, "verbs").ToList();
        if (
            rule.List("resourceNames") is not { Count: > 0 }
            || isOfSubresource
            || !verbs.TrueForAll(verb => verb.Text is "create" or "deletecollection")
        )
        {
            return;
        }

        foreach (var verb in verbs)
        {
            findings.Report(
                verb,
                $"{verb.FieldPath} of {Wording.Named(role)} is {Wording.Quoted(verb)}, but the rule has resourceNames, and a request to "
                    + $"{(verb.Text == "create" ? "create" : "delete a collection")} has no name. It is never allowed. "
                    + "Write the verb in a rule without resourceNames."
            );
        }
    }

    /// <summary>Whether another rule of the role has the resource with a group of its own: then the surplus one does no harm.</summary>
    private static bool IsGrantedElsewhere(Resource role, ScalarNode resource, KubernetesVersion version) =>
        s_rules
            .Maps(role.Root)
            .Any(rule =>
                TextsOf(rule, "resources").Any(other => other.Text == resource.Text)
                && TextsOf(rule, "apiGroups").Any(group => IsServed(group.Text!, resource.Text!.Split('/')[0], version))
            );

    private static bool IsServed(string group, string resource, KubernetesVersion version) =>
        group == "*" || (BuiltInResources.GroupsOf(resource).Contains(group) && !BuiltInResources.HasLost(group, resource, version));

    /// <summary>A path is compared as it is; only a <c>*</c> at its end stands for more (NonResourceURLMatches).</summary>
    private static void JudgePath(Resource role, ScalarNode path, FindingSink findings)
    {
        var text = path.Text!;
        var star = text.IndexOf('*');
        var why =
            text[0] != '/' ? "the paths of requests begin with '/'. Add it."
            : star >= 0 && star < text.Length - 1 ? "'*' stands for the rest of a path only at the end. Move it there."
            : null;
        if (why is not null)
        {
            findings
                .Suggesting(text[0] == '/' || star >= 0 ? null : "/" + text)
                .Report(
                    path,
                    $"{path.FieldPath} of {Wording.Named(role)} is {Wording.Quoted(Wording.OneLine(text))}, which no request matches: {why}"
                );
        }
    }

    private static IEnumerable<ScalarNode> TextsOf(MapNode rule, string field) =>
        (rule.List(field)?.Items ?? [])
            .OfType<ScalarNode>()
            .Where(node => node.Text is not null && (field == "apiGroups" || node.Text.Length > 0));
}
