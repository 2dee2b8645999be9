using KubeNet.Resources;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>A rule of a definition that a value violates.</summary>
/// <param name="Node">The value in the completed resource.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Error">Why the rule could not be evaluated, which the server counts as a violation; null if it is false.</param>
/// <param name="Message">The message that the rule computed.</param>
internal sealed record CustomViolation(ResourceNode Node, CustomSchema Schema, CustomRule Rule, string? Error, string? Message);

/// <summary>
/// Evaluates the rules of a definition on one resource
/// (k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel/validation.go), each within its bounds.
/// </summary>
internal sealed class CustomRuleWalk
{
    private const int Deepest = 200;

    /// <summary>The steps of one rule on one value; the server allows about as much.</summary>
    private const long MostOfARule = 1_000_000;

    /// <summary>The steps of all rules on a resource. Those that are left then are not judged.</summary>
    private const long MostOfAResource = 5_000_000;

    private readonly List<CustomViolation> _violations = [];
    private long _left;

    private CustomRuleWalk() { }

    /// <param name="resource">The resource.</param>
    /// <param name="schema">The schema of its definition.</param>
    /// <param name="all">What all resources together may cost, which this one reduces.</param>
    public static IReadOnlyList<CustomViolation> Over(CompletedResource resource, CustomSchema schema, ref long all)
    {
        var walk = new CustomRuleWalk { _left = Math.Min(all, MostOfAResource) };
        var before = walk._left;
        walk.Enter(resource.Root, schema, [schema], 0);
        all -= before - walk._left;
        return walk._violations;
    }

    /// <param name="node">The value.</param>
    /// <param name="schema">Its structural schema, which gives the types.</param>
    /// <param name="validations">The schemas with rules for it: that one, and those in its <c>allOf</c>.</param>
    /// <param name="depth">How deep the value is.</param>
    private void Enter(ResourceNode node, CustomSchema schema, IReadOnlyList<CustomSchema> validations, int depth)
    {
        if (node is ScalarNode { Value: null } || depth > Deepest || _left <= 0)
        {
            return; // a rule is for a value
        }

        validations = [.. validations.SelectMany(WithAllOf)];
        CelValue? self = null;
        foreach (var rule in validations.SelectMany(CustomRule.Of))
        {
            Judge(node, schema, rule, self ??= CustomValues.Of(node, schema, isResource: depth == 0));
        }

        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries)
                {
                    var isOfTheServer = depth == 0 && entry.Key is "apiVersion" or "kind" or "metadata";
                    if (!isOfTheServer && schema.Field(entry.Key) is { } field && IsTyped(field))
                    {
                        Enter(entry.Value, field, [.. validations.Select(one => one.Field(entry.Key)).OfType<CustomSchema>()], depth + 1);
                    }
                }

                break;
            case ListNode list when schema.Items is { } items:
                CustomSchema[] ofItems = [.. validations.Select(one => one.Items).OfType<CustomSchema>()];
                foreach (var item in list.Items)
                {
                    Enter(item, items, ofItems, depth + 1);
                }

                break;
        }
    }

    private static bool IsTyped(CustomSchema schema) => schema.Type is not null || schema.IsIntOrString;

    private static IEnumerable<CustomSchema> WithAllOf(CustomSchema schema) =>
        schema.Alternatives("allOf").SelectMany(WithAllOf).Prepend(schema);

    private void Judge(ResourceNode node, CustomSchema schema, CustomRule rule, CelValue self)
    {
        var variables = new Dictionary<string, CelValue>(StringComparer.Ordinal) { ["self"] = self, ["oldSelf"] = CelOptional.None };
        var budget = new CelBudget(Math.Min(_left, MostOfARule));
        var result = rule.Program.Evaluate(variables, budget);
        if (result is CelError or CelBool { Value: false })
        {
            var message = result is CelBool ? MessageOf(rule, variables, budget) : null;
            _violations.Add(new CustomViolation(node, schema, rule, (result as CelError)?.Message, message));
        }

        _left -= budget.Spent;
    }

    /// <summary>A computed message must be a text of one line.</summary>
    private static string? MessageOf(CustomRule rule, IReadOnlyDictionary<string, CelValue> variables, CelBudget budget) =>
        rule.MessageProgram?.Evaluate(variables, budget) is CelString { Value: var text }
        && text.Trim() is { Length: > 0 } message
        && message.IndexOf('\n') < 0
            ? message
            : null;
}
