using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Schema.Custom;

namespace KubeNet.Rules.Api.CustomResources;

/// <summary>
/// KUBE1094: a value of a custom resource that its CustomResourceDefinition does not allow: too small, too long, or not matching the
/// pattern (kubernetes/staging/src/k8s.io/apiextensions-apiserver/pkg/apiserver/validation/validation.go, with
/// k8s.io/kube-openapi/pkg/validation).
/// </summary>
internal sealed class OutOfDefinition : Rule
{
    public OutOfDefinition()
        : base("KUBE1094", "The CustomResourceDefinition does not allow the value", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings) => CustomWalk.Over(graph, findings, Judge);

    private static void Judge(Resource resource, ResourceNode node, CustomSchema schema, FindingSink findings)
    {
        if (!CustomWalk.Fits(node, schema))
        {
            return;
        }

        var wrong = node switch
        {
            ScalarNode { Value: string text } => OfText(text, schema),
            ScalarNode { Value: long number } => OfNumber(number, schema),
            ScalarNode { Value: double number } => OfNumber(number, schema),
            ListNode list => OfCount(list.Count, schema, "Items", "items"),
            MapNode map when map.Parent is not null => OfCount(map.Count, schema, "Properties", "properties"),
            _ => null,
        };
        if (wrong is var (words, wayOut))
        {
            var message = $"{node.FieldPath} in body {words}";
            if (node is ScalarNode scalar)
            {
                findings.Report(node, Refusal.Of(resource, scalar, message, wayOut));
            }
            else
            {
                ReportSize(node, Refusal.Of(resource, node.FieldPath, "has the wrong size", message, wayOut), findings);
            }
        }
    }

    /// <summary>Reports at the key, since a squiggle under a whole list does not help.</summary>
    private static void ReportSize(ResourceNode node, string message, FindingSink findings)
    {
        if (node.Parent is MapNode parent)
        {
            findings.ReportKey(parent.Entries.First(entry => ReferenceEquals(entry.Value, node)), message);
        }
        else
        {
            findings.Report(node, message);
        }
    }

    /// <summary>Counts Unicode code points, as Go does.</summary>
    private static (string Words, string WayOut)? OfText(string text, CustomSchema schema)
    {
        var pairs = text.Where((c, i) => char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])).Count();
        var length = text.Length - pairs;
        return schema.Number("minLength") is { } least && length < least
                ? ($"should be at least {Text(least)} chars long", $"It has {Text(length)} characters. Write a longer value.")
            : schema.Number("maxLength") is { } most && length > most
                ? ($"may not be longer than {Text(most)}", $"It has {Text(length)} characters. Write a shorter value.")
            : pairs == 0 && schema.Pattern is { } pattern && SafePattern.Of(pattern) is { } safe && !safe.IsMatch(text)
                ? ($"should match '{pattern}'", "Write a value that matches the pattern.")
            : null;
    }

    private static (string Words, string WayOut)? OfNumber(double number, CustomSchema schema)
    {
        if (schema.Number("minimum") is { } least && (number < least || (number.Equals(least) && schema.Is("exclusiveMinimum"))))
        {
            var than = schema.Is("exclusiveMinimum") ? "greater than " : "greater than or equal to ";
            return ($"should be {than}{Text(least)}", $"Write a number {than}{Text(least)}.");
        }

        if (schema.Number("maximum") is { } most && (number > most || (number.Equals(most) && schema.Is("exclusiveMaximum"))))
        {
            var than = schema.Is("exclusiveMaximum") ? "less than " : "less than or equal to ";
            return ($"should be {than}{Text(most)}", $"Write a number {than}{Text(most)}.");
        }

        return null;
    }

    private static (string Words, string WayOut)? OfCount(int count, CustomSchema schema, string keyword, string noun) =>
        schema.Number("min" + keyword) is { } least && count < least
            ? ($"should have at least {Text(least)} {noun}", $"It has {Text(count)}. Add more.")
        : schema.Number("max" + keyword) is { } most && count > most
            ? ($"must have at most {Text(most)} {noun}", $"It has {Text(count)}. Remove some.")
        : null;

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
