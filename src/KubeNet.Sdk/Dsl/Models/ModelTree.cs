using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A model as a tree. It stores which object of the model each map was created from. That is the only way to recognise an item of a list
/// that was renamed or moved.
/// </summary>
/// <param name="root">The tree.</param>
/// <param name="objects">The objects of its maps. A map that was created from a dictionary has none.</param>
internal sealed class ModelTree(MapNode root, IReadOnlyDictionary<MapNode, object> objects)
{
    public MapNode Root { get; } = root;

    public object? ObjectOf(MapNode node) => objects.TryGetValue(node, out var known) ? known : null;

    /// <summary>All maps of the tree that are objects of the model.</summary>
    public IEnumerable<MapNode> Objects => objects.Keys;
}
