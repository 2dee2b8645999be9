using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>What collection expressions make of elements, where that is no plain <c>Add</c>.</summary>
internal static class Collections
{
    /// <summary>An empty collection of any kind, or one that its <c>Create</c> makes (<c>ImmutableArray.Create</c>); null for others.</summary>
    public static object? Of(IReadOnlyCollection<Value> items, Type type)
    {
        var closed = type.IsGenericTypeDefinition ? NativeMethod.ClosedOverValues(type) : type;
        if (items.Count == 0 && !closed.IsValueType && closed.GetConstructor(Type.EmptyTypes) is not null)
        {
            return Activator.CreateInstance(closed);
        }

        var name = type.FullName!;
        var tick = name.IndexOf('`');
        var create = tick < 0 || type.Namespace != "System.Collections.Immutable"
            ? null
            : type.Assembly.GetType(name.Substring(0, tick))?.GetMethods().FirstOrDefault(method =>
                method.Name == "Create" && method.IsGenericMethodDefinition && method.GetGenericArguments().Length == 1
                && method.GetParameters() is [{ ParameterType: { IsArray: true } }]);
        return create?.MakeGenericMethod(typeof(Value)).Invoke(null, [items.ToArray()]);
    }
}
