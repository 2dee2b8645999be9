using KubeNet.Resources;
using KubeNet.YamlSource.Parsing;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeNet.Rules.Tests.Corpus;

/// <summary>
/// Reads manifests into resources, each scalar with the place of its text. For tests only: it knows no schema, and it takes
/// what it does not understand for text.
/// </summary>
internal static class YamlResources
{
    private static readonly FieldOrder s_noOrder = new();

    /// <summary>
    /// The resources of all documents, with the place where each begins. What has no kind is left out. All are put into
    /// <paramref name="inNamespace"/>, if it is said.
    /// </summary>
    public static IEnumerable<(int Start, Resource Resource)> Read(string path, string text, string? inNamespace = null)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        foreach (var document in stream.Documents)
        {
            if (document.RootNode is not YamlMappingNode root)
            {
                continue;
            }

            var items =
                Child(root, "kind") is YamlScalarNode { Value: { } listed }
                && listed.EndsWith("List", StringComparison.Ordinal)
                && Child(root, "items") is YamlSequenceNode list
                    ? list.Children.OfType<YamlMappingNode>()
                    : [root];
            foreach (var item in items)
            {
                if (ToResource(path, item, inNamespace) is { } resource)
                {
                    yield return (Offset(item.Start), resource);
                }
            }
        }
    }

    private static Resource? ToResource(string path, YamlMappingNode root, string? inNamespace)
    {
        if (Child(root, "kind") is not YamlScalarNode { Value: { } kind })
        {
            return null;
        }

        var metadata = Child(root, "metadata") as YamlMappingNode;
        var name = Child(metadata, "name") as YamlScalarNode;
        var @namespace = Child(metadata, "namespace") as YamlScalarNode;
        var apiVersion = (Child(root, "apiVersion") as YamlScalarNode)?.Value ?? "";
        var resource = new Resource(
            apiVersion,
            kind,
            new Sourced<string>(name?.Value ?? "", OriginOf(path, name ?? (YamlNode)root)),
            kind == "NginxProxy" || ClusterScopedKinds.Contains(ResourceIdentity.GroupOf(apiVersion), kind)
                ? null
                : new Sourced<string>(
                    inNamespace ?? @namespace?.Value ?? "default",
                    @namespace is null ? Origin.None : OriginOf(path, @namespace)
                ),
            s_noOrder
        );
        if (resource.Namespace is null && @namespace is not null)
        {
            resource.Metadata.Set("namespace", ToNode(path, @namespace)); // written, though it has none
        }

        foreach (var (key, value) in (metadata ?? new YamlMappingNode()).Children)
        {
            if (key is YamlScalarNode { Value: { } field and not ("name" or "namespace") })
            {
                resource.Metadata.Set(field, ToNode(path, value), OriginOf(path, key));
            }
        }

        foreach (var (key, value) in root.Children)
        {
            if (key is YamlScalarNode { Value: { } field and not ("apiVersion" or "kind" or "metadata") })
            {
                resource.Root.Set(field, ToNode(path, value), OriginOf(path, key));
            }
        }

        return resource;
    }

    private static ResourceNode ToNode(string path, YamlNode yaml)
    {
        switch (yaml)
        {
            case YamlMappingNode mapping:
                var map = new MapNode();
                foreach (var (key, value) in mapping.Children)
                {
                    map.Set(((YamlScalarNode)key).Value ?? "", ToNode(path, value), OriginOf(path, key));
                }

                return map;
            case YamlSequenceNode sequence:
                var list = new ListNode();
                foreach (var item in sequence.Children)
                {
                    list.Add(ToNode(path, item));
                }

                return list;
            default:
                return ToScalar((YamlScalarNode)yaml, OriginOf(path, yaml));
        }
    }

    private static ScalarNode ToScalar(YamlScalarNode scalar, Origin origin) =>
        scalar.Style == ScalarStyle.Plain ? YamlScalars.Plain(scalar.Value ?? "", origin) : new ScalarNode(scalar.Value, origin);

    private static YamlNode? Child(YamlMappingNode? map, string key) =>
        map is not null && map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private static Origin OriginOf(string path, YamlNode node) => new(path, Offset(node.Start), Offset(node.End) - Offset(node.Start));

    private static int Offset(Mark mark) => (int)mark.Index;
}
