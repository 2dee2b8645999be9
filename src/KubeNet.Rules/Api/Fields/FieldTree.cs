using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>
/// Many fields of one object, each with data of a rule. One walk visits them all, so a missing object is looked up once and not for each
/// field below it.
/// </summary>
internal sealed class FieldTree<TRow>
{
    private readonly List<(string Name, bool IsList, FieldTree<TRow> Next)> _steps = [];
    private readonly List<TRow> _rows = [];

    public FieldTree() { }

    /// <param name="rows">The data of the fields.</param>
    /// <param name="field">The field of a row.</param>
    public FieldTree(IEnumerable<TRow> rows, Func<TRow, string> field)
    {
        foreach (var row in rows)
        {
            Add(field(row), row);
        }
    }

    /// <param name="path">In the notation of <see cref="FieldPattern"/>: <c>volumes[].name</c>.</param>
    /// <param name="row">The data for each node at this path.</param>
    public void Add(string path, TRow row)
    {
        var tree = this;
        foreach (var step in path.Split('.'))
        {
            var isList = step.EndsWith("[]", StringComparison.Ordinal);
            tree = tree.Step(isList ? step.Substring(0, step.Length - 2) : step, isList);
        }

        tree._rows.Add(row);
    }

    /// <summary>
    /// Passes each node of the given type at one of the fields to <paramref name="judge"/>, with the field's rows. Nulls count as absent.
    /// </summary>
    /// <typeparam name="TNode">The node type. Nodes of other types are skipped.</typeparam>
    public void Visit<TNode>(MapNode map, Action<TNode, TRow> judge)
        where TNode : ResourceNode => Visit<TNode, Action<TNode, TRow>>(map, judge, static (node, row, known) => known(node, row));

    /// <summary>The same with a state, so that the delegate is allocated once and not for each object.</summary>
    /// <param name="map">Where the fields begin.</param>
    /// <param name="state">What the delegate needs to know about the object.</param>
    /// <param name="judge">Gets the node, the row and the state.</param>
    public void Visit<TNode, TState>(MapNode map, TState state, Action<TNode, TRow, TState> judge)
        where TNode : ResourceNode
    {
        foreach (var (name, isList, next) in _steps)
        {
            var node = map[name];
            if (!isList)
            {
                next.VisitNode(node, state, judge);
            }
            else if (node is ListNode list)
            {
                // By index, to avoid allocating an enumerator per list.
                for (var i = 0; i < list.Count; i++)
                {
                    next.VisitNode(list.Items[i], state, judge);
                }
            }
        }
    }

    private void VisitNode<TNode, TState>(ResourceNode? node, TState state, Action<TNode, TRow, TState> judge)
        where TNode : ResourceNode
    {
        if (node is ScalarNode { Value: null })
        {
            return;
        }

        if (node is TNode found)
        {
            foreach (var row in _rows)
            {
                judge(found, row, state);
            }
        }

        if (node is MapNode map)
        {
            Visit(map, state, judge);
        }
    }

    private FieldTree<TRow> Step(string name, bool isList)
    {
        foreach (var step in _steps)
        {
            if (step.Name == name && step.IsList == isList)
            {
                return step.Next;
            }
        }

        var next = new FieldTree<TRow>();
        _steps.Add((name, isList, next));
        return next;
    }
}
