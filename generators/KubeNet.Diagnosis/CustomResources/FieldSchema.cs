using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Diagnosis.CustomResources;

/// <summary>What a part of a schema says to a class. A part that is malformed says nothing, so its values are free.</summary>
internal readonly struct FieldSchema(MapNode? map)
{
    private readonly MapNode? _map = map;

    public string? Type => (_map?["type"] as ScalarNode)?.Text;

    public string? Format => (_map?["format"] as ScalarNode)?.Text;

    public bool IsIntOrString => Is("x-kubernetes-int-or-string") || Format == "int-or-string";

    public bool IsNullable => Is("nullable");

    public bool HasDefault => _map?["default"] is { } value and not ScalarNode { Value: null };

    /// <summary>Whether the object takes fields that it does not name.</summary>
    public bool IsOpen => Is("x-kubernetes-preserve-unknown-fields") || Is("x-kubernetes-embedded-resource") || IsMap;

    public IReadOnlyList<MapEntry> Fields => (_map?["properties"] as MapNode)?.Entries ?? [];

    public IEnumerable<string> Required => (_map?["required"] as ListNode)?.Items.OfType<ScalarNode>().Select(it => it.Text ?? "") ?? [];

    /// <summary>Whether any key is allowed, with values of one schema.</summary>
    public bool IsMap => _map?["additionalProperties"] is MapNode or ScalarNode { Flag: true };

    public FieldSchema Values => new(_map?["additionalProperties"] as MapNode);

    public FieldSchema Items => new(_map?["items"] as MapNode);

    /// <summary>The texts that are allowed; empty where others than texts are, or all are.</summary>
    public IReadOnlyList<string> Texts
    {
        get
        {
            var values = (_map?["enum"] as ListNode)?.Items.Where(it => it is not ScalarNode { Value: null }).ToList() ?? [];
            return Type is "string" or null && values.TrueForAll(it => it is ScalarNode { Text: not null })
                ? [.. values.Select(it => ((ScalarNode)it).Text!).Distinct(StringComparer.Ordinal)]
                : [];
        }
    }

    /// <summary>The description on one line; empty if there is none.</summary>
    public Description Description => Description.Of((_map?["description"] as ScalarNode)?.Text ?? "");

    /// <summary>The default of a scalar as it is shown; null if there is none.</summary>
    public string? Default =>
        _map?["default"] switch
        {
            ScalarNode { Text: { Length: > 0 and < 60 } text } => text,
            ScalarNode { Value: bool flag } => flag ? "true" : "false",
            ScalarNode { Value: IFormattable number } => number.ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };

    private bool Is(string keyword) => _map?[keyword] is ScalarNode { Flag: true };
}
