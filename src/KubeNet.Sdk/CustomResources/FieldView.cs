using KubeNet.Resources;

namespace KubeNet.CustomResources;

/// <summary>
/// How the values of a custom resource are read: by reflection in a run, as values of the interpreted program at build time. What they mean
/// is in <see cref="ResourceTree{TValue}"/>, once for both.
/// </summary>
/// <typeparam name="TValue">A value as the host has it.</typeparam>
internal abstract class FieldView<TValue>
{
    /// <summary>The value of .NET, for scalars; anything else is only asked whether it is null.</summary>
    public abstract object? RawOf(TValue value);

    /// <summary>Where the value comes from.</summary>
    public abstract Origin OriginOf(TValue value);

    /// <summary>Whether a value is unknown, so that it is left out: its cause has been reported.</summary>
    public virtual bool IsUnknown(TValue value) => false;

    /// <summary>
    /// The properties of an object of a generated class, in the order of their declaration, the name null for other fields. Null for all
    /// other values.
    /// </summary>
    public abstract IEnumerable<(string? Name, TValue Value)>? FieldsOf(TValue value);

    /// <summary>The entries of a dictionary; null for all other values.</summary>
    public abstract IEnumerable<(TValue Key, TValue Value)>? EntriesOf(TValue value);

    /// <summary>The items of a sequence; null for all other values.</summary>
    public abstract IEnumerable<TValue>? ItemsOf(TValue value);

    /// <summary>The name of a value of an enumeration: false for another value, a null name for a number without one.</summary>
    public abstract bool IsEnum(TValue value, out string? name);
}
