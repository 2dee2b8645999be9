using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4021: an object that limits or grants nothing, because the list that it is for is empty. The API server accepts it
/// (ValidateResourceQuotaSpec and ValidateLimitRange in kubernetes/pkg/apis/core/validation/validation.go; ValidateRole and
/// ValidateRoleBinding in pkg/apis/rbac/validation/validation.go). A role counts only if something binds it.
/// </summary>
internal sealed class SaysNothing : Rule
{
    private const string Rbac = "rbac.authorization.k8s.io";

    private static readonly string[] s_amounts = ["max", "min", "default", "defaultRequest", "maxLimitRequestRatio"];

    public SaysNothing()
        : base("KUBE4021", "The object has no effect", Severity.Info) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            switch (resource)
            {
                case { Group: "", Kind: "ResourceQuota" } when IsEmpty(resource.Root.At("spec.hard")):
                    Report(resource, "spec.hard", "it limits nothing. Add an amount such as 'pods: \"10\"'", findings);
                    break;
                case { Group: "", Kind: "LimitRange" } when resource.Root.List("spec.limits") is { } limits && !limits.Maps.Any(HasAmount):
                    Report(resource, "spec.limits", "it limits nothing. Add an amount such as 'max'", findings);
                    break;
                case { Group: Rbac, Kind: "RoleBinding" or "ClusterRoleBinding" } when IsEmpty(resource.Root["subjects"]):
                    Report(resource, "subjects", "it grants its role to nobody. Add a subject", findings);
                    break;
                case { Group: Rbac, Kind: "Role" or "ClusterRole" }
                    when IsEmpty(resource.Root["rules"]) && IsEmpty(resource.Root["aggregationRule"]):
                    if (BindingOf(graph, resource) is { } binding)
                    {
                        Report(resource, "rules", $"{Wording.Named(binding)} grants nothing. Add a rule", findings);
                    }

                    break;
            }
        }
    }

    private static bool HasAmount(MapNode limit) => s_amounts.Any(amount => !IsEmpty(limit[amount]));

    /// <summary>Whether a field is missing, null, or a list or map without entries.</summary>
    private static bool IsEmpty(ResourceNode? field) =>
        field is null or ScalarNode { Value: null } or MapNode { Count: 0 } or ListNode { Items.Count: 0 };

    private static Resource? BindingOf(ResourceGraph graph, Resource role) =>
        graph
            .VisibleOfKind("RoleBinding")
            .Concat(role.Kind == "ClusterRole" ? graph.VisibleOfKind("ClusterRoleBinding") : [])
            .FirstOrDefault(binding =>
                binding.Group == Rbac
                && (role.Kind == "ClusterRole" || binding.Namespace == role.Namespace)
                && binding.Root.Text("roleRef.kind") == role.Kind
                && binding.Root.Text("roleRef.name") == role.Name
            );

    private static void Report(Resource resource, string field, string effect, FindingSink findings)
    {
        var written = resource.Root.At(field);
        var says = IsEmpty(written)
            ? $"{field} of {Wording.Named(resource)} is {(written is null ? "missing" : "empty")}"
            : $"{field} of {Wording.Named(resource)} has no amounts";
        findings.ReportMissing(
            written ?? resource.Root,
            (resource.Metadata["name"] ?? resource.Metadata).NearestOrigin,
            $"{says}, so {effect}, or remove the object."
        );
    }
}
