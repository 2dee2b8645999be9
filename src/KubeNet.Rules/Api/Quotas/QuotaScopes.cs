using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Quotas;

/// <summary>
/// KUBE1103: scopes of a ResourceQuota that are mutually exclusive, do not exist, or do not apply to the limited resources
/// (validateResourceQuotaScopes in kubernetes/pkg/apis/core/validation/validation.go; the resources of each scope in
/// pkg/apis/core/helper/helpers.go).
/// </summary>
internal sealed class QuotaScopes : Rule
{
    private static readonly string[] s_ofPods =
    [
        "Terminating",
        "NotTerminating",
        "NotBestEffort",
        "BestEffort",
        "PriorityClass",
        "CrossNamespacePodAffinity",
    ];

    private static readonly string[] s_computed = ["cpu", "memory", "limits.cpu", "limits.memory", "requests.cpu", "requests.memory"];

    /// <summary>The other standard resources of a quota. No pod scope applies to them.</summary>
    private static readonly string[] s_uncounted =
    [
        "ephemeral-storage",
        "requests.storage",
        "requests.ephemeral-storage",
        "limits.ephemeral-storage",
        "resourcequotas",
        "services",
        "replicationcontrollers",
        "secrets",
        "persistentvolumeclaims",
        "configmaps",
        "services.nodeports",
        "services.loadbalancers",
    ];

    private static readonly (string One, string Other)[] s_conflicting =
    [
        ("BestEffort", "NotBestEffort"),
        ("Terminating", "NotTerminating"),
    ];

    public QuotaScopes()
        : base("KUBE1103", "The quota's scopes are invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var quota in graph.Own)
        {
            if (quota is { ApiVersion: "v1", Kind: "ResourceQuota" } && quota.Root.List("spec.scopes") is { } list)
            {
                Judge(quota, [.. list.Items.OfType<ScalarNode>().Where(scope => scope.Value is string)], findings);
            }
        }
    }

    private static void Judge(Resource quota, IReadOnlyList<ScalarNode> scopes, FindingSink findings)
    {
        foreach (var scope in scopes)
        {
            var name = scope.Text ?? "";
            if (!s_ofPods.Contains(name, StringComparer.Ordinal) && name != "VolumeAttributesClass")
            {
                findings
                    .Suggesting(Nearest.To(name, s_ofPods))
                    .Report(
                        scope,
                        Refusal.Of(quota, scope, "unsupported scope", $"Write one of {Wording.List(s_ofPods.Select(Wording.Quoted))}.")
                    );
            }
            else if (Uncounted(quota, name) is { } resource)
            {
                findings.Report(
                    scope,
                    Refusal.Of(
                        quota,
                        scope,
                        "unsupported scope applied to resource",
                        $"This scope does not count {Wording.Quoted(resource)}. Limit that resource in another ResourceQuota."
                    )
                );
            }
        }

        foreach (var (one, other) in s_conflicting)
        {
            if (
                scopes.FirstOrDefault(scope => scope.Text == one) is { } first
                && scopes.FirstOrDefault(scope => scope.Text == other) is { } second
            )
            {
                var list = quota.Root.List("spec.scopes")!;
                findings.Report(
                    second,
                    Refusal.Of(
                        quota,
                        list.FieldPath,
                        $"has both {Wording.Quoted(one)} and {Wording.Quoted(other)}",
                        "conflicting scopes",
                        "Remove one of the two."
                    ),
                    first
                );
            }
        }
    }

    private static string? Uncounted(Resource quota, string scope) =>
        scope == "VolumeAttributesClass"
            ? null
            : quota
                .Root.Map("spec.hard")
                ?.Entries.Select(entry => entry.Key)
                .FirstOrDefault(resource =>
                    s_uncounted.Contains(resource, StringComparer.Ordinal)
                    || (scope == "BestEffort" && s_computed.Contains(resource, StringComparer.Ordinal))
                );
}
