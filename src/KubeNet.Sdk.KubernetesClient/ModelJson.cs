using System.Collections;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using k8s;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>Converts models to trees and back, with the serializer of KubernetesClient.</summary>
internal static class ModelJson
{
    private static readonly JsonSerializerOptions s_options = Options();

    /// <summary>The tree that the serializer writes for a model. Null fields are not written.</summary>
    public static MapNode TreeOf(object model)
    {
        using var json = JsonDocument.Parse(KubernetesJson.Serialize(model, s_options));
        return json.RootElement.ValueKind == JsonValueKind.Object
            ? MapOf(json.RootElement)
            : throw new ArgumentException(
                $"'{model.GetType().Name}' is not a Kubernetes model: it is not written as a JSON object.",
                nameof(model)
            );
    }

    /// <summary>The same, with the objects that its maps were created from.</summary>
    public static ModelTree ModelTreeOf(object model)
    {
        var tree = TreeOf(model);
        var objects = new Dictionary<MapNode, object>();
        Pair(model, tree, objects);
        return new ModelTree(tree, objects);
    }

    /// <summary>Opens a tree as a model.</summary>
    public static TModel ModelOf<TModel>(MapNode tree)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            Write(tree, writer);
        }

        return KubernetesJson.Deserialize<TModel>(Encoding.UTF8.GetString(stream.ToArray()), s_options);
    }

    private static JsonSerializerOptions Options()
    {
        JsonSerializerOptions? copy = null;
        KubernetesJson.AddJsonOptions(options => copy = new JsonSerializerOptions(options));
        copy!.Converters.Insert(0, new UtcDates());
        return copy;
    }

    /// <summary>Walks through a model and its tree together, using the serializer's list of properties.</summary>
    private static void Pair(object? value, ResourceNode? node, Dictionary<MapNode, object> objects)
    {
        if (value is null || node is null or ScalarNode)
        {
            return;
        }

        var type = s_options.GetTypeInfo(value.GetType());
        switch (type.Kind, node)
        {
            case (JsonTypeInfoKind.Object, MapNode map):
                objects.Add(map, value);
                foreach (var property in type.Properties)
                {
                    if (property.Get is { } read && map[property.Name] is { } child and not ScalarNode)
                    {
                        Pair(read(value), child, objects);
                    }
                }

                break;
            case (JsonTypeInfoKind.Enumerable, ListNode list):
                foreach (var (item, place) in ((IEnumerable)value).Cast<object?>().Zip(list.Items))
                {
                    Pair(item, place, objects);
                }

                break;
        }
    }

    private static ResourceNode? NodeOf(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => MapOf(element),
            JsonValueKind.Array => ListOf(element),
            JsonValueKind.String => new ScalarNode(element.GetString(), Origin.None),
            JsonValueKind.Number => ModelNumber.NodeOf(element.GetRawText(), Origin.None),
            JsonValueKind.True => new ScalarNode(true, Origin.None),
            JsonValueKind.False => new ScalarNode(false, Origin.None),
            _ => null,
        };

    private static MapNode MapOf(JsonElement element)
    {
        var map = new MapNode();
        foreach (var property in element.EnumerateObject())
        {
            if (NodeOf(property.Value) is { } value)
            {
                map.Set(property.Name, value);
            }
        }

        return map;
    }

    private static ListNode ListOf(JsonElement element)
    {
        var list = new ListNode();
        foreach (var item in element.EnumerateArray())
        {
            list.Add(NodeOf(item) ?? new ScalarNode((string?)null, Origin.None));
        }

        return list;
    }

    private static void Write(ResourceNode node, Utf8JsonWriter writer)
    {
        switch (node)
        {
            case MapNode map:
                writer.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    Write(entry.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case ListNode list:
                writer.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(item, writer);
                }

                writer.WriteEndArray();
                break;
            case ScalarNode { Value: string text }:
                writer.WriteStringValue(text);
                break;
            case ScalarNode { Value: long number }:
                writer.WriteNumberValue(number);
                break;
            case ScalarNode { Value: double number }:
                writer.WriteNumberValue(number);
                break;
            case ScalarNode { Value: bool flag }:
                writer.WriteBooleanValue(flag);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    /// <summary>
    /// A date without a time zone is UTC, like all dates in Kubernetes. KubernetesClient would use the time zone of this machine, and the
    /// same set would give different manifests on another machine.
    /// </summary>
    private sealed class UtcDates : JsonConverter<DateTime>
    {
        private static readonly KubernetesJson.KubernetesDateTimeConverter s_kubernetes = new();

        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            s_kubernetes.Read(ref reader, typeToConvert, options);

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) =>
            s_kubernetes.Write(
                writer,
                value.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : value,
                options
            );
    }
}
