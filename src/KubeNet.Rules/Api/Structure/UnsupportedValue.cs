using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Schema;

namespace KubeNet.Rules.Api.Structure;

/// <summary>
/// KUBE1006: a text outside an enumeration that the API server insists on. An empty text is as good as absent: the server puts its
/// default there, or misses the field (KUBE1005).
/// </summary>
internal sealed class UnsupportedValue : Rule
{
    public UnsupportedValue() : base("KUBE1006", "The API has no such value for the field", Severity.Error)
    {
    }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings) => SchemaWalk.Over(graph, findings, Judge);

    private static void Judge(Resource resource, in TypedNode typed, FindingSink findings)
    {
        if (typed is { Type.Form: FieldForm.Text, Field.Values: { Count: > 0 } values, InStatus: false }
            && typed.Node is ScalarNode { Text: { Length: > 0 } text }
            && !values.Contains(text, StringComparer.Ordinal))
        {
            var meant = values.FirstOrDefault(value => string.Equals(value, text, StringComparison.OrdinalIgnoreCase)) ?? Nearest.To(text, values);
            findings.Suggesting(meant).Report(typed.Node, Message(resource, typed.Node, text, values, meant));
        }
    }

    private static string Message(Resource resource, ResourceNode node, string text, IReadOnlyList<string> values, string? meant)
    {
        var supported = string.Join(", ", values.Select(value => "\"" + value + "\""));
        return $"{node.FieldPath} of {Wording.Named(resource)} is {Wording.Quoted(text)}, and the API server refuses it: Unsupported value: \"{text}\": supported values: {supported}. "
            + (meant is null ? "Choose one of those." : $"Did you mean {Wording.Quoted(meant)}?");
    }
}
