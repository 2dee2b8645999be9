using KubeNet.Resources;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>
/// A part of the structural schema in a CustomResourceDefinition (<c>openAPIV3Schema</c>), read in place without copying. Malformed parts
/// are ignored, so that they never cause a finding on a custom resource.
/// </summary>
internal readonly struct CustomSchema
{
    public CustomSchema(MapNode map) => Map = map;

    /// <summary>The part of the definition; what is read from it once is remembered by it.</summary>
    public MapNode Map { get; }

    /// <summary>
    /// <c>object</c>, <c>array</c>, <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>; null if any type is allowed.
    /// </summary>
    public string? Type =>
        IsIntOrString ? null
        : Map["type"] is ScalarNode { Text: { Length: > 0 } type } ? type
        : null;

    public bool IsIntOrString => Is("x-kubernetes-int-or-string");

    /// <summary>Whether fields are allowed that the schema does not declare.</summary>
    public bool IsOpen => Type != "object" || Is("x-kubernetes-preserve-unknown-fields") || Map["additionalProperties"] is not null;

    /// <summary>
    /// Whether the value is a whole Kubernetes object, with an apiVersion, a kind and metadata that the schema need not declare.
    /// </summary>
    public bool IsEmbedded => Is("x-kubernetes-embedded-resource");

    /// <summary>Whether null is a value. Otherwise the server removes it, or puts the default in its place.</summary>
    public bool IsNullable => Is("nullable");

    public bool HasDefault => Default is not null;

    public ResourceNode? Default => Map["default"];

    public bool HasProperties => Map["properties"] is MapNode { Count: > 0 };

    public IEnumerable<string> Fields => (Map["properties"] as MapNode)?.Entries.Select(entry => entry.Key) ?? [];

    public IEnumerable<string> Required => Texts("required");

    /// <summary>The allowed values; empty if all values are allowed.</summary>
    public IReadOnlyList<ScalarNode> Values => Map["enum"] is ListNode list ? [.. list.Items.OfType<ScalarNode>()] : [];

    /// <summary>Whether an allowed value is a list or a map, which is not compared.</summary>
    public bool HasOtherValues => Map["enum"] is ListNode list && list.Items.Any(item => item is not ScalarNode);

    public string? Pattern => (Map["pattern"] as ScalarNode)?.Text;

    /// <summary>The format's name as the server compares it, without dashes; null if there is none.</summary>
    public string? Format => (Map["format"] as ScalarNode)?.Text?.Replace("-", "");

    /// <summary><c>set</c>, <c>map</c> or <c>atomic</c>.</summary>
    public string? ListType => (Map["x-kubernetes-list-type"] as ScalarNode)?.Text;

    public IReadOnlyList<string> ListKeys => [.. Texts("x-kubernetes-list-map-keys")];

    /// <summary>The schemas under <c>allOf</c>, <c>anyOf</c> or <c>oneOf</c>; empty if there are none.</summary>
    public IReadOnlyList<CustomSchema> Alternatives(string keyword) =>
        Map[keyword] is ListNode list ? [.. list.Maps.Select(map => new CustomSchema(map))] : [];

    public CustomSchema? Not => Map["not"] is MapNode map ? new CustomSchema(map) : null;

    /// <summary>The description's first sentence.</summary>
    public string? Says
    {
        get
        {
            var text = (Map["description"] as ScalarNode)?.Text?.Replace('\n', ' ').Trim();
            return string.IsNullOrEmpty(text) ? null
                : text!.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0 ? text.Substring(0, end + 1)
                : text;
        }
    }

    /// <summary>The schema of an object's field, from its properties or additionalProperties; null if there is none.</summary>
    public CustomSchema? Field(string name) => Property(name) ?? OtherFields;

    /// <summary>The schema of a declared field.</summary>
    public CustomSchema? Property(string name) => (Map["properties"] as MapNode)?[name] is MapNode named ? new CustomSchema(named) : null;

    /// <summary>The schema of the values of a map, <c>additionalProperties</c>.</summary>
    public CustomSchema? OtherFields => Map["additionalProperties"] is MapNode other ? new CustomSchema(other) : null;

    /// <summary>The schema of a list's items.</summary>
    public CustomSchema? Items => Map["items"] is MapNode items ? new CustomSchema(items) : null;

    /// <summary>A number of the schema: <c>minimum</c>, <c>maxItems</c>; null if it is missing.</summary>
    public double? Number(string keyword) =>
        (Map[keyword] as ScalarNode)?.Value switch
        {
            long number => number,
            double number => number,
            _ => null,
        };

    public bool Is(string keyword) => Map[keyword] is ScalarNode { Value: true };

    private IEnumerable<string> Texts(string keyword) =>
        (Map[keyword] as ListNode)?.Items.OfType<ScalarNode>().Select(item => item.Text).OfType<string>() ?? [];
}
