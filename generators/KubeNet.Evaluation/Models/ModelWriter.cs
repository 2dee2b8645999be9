using System.Collections;
using System.Globalization;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Models;

/// <summary>What the writer needs of the interpreter.</summary>
internal interface IModelSource
{
    /// <summary>A property's value, by running its getter where it has code.</summary>
    Value Read(SymbolicObject instance, IPropertySymbol property);

    IEnumerable<Value>? Elements(Value value);
}

/// <summary>
/// Turns a model of the interpreted program into a tree, as KubernetesClient's serializer turns the real one into JSON; every node has the
/// origin of its value. What is unknown is left out: its cause has been reported.
/// </summary>
internal sealed class ModelWriter(ModelShapes shapes, IModelSource source)
{
    /// <summary>System.Text.Json's own bound, by which it sees that a model contains itself.</summary>
    private const int MaxDepth = 64;

    private readonly Dictionary<MapNode, object> _objects = [];

    public MapNode MapOf(SymbolicObject model, Origin origin) => MapOf(model, model.Type, origin, 0);

    /// <summary>The same, with the objects that its maps were made of.</summary>
    public static ModelTree TreeOf(SymbolicObject model, ModelShapes shapes, IModelSource source)
    {
        var writer = new ModelWriter(shapes, source);
        return new ModelTree(writer.MapOf(model, Origin.None), writer._objects);
    }

    private MapNode MapOf(SymbolicObject model, INamedTypeSymbol type, Origin origin, int depth)
    {
        var map = new MapNode(origin: origin);
        _objects.Add(map, model);
        foreach (var property in shapes.Of(type))
        {
            var value = source.Read(model, property.Symbol);
            if (property.Omission == Omission.WhenDefault && ModelScalars.IsDefault(value.Raw, property.Symbol.Type))
            {
                continue;
            }

            if (NodeOf(value, property.Symbol.Type, depth + 1) is { } node)
            {
                map.Set(property.JsonName, node);
            }
        }

        return map;
    }

    private ResourceNode? NodeOf(Value value, ITypeSymbol? declared, int depth)
    {
        if (value.IsUnknown || value.Raw is not { } raw)
        {
            return null;
        }

        if (depth > MaxDepth)
        {
            throw new UnsupportedNativeException(
                $"the model is nested more than {MaxDepth.ToString(CultureInfo.InvariantCulture)} levels deep, or contains itself"
            );
        }

        if (ModelScalars.NodeOf(raw, value.Origin, out var isScalar) is var scalar && isScalar)
        {
            return scalar;
        }

        switch (raw)
        {
            case Value[] bytes when IsBytes(bytes, declared):
                return new ScalarNode(
                    Convert.ToBase64String(Array.ConvertAll(bytes, b => Convert.ToByte(b.Raw, CultureInfo.InvariantCulture))),
                    value.Origin
                );
            case var bare when bare.GetType() == typeof(object):
                return new MapNode(origin: value.Origin);
            case SymbolicObject model when !IsSequence(model.Type):
                return MapOf(model, ShapeOf(model, declared), value.Origin, depth);
            case IDictionary or IDictionary<Value, Value> or IReadOnlyDictionary<Value, Value>:
                return Entries((IEnumerable)raw, ItemOf(declared), value.Origin, depth);
        }

        return source.Elements(value) is { } elements
            ? Items(elements, ItemOf(declared), value.Origin, depth)
            : throw new UnsupportedNativeException($"a value of type '{raw.GetType().Name}' in a model is not supported at build time");
    }

    private MapNode Entries(IEnumerable entries, ITypeSymbol? item, Origin origin, int depth)
    {
        var map = new MapNode(origin: origin);
        foreach (var entry in entries)
        {
            if (entry is not KeyValuePair<Value, Value> pair)
            {
                throw new UnsupportedNativeException("a dictionary of this type in a model is not supported at build time");
            }

            if (NodeOf(pair.Value, item, depth + 1) is { } node)
            {
                map.Set(Text.Of(pair.Key.Raw), node, pair.Key.Origin);
            }
        }

        return map;
    }

    private ListNode Items(IEnumerable<Value> items, ITypeSymbol? item, Origin origin, int depth)
    {
        var list = new ListNode(origin);
        foreach (var element in items)
        {
            if (!element.IsUnknown)
            {
                list.Add(NodeOf(element, item, depth + 1) ?? new ScalarNode((string?)null, element.Origin));
            }
        }

        return list;
    }

    /// <summary>The serializer writes what the declared type has, and only for <c>object</c> what the value's own type has.</summary>
    private static INamedTypeSymbol ShapeOf(SymbolicObject model, ITypeSymbol? declared) =>
        declared switch
        {
            { TypeKind: TypeKind.Interface } => throw new UnsupportedNativeException(
                $"'{model.Type.Name}' in a property of the interface type '{declared.Name}' is written without its own properties. "
                    + "Declare the property as a class"
            ),
            INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } named => named,
            _ => model.Type,
        };

    private static bool IsSequence(INamedTypeSymbol type) =>
        type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);

    /// <summary>The type of the items of a list, or of the values of a dictionary; null where it is not said.</summary>
    private static ITypeSymbol? ItemOf(ITypeSymbol? declared) =>
        declared switch
        {
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } => arguments[arguments.Length - 1],
            _ => null,
        };

    private static bool IsBytes(Value[] items, ITypeSymbol? declared) =>
        declared is IArrayTypeSymbol array
            ? array.ElementType.SpecialType == SpecialType.System_Byte
            : declared is not INamedTypeSymbol { IsGenericType: true }
                && items.Length > 0
                && Array.TrueForAll(items, item => item.Raw is byte);
}
