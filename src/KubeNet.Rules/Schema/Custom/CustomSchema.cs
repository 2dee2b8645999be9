using KubeNet.Resources;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>
/// A part of the structural schema in a CustomResourceDefinition (<c>openAPIV3Schema</c>), read where it stands: nothing is copied. What is
/// malformed in it says nothing, so that no custom resource is accused by it.
/// </summary>
internal readonly struct CustomSchema
{
    private readonly MapNode _map;

    public CustomSchema(MapNode map) => _map = map;

    /// <summary>
    /// <c>object</c>, <c>array</c>, <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>; null where any type may stand.
    /// </summary>
    public string? Type =>
        IsIntOrString ? null
        : _map["type"] is ScalarNode { Text: { Length: > 0 } type } ? type
        : null;

    public bool IsIntOrString => Is("x-kubernetes-int-or-string");

    /// <summary>Whether fields may stand here that the schema does not name.</summary>
    public bool IsOpen => Type != "object" || Is("x-kubernetes-preserve-unknown-fields") || _map["additionalProperties"] is not null;

    /// <summary>
    /// Whether a whole object of Kubernetes stands here, with an apiVersion, a kind and metadata that the schema need not name.
    /// </summary>
    public bool IsEmbedded => Is("x-kubernetes-embedded-resource");

    public bool HasDefault => _map["default"] is not null;

    public IEnumerable<string> Fields => (_map["properties"] as MapNode)?.Entries.Select(entry => entry.Key) ?? [];

    public IEnumerable<string> Required => Texts("required");

    /// <summary>The values that are allowed; empty where others are too.</summary>
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

    /// <summary>The schema of a field of an object, named or of the additional ones; null where nothing is said of it.</summary>
    public CustomSchema? Field(string name) =>
        (_map["properties"] as MapNode)?[name] is MapNode named ? new CustomSchema(named)
        : _map["additionalProperties"] is MapNode other ? new CustomSchema(other)
        : null;

    /// <summary>The schema of a list's items.</summary>
    public CustomSchema? Items => _map["items"] is MapNode items ? new CustomSchema(items) : null;

    /// <summary>A number of the schema: <c>minimum</c>, <c>maxItems</c>; null where it is not said.</summary>
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
