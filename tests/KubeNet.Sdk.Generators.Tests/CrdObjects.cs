using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using KubeNet.CustomResources;
using KubeNet.Resources;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeNet.Sdk.Generators.Tests;

/// <summary>
/// Writes a manifest as the C# that a person would write with the generated classes, going by the attributes of loaded classes.
/// </summary>
internal static class CrdObjects
{
    /// <summary>The classes of an assembly by the apiVersion and the kind that they are for.</summary>
    public static IReadOnlyDictionary<(string ApiVersion, string Kind), Type> Classes(Assembly assembly) =>
        assembly
            .GetTypes()
            .Where(type => type.GetCustomAttribute<CustomResourceAttribute>() is not null)
            .ToDictionary(type => type.GetCustomAttribute<CustomResourceAttribute>()! is var of ? (of.ApiVersion, of.Kind) : default);

    public static string Creation(MapNode manifest, Type type)
    {
        var arguments = new[] { manifest.Text("metadata.name"), manifest.Text("metadata.namespace") }
            .OfType<string>()
            .Select(text => SymbolDisplay.FormatLiteral(text, quote: true));
        var labels = new[] { ("labels", "Labels"), ("annotations", "Annotations") }
            .Where(map => manifest.Map($"metadata.{map.Item1}") is not null)
            .Select(map => $"{map.Item2} = {Value(manifest.Map($"metadata.{map.Item1}")!, typeof(Dictionary<string, string>))}")
            .ToList();
        var fields = manifest.Entries.Where(entry => entry.Key is not ("apiVersion" or "kind" or "metadata" or "status"));
        var metadata = labels.Count == 0 ? "" : $"Metadata = {{ {string.Join(", ", labels)} }}, ";
        return $"new {NameOf(type)}({string.Join(", ", arguments)}) {{ {metadata}{Members(fields, type)} }}";
    }

    private static string Value(ResourceNode node, Type type) =>
        (node, Nullable.GetUnderlyingType(type) ?? type) switch
        {
            (ScalarNode { Value: null }, _) => "null",
            (ScalarNode { Text: { } text }, { IsEnum: true } values) => $"{NameOf(values)}.{MemberOf(values, text)}",
            (ScalarNode { Value: double number }, _) => number.ToString("R", CultureInfo.InvariantCulture) + "d",
            (ScalarNode { Value: bool flag }, _) => flag ? "true" : "false",
            (ScalarNode { Value: long number }, var of) => Number(number) + (of == typeof(object) && number > int.MaxValue ? "L" : ""),
            (ScalarNode { Text: { } text }, _) => SymbolDisplay.FormatLiteral(text, quote: true),
            (ListNode list, var of) when of == typeof(object) => $"new List<object?> {{ {Items(list, of)} }}",
            (MapNode map, var of) when of == typeof(object) => "new Dictionary<string, object?>" + Entries(map, of),
            (ListNode list, { IsGenericType: true } of) => $"[{Items(list, of.GetGenericArguments()[0])}]",
            (MapNode map, { IsGenericType: true } of) => "new()" + Entries(map, of.GetGenericArguments()[1]),
            (MapNode map, var of) => $"new() {{ {Members(map.Entries, of)} }}",
            _ => throw new InvalidOperationException($"{node} as {type}"),
        };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Items(ListNode list, Type type) => string.Join(", ", list.Items.Select(item => Value(item, type)));

    private static string Entries(MapNode map, Type type) =>
        $" {{ {string.Join(", ", map.Entries.Select(entry => $"[{Literal(entry.Key)}] = {Value(entry.Value, type)}"))} }}";

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    private static string Members(IEnumerable<MapEntry> fields, Type type)
    {
        var members = new StringBuilder();
        var others = new MapNode();
        foreach (var field in fields)
        {
            var property = type.GetProperties().SingleOrDefault(p => p.GetCustomAttribute<KubernetesNameAttribute>()?.Name == field.Key);
            if (property is null)
            {
                field.Value.Detach();
                others.Set(field.Key, field.Value);
            }
            else
            {
                members.Append(CultureInfo.InvariantCulture, $"{property.Name} = {Value(field.Value, property.PropertyType)}, ");
            }
        }

        return others.Count == 0
            ? members.ToString()
            : members
                + type.GetProperties().Single(p => p.GetCustomAttribute<OtherFieldsAttribute>() is not null).Name
                + " = "
                + Value(others, typeof(Dictionary<string, object>));
    }

    private static string MemberOf(Type values, string text) =>
        values.GetFields().Single(field => field.GetCustomAttribute<KubernetesNameAttribute>()?.Name == text).Name;

    private static string NameOf(Type type) => "global::" + type.FullName!.Replace('+', '.');
}
