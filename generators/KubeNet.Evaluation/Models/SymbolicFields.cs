using System.Collections;
using KubeNet.CustomResources;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Models;

/// <summary>The values of a custom resource in the interpreted program.</summary>
internal sealed class SymbolicFields(IModelSource source) : FieldView<Value>
{
    private readonly Dictionary<INamedTypeSymbol, IReadOnlyList<(string? Name, IPropertySymbol Property)>> _shapes = new(
        SymbolEqualityComparer.Default
    );

    /// <summary>What <c>[CustomResource]</c> says of a class.</summary>
    public static CustomKind? KindOf(INamedTypeSymbol type) =>
        AttributeOf(type, nameof(CustomResourceAttribute)) is { ConstructorArguments: [var apiVersion, var kind] } attribute
            ? new CustomKind(
                apiVersion.Value as string,
                kind.Value as string,
                attribute.NamedArguments.Any(named => named.Value.Value is true)
            )
            : null;

    public override object? RawOf(Value value) => value.Raw;

    public override Origin OriginOf(Value value) => ClassTrees.Has(value.Origin) ? Origin.None : value.Origin;

    public override bool IsUnknown(Value value) => value.IsUnknown;

    public override IEnumerable<(string? Name, Value Value)>? FieldsOf(Value value)
    {
        if (value.Raw is not SymbolicObject instance)
        {
            return null;
        }

        if (!_shapes.TryGetValue(instance.Type, out var shape))
        {
            _shapes.Add(instance.Type, shape = ShapeOf(instance.Type));
        }

        return shape.Count == 0 ? null : shape.Select(field => (field.Name, source.Read(instance, field.Property)));
    }

    public override IEnumerable<(Value Key, Value Value)>? EntriesOf(Value value) =>
        value.Raw is IDictionary or IDictionary<Value, Value> or IReadOnlyDictionary<Value, Value>
            ? ((IEnumerable)value.Raw).Cast<object>().Select(EntryOf)
            : null;

    public override IEnumerable<Value>? ItemsOf(Value value) => value.Raw is string ? null : source.Elements(value);

    public override bool IsEnum(Value value, out string? name)
    {
        name =
            (value.Raw as SymbolicEnum) is { } constant
            && constant
                .Type.GetMembers()
                .OfType<IFieldSymbol>()
                .FirstOrDefault(member => member.HasConstantValue && constant.Number.Equals(member.ConstantValue))
                is { } member
                ? NameOf(member)
                : null;
        return value.Raw is SymbolicEnum or Enum;
    }

    private static IReadOnlyList<(string? Name, IPropertySymbol Property)> ShapeOf(INamedTypeSymbol type)
    {
        var levels = new Stack<INamedTypeSymbol>();
        for (var level = type; level is not null; level = level.BaseType)
        {
            levels.Push(level);
        }

        return
        [
            .. from level in levels
            from property in level.GetMembers().OfType<IPropertySymbol>()
            where property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, GetMethod: not null }
            let name = NameOf(property)
            where name is not null || AttributeOf(property, nameof(OtherFieldsAttribute)) is not null
            select (name, property),
        ];
    }

    private static string? NameOf(ISymbol member) =>
        AttributeOf(member, nameof(KubernetesNameAttribute)) is { ConstructorArguments: [{ Value: string name }] } ? name : null;

    private static AttributeData? AttributeOf(ISymbol symbol, string name) =>
        symbol
            .GetAttributes()
            .FirstOrDefault(attribute =>
                attribute.AttributeClass is { ContainingNamespace: { Name: nameof(CustomResources) } owner } type
                && type.Name == name
                && owner.ContainingNamespace?.Name == nameof(KubeNet)
            );

    private static (Value Key, Value Value) EntryOf(object entry) =>
        entry switch
        {
            KeyValuePair<Value, Value> pair => (pair.Key, pair.Value),
            DictionaryEntry { Key: Value key, Value: Value value } => (key, value),
            _ => throw new UnsupportedNativeException("a dictionary of this type in a custom resource is not supported at build time"),
        };
}
