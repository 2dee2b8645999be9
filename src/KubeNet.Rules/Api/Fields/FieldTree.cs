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

    /// <param name="path">As a <see cref="FieldPattern"/> has it: <c>volumes[].name</c>.</param>
    /// <param name="row">Of each scalar that stands there.</param>
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

    /// <summary>Gives each scalar at one of the fields to a judge, with the field's rows; nulls count as absent.</summary>
    public void Visit(MapNode map, Action<ScalarNode, TRow> judge)
    {
        foreach (var (name, isList, next) in _steps)
        {
            var node = map[name];
            if (!isList)
            {
                next.Visit(node, judge);
            }
            else if (node is ListNode list)
            {
                // By index: items are not added while they are judged, and an enumerator a list would be most of what a walk allocates.
                for (var i = 0; i < list.Count; i++)
                {
                    next.Visit(list.Items[i], judge);
                }
            }
        }
    }

    private void Visit(ResourceNode? node, Action<ScalarNode, TRow> judge)
    {
        switch (node)
        {
            case MapNode map:
                Visit(map, judge);
                break;
            case ScalarNode { Value: not null } scalar:
                foreach (var row in _rows)
                {
                    judge(scalar, row);
                }

                break;
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
