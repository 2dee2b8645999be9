using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;
using KubeNet.Rules.Schema;
using KubeNet.Rules.Schema.Custom;

namespace KubeNet.Rules.Api.Structure;

/// <summary>
/// KUBE1004: a value of the wrong type: a number for a label, a number in quotes for a port. null counts as absent.
/// </summary>
internal sealed class WrongType : Rule
{
    public WrongType()
        : base("KUBE1004", "The value has the wrong type", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        SchemaWalk.Over(graph, findings, Judge);
        CustomWalk.Over(graph, findings, Judge);
        foreach (var (resource, _) in CustomWalk.Resources(graph))
        {
            SchemaWalk.OverMetadata(resource, findings, Judge);
        }
    }

    private static void Judge(Resource resource, ResourceNode node, CustomSchema schema, FindingSink findings)
    {
        // An unknown type is an error of the definition itself.
        var isType = schema.IsIntOrString || schema.Type is "object" or "array" or "string" or "integer" or "number" or "boolean";
        if (isType && node is ScalarNode { Value: null, Parent: ListNode } && !schema.IsNullable && !schema.HasDefault)
        {
            var type = schema.IsIntOrString ? "integer or string" : schema.Type;
            findings.Report(
                node,
                $"{node.FieldPath} of {Wording.Named(resource)} is empty, but its CustomResourceDefinition requires {Article(type)}. "
                    + $"The API server rejects it: {node.FieldPath} in body must be of type {type}: \"null\". "
                    + $"Write {Article(type)}, or remove the item."
            );
        }
        else if (isType && !CustomWalk.Fits(node, schema))
        {
            var wanted = schema.IsIntOrString ? "integer or string" : schema.Type;
            var values = schema.Values.Select(value => value.Text).OfType<string>().ToList();
            var wayOut = wanted == "string" && node is ScalarNode ? Quoting(resource, node, values) : $"Write {Article(wanted)}.";
            findings.Report(
                node,
                $"{node.FieldPath} of {Wording.Named(resource)} is {Is(resource, node)}, "
                    + $"but its CustomResourceDefinition requires {Article(wanted)}. "
                    + $"The API server rejects it: {node.FieldPath} in body must be of type {wanted}. {wayOut}"
            );
        }
    }

    private static void Judge(Resource resource, in TypedNode typed, FindingSink findings)
    {
        if (!Fits(typed.Node, typed.Type.Form))
        {
            findings.Report(typed.Node, Message(resource, typed));
        }
    }

    private static bool Fits(ResourceNode node, FieldForm form) =>
        (node, form) switch
        {
            (ScalarNode { Value: null }, _) or (_, FieldForm.Any) => true,
            (MapNode, _) => form is FieldForm.Object or FieldForm.Map,
            (ListNode list, FieldForm.Bytes) => list.Items.All(item => item is ScalarNode { Value: long }), // Go's []uint8 is a list too
            (ListNode, _) => form is FieldForm.List,
            (ScalarNode { Value: string }, _) => form
                is FieldForm.Text
                    or FieldForm.Bytes
                    or FieldForm.Time
                    or FieldForm.MicroTime
                    or FieldForm.IntOrText
                    or FieldForm.Quantity,
            (ScalarNode { Value: bool }, _) => form is FieldForm.Flag,
            (ScalarNode { Value: long }, _) => IsNumber(form),
            (ScalarNode { Value: double number }, _) => IsNumber(form)
                && (form is FieldForm.Double or FieldForm.Quantity || Math.Floor(number).Equals(number)),
            _ => false,
        };

    private static bool IsNumber(FieldForm form) =>
        form is FieldForm.Int32 or FieldForm.Int64 or FieldForm.Double or FieldForm.IntOrText or FieldForm.Quantity;

    private static string Message(Resource resource, TypedNode typed)
    {
        var got = GoText.JsonKind(typed.Node);
        var value =
            typed.Node is ScalarNode { Value: double } fraction && typed.Type.Form is not FieldForm.Text
                ? got + " " + GoText.Plain(fraction)
                : got;
        return $"{typed.Node.FieldPath} of {Wording.Named(resource)} is {Is(resource, typed.Node)}, but it must be {Wanted(typed.Type)}. "
            + $"The API server rejects it: {GoText.CannotUnmarshal(typed, value)}. {WayOut(resource, typed)}";
    }

    /// <summary>The type with the value itself. Values of Secrets are not shown, because messages appear in build logs.</summary>
    private static string Is(Resource resource, ResourceNode node)
    {
        var kind = GoText.JsonKind(node) switch
        {
            "object" => "a map",
            "array" => "a list",
            "bool" => "a boolean",
            "string" => "a string",
            _ => "a number",
        };
        return resource.Kind == "Secret" || node is not ScalarNode scalar ? kind
            : scalar.Written is { } written && written != GoText.Plain(scalar)
                ? $"{kind} ({Wording.Quoted(written)}, which YAML reads as {GoText.Plain(scalar)})"
            : $"{kind} ({Wording.Quoted(GoText.Plain(scalar))})";
    }

    private static string Article(string? type) =>
        type is "integer" or "array" or "object" or "integer or string" ? "an " + type : "a " + type;

    private static string Wanted(FieldType type) =>
        type.Form switch
        {
            FieldForm.Text => "a string",
            FieldForm.Int32 or FieldForm.Int64 => "an integer",
            FieldForm.Double => "a number",
            FieldForm.Flag => "true or false",
            FieldForm.Bytes => "a string in base64",
            FieldForm.Time or FieldForm.MicroTime => "a string with a date and time",
            FieldForm.IntOrText => "an integer or a string",
            FieldForm.Quantity => "a quantity",
            FieldForm.List => "a list",
            FieldForm.Map => "a map",
            _ => "an object with fields",
        };

    private static string WayOut(Resource resource, TypedNode typed) =>
        (typed.Type.Form, typed.Node) switch
        {
            (FieldForm.Text, ScalarNode) when WhyNoLabel(typed) is { } words =>
                $"It would be rejected even in quotes: {words}. Write a valid value, in quotes.",
            (FieldForm.Text, ScalarNode) => Quoting(resource, typed.Node, typed.Field?.Values ?? []),
            (FieldForm.Int32 or FieldForm.Int64 or FieldForm.Double, ScalarNode { Text: { } text }) when IsNumberAsItStands(text, typed) =>
                $"Write it without quotes: {text}.",
            (FieldForm.Flag, ScalarNode { Text: "true" or "false" } flag) => $"Write it without quotes: {flag.Text}.",
            (FieldForm.List, not ListNode) => "Write a list: one item per line, each after a dash.",
            (FieldForm.Object, _) when typed.Type.Object is { } type =>
                $"{type.GoName} has the fields {Wording.List(type.Fields.Select(field => Wording.Quoted(field.Name)))}.",
            (FieldForm.Map, _) => "Write key-value pairs: key: value.",
            _ => $"Write {Wanted(typed.Type)}.",
        };

    /// <summary>
    /// Proposes the text of the file in quotes, so that <c>1.10</c> stays a version and <c>NO</c> a country. In C# the written digits of a
    /// fraction are not known, so no text is proposed.
    /// </summary>
    private static string Quoting(Resource resource, ResourceNode node, IReadOnlyList<string> values)
    {
        var text = node is ScalarNode scalar ? scalar.Written ?? (scalar.Value is double ? null : GoText.Plain(scalar)) : null;
        return text is not null && values.Count > 0 && !values.Contains(text, StringComparer.Ordinal)
                ? $"Write one of {Wording.List(values.Select(Wording.Quoted))}."
            : text is null || resource.Kind == "Secret" ? "Put the value in quotes."
            : $"Put it in quotes: \"{text}\".";
    }

    /// <summary>Why the value is not a valid label even in quotes: <c>+1</c>, <c>-5</c>.</summary>
    private static string? WhyNoLabel(TypedNode typed) =>
        typed
            is {
                Node: ScalarNode { Written: { } written, Parent: MapNode },
                Field.Name: "labels" or "matchLabels" or "nodeSelector" or "selector"
            }
            ? LabelValue.WhyNot(written)
            : null;

    /// <summary>
    /// Whether the quotes can simply be removed. Not for <c>010</c>, which is 8 without quotes, nor for numbers that are too large.
    /// </summary>
    private static bool IsNumberAsItStands(string text, TypedNode typed) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == text
        && (typed.Type.Form is not FieldForm.Int32 || number is >= int.MinValue and <= int.MaxValue)
        && (typed.Field?.Name.EndsWith("ort", StringComparison.Ordinal) != true || number is >= 1 and <= 65535);
}
