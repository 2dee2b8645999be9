using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Schema.Custom;

namespace KubeNet.Rules.Api.CustomResources;

/// <summary>
/// KUBE1108: a custom resource violates a rule of its CustomResourceDefinition (<c>x-kubernetes-validations</c>), an expression over
/// several of its values. The rules are evaluated as the API server evaluates them, with the defaults of the schema. A rule that cannot
/// be evaluated here is not judged.
/// </summary>
internal sealed class ViolatedRule : Rule
{
    private const int LongestRule = 160;

    /// <summary>
    /// The steps of all rules on all resources of a graph, some seconds. An ordinary resource takes some thousands.
    /// </summary>
    private const long MostSteps = 20_000_000;

    public ViolatedRule()
        : base("KUBE1108", "A rule of the CustomResourceDefinition is violated", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var steps = MostSteps;
        foreach (var (resource, schema) in CustomWalk.Resources(graph))
        {
            // As on the server: what is missing or of the wrong type is corrected first.
            var completed = CompletedResource.Of(resource, schema);
            var validation = new CustomValidation();
            validation.Validate(completed.Root, schema);
            if (!validation.IsBlocked)
            {
                // One place has one finding, so what else is violated there is in its message.
                var violations = CustomRuleWalk.Over(completed, schema, ref steps);
                foreach (var same in violations.GroupBy(PlaceOf))
                {
                    Report(resource, completed, [.. same], findings);
                }
            }
        }
    }

    private static void Report(Resource resource, CompletedResource completed, IReadOnlyList<CustomViolation> same, FindingSink findings)
    {
        var first = same[0];
        var (marked, field) = PlaceOf(first);
        var subject = field.Length == 0 ? "The object" : field;
        var also = same.Skip(1).Select(Words).Distinct(StringComparer.Ordinal).ToList();
        CustomPlaces.Report(
            completed.Written(first.Node),
            completed.Written(marked),
            Refusal.Line(
                $"{subject} of {Wording.Named(resource)} violates a rule of its CustomResourceDefinition, and the API server rejects it: "
                    + $"{Ended(Words(first))} The rule is {Wording.Quoted(Shortened(first.Rule.Text))}."
                    + (also.Count == 0 ? "" : $" Also violated: {Wording.List(also.Select(Wording.Quoted))}.")
            ),
            findings
        );
    }

    /// <summary>The field that the rule names; an error is that of the whole value.</summary>
    private static (ResourceNode Marked, string Field) PlaceOf(CustomViolation violation)
    {
        var node = CustomFieldPath.Follow(violation.Node, violation.Error is null ? violation.Rule.FieldPath : null, out var field);
        return (node, field);
    }

    private static string Words(CustomViolation violation) =>
        violation.Error is { } error
            ? (
                error.StartsWith("no such overload", StringComparison.Ordinal)
                    ? "'no such overload': call arguments did not match a supported operator, function or macro signature for rule: "
                    : error + " evaluating rule: "
            ) + (violation.Rule.Message ?? Shortened(violation.Rule.Text))
        : violation.Rule.Reason == "FieldValueDuplicate" ? "Duplicate value"
        : violation.Message ?? violation.Rule.Message ?? "failed rule";

    private static string Ended(string text) => text[text.Length - 1] is '.' or '?' or '!' ? text : text + ".";

    private static string Shortened(string rule)
    {
        var line = string.Join(" ", rule.Split(['\n', '\r', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestRule
            ? line
            : line.Substring(0, char.IsHighSurrogate(line[LongestRule - 1]) ? LongestRule - 1 : LongestRule) + "…";
    }
}
