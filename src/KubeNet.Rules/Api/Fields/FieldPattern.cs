using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>
/// A field of every object of a kind, as the server writes it, with <c>[]</c> for each item of a list: <c>spec.ports[].name</c>.
/// </summary>
internal sealed class FieldPattern
{
    private readonly (string Name, bool IsList)[] _steps;

    public FieldPattern(string path) =>
        _steps = [
            .. path.Split('.')
                .Select(step => step.EndsWith("[]", StringComparison.Ordinal) ? (step.Substring(0, step.Length - 2), true) : (step, false)),
        ];

    /// <summary>The nodes at this field, in their order. Nulls count as absent.</summary>
    public IReadOnlyList<ResourceNode> In(MapNode root) => Of<ResourceNode>(root);

    public IReadOnlyList<ScalarNode> Scalars(MapNode root) => Of<ScalarNode>(root);

    public IReadOnlyList<MapNode> Maps(MapNode root) => Of<MapNode>(root);

    /// <summary>Most objects have no such field, and then nothing is allocated: rules ask each object for hundreds of fields.</summary>
    private IReadOnlyList<TNode> Of<TNode>(MapNode root)
        where TNode : ResourceNode
    {
        List<TNode>? found = null;
        AddTo(ref found, root, 0);
        return found ?? (IReadOnlyList<TNode>)[];
    }

    private void AddTo<TNode>(ref List<TNode>? found, MapNode map, int at)
        where TNode : ResourceNode
    {
        var (name, isList) = _steps[at];
        var here = map[name];
        if (!isList)
        {
            AddNode(ref found, here, at);
        }
        else if (here is ListNode { Items: var items })
        {
            for (var i = 0; i < items.Count; i++)
            {
                AddNode(ref found, items[i], at);
            }
        }
    }

    private void AddNode<TNode>(ref List<TNode>? found, ResourceNode? node, int at)
        where TNode : ResourceNode
    {
        if (at < _steps.Length - 1)
        {
            if (node is MapNode map)
            {
                AddTo(ref found, map, at + 1);
            }
        }
        else if (node is TNode wanted and not ScalarNode { Value: null })
        {
            (found ??= []).Add(wanted);
        }
    }
}
