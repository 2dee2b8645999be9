using KubeNet.Resources;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>
/// A part of the structural schema in a CustomResourceDefinition (<c>openAPIV3Schema</c>), read in place without copying. Malformed parts
/// are ignored, so that they never cause a finding on a custom resource.
/// </summary>
internal readonly struct CustomSchema
{
    private readonly MapNode _map;

    public CustomSchema(MapNode map) => _map = map;

    /// <summary>
    /// <c>object</c>, <c>array</c>, <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>; null if any type is allowed.
    /// </summary>
    public string? Type =>
        IsIntOrString ? null
        : _map["type"] is ScalarNode { Text: { Length: > 0 } type } ? type
        : null;

    public bool IsIntOrString => Is("x-kubernetes-int-or-string");

    /// <summary>Whether fields are allowed that the schema does not declare.</summary>
    public bool IsOpen => Type != "object" || Is("x-kubernetes-preserve-unknown-fields") || _map["additionalProperties"] is not null;

    /// <summary>
    /// Whether the value is a whole Kubernetes object, with an apiVersion, a kind and metadata that the schema need not declare.
    /// </summary>
    public bool IsEmbedded => Is("x-kubernetes-embedded-resource");

    public bool HasDefault => _map["default"] is not null;

    public IEnumerable<string> Fields => (_map["properties"] as MapNode)?.Entries.Select(entry => entry.Key) ?? [];

    public IEnumerable<string> Required => Texts("required");

    /// <summary>The allowed values; empty if all values are allowed.</summary>
    public IReadOnlyList<ScalarNode> Values => (_map["enum"] as ListNode)?.Items.OfType<ScalarNode>().ToList() ?? [];

    public string? Pattern => (_map["pattern"] as ScalarNode)?.Text;

    /// <summary>The description's first sentence.</summary>
    public string? Says
    {
        get
        {
            var text = (_map["description"] as ScalarNode)?.Text?.Replace('\n', ' ').Trim();
            return string.IsNullOrEmpty(text) ? null
                : text!.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0 ? text.Substring(0, end + 1)
                : text;
        }
    }

    /// <summary>The schema of an object's field, from its properties or additionalProperties; null if there is none.</summary>
    public CustomSchema? Field(string name) =>
        (_map["properties"] as MapNode)?[name] is MapNode named ? new CustomSchema(named)
        : _map["additionalProperties"] is MapNode other ? new CustomSchema(other)
        : null;

    /// <summary>The schema of a list's items.</summary>
    public CustomSchema? Items => _map["items"] is MapNode items ? new CustomSchema(items) : null;

    /// <summary>A number of the schema: <c>minimum</c>, <c>maxItems</c>; null if it is missing.</summary>
    public double? Number(string keyword) =>
        (_map[keyword] as ScalarNode)?.Value switch
        {
            long number => number,
            double number => number,
            _ => null,
        };

    public bool Is(string keyword) => _map[keyword] is ScalarNode { Value: true };

    private IEnumerable<string> Texts(string keyword) =>
        (_map[keyword] as ListNode)?.Items.OfType<ScalarNode>().Select(item => item.Text).OfType<string>() ?? [];
}
