using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>What collection expressions make of elements, where that is no plain <c>Add</c>.</summary>
internal static class Collections
{
    /// <summary>An empty collection of any kind (<c>[]</c> for a dictionary); null for others.</summary>
    public static object? Of(IReadOnlyCollection<Value> items, Type type)
    {
        var closed = type.IsGenericTypeDefinition ? NativeMethod.ClosedOverValues(type) : type;
        if (items.Count == 0 && !closed.IsValueType && closed.GetConstructor(Type.EmptyTypes) is not null)
        {
            return Activator.CreateInstance(closed);
        }

        return null;
    }
}
