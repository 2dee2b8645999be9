using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Metadata;

/// <summary>
/// KUBE1017: an expression of a label selector that the API server rejects (ValidateLabelSelectorRequirement in
/// kubernetes/staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/validation/validation.go).
/// </summary>
internal sealed class SelectorExpressions : Rule
{
    private static readonly KindTable<FieldTree<string>> s_ofObjects = OfObjects().InTrees(field => field);

    private static readonly FieldTree<string> s_ofPods = new(
        SelectorFields.OfPods.Select(selector => selector + ".matchExpressions[]"),
        field => field
    );

    public SelectorExpressions()
        : base("KUBE1017", "The selector expression is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            if (s_ofObjects.Of(resource) is [var fields])
            {
                fields.Visit<MapNode, (Resource Resource, bool IsComplete, FindingSink Findings)>(
                    resource.Root,
                    (resource, graph.HasWholeResources, findings),
                    static (expression, _, known) => Judge(known.Resource, expression, known.IsComplete, known.Findings)
                );
            }
        }

        foreach (var pod in PodView.In(graph))
        {
            s_ofPods.Visit<MapNode, (Resource Resource, bool IsComplete, FindingSink Findings)>(
                pod.Spec,
                (pod.Resource, graph.HasWholeResources, findings),
                static (expression, _, known) => Judge(known.Resource, expression, known.IsComplete, known.Findings)
            );
        }
    }

    private static void Judge(Resource resource, MapNode expression, bool isComplete, FindingSink findings)
    {
        var values = expression.List("values");
        if (expression.Scalar("operator") is { Text: { } name } @operator)
        {
            switch (name)
            {
                case "In" or "NotIn" when isComplete && (values is null or { Count: 0 }):
                    findings.Report(
                        @operator,
                        Refusal.Of(
                            resource,
                            expression.FieldPath + ".values",
                            "is missing",
                            "must be specified when `operator` is 'In' or 'NotIn'",
                            "Add values, or use the operator 'Exists' or 'DoesNotExist'."
                        )
                    );
                    break;
                case "Exists" or "DoesNotExist" when values is { Count: > 0 }:
                    findings.Report(
                        values.Items[0],
                        Refusal.Of(
                            resource,
                            values.FieldPath,
                            $"is set although the operator is '{name}'",
                            "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
                            "Remove the values, or use the operator 'In' or 'NotIn'."
                        )
                    );
                    break;
                case "In" or "NotIn" or "Exists" or "DoesNotExist":
                    break;
                default:
                    var wayOut = values is { Count: > 0 }
                        ? "Write 'In' or 'NotIn'. 'Exists' and 'DoesNotExist' do not accept values."
                        : "Write 'Exists' or 'DoesNotExist'. 'In' and 'NotIn' require values.";
                    findings.Report(@operator, Refusal.Of(resource, @operator, "not a valid selector operator", wayOut));
                    break;
            }
        }

        if (expression.Scalar("key") is { Text: { } key } keyNode && QualifiedName.WhyNot(key) is { } words)
        {
            findings.Report(keyNode, Refusal.Of(resource, keyNode, words, "Write a valid label key."));
        }

        foreach (var value in values?.Items.OfType<ScalarNode>() ?? [])
        {
            if (value.Text is { } text && LabelValue.WhyNot(text) is { } why)
            {
                findings.Report(value, Refusal.Of(resource, value, why, "No label can have this value. Choose a valid value."));
            }
        }
    }

    private static KindTable<string> OfObjects()
    {
        var table = new KindTable<string>();
        foreach (var (group, kind, selector) in SelectorFields.OfObjects)
        {
            table.Add(group, kind, selector + ".matchExpressions[]");
        }

        return table;
    }
}
