using System.Collections;
using System.Reflection;
using KubeNet.Resources;

namespace KubeNet.CustomResources;

/// <summary>The values of a custom resource in a run.</summary>
internal sealed class ReflectedFields : FieldView<object?>
{
    public static readonly ReflectedFields View = new();

    public override object? RawOf(object? value) => value;

    public override Origin OriginOf(object? value) => Origin.None;

    public override IEnumerable<(string? Name, object? Value)>? FieldsOf(object? value)
    {
        if (value is null or string)
        {
            return null;
        }

        var fields = PropertiesOf(value.GetType()).ToList();
        return fields.Count == 0 ? null : fields.Select(field => (field.Name, (object?)field.Property.GetValue(value)));
    }

    public override IEnumerable<(object? Key, object? Value)>? EntriesOf(object? value) =>
        (value as IDictionary)?.Cast<object>().Select(EntryOf) ?? Generic(value);

    public override IEnumerable<object?>? ItemsOf(object? value) => value is string ? null : (value as IEnumerable)?.Cast<object?>();

    public override bool IsEnum(object? value, out string? name)
    {
        name =
            value is Enum && Enum.GetName(value.GetType(), value) is { } constant
                ? value.GetType().GetField(constant)!.GetCustomAttribute<KubernetesNameAttribute>()?.Name
                : null;
        return value is Enum;
    }

    /// <summary>A base class's properties before those of the class, each class's in the order of their declaration.</summary>
    private static IEnumerable<(string? Name, PropertyInfo Property)> PropertiesOf(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        return (type.BaseType is { } parent ? PropertiesOf(parent) : []).Concat(
            from property in type.GetProperties(Own)
            orderby property.MetadataToken
            let name = property.GetCustomAttribute<KubernetesNameAttribute>()?.Name
            where name is not null || property.GetCustomAttribute<OtherFieldsAttribute>() is not null
            select (name, property)
        );
    }

    /// <summary>Only a generic dictionary that can be read alone has no untyped interface.</summary>
    private static IEnumerable<(object? Key, object? Value)>? Generic(object? value) =>
        value is IEnumerable sequence
        && Array.Exists(
            value.GetType().GetInterfaces(),
            it =>
                it.IsGenericType
                && it.GetGenericTypeDefinition() is var definition
                && (definition == typeof(IReadOnlyDictionary<,>) || definition == typeof(IDictionary<,>))
        )
            ? sequence.Cast<object>().Select(EntryOf)
            : null;

    private static (object? Key, object? Value) EntryOf(object entry) =>
        entry is DictionaryEntry pair
            ? (pair.Key, pair.Value)
            : (entry.GetType().GetProperty("Key")?.GetValue(entry), entry.GetType().GetProperty("Value")?.GetValue(entry));
}
