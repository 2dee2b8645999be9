using System.Collections;
using System.Reflection;
using System.Text;

namespace KubeNet.Evaluation.Native;

/// <summary>
/// What a member of a long text or of a sorted list moves to make room or to close a gap, in elements that are gone through: blocks of
/// memory are moved much faster than elements are looked at.
/// </summary>
internal static class MovedMemory
{
    /// <summary>How much is moved in the time in which one element is looked at.</summary>
    private const int MovedAtOnce = 32;

    /// <summary>Shorter ones are not counted.</summary>
    private const int Long = 256;

    private static readonly HashSet<string> s_members = new(StringComparer.Ordinal)
    {
        "Add",
        "TryAdd",
        "set_Item",
        "Remove",
        "RemoveAt",
        "Insert",
        "Replace",
        "get_Chars",
        "set_Chars",
    };

    public static long By(MethodBase member, object? receiver) =>
        receiver switch
        {
            StringBuilder { Length: > Long } text when s_members.Contains(member.Name) => text.Length / MovedAtOnce,
            IDictionary { Count: > Long } list when IsSortedList(list) && s_members.Contains(member.Name) => list.Count / MovedAtOnce,
            _ => 0,
        };

    private static bool IsSortedList(IDictionary list) =>
        list.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(SortedList<,>);
}
