using System.Runtime.CompilerServices;
using KubeNet.Resources;
using KubeNet.Rules.Cel;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>A rule of <c>x-kubernetes-validations</c>, parsed.</summary>
internal sealed class CustomRule
{
    private static readonly ConditionalWeakTable<MapNode, IReadOnlyList<CustomRule>> s_rules = new();

    private CustomRule(MapNode map, CelProgram program, string text)
    {
        Program = program;
        Text = text;
        Message = map.Text("message")?.Trim() is { Length: > 0 } message ? message : null;
        MessageProgram = map.Text("messageExpression") is { Length: > 0 } expression ? CelProgram.Parse(expression) : null;
        FieldPath = map.Text("fieldPath");
        Reason = map.Text("reason");
    }

    /// <summary>The expression, which the server evaluates with <c>self</c>.</summary>
    public CelProgram Program { get; }

    public CelProgram? MessageProgram { get; }

    public string Text { get; }

    public string? Message { get; }

    /// <summary>Where the fault is, below the value that has the rule: <c>.spec.size</c>, <c>['a.b']</c>.</summary>
    public string? FieldPath { get; }

    public string? Reason { get; }

    /// <summary>
    /// The rules of a schema that are judged for a new object. They are parsed once for a definition. What cannot be parsed is left out,
    /// and so are rules about a change (<c>oldSelf</c>), unless they say that there may be no old value.
    /// </summary>
    public static IReadOnlyList<CustomRule> Of(CustomSchema schema) =>
        schema.Map["x-kubernetes-validations"] is ListNode ? s_rules.GetValue(schema.Map, Read) : [];

    private static IReadOnlyList<CustomRule> Read(MapNode schema)
    {
        var rules = new List<CustomRule>();
        foreach (var map in schema.List("x-kubernetes-validations")!.Maps)
        {
            var isOptional = map["optionalOldSelf"] is ScalarNode { Value: true };
            if (
                map.Text("rule")?.Trim() is { Length: > 0 } text
                && CelProgram.Parse(text) is { } program
                && program.Names.All(name => name == "self" || (name == "oldSelf" && isOptional))
            )
            {
                rules.Add(new CustomRule(map, program, text));
            }
        }

        return rules;
    }
}
