using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Rbac;

/// <summary>
/// KUBE1096: the subjects and the role of a RoleBinding or ClusterRoleBinding (ValidateRoleBinding, ValidateClusterRoleBinding and
/// validateRoleBindingSubject in kubernetes/pkg/apis/rbac/validation/validation.go; the default groups in rbac/v1/defaults.go). KUBE1005
/// reports a missing name.
/// </summary>
internal sealed class Bindings : Rule
{
    private const string Group = "rbac.authorization.k8s.io";

    private static readonly FieldPattern s_subjects = new("subjects[]");

    private static readonly string[] s_subjectKinds = ["Group", "ServiceAccount", "User"];

    public Bindings()
        : base("KUBE1096", "The binding's subject or role reference is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var binding in graph.Own)
        {
            if (binding is not { ApiVersion: Group + "/v1", Kind: "RoleBinding" or "ClusterRoleBinding" })
            {
                continue;
            }

            var isOfCluster = binding.Kind == "ClusterRoleBinding";
            JudgeRole(binding, isOfCluster, graph.HasWholeResources, findings);
            foreach (var subject in s_subjects.Maps(binding.Root))
            {
                JudgeSubject(binding, subject, isOfCluster, graph.HasWholeResources, findings);
            }
        }
    }

    private static void JudgeRole(Resource binding, bool isOfCluster, bool isComplete, FindingSink findings)
    {
        if (binding.Root["roleRef"] is not (null or MapNode or ScalarNode { Value: null }))
        {
            return; // KUBE1004
        }

        string[] kinds = isOfCluster ? ["ClusterRole"] : ["ClusterRole", "Role"];
        if (binding.Root.Map("roleRef") is not { } role)
        {
            if (isComplete)
            {
                ReportMissing(
                    binding,
                    binding.Root,
                    "roleRef.kind",
                    ServerWords.Unsupported("", kinds),
                    "Set the role that the binding grants.",
                    findings
                );
            }

            return;
        }

        JudgeKind(binding, role, kinds, isComplete, findings);
        JudgeGroup(binding, role, Group, findings);
        if (role.Scalar("name") is { Text: { } text } name && PathSegment.WhyNot(text) is { } words)
        {
            findings.Report(name, Refusal.Of(binding, name, words, "Set it to the name of a role."));
        }
    }

    private static void JudgeSubject(Resource binding, MapNode subject, bool isOfCluster, bool isComplete, FindingSink findings)
    {
        JudgeKind(binding, subject, s_subjectKinds, isComplete, findings);
        switch (subject.Text("kind"))
        {
            case "User" or "Group":
                JudgeGroup(binding, subject, Group, findings);
                break;
            case "ServiceAccount":
                JudgeGroup(binding, subject, "", findings);
                if (subject.Scalar("name") is { Text: { Length: > 0 } text } name && DnsSubdomain.WhyNot(text) is { } words)
                {
                    findings.Report(
                        name,
                        Refusal.Of(binding, name, words, "No ServiceAccount can have this name. Use the name of an existing one.")
                    );
                }

                if (isOfCluster)
                {
                    JudgeNamespace(binding, subject, isComplete, findings);
                }

                break;
        }
    }

    private static void JudgeKind(Resource binding, MapNode reference, string[] kinds, bool isComplete, FindingSink findings)
    {
        var wayOut = $"Write {Wording.List(kinds.Select(Wording.Quoted), " or ")}.";
        if (reference.Scalar("kind") is { Text: { } text } kind)
        {
            if (!kinds.Contains(text, StringComparer.Ordinal))
            {
                findings
                    .Suggesting(kinds.Length == 1 ? kinds[0] : Nearest.To(text, kinds))
                    .Report(kind, Refusal.Of(binding, kind, ServerWords.Unsupported(text, kinds), wayOut));
            }
        }
        else if (isComplete && !reference.IsSet("kind"))
        {
            ReportMissing(binding, reference, "kind", ServerWords.Unsupported("", kinds), wayOut, findings);
        }
    }

    /// <summary>The server sets the correct group if it is absent or empty.</summary>
    private static void JudgeGroup(Resource binding, MapNode reference, string expected, FindingSink findings)
    {
        if (reference.Scalar("apiGroup") is { Text: { Length: > 0 } text } group && text != expected)
        {
            findings
                .Suggesting(expected.Length == 0 ? null : expected)
                .Report(
                    group,
                    Refusal.Of(
                        binding,
                        group,
                        ServerWords.Unsupported(text, [expected]),
                        expected.Length == 0 ? "Remove the field." : $"Write {Wording.Quoted(expected)}, or remove the field."
                    )
                );
        }
    }

    private static void JudgeNamespace(Resource binding, MapNode account, bool isComplete, FindingSink findings)
    {
        const string wayOut = "Set the namespace of the ServiceAccount. A ClusterRoleBinding has no namespace of its own.";
        if (account.Scalar("namespace") is { Text: "" } empty)
        {
            findings.Report(empty, Refusal.Of(binding, empty, "Required value", wayOut));
        }
        else if (isComplete && !account.IsSet("namespace"))
        {
            ReportMissing(binding, account, "namespace", "Required value", wayOut, findings);
        }
    }

    private static void ReportMissing(Resource binding, MapNode lacking, string field, string words, string wayOut, FindingSink findings) =>
        findings.ReportMissing(lacking, lacking.Place(), Refusal.Of(binding, lacking.PathOf(field), "is missing", words, wayOut));
}
