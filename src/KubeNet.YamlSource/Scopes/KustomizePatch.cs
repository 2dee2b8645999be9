using KubeNet.Resources;

namespace KubeNet.YamlSource.Scopes;

/// <summary>
/// A patch of a kustomization, as far as it decides what may still change: the manifests that it is for, and the names of the fields that
/// stand in it. It is not applied, so what it may change is not judged.
/// </summary>
internal sealed class KustomizePatch
{
    private readonly string? _kind;
    private readonly string? _name;
    private readonly HashSet<string> _fields = new(StringComparer.Ordinal);

    /// <param name="patch">A strategic merge patch, or a list of the operations of a JSON patch.</param>
    /// <param name="target">What the kustomization says that it is for; null if the patch specifies it itself.</param>
    public KustomizePatch(ResourceNode patch, MapNode? target)
    {
        _kind = target is null ? (patch as MapNode)?.Text("kind") : target.Text("kind");
        _name = target is null ? (patch as MapNode)?.Text("metadata.name") : target.Text("name");
        if (patch is ListNode operations)
        {
            foreach (var operation in operations.Maps)
            {
                CollectOperation(operation);
            }
        }
        else
        {
            Collect(patch);
        }
    }

    /// <summary>Fields on which nothing else depends, and those that lead to them.</summary>
    private static readonly HashSet<string> s_amounts = new(StringComparer.Ordinal)
    {
        "apiVersion",
        "kind",
        "metadata",
        "name",
        "namespace",
        "spec",
        "template",
        "containers",
        "initContainers",
        "replicas",
        "minReplicas",
        "maxReplicas",
        "resources",
        "requests",
        "limits",
        "cpu",
        "memory",
        "image",
        "imagePullPolicy",
    };

    public IEnumerable<string> Fields => _fields;

    /// <summary>
    /// Whether it only changes replicas, resources and images. Then no reference is different, and nothing is added or removed.
    /// </summary>
    public bool ChangesAmounts => _fields.All(name => s_amounts.Contains(name) || name.All(c => char.IsDigit(c)));

    /// <summary>Whether it may be for a manifest. A target's name is a regular expression; one that is no plain name may be any.</summary>
    public bool MayChange(MapNode root) =>
        (string.IsNullOrEmpty(_kind) || _kind == root.Text("kind"))
        && (
            string.IsNullOrEmpty(_name)
            || _name == root.Text("metadata.name")
            || _name!.Any(c => c is not ('-' or '.') && !char.IsLetterOrDigit(c))
        );

    /// <summary>An operation of a JSON patch: where it is for, and what it puts there.</summary>
    private void CollectOperation(MapNode operation)
    {
        foreach (var pointer in new[] { operation.Text("path"), operation.Text("from") }.OfType<string>())
        {
            _fields.UnionWith(pointer.Split('/').Select(step => step.Replace("~1", "/").Replace("~0", "~")));
        }

        if (operation["value"] is { } value)
        {
            Collect(value);
        }
    }

    private void Collect(ResourceNode node)
    {
        switch (node)
        {
            case MapNode map:
                foreach (var entry in map.Entries)
                {
                    _fields.Add(entry.Key);
                    Collect(entry.Value);
                }

                break;
            case ListNode list:
                foreach (var item in list.Items)
                {
                    Collect(item);
                }

                break;
        }
    }
}
