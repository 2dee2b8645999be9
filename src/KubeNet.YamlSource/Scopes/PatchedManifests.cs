using KubeNet.Resources;

namespace KubeNet.YamlSource.Scopes;

/// <summary>The manifests that patches of kustomizations are for, with the names of the fields that those may change.</summary>
internal sealed class PatchedManifests
{
    private readonly Dictionary<Origin, HashSet<string>> _fields = [];

    public void Add(KustomizePatch patch, IEnumerable<MapNode> roots) => Add(patch.Fields, roots.Where(patch.MayChange));

    /// <summary>Fields that change in some manifests.</summary>
    public void Add(IEnumerable<string> changed, IEnumerable<MapNode> roots)
    {
        foreach (var root in roots)
        {
            if (!_fields.TryGetValue(root.Origin, out var fields))
            {
                _fields.Add(root.Origin, fields = new HashSet<string>(StringComparer.Ordinal));
            }

            fields.UnionWith(changed);
        }
    }

    /// <summary>The names of the fields whose texts contain one of some texts.</summary>
    public static IReadOnlyList<string> FieldsWith(IReadOnlyList<string> texts, ResourceNode node) =>
        node switch
        {
            MapNode map =>
            [
                .. map.Entries.SelectMany(entry =>
                    entry.Value is ScalarNode { Value: string text }
                        ? texts.Any(text.Contains)
                            ? [entry.Key]
                            : []
                        : FieldsWith(texts, entry.Value)
                ),
            ],
            ListNode list => [.. list.Items.SelectMany(item => FieldsWith(texts, item))],
            _ => [],
        };

    /// <summary>Whether a patch may add ports to a container, or containers with ports.</summary>
    public bool MayAddPorts(ResourceNode container) => FieldsOf(container)?.Contains("ports") == true;

    /// <summary>Whether a patch may add keys to a ConfigMap or Secret.</summary>
    public bool MayAddKeys(ResourceNode source) =>
        FieldsOf(source) is { } fields && (fields.Contains("data") || fields.Contains("stringData") || fields.Contains("binaryData"));

    private HashSet<string>? FieldsOf(ResourceNode node)
    {
        var root = node;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return _fields.TryGetValue(root.Origin, out var fields) ? fields : null;
    }

    /// <summary>Whether a patch may change a node: its field is in one, or it is an object or a list, which one may complete.</summary>
    public bool MayChange(ResourceNode node)
    {
        if (_fields.Count == 0)
        {
            return false;
        }

        var (root, field) = (node, (string?)null);
        while (root.Parent is { } parent)
        {
            field ??= (parent as MapNode)?.Entries.First(entry => ReferenceEquals(entry.Value, root)).Key;
            root = parent;
        }

        return _fields.TryGetValue(root.Origin, out var fields)
            && (node is not ScalarNode || (field is not null && fields.Contains(field)));
    }
}
