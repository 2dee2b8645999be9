using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;
using KubeNet.Rules.Schema;
using KubeNet.Rules.Schema.Custom;

namespace KubeNet.Rules.Api.Structure;

/// <summary>
/// KUBE1006: a text that is not one of the values that the API server accepts. An empty text usually counts as absent: the server sets the
/// default, or reports the missing field (KUBE1005). An empty item of a list is always checked.
/// </summary>
internal sealed class UnsupportedValue : Rule
{
    public UnsupportedValue()
        : base("KUBE1006", "The field does not accept this value", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        SchemaWalk.Over(graph, findings, graph.HasWholeResources ? JudgeWhole : Judge);
        CustomWalk.Over(graph, findings, Judge);
    }

    /// <summary>A missing field may be in the part of a set that is unknown.</summary>
    private static void JudgeWhole(Resource resource, in TypedNode typed, FindingSink findings)
    {
        Judge(resource, typed, findings);
        if (typed is { Node: MapNode map, Type.Object: { Enumerated.Count: > 0 } type, InStatus: false })
        {
            JudgeAbsent(resource, map, type, findings);
        }
    }

    /// <summary>In the schema of a custom resource, an empty text is a value like any other.</summary>
    private static void Judge(Resource resource, ResourceNode node, CustomSchema schema, FindingSink findings)
    {
        if (
            node is ScalarNode { Value: { } value } scalar
            && CustomWalk.Fits(node, schema)
            && schema.Values is { Count: > 0 } values
            && !schema.HasOtherValues
            && !values.Any(allowed => CustomValidation.IsSame(allowed.Value, value))
        )
        {
            var texts = values.Select(GoText.Plain).ToList();
            var meant = MeantBy(GoText.Plain(scalar), texts);
            var message = Message(resource, node, GoText.Plain(scalar), texts, meant);
            findings.Suggesting(scalar.Value is string ? meant : null).Report(node, message);
        }
    }

    private static void Judge(Resource resource, in TypedNode typed, FindingSink findings)
    {
        if (
            typed is { Type.Form: FieldForm.Text, Field.Values: { Count: > 0 } values, InStatus: false }
            && typed.Node is ScalarNode { Text: { } text }
            && (text.Length > 0 || typed.Field.IsExplicit || typed.Node.Parent is ListNode)
            && !values.Contains(text, StringComparer.Ordinal)
        )
        {
            var meant = MeantBy(text, values);
            if (meant == "Namespace" && typed.Node.Parent is MapNode { } parameters && !parameters.IsSet("namespace"))
            {
                findings.Report(
                    typed.Node,
                    Refused(resource, typed.Node, text, values) + "Write 'Cluster', or 'Namespace' and add the namespace."
                );
                return;
            }

            findings.Suggesting(meant).Report(typed.Node, Message(resource, typed.Node, text, values, meant));
        }
    }

    private static void JudgeAbsent(Resource resource, MapNode map, SchemaType type, FindingSink findings)
    {
        foreach (var field in type.Enumerated)
        {
            if (!map.IsSet(field.Name))
            {
                findings.ReportMissing(
                    map,
                    map.Place(),
                    $"{map.PathOf(field.Name)} of {Wording.Named(resource)} is missing, and the API server rejects it: "
                        + $"{ServerWords.Unsupported("", field.Values)}. Choose one of these values."
                );
            }
        }
    }

    private static string? MeantBy(string text, IReadOnlyList<string> values) =>
        values.FirstOrDefault(value => string.Equals(value, text, StringComparison.OrdinalIgnoreCase)) ?? Nearest.To(text, values);

    private static string Message(Resource resource, ResourceNode node, string text, IReadOnlyList<string> values, string? meant) =>
        Refused(resource, node, text, values) + (meant is null ? "Choose one of these values." : $"Did you mean {Wording.Quoted(meant)}?");

    private static string Refused(Resource resource, ResourceNode node, string text, IReadOnlyList<string> values) =>
        $"{node.FieldPath} of {Wording.Named(resource)} is {Wording.Quoted(text)}, "
        + $"and the API server rejects it: {ServerWords.Unsupported(text, values)}. ";
}
