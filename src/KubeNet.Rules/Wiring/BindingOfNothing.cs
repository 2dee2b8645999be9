using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2042: a RoleBinding or ClusterRoleBinding whose role or service account is not declared. The API server accepts it, and it grants
/// no rights (RoleRef and Subject in kubernetes/staging/src/k8s.io/api/rbac/v1/types.go).
/// </summary>
internal sealed class BindingOfNothing : Rule
{
    private const string Rbac = "rbac.authorization.k8s.io";

    public BindingOfNothing()
        : base("KUBE2042", "The binding's role or service account does not exist", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var spaces = new HashSet<string>(graph.Visible.Select(resource => resource.Namespace).OfType<string>(), StringComparer.Ordinal);
        foreach (var binding in graph.Own.Where(resource => resource is { Group: Rbac, Kind: "RoleBinding" or "ClusterRoleBinding" }))
        {
            if (binding.Root.Map("roleRef") is { } role)
            {
                JudgeRole(graph, binding, role, findings);
            }

            foreach (var subject in binding.Root.List("subjects")?.Maps ?? [])
            {
                if (subject.Text("kind") == "ServiceAccount")
                {
                    JudgeAccount(graph, spaces, binding, subject, findings);
                }
            }
        }
    }

    private static void JudgeRole(ResourceGraph graph, Resource binding, MapNode role, FindingSink findings)
    {
        if (
            role.Scalar("name") is not { Text: { Length: > 0 } name } named
            || PathSegment.WhyNot(name) is not null // the server rejects it, and no object can have this name
            || role.Scalar("kind") is not { Text: "Role" or "ClusterRole" } kind
            || (kind.Text == "Role" && binding.Kind == "ClusterRoleBinding")
        )
        {
            return;
        }

        var space = kind.Text == "Role" ? binding.Namespace : null;
        if (MissingObject.Of(graph, new Reference(binding, named, Rbac + "/v1", kind.Text, space, name)) is not { } missing)
        {
            return;
        }

        var otherKind = kind.Text == "Role" ? "ClusterRole" : "Role";
        var other = graph.Find(Rbac, otherKind, otherKind == "Role" ? binding.Namespace : null, name);
        if (other is null || (otherKind == "Role" && binding.Kind == "ClusterRoleBinding"))
        {
            missing.Report(findings, "the binding grants no rights");
            return;
        }

        findings.Report(
            kind,
            $"{kind.FieldPath} of {Wording.Named(binding)} is {Wording.Quoted(kind)}, but {Wording.Quoted(name)} is a {otherKind}. "
                + $"The binding grants no rights. Write {Wording.Quoted(otherKind)}.",
            other.Root
        );
    }

    /// <summary>An account in a namespace that this set does not declare may exist; a name similar to a declared one is a typo.</summary>
    private static void JudgeAccount(ResourceGraph graph, HashSet<string> spaces, Resource binding, MapNode subject, FindingSink findings)
    {
        var written = subject.Scalar("namespace") is { Text.Length: > 0 } said ? said : null;
        if (subject.Scalar("name") is not { Text: { Length: > 0 } name } named || (written?.Text ?? binding.Namespace) is not { } space)
        {
            return;
        }

        var reference = new Reference(binding, named, "v1", "ServiceAccount", space, name) { NamespaceField = written };
        if (
            MissingObject.Of(graph, reference) is { } missing
            && (missing.Near is not null || missing.Elsewhere.Count > 0 || (spaces.Contains(space) && !IsOfTheCluster(space)))
        )
        {
            missing.Report(findings, "the binding grants it no rights");
        }
    }

    /// <summary>The cluster's controllers have accounts in these namespaces that are never declared.</summary>
    private static bool IsOfTheCluster(string @namespace) => @namespace.StartsWith("kube-", StringComparison.Ordinal);
}
