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
    public IEnumerable<ResourceNode> In(MapNode root) => In(root, 0);

    public IEnumerable<ScalarNode> Scalars(MapNode root) => In(root, 0).OfType<ScalarNode>();

    public IEnumerable<MapNode> Maps(MapNode root) => In(root, 0).OfType<MapNode>();

    private IEnumerable<ResourceNode> In(MapNode map, int at)
    {
        var (name, isList) = _steps[at];
        var here = map[name];
        IEnumerable<ResourceNode> nodes =
            isList ? (here as ListNode)?.Items ?? []
            : here is null ? []
            : [here];
        return at == _steps.Length - 1
            ? nodes.Where(node => node is not ScalarNode { Value: null })
            : nodes.OfType<MapNode>().SelectMany(next => In(next, at + 1));
    }
}
