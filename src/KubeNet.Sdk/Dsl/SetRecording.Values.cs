using System.Globalization;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>Setting fields: a value is set once, and what the user sets replaces what the DSL assumed.</summary>
internal sealed partial class SetRecording
{
    private readonly HashSet<ResourceNode> _assumed = [];

    private IngressRewrites? _rewrites;

    /// <summary>The rows of the set's Ingresses, kept until their rewrites can be written.</summary>
    public IngressRewrites Rewrites => _rewrites ??= new IngressRewrites(this);

    /// <summary>True once references are resolved. Then the set cannot be changed any more.</summary>
    public bool IsClosed => _graph is not null;

    /// <summary>
    /// A set that another one uses is complete. Changing it through its handles would change what has already been checked.
    /// </summary>
    public void EnsureOpen()
    {
        if (IsClosed)
        {
            throw new InvalidOperationException(
                $"The set '{SetName}' is complete, so another set cannot change it or add resources to it. Make the change in '{SetName}'."
            );
        }
    }

    /// <summary>Sets a field for the user. A second, different value is a contradiction, and the first one is kept.</summary>
    /// <returns>False when it contradicts.</returns>
    public bool SetOnce(MapNode map, string key, ScalarNode value, Origin keyOrigin = default)
    {
        EnsureOpen();
        if (map[key] is not ScalarNode earlier || _assumed.Remove(earlier))
        {
            map.Set(key, value, keyOrigin);
            return true;
        }

        if (Equals(earlier.Value, value.Value))
        {
            return true;
        }

        Contradiction(
            IsSecretData(earlier)
                ? $"'{earlier.FieldPath}' of {OwnerOf(map)} is set to a different value than before. Set it once."
                : $"'{earlier.FieldPath}' of {OwnerOf(map)} is set to {Quote(value)}, but it was set to {Quote(earlier)} before. "
                    + "Set it once.",
            value.Origin,
            earlier.NearestOrigin
        );
        return false;
    }

    public bool SetOnce(MapNode map, string key, Sourced<string> value) => SetOnce(map, key, new ScalarNode(value));

    public bool SetOnce(MapNode map, string key, Sourced<int> value) => SetOnce(map, key, new ScalarNode(value.Value, value.Origin));

    /// <summary>Sets the field if the argument was given.</summary>
    public void SetOnce(MapNode map, string key, Sourced<int?> value)
    {
        if (value.Value is { } number)
        {
            SetOnce(map, key, new ScalarNode(number, value.Origin));
        }
    }

    /// <summary>Sets the field if the argument was given.</summary>
    public void SetOnce(MapNode map, string key, Sourced<bool?> value)
    {
        if (value.Value is { } flag)
        {
            SetOnce(map, key, new ScalarNode(flag, value.Origin));
        }
    }

    /// <summary>Sets a field (a map or a list) as a whole. A second one with different content is a contradiction.</summary>
    public void SetOnce(MapNode map, string key, ResourceNode value)
    {
        EnsureOpen();
        if (map[key] is not { } earlier || _assumed.Remove(earlier))
        {
            map.Set(key, value);
        }
        else if (!NodeComparison.AreEqual(earlier, value))
        {
            Contradiction(
                $"'{earlier.FieldPath}' of {OwnerOf(map)} is set a second time, to a different value. Set it once.",
                value.NearestOrigin,
                earlier.NearestOrigin
            );
        }
    }

    /// <summary>Sets a field to a value that the user may still replace.</summary>
    public ScalarNode Assume(MapNode map, string key, string value, Origin origin) => Assume(map, key, value, origin, origin);

    /// <summary>The same, with a different origin for the key.</summary>
    public ScalarNode Assume(MapNode map, string key, string value, Origin origin, Origin keyOrigin) =>
        Assume(map, key, new Sourced<string>(value, origin), keyOrigin);

    /// <summary>The same for a value that may repeat another one.</summary>
    public ScalarNode Assume(MapNode map, string key, Sourced<string> value, Origin keyOrigin)
    {
        var node = map.Set(key, new ScalarNode(value), keyOrigin);
        _assumed.Add(node);
        return node;
    }

    /// <summary>The same for a list, such as the access modes of a claim.</summary>
    public void Assume(MapNode map, string key, ListNode value) => _assumed.Add(map.Set(key, value));

    /// <summary>Whether the DSL set this and the user has not replaced it.</summary>
    public bool IsAssumed(ResourceNode node) => _assumed.Contains(node);

    /// <summary>Reports what is missing at the end, unless it may only be unknown.</summary>
    public void Missing(string message, Origin origin, params Origin[] others)
    {
        if (IsComplete)
        {
            Contradiction(message, origin, others);
        }
    }

    /// <summary>
    /// The resource that a node belongs to, in the form of messages: <c>Service 'server'</c>. Only a probe is detached at first.
    /// </summary>
    public static string OwnerOf(ResourceNode node)
    {
        while (node.Parent is { } parent)
        {
            node = parent;
        }

        return node is MapNode root && root.Text("kind") is { } kind ? $"{kind} '{root.Text("metadata.name")}'" : "the probe";
    }

    private static bool IsSecretData(ResourceNode node) =>
        OwnerOf(node).StartsWith("Secret ", StringComparison.Ordinal) && node.FieldPath.StartsWith("data", StringComparison.Ordinal);

    private static string Quote(ScalarNode node) => $"'{Convert.ToString(node.Value, CultureInfo.InvariantCulture)}'";
}
