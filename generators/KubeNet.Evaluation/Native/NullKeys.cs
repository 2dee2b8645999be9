using System.Reflection;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>
/// Null where the library asks whether something is null. A null of the program is an object over there, a <see cref="Value"/> that holds
/// null; yet dictionaries refuse null as a key, joins pass it over, and <c>Min</c> does not count it. So they are given null itself.
/// </summary>
internal static class NullKeys
{
    private enum Role
    {
        Other,

        /// <summary>A key.</summary>
        Key,

        /// <summary>A lambda that gives keys.</summary>
        Selector,

        /// <summary>Elements among which null does not count.</summary>
        Elements,

        /// <summary>A pair for what may be a dictionary.</summary>
        Pair,

        /// <summary>Pairs for a dictionary.</summary>
        Pairs,

        /// <summary>The same as tuples.</summary>
        Tuples,
    }

    /// <summary>What passes the arguments of a method on, each in its place; null where none of them is asked about.</summary>
    public static Func<object?, object?>?[]? In(MethodBase open)
    {
        var roles = Array.ConvertAll(open.GetParameters(), parameter => RoleOf(parameter, open));
        return Array.TrueForAll(roles, role => role == Role.Other) ? null : Array.ConvertAll(roles, PassFor);
    }

    private static Role RoleOf(ParameterInfo parameter, MethodBase open)
    {
        var (type, name, owner) = (parameter.ParameterType, parameter.Name ?? "", open.DeclaringType!);
        var isMinimum = owner == typeof(Enumerable) && open.Name is "Min" or "Max";
        return type switch
        {
            { IsGenericParameter: true } when owner == typeof(ICollection<>) => Role.Pair,
            { IsGenericType: true }
                when type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) && IsKey(type.GetGenericArguments()[0]) => Role.Pair,
            _ when IsKey(type) && !owner.Name.StartsWith(nameof(KeyValuePair<int, int>), StringComparison.Ordinal) => Role.Key,
            _ when name.EndsWith("keySelector", StringComparison.OrdinalIgnoreCase) || (isMinimum && name == "selector") => Role.Selector,
            { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IEnumerable<>) => RoleOf(
                type.GetGenericArguments()[0],
                isMinimum
            ),
            _ => Role.Other,
        };
    }

    private static Role RoleOf(Type element, bool isMinimum) =>
        element switch
        {
            { IsGenericParameter: true } => isMinimum ? Role.Elements : Role.Other,
            { IsGenericType: true } when IsKey(element.GetGenericArguments()[0]) => element.GetGenericTypeDefinition()
            == typeof(KeyValuePair<,>)
                ? Role.Pairs
            : element.GetGenericTypeDefinition() == typeof(ValueTuple<,>) ? Role.Tuples
            : Role.Other,
            _ => Role.Other,
        };

    private static bool IsKey(Type type) => type is { IsGenericParameter: true, Name: "TKey" };

    private static Func<object?, object?>? PassFor(Role role) =>
        role switch
        {
            Role.Key => static argument => argument is Value value ? OrNull(value) : argument,
            Role.Selector => static argument =>
                argument is Func<Value, Value> select ? (Func<Value, Value>)(item => OrNull(select(item))!) : argument,
            Role.Elements => static argument =>
                argument is IEnumerable<Value> values ? CountedSequence<Value?>.Of(values, values.Select(OrNull)) : argument,
            Role.Pair => static argument => argument is KeyValuePair<Value, Value> pair ? OrNull(pair) : argument,
            Role.Pairs => static argument =>
                argument is IEnumerable<KeyValuePair<Value, Value>> pairs and not IDictionary<Value, Value>
                    ? CountedSequence<KeyValuePair<Value, Value>>.Of(pairs, pairs.Select(OrNull))
                    : argument,
            Role.Tuples => static argument =>
                argument is IEnumerable<(Value Key, Value)> pairs
                    ? CountedSequence<(Value?, Value)>.Of(pairs, pairs.Select(pair => (OrNull(pair.Key), pair.Item2)))
                    : argument,
            _ => null,
        };

    private static KeyValuePair<Value, Value> OrNull(KeyValuePair<Value, Value> pair) => new(OrNull(pair.Key)!, pair.Value);

    private static Value? OrNull(Value value) => value is { IsNull: false } ? value : null;
}
