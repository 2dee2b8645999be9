using System.Globalization;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Models;

/// <summary>Opens a tree as a model, as KubernetesClient's deserializer does; every value has the origin of its node.</summary>
internal sealed class ModelReader(ModelShapes shapes, IObjectBehaviour behaviour)
{
    public SymbolicObject ObjectOf(MapNode tree, INamedTypeSymbol type)
    {
        var model = new SymbolicObject(type, behaviour);
        foreach (var property in shapes.Of(type))
        {
            if (tree[property.JsonName] is { } node && property.Symbol.SetMethod is not null)
            {
                model[property.Symbol] = ValueOf(node, property.Symbol.Type);
            }
        }

        return model;
    }

    private Value ValueOf(ResourceNode node, ITypeSymbol declared)
    {
        var type = declared is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : declared;
        return (node, type) switch
        {
            (ScalarNode { Value: null }, _) => Value.Null.At(node.Origin),
            (ScalarNode scalar, _) => new Value(ScalarOf(scalar, type), node.Origin),
            (ListNode list, INamedTypeSymbol { TypeArguments: [var item] }) => new Value(
                list.Items.Select(each => ValueOf(each, item)).ToList(),
                node.Origin
            ),
            (MapNode map, INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }, var item] }) => new Value(
                map.Entries.ToDictionary(e => new Value(e.Key, e.KeyOrigin), e => ValueOf(e.Value, item)),
                node.Origin
            ),
            (MapNode map, INamedTypeSymbol { TypeKind: TypeKind.Class, IsGenericType: false, SpecialType: SpecialType.None } model) =>
                new Value(ObjectOf(map, model), node.Origin),
            _ => throw Unknown(node, type),
        };
    }

    private static object ScalarOf(ScalarNode scalar, ITypeSymbol type)
    {
        var raw = scalar.Value!;
        if (ModelTypes.StandInOf(type) is { } standIn)
        {
            var text = Convert.ToString(raw, CultureInfo.InvariantCulture);
            return standIn == typeof(ClientIntOrString) ? (ClientIntOrString)text : new ResourceQuantity(text);
        }

        return (type.SpecialType, raw) switch
        {
            (SpecialType.System_String, string) or (SpecialType.System_Boolean, bool) or (SpecialType.System_Int64, long) => raw,
            (SpecialType.System_Int32, long number) => checked((int)number),
            (SpecialType.System_Double, long or double) => Convert.ToDouble(raw, CultureInfo.InvariantCulture),
            (SpecialType.System_DateTime, string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime,
            (_, string text) when type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } => Convert
                .FromBase64String(text)
                .Select(b => new Value(b, scalar.Origin))
                .ToArray(),
            _ => throw Unknown(scalar, type),
        };
    }

    private static UnsupportedNativeException Unknown(ResourceNode node, ITypeSymbol type) =>
        new($"'{node.FieldPath}' cannot be opened as '{type.ToDisplayString()}' at build time");
}
