using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KubeNet.Evaluation.Tests.Systems;

/// <summary>
/// Manifests as a set of lines, one for each value: <c>Service web: spec.ports[http].port: 80</c>. Items of a list have their names, where
/// they have some, because the order of containers, ports and variables is not what is compared.
/// </summary>
internal static class ManifestLines
{
    public static HashSet<string> Of(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return
        [
            .. stream
                .Documents.Select(document => document.RootNode)
                .OfType<YamlMappingNode>()
                .SelectMany(root => LinesOf(root, $"{Text(root, "kind")} {Text((YamlMappingNode)root["metadata"], "name")}:", " ")),
        ];
    }

    /// <summary>Lines of a file that say something: no comments, no empty lines, no separators of documents.</summary>
    public static int Count(string text, string comment) =>
        text.Split('\n')
            .Select(line => line.Trim())
            .Count(line => line.Length > 0 && line != "---" && !line.StartsWith(comment, StringComparison.Ordinal));

    private static IEnumerable<string> LinesOf(YamlNode node, string path, string separator) =>
        node switch
        {
            YamlMappingNode { Children.Count: 0 } => [$"{path}: {{}}"],
            YamlMappingNode map => map.Children.SelectMany(child => LinesOf(child.Value, $"{path}{separator}{child.Key}", ".")),
            YamlSequenceNode { Children.Count: 0 } => [],
            YamlSequenceNode set when path.EndsWith("policyTypes", StringComparison.Ordinal) => set.Children.Select(type =>
                $"{path}: {type}"
            ),
            YamlSequenceNode list => list.Children.SelectMany((child, i) => LinesOf(child, $"{path}[{NameOf(child, i)}]", ".")),
            YamlScalarNode { Style: not ScalarStyle.Plain } text when IsOtherWhenPlain(text.Value!) => [$"{path}: '{text.Value}'"],
            _ => [$"{path}: {node}"],
        };

    /// <summary>A rule of a role has no name; its first resource is as good.</summary>
    private static string NameOf(YamlNode item, int index) =>
        item is YamlMappingNode map
        && (Text(map, "mountPath") ?? Text(map, "name") ?? First(map, "resources") ?? First(map, "nonResourceURLs")) is { } name
            ? name
            : $"{index}";

    private static string? First(YamlMappingNode map, string list) =>
        map.Children.TryGetValue(list, out var value) && value is YamlSequenceNode { Children: [var first, ..] } ? first.ToString() : null;

    private static bool IsOtherWhenPlain(string text) =>
        text is "" or "true" or "false" or "null" or "yes" or "no" or "on" or "off" or "~" || double.TryParse(text, out _);

    private static string? Text(YamlMappingNode map, string field) =>
        map.Children.TryGetValue(field, out var value) && value is YamlScalarNode scalar ? scalar.Value : null;
}
