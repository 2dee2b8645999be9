using KubeNet.Resources;

namespace KubeNet;

/// <summary>An item of a list, or an entry of a map, with the places where it was written.</summary>
/// <param name="Key">The key; null in a list.</param>
/// <param name="KeyOrigin">Where the key was written.</param>
/// <param name="Value">The item, or the value of the entry.</param>
/// <param name="Origin">Where it was written.</param>
internal readonly record struct FieldItem(string? Key, Origin KeyOrigin, object Value, Origin Origin);

/// <summary>A list or a map of the fields in a <c>Configure</c>. Who goes through it gets the places of its items too.</summary>
internal interface IFieldItems
{
    IEnumerable<FieldItem> Items { get; }
}
