using System.Collections.ObjectModel;
using System.Reflection;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Native;

/// <summary>Collections of the library that pass every question on to the list that they were made of.</summary>
internal static class Wrappers
{
    private static readonly PropertyInfo s_readOnly = ItemsOf(typeof(ReadOnlyCollection<Value>));

    private static readonly PropertyInfo s_changeable = ItemsOf(typeof(Collection<Value>));

    /// <summary>Whether a question to this collection reaches a class of the user's.</summary>
    public static bool HoldsOwn(object? raw)
    {
        while (raw is not null and not OwnSequence)
        {
            raw = raw switch
            {
                ReadOnlyCollection<Value> wrapper => s_readOnly.GetValue(wrapper),
                Collection<Value> wrapper => s_changeable.GetValue(wrapper),
                _ => null,
            };
        }

        return raw is not null;
    }

    private static PropertyInfo ItemsOf(Type type) => type.GetProperty("Items", BindingFlags.Instance | BindingFlags.NonPublic)!;
}
