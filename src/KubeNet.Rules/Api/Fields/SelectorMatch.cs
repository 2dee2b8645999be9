using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Fields;

/// <summary>A requirement of a selector that the labels do not satisfy.</summary>
/// <param name="Key">The label's key.</param>
/// <param name="Wanted">The part of the selector with the requirement.</param>
/// <param name="Found">The label's value; null if there is none.</param>
internal sealed record SelectorMismatch(string Key, ResourceNode Wanted, ResourceNode? Found);

/// <summary>
/// Whether a selector matches labels of the same manifest. Invalid selectors and labels (KUBE1004, KUBE1016, KUBE1017) count as matching:
/// the server does not compare them either.
/// </summary>
internal static class SelectorMatch
{
    public const string ServersWords = "`selector` does not match template `labels`";

    public static SelectorMismatch? FirstMismatch(MapNode selector, MapNode? labels)
    {
        var expressions = selector.List("matchExpressions")?.Maps.ToList() ?? [];
        if (!expressions.All(IsValid) || (selector.Map("matchLabels") is { } pairs && !pairs.Entries.All(IsValid)))
        {
            return null;
        }

        return FirstPairMissing(selector.Map("matchLabels"), labels)
            ?? expressions
                .Select(expression => (Requirement: LabelRequirement.Of(expression), expression))
                .Where(wanted =>
                    labels?[wanted.Requirement.Key] is null or ScalarNode { Text: not null }
                    && !wanted.Requirement.Allows(ValueOf(labels, wanted.Requirement.Key))
                )
                .Select(wanted => new SelectorMismatch(
                    wanted.Requirement.Key,
                    wanted.expression.Pointed(),
                    labels?[wanted.Requirement.Key]
                ))
                .FirstOrDefault();
    }

    public static SelectorMismatch? FirstPairMissing(MapNode? pairs, MapNode? labels)
    {
        foreach (var pair in pairs?.Entries ?? [])
        {
            if (
                IsValid(pair)
                && labels?[pair.Key] is null or ScalarNode { Text: not null }
                && ValueOf(labels, pair.Key) != ((ScalarNode)pair.Value).Text
            )
            {
                return new SelectorMismatch(pair.Key, pair.Value, labels?[pair.Key]);
            }
        }

        return null;
    }

    private static string? ValueOf(MapNode? labels, string key) => (labels?[key] as ScalarNode)?.Text;

    private static bool IsValid(MapEntry pair) =>
        pair.Value is ScalarNode { Text: { } value } && QualifiedName.WhyNot(pair.Key) is null && LabelValue.WhyNot(value) is null;

    private static bool IsValid(MapNode expression) =>
        LabelRequirement.Of(expression) is { Operator: not LabelOperator.Unknown } requirement
        && QualifiedName.WhyNot(requirement.Key) is null
        && (requirement.Operator is LabelOperator.In or LabelOperator.NotIn) == (requirement.Values.Count > 0);
}
