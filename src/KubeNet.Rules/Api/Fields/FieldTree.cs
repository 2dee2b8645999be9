using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>
/// Many fields of one object, each with what a rule knows of it. One walk finds them all: what is not there is asked for once, and not by
/// each of the fields below it.
/// </summary>
internal sealed class FieldTree<TRow>
{
    private readonly List<(string Name, bool IsList, FieldTree<TRow> Next)> _steps = [];
    private readonly List<TRow> _rows = [];

    public FieldTree() { }

    /// <param name="rows">What is known of the fields.</param>
    /// <param name="field">The field of a row.</param>
    public FieldTree(IEnumerable<TRow> rows, Func<TRow, string> field)
    {
        foreach (var row in rows)
        {
            Add(field(row), row);
        }
    }

    /// <param name="path">As a <see cref="FieldPattern"/> has it: <c>volumes[].name</c>.</param>
    /// <param name="row">Of each node that stands there.</param>
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

    /// <summary>Gives each node of a shape at one of the fields to a judge, with the field's rows; nulls count as absent.</summary>
    /// <typeparam name="TNode">The shape: what a field holds of another one is not judged here.</typeparam>
    public void Visit<TNode>(MapNode map, Action<TNode, TRow> judge)
        where TNode : ResourceNode => Visit<TNode, Action<TNode, TRow>>(map, judge, static (node, row, known) => known(node, row));

    /// <summary>The same for a judge that is made once and not for each object, which would be most of what a walk allocates.</summary>
    /// <param name="map">Where the fields begin.</param>
    /// <param name="state">What the judge knows of the object.</param>
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
                // By index: items are not added while they are judged, and an enumerator a list is an object each.
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
