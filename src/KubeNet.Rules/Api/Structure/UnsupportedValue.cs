using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Schema;
using KubeNet.Rules.Schema.Custom;

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

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        SchemaWalk.Over(graph, findings, Judge);
        CustomWalk.Over(graph, findings, Judge);
    }

    /// <summary>An empty text is a value like any other to the schema of a custom resource.</summary>
    private static void Judge(Resource resource, ResourceNode node, CustomSchema schema, FindingSink findings)
    {
        if (node is ScalarNode { Value: { } value } scalar && CustomWalk.Fits(node, schema) && schema.Values is { Count: > 0 } values && !values.Any(allowed => IsSame(allowed.Value, value)))
        {
            findings.Report(node, Message(resource, node, Text(scalar), [.. values.Select(Text)]));
        }
    }

    private static bool IsSame(object? allowed, object value) => allowed is double or long && value is double or long
        ? Convert.ToDouble(allowed, CultureInfo.InvariantCulture).Equals(Convert.ToDouble(value, CultureInfo.InvariantCulture))
        : Equals(allowed, value);

    private static string Text(ScalarNode scalar) => scalar.Value switch
    {
        bool flag => flag ? "true" : "false",
        null => "null",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static void Judge(Resource resource, in TypedNode typed, FindingSink findings)
    {
        if (typed is { Type.Form: FieldForm.Text, Field.Values: { Count: > 0 } values, InStatus: false }
            && typed.Node is ScalarNode { Text: { Length: > 0 } text }
            && !values.Contains(text, StringComparer.Ordinal))
        {
            findings.Report(typed.Node, Message(resource, typed.Node, text, values));
        }
    }

    private static string Message(Resource resource, ResourceNode node, string text, IReadOnlyList<string> values)
    {
        var meant = values.FirstOrDefault(value => string.Equals(value, text, StringComparison.OrdinalIgnoreCase)) ?? Nearest.To(text, values);
        var supported = string.Join(", ", values.Select(value => "\"" + value + "\""));
        return $"{node.FieldPath} of {Wording.Named(resource)} is {Wording.Quoted(text)}, and the API server refuses it: Unsupported value: \"{text}\": supported values: {supported}. "
            + (meant is null ? "Choose one of those." : $"Did you mean {Wording.Quoted(meant)}?");
    }
}
