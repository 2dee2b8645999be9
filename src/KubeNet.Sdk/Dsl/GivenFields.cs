using KubeNet.Resources;

namespace KubeNet;

/// <summary>Fields of a part of a manifest that is being made: an argument that was not given writes nothing.</summary>
internal static class GivenFields
{
    public static void SetGiven(this MapNode node, string key, Sourced<string?> value)
    {
        if (value.Value is { } text)
        {
            node.Set(key, value.With(text));
        }
    }

    public static void SetGiven(this MapNode node, string key, Sourced<int?> value)
    {
        if (value.Value is { } number)
        {
            node.Set(key, number, value.Origin);
        }
    }

    public static void SetGiven(this MapNode node, string key, Sourced<bool?> value)
    {
        if (value.Value is { } flag)
        {
            node.Set(key, flag, value.Origin);
        }
    }

    public static void SetGiven(this MapNode node, string key, Sourced<PodCount?> value)
    {
        if (value.Value is { } amount)
        {
            node.Set(key, amount.ToNode(value.Origin));
        }
    }

    /// <summary>A list of texts, one for each argument.</summary>
    public static ListNode ToList(this Sourced<string>[] texts, Origin call)
    {
        var list = new ListNode(call);
        foreach (var text in texts)
        {
            list.Add(new ScalarNode(text.Value, text.Origin.Or(call)));
        }

        return list;
    }

    /// <summary>A list of the values of an enumeration, by the names that Kubernetes has for them.</summary>
    public static ListNode ToNames<T>(this Sourced<T>[] values, Origin call)
        where T : struct, Enum => Array.ConvertAll(values, value => value.With(value.Value.ToString())).ToList(call);
}
