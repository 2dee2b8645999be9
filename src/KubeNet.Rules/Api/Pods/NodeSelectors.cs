using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1071: a node selector expression that the API server rejects (ValidateNodeSelectorRequirement and
/// ValidateNodeFieldSelectorRequirement in kubernetes/pkg/apis/core/validation/validation.go). Values of preferred terms may have any
/// format.
/// </summary>
internal sealed class NodeSelectors : Rule
{
    private const string Required = "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[].";

    private const string Preferred = "affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[].preference.";

    private static readonly FieldPattern s_required = new(Required + "matchExpressions[]");

    private static readonly FieldPattern s_preferred = new(Preferred + "matchExpressions[]");

    private static readonly FieldPattern[] s_fields = [new(Required + "matchFields[]"), new(Preferred + "matchFields[]")];

    private static readonly string[] s_operators = ["In", "NotIn", "Exists", "DoesNotExist", "Gt", "Lt"];

    private static readonly string[] s_ofFields = ["In", "NotIn"];

    public NodeSelectors()
        : base("KUBE1071", "The node selector expression is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            var judge = new Judge(pod.Resource, graph.HasWholeResources, findings);
            foreach (var expression in s_required.Maps(pod.Spec))
            {
                judge.OfLabels(expression, areValuesJudged: true);
            }

            foreach (var expression in s_preferred.Maps(pod.Spec))
            {
                judge.OfLabels(expression, areValuesJudged: false);
            }

            foreach (var expression in s_fields.SelectMany(field => field.Maps(pod.Spec)))
            {
                judge.OfFields(expression);
            }
        }
    }

    private readonly struct Judge(Resource resource, bool isComplete, FindingSink findings)
    {
        public void OfLabels(MapNode expression, bool areValuesJudged)
        {
            var values = expression.List("values");
            var count = values?.Count ?? 0;
            switch (expression["operator"])
            {
                case ScalarNode { Text: "In" or "NotIn" } @operator when count == 0:
                    WrongValues(
                        expression,
                        @operator,
                        "Required value: must be specified when `operator` is 'In' or 'NotIn'",
                        "List the values, or use the operator 'Exists' or 'DoesNotExist'."
                    );
                    break;
                case ScalarNode { Text: "Gt" or "Lt" } @operator when count != 1:
                    WrongValues(
                        expression,
                        @operator,
                        "Required value: must be specified single value when `operator` is 'Lt' or 'Gt'",
                        "Set exactly one number, in quotes."
                    );
                    break;
                case ScalarNode { Text: "Exists" or "DoesNotExist" } @operator when count > 0:
                    findings.Report(
                        values!.Items[0].Pointed(),
                        Refusal.Of(
                            resource,
                            values.FieldPath,
                            $"is set together with the operator '{@operator.Text}'",
                            "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
                            "Remove the values, or use the operator 'In' or 'NotIn'."
                        )
                    );
                    break;
                case var @operator:
                    string[] fitting =
                        count == 0 ? ["Exists", "DoesNotExist"]
                        : count == 1 ? ["In", "NotIn", "Gt", "Lt"]
                        : ["In", "NotIn"];
                    UnknownOperator(expression, @operator, s_operators, fitting);
                    break;
            }

            if (expression.Scalar("key") is { Text: { } key } keyNode && QualifiedName.WhyNot(key) is { } words)
            {
                findings.Report(keyNode, Refusal.Of(resource, keyNode, words, "Use the key of a node label."));
            }

            foreach (var value in areValuesJudged ? values?.Items.OfType<ScalarNode>() ?? [] : [])
            {
                if (value.Text is { } text && LabelValue.WhyNot(text) is { } why)
                {
                    findings.Report(value, Refusal.Of(resource, value, why, "No node label can have this value. Use a valid value."));
                }
            }
        }

        public void OfFields(MapNode expression)
        {
            var values = expression.List("values");
            switch (expression["operator"])
            {
                case ScalarNode { Text: "In" or "NotIn" } @operator when values is not { Count: 1 }:
                    WrongValues(
                        expression,
                        @operator,
                        "Required value: must be only one value when `operator` is 'In' or 'NotIn' for node field selector",
                        "Set the name of exactly one node. Add a separate term for each other node."
                    );
                    break;
                case var @operator:
                    UnknownOperator(
                        expression,
                        @operator,
                        s_ofFields,
                        s_ofFields,
                        values is { Count: 1 } ? "" : " with the name of one node as the value"
                    );
                    break;
            }

            if (expression.Scalar("key") is { Text: { } key } keyNode && key != "metadata.name")
            {
                findings.Report(
                    keyNode,
                    Refusal.Of(
                        resource,
                        keyNode,
                        "not a valid field selector key",
                        "Write 'metadata.name'. For labels, use matchExpressions."
                    )
                );
                return;
            }

            foreach (var value in values?.Items.OfType<ScalarNode>() ?? [])
            {
                if (value.Text is { } text && DnsSubdomain.WhyNot(text) is { } why)
                {
                    findings.Report(value, Refusal.Of(resource, value, why, "No node can have this name. Use a valid name."));
                }
            }
        }

        private void WrongValues(MapNode expression, ScalarNode @operator, string words, string wayOut)
        {
            if (isComplete && expression["values"] is null or ListNode or ScalarNode { Value: null })
            {
                findings.Report(
                    @operator,
                    Refusal.Of(
                        resource,
                        expression.FieldPath + ".values",
                        expression.List("values") is { Count: > 0 } list ? $"has '{Wording.Number(list.Count)}' entries" : "is missing",
                        words,
                        wayOut
                    )
                );
            }
        }

        private void UnknownOperator(MapNode expression, ResourceNode? @operator, string[] known, string[] fitting, string beside = "")
        {
            const string words = "not a valid selector operator";
            var wayOut = $"Write one of {Wording.List(fitting.Select(Wording.Quoted))}{beside}.";
            if (@operator is ScalarNode { Text: { } text } scalar && !known.Contains(text))
            {
                findings.Report(scalar, Refusal.Of(resource, scalar, words, wayOut));
            }
            else if (isComplete && @operator is null or ScalarNode { Value: null })
            {
                findings.ReportMissing(
                    expression,
                    expression.Place(),
                    Refusal.Of(resource, expression.FieldPath + ".operator", "is missing", words, wayOut)
                );
            }
        }
    }
}
