using System.Globalization;
using System.Runtime.CompilerServices;
using KubeNet.Resources;
using KubeNet.Rules.Cel.Library;
using KubeNet.Rules.Patterns;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>What is wrong with a value: the server's words, without the path; and the way out.</summary>
/// <param name="Words">The server's words.</param>
/// <param name="WayOut">What to do.</param>
/// <param name="IsBlocking">Whether the server then leaves the rules of the definition unchecked.</param>
internal sealed record CustomFault(string Words, string WayOut, bool IsBlocking = false);

/// <summary>
/// The limits of a schema for one value by itself: numbers, lengths, pattern and format (k8s.io/kube-openapi/pkg/validation/validate).
/// </summary>
internal static class CustomLimits
{
    private static readonly ConditionalWeakTable<MapNode, StrongBox<SafePattern?>> s_patterns = new();

    /// <summary>The first limit that a value violates; null if there is none.</summary>
    /// <param name="node">The value, which has the type of the schema.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="isKnown">False if nothing is found, and something of the schema could not be checked.</param>
    public static CustomFault? Of(ResourceNode node, CustomSchema schema, out bool isKnown)
    {
        isKnown = true;
        return node switch
        {
            ScalarNode { Value: string text } => OfText(text, schema, ref isKnown),
            ScalarNode { Value: long number } => OfNumber(number, schema),
            ScalarNode { Value: double number } => OfNumber(number, schema),
            ListNode list => OfCount(list.Count, schema, "Items", "items"),
            MapNode map when map.Parent is not null => OfCount(map.Count, schema, "Properties", "properties"),
            _ => null,
        };
    }

    private static CustomFault? OfText(string text, CustomSchema schema, ref bool isKnown)
    {
        var length = Runes.Count(text);
        if (schema.Number("minLength") is { } least && length < least)
        {
            return new($"should be at least {Text(least)} chars long", $"It has {Text(length)} characters. Write a longer value.");
        }

        if (schema.Number("maxLength") is { } most && length > most)
        {
            return new(
                $"may not be longer than {Text(most)}",
                $"It has {Text(length)} characters. Write a shorter value.",
                IsBlocking: true
            );
        }

        if (schema.Pattern is { } pattern)
        {
            var isMatch = PatternOf(schema.Map, pattern)?.Matches(text);
            if (isMatch == false)
            {
                return new($"should match '{pattern}'", "Write a value that matches the pattern.");
            }

            isKnown &= isMatch is not null;
        }

        if (schema.Type is null or "string" && schema.Format is { } format)
        {
            var isValid = TextFormat.IsValid(format, text);
            if (isValid == false)
            {
                var written = schema.Map.Text("format")!;
                return new($"must be of type {written}: \"{text}\"", $"Write a value of the format '{written}'.");
            }

            isKnown &= isValid is not null;
        }

        return null;
    }

    /// <summary>Parsed once for a definition.</summary>
    private static SafePattern? PatternOf(MapNode schema, string pattern) =>
        s_patterns.GetValue(schema, _ => new StrongBox<SafePattern?>(SafePattern.Of(pattern))).Value;

    private static CustomFault? OfNumber(double number, CustomSchema schema)
    {
        if (schema.Number("minimum") is { } least && (number < least || (number.Equals(least) && schema.Is("exclusiveMinimum"))))
        {
            var than = schema.Is("exclusiveMinimum") ? "greater than " : "greater than or equal to ";
            return new($"should be {than}{Text(least)}", $"Write a number {than}{Text(least)}.");
        }

        if (schema.Number("maximum") is { } most && (number > most || (number.Equals(most) && schema.Is("exclusiveMaximum"))))
        {
            var than = schema.Is("exclusiveMaximum") ? "less than " : "less than or equal to ";
            return new($"should be {than}{Text(most)}", $"Write a number {than}{Text(most)}.");
        }

        if (schema.Number("multipleOf") is { } factor and > 0 && !IsMultiple(number, factor))
        {
            return new($"should be a multiple of {Text(factor)}", $"Write a multiple of {Text(factor)}.");
        }

        return schema.Type == "integer" && schema.Format == "int32" && number is < int.MinValue or > int.MaxValue
            ? new("must be of type integer with format int32", $"Write a number from {Text(int.MinValue)} to {Text(int.MaxValue)}.")
            : null;
    }

    /// <summary>As the server computes it: a quotient that is nearly whole counts as whole.</summary>
    private static bool IsMultiple(double number, double factor)
    {
        var quotient = factor < 1 ? 1 / factor * number : number / factor;
        return Math.Abs(quotient - Math.Round(quotient)) < 1e-9 * Math.Max(1, Math.Abs(quotient));
    }

    private static CustomFault? OfCount(int count, CustomSchema schema, string keyword, string noun) =>
        schema.Number("min" + keyword) is { } least && count < least
            ? new($"should have at least {Text(least)} {noun}", $"It has {Text(count)}. Add more.")
        : schema.Number("max" + keyword) is { } most && count > most
            ? new($"must have at most {Text(most)} {noun}", $"It has {Text(count)}. Remove some.", IsBlocking: true)
        : null;

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
