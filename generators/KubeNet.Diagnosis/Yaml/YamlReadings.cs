using System.Collections.Immutable;
using KubeNet.Resources;
using KubeNet.YamlSource;
using KubeNet.YamlSource.Manifests;
using KubeNet.YamlSource.Parsing;

namespace KubeNet.Diagnosis.Yaml;

/// <summary>
/// Each text is parsed once, and the files of a project are put together once, for the generator, for the analyzers and for each
/// compilation that an editor makes of the same files. Nothing is kept longer than the text that it was read from.
/// </summary>
internal static class YamlReadings
{
    private static readonly MadeOfTexts<YamlFile> s_files = new(most: int.MaxValue); // one text may be under several paths
    private static readonly MadeOfTexts<YamlSources> s_projects = new(most: 2);
    private static int s_parsed;

    /// <summary>How many texts were parsed by this process; tests count with it.</summary>
    internal static int Parsed => s_parsed;

    public static YamlSources? Of(ImmutableArray<YamlText> texts, ClusterProfile cluster) =>
        texts.IsEmpty
            ? null
            : s_projects.Get(
                texts[0].Text,
                project => project.IsOf(texts, cluster),
                () => new YamlSources(texts, YamlProject.Of(texts.Where(text => text.IsChecked).Select(FileOf)), cluster)
            );

    public static YamlFile FileOf(YamlText text) =>
        s_files.Get(
            text.Text,
            file => file.Path == text.OriginPath,
            () =>
            {
                Interlocked.Increment(ref s_parsed);
                return YamlFileReader.Read(text.OriginPath, text.Text.ToString());
            }
        );
}
