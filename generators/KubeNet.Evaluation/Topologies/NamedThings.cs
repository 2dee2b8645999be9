using KubeNet.Resources;

namespace KubeNet.Evaluation.Topologies;

/// <summary>
/// Names that a resource mentions without saying what they are names of. An operator may make the Service that its custom resource names,
/// and a Job the Secret that it is told the name of; without them, such a Service would be reported as missing. Only words that can be
/// names are kept, and none of environment variables and of data.
/// </summary>
internal static class NamedThings
{
    private const int LongestName = 253;

    private static readonly string[] s_confidential = ["args", "command", "config", "data", "env", "stringData", "status"];

    /// <summary>The names in a custom resource, and the labels that it may give to Pods.</summary>
    public static void AddOfCustom(MapNode root, MapNode copy)
    {
        foreach (var entry in root.Entries)
        {
            if (copy[entry.Key] is null && Names(entry.Key, entry.Value) is { } names)
            {
                copy.Set(entry.Key, names);
            }
        }
    }

    /// <summary>What a Job is told, and images that look like addresses, which are no dangling ones then.</summary>
    public static void AddOfPods(Resource resource, MapNode copy)
    {
        var containers = PodTemplateView.Of(resource)?.AllContainers.ToArray() ?? [];
        var copies = containers.Length == 0 ? [] : PodTemplateView.Of(new Resource(copy))?.AllContainers.ToArray() ?? [];
        for (var i = 0; i < copies.Length; i++)
        {
            if (
                containers[i].Map.Text("image") is { } image
                && image.Substring(image.LastIndexOf('/') + 1) is var last
                && IsLikeAddress(last)
            )
            {
                copies[i].Map.Set("image", last, Origin.None);
            }

            var words = resource is { Group: "batch" } ? containers[i].Words.SelectMany(WordsOf).Where(IsName).Distinct() : [];
            foreach (var word in words)
            {
                copies[i].Map.GetOrAddList("args").Add(new ScalarNode(word, Origin.None));
            }
        }
    }

    private static ResourceNode? Names(string key, ResourceNode node)
    {
        switch (node)
        {
            case ScalarNode { Text: { } text } when IsName(text):
                return new ScalarNode(text, Origin.None);
            case ListNode list:
                var items = new ListNode();
                foreach (var item in list.Items)
                {
                    if (Names(key, item) is { } name)
                    {
                        items.Add(name);
                    }
                }

                return items.Count > 0 ? items : null;
            case MapNode map when key == "labels" || key.EndsWith("Labels", StringComparison.Ordinal):
                return map.Relocated(_ => Origin.None);
            case MapNode map when Array.IndexOf(s_confidential, key) < 0:
                var copy = new MapNode();
                AddOfCustom(map, copy);
                return copy.Count > 0 ? copy : null;
            default:
                return null;
        }
    }

    private static IEnumerable<string> WordsOf(ScalarNode text) =>
        text.Text?.Split([' ', '=', '\n', '"', '\''], StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.');

    private static bool IsLikeAddress(string image) =>
        image.IndexOf(':') is var colon and > 0
        && colon < image.Length - 1
        && IsName(image.Substring(0, colon))
        && image.Skip(colon + 1).All(c => c is >= '0' and <= '9');
}
