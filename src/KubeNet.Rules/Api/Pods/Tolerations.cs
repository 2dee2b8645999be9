using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1072: a toleration that contradicts itself (ValidateTolerations in kubernetes/pkg/apis/core/validation/validation.go). The default
/// operator is Equal.
/// </summary>
internal sealed class Tolerations : Rule
{
    public Tolerations()
        : base("KUBE1072", "The toleration contradicts itself", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            foreach (var toleration in pod.Spec.List("tolerations")?.Maps ?? [])
            {
                Judge(pod.Resource, toleration, graph.HasWholeResources, findings);
            }
        }
    }

    private static void Judge(Resource resource, MapNode toleration, bool isComplete, FindingSink findings)
    {
        var @operator = toleration.Text("operator") ?? "";
        if (toleration.Scalar("key") is { Text: { Length: > 0 } key } keyNode)
        {
            if (QualifiedName.WhyNot(key) is { } words)
            {
                findings.Report(keyNode, Refusal.Of(resource, keyNode, words, "Use the key of a taint."));
            }
        }
        else if (
            @operator != "Exists"
            && (isComplete || toleration.IsSet("key"))
            && (toleration["operator"] is null or ScalarNode { Value: null or string })
            && (toleration["key"] is null or ScalarNode { Value: null or "" })
        )
        {
            findings.ReportMissing(
                toleration,
                toleration.Place("operator"),
                Refusal.Of(
                    resource,
                    toleration.FieldPath + ".operator",
                    @operator.Length == 0
                        ? "is missing, although the key is empty"
                        : $"is {Refusal.Shown(@operator)}, although the key is empty",
                    "operator must be Exists when `key` is empty, which means \"match all values and all keys\"",
                    "Set the key of the taint, or use 'operator: Exists' to tolerate all taints."
                )
            );
        }

        if (toleration.IsSet("tolerationSeconds") && toleration.Text("effect") != "NoExecute" && (isComplete || toleration.IsSet("effect")))
        {
            findings.Report(
                (toleration["effect"] ?? toleration["tolerationSeconds"]!).Pointed(),
                Refusal.Of(
                    resource,
                    toleration.FieldPath + ".effect",
                    toleration.Text("effect") is { Length: > 0 } effect ? $"is {Refusal.Shown(effect)}" : "is missing",
                    "effect must be 'NoExecute' when `tolerationSeconds` is set",
                    "Only NoExecute evicts pods after a delay. Set 'effect: NoExecute', or remove tolerationSeconds."
                )
            );
        }

        if (toleration.Scalar("value") is { Text: { Length: > 0 } text } value)
        {
            if (@operator == "Exists")
            {
                findings.Report(
                    value,
                    Refusal.Of(
                        resource,
                        value,
                        "value must be empty when `operator` is 'Exists'",
                        "Remove the value, or use 'operator: Equal'."
                    )
                );
            }
            else if (@operator is "" or "Equal" && LabelValue.WhyNot(text) is { } why)
            {
                findings.Report(value, Refusal.Of(resource, value, why, "No taint can have this value. Use a valid value."));
            }
        }
    }
}
