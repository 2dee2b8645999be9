using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Rbac;

/// <summary>
/// KUBE1102: a rule of a Role or ClusterRole that has no resources, or that combines resources with paths (ValidatePolicyRule in
/// kubernetes/pkg/apis/rbac/validation/validation.go). KUBE1005 reports missing verbs.
/// </summary>
internal sealed class PolicyRules : Rule
{
    private static readonly FieldPattern s_rules = new("rules[]");
    private static readonly string[] s_ofResources = ["apiGroups", "resources", "resourceNames"];

    public PolicyRules()
        : base("KUBE1102", "The role's rule is incomplete", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var role in graph.Own)
        {
            if (role is { ApiVersion: "rbac.authorization.k8s.io/v1", Kind: "Role" or "ClusterRole" })
            {
                foreach (var rule in s_rules.Maps(role.Root))
                {
                    Judge(role, rule, findings);
                }
            }
        }
    }

    private static void Judge(Resource role, MapNode rule, FindingSink findings)
    {
        if (rule.List("nonResourceURLs") is { Count: > 0 } paths)
        {
            if (role.Kind == "Role")
            {
                findings.Report(
                    paths.Pointed(),
                    Refusal.Of(
                        role,
                        paths.FieldPath,
                        "is set",
                        "namespaced rules cannot apply to non-resource URLs",
                        "Paths do not belong to a namespace. Move them to a ClusterRole."
                    )
                );
            }
            else if (s_ofResources.FirstOrDefault(field => rule.List(field) is { Count: > 0 }) is { } beside)
            {
                findings.Report(
                    paths.Pointed(),
                    Refusal.Of(
                        role,
                        paths.FieldPath,
                        $"is set together with {Wording.Quoted(beside)}",
                        "rules cannot apply to both regular resources and non-resource URLs",
                        "Split it into two rules."
                    )
                );
            }

            return;
        }

        JudgeList(
            role,
            rule,
            "apiGroups",
            "resource rules must supply at least one api group",
            "List the API groups. The core group is \"\".",
            findings
        );
        JudgeList(
            role,
            rule,
            "resources",
            "resource rules must supply at least one resource",
            "List the resources in the plural, such as 'pods'.",
            findings
        );
    }

    private static void JudgeList(Resource role, MapNode rule, string field, string words, string wayOut, FindingSink findings)
    {
        if (rule[field] is null or ScalarNode { Value: null } or ListNode { Count: 0 })
        {
            var what = rule.IsSet(field) ? "is empty" : "is missing";
            findings.ReportMissing(rule, rule.Place(field), Refusal.Of(role, rule.PathOf(field), what, "Required value: " + words, wayOut));
        }
    }
}
