using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A model as a tree. It remembers which object of the model each map was made of: an item of a list that is renamed or moved is still
/// the same object, and nothing else tells it from another one.
/// </summary>
/// <param name="root">The tree.</param>
/// <param name="objects">The objects behind its maps; a map that was made of a dictionary has none.</param>
internal sealed class ModelTree(MapNode root, IReadOnlyDictionary<MapNode, object> objects)
{
    public MapNode Root { get; } = root;

    public object? ObjectOf(MapNode node) => objects.TryGetValue(node, out var known) ? known : null;

    /// <summary>All maps of the tree that are objects of the model.</summary>
    public IEnumerable<MapNode> Objects => objects.Keys;
}
