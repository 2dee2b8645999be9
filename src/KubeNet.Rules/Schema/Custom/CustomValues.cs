using KubeNet.Resources;
using KubeNet.Rules.Cel.Library;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Schema.Custom;

/// <summary>
/// Values of a custom resource as expressions see them: with the types of the schema
/// (k8s.io/apiserver/pkg/cel/common/values.go). What the schema does not declare cannot be read by an expression.
/// </summary>
internal static class CustomValues
{
    /// <param name="node">A value of the completed resource.</param>
    /// <param name="schema">Its schema.</param>
    /// <param name="isResource">Whether it is the whole resource, so that it has a kind and metadata.</param>
    public static CelValue Of(ResourceNode node, CustomSchema schema, bool isResource = false) =>
        node switch
        {
            ScalarNode { Value: null } => schema.IsNullable ? CelNull.Instance : CelUnknown.Instance,
            ScalarNode scalar when schema.IsIntOrString => scalar.Value switch
            {
                string text => new CelString(text) { IsDynamic = true },
                long number => new CelInt(number) { IsDynamic = true },
                _ => CelUnknown.Instance,
            },
            MapNode map when isResource || (schema.Type == "object" && (schema.IsEmbedded || schema.HasProperties)) => new CustomObject(
                map,
                schema,
                isResource || schema.IsEmbedded
            ),
            MapNode map when schema.Type == "object" => schema.OtherFields is { } values
                ? new CustomEntries(map, values)
                : new CustomObject(map, schema, isResource: false),
            ListNode list when schema.Type == "array" && schema.Items is { } items => new CustomItems(list, schema, items),
            ScalarNode { Value: string text } when schema.Type == "string" => OfText(text, schema.Format),
            ScalarNode { Value: bool flag } when schema.Type == "boolean" => CelValue.Of(flag),
            ScalarNode { Value: long number } when schema.Type == "integer" => new CelInt(number),
            ScalarNode { Value: double and >= -9e18 and <= 9e18 and var number } when schema.Type == "integer" => new CelInt((long)number),
            ScalarNode { Value: long number } when schema.Type == "number" => new CelDouble(number),
            ScalarNode { Value: double number } when schema.Type == "number" => new CelDouble(number),
            _ => CelUnknown.Instance,
        };

    /// <summary>Durations, moments and bytes are values of their own types.</summary>
    private static CelValue OfText(string text, string? format) =>
        format switch
        {
            "duration" => CelDurationText.Read(text) is { } nanoseconds ? new CelDuration(nanoseconds) : CelUnknown.Instance,
            "date" => CelTimestampText.Read(text + "T00:00:00Z") ?? (CelValue)CelUnknown.Instance,
            "datetime" => CelTimestampText.Read(text) ?? (CelValue)CelUnknown.Instance,
            "byte" => Bytes(text),
            _ => new CelString(text),
        };

    /// <summary>The server reads the URL's alphabet here; only texts that are the same in both alphabets are known.</summary>
    private static CelValue Bytes(string text)
    {
        if (text.IndexOfAny(['+', '/', '-', '_']) >= 0)
        {
            return CelUnknown.Instance;
        }

        try
        {
            return new CelBytes(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            return CelUnknown.Instance;
        }
    }
}

/// <summary>A list of a custom resource.</summary>
internal sealed class CustomItems(ListNode list, CustomSchema schema, CustomSchema items) : CelList
{
    private readonly CelValue?[] _values = new CelValue?[list.Count];

    public override int Count => list.Count;

    public override CelListForm Form =>
        schema.ListType switch
        {
            "set" => CelListForm.Set,
            "map" => CelListForm.Keyed,
            _ => CelListForm.Ordered,
        };

    public override IReadOnlyList<string> Keys => schema.ListKeys;

    public override CelValue this[int index] => _values[index] ??= CustomValues.Of(list.Items[index], items);
}

/// <summary>A map of a custom resource, whose keys are the user's.</summary>
internal sealed class CustomEntries(MapNode map, CustomSchema values) : CelMap
{
    public override int Count => map.Count;

    public override IEnumerable<CelValue> Keys => map.Entries.Select(entry => CelValue.Of(entry.Key));

    public override CelValue? Find(CelValue key) =>
        key is CelString { Value: var name } && map[name] is { } node ? CustomValues.Of(node, values) : null;
}

/// <summary>An object of a custom resource, with the fields that the schema declares.</summary>
internal sealed class CustomObject(MapNode map, CustomSchema schema, bool isResource) : CelMap
{
    private static readonly CustomSchema s_text = new(Typed("string"));
    private static readonly CustomSchema s_metadata = Metadata();

    private readonly Dictionary<string, CelValue> _known = new(StringComparer.Ordinal);

    public override int Count => map.Count;

    public override bool IsObject => true;

    public override IEnumerable<CelValue> Keys => map.Entries.Select(entry => CelValue.Of(entry.Key));

    public override CelValue? Find(CelValue key)
    {
        if (key is not CelString { Value: var escaped } || FieldNames.Unescape(escaped) is not { } name || map[name] is not { } node)
        {
            return null;
        }

        if (!_known.TryGetValue(name, out var value))
        {
            // A null that is allowed is the same as an absent field.
            value =
                node is ScalarNode { Value: null } ? CelNull.Instance
                : SchemaOf(name) is { } field ? CustomValues.Of(node, field)
                : CelUnknown.Instance;
            _known.Add(name, value);
        }

        return value == CelNull.Instance ? null : value;
    }

    /// <summary>A field that is not declared, or of no certain type, cannot be named by a valid rule.</summary>
    public override CelValue Missing(string field) =>
        FieldNames.Unescape(field) is { } name && SchemaOf(name) is { } known && (known.Type is not null || known.IsIntOrString)
            ? base.Missing(field)
            : CelUnknown.Instance;

    private CustomSchema? SchemaOf(string name) =>
        !isResource
            ? schema.Property(name)
            : name switch
            {
                "apiVersion" or "kind" => s_text,
                "metadata" => s_metadata,
                _ => schema.Property(name),
            };

    /// <summary>Of the metadata, rules may read the name only.</summary>
    private static CustomSchema Metadata()
    {
        var metadata = Typed("object");
        var properties = metadata.Set("properties", new MapNode());
        properties.Set("name", Typed("string"));
        properties.Set("generateName", Typed("string"));
        return new CustomSchema(metadata);
    }

    private static MapNode Typed(string type)
    {
        var map = new MapNode();
        map.Set("type", type, Origin.None);
        return map;
    }
}
