using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KubeNet.Resources;
using KubeNet.YamlSource;
using KubeNet.YamlSource.Manifests;
using KubeNet.YamlSource.Parsing;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Diagnosis.Yaml;

/// <summary>
/// Each text is parsed once, and the files of a project are put together once, for the generator, for the analyzers and for each
/// compilation that an editor makes of the same files. Nothing is kept longer than the text that it was read from.
/// </summary>
internal static class YamlReadings
{
    /// <summary>Some edits of the other files, so that undo is fast.</summary>
    private const int ProjectsPerText = 2;

    private static readonly ConditionalWeakTable<SourceText, List<YamlFile>> s_files = new();
    private static readonly ConditionalWeakTable<SourceText, List<YamlSources>> s_projects = new();
    private static int s_parsed;

    /// <summary>How many texts were parsed by this process; tests count with it.</summary>
    internal static int Parsed => s_parsed;

    public static YamlSources? Of(ImmutableArray<YamlText> texts, ClusterProfile cluster)
    {
        if (texts.IsEmpty)
        {
            return null;
        }

        var projects = s_projects.GetOrCreateValue(texts[0].Text);
        lock (projects)
        {
            var known = projects.Find(project => project.IsOf(texts, cluster));
            if (known is null)
            {
                known = new YamlSources(texts, YamlProject.Of(texts.Where(text => text.IsChecked).Select(FileOf)), cluster);
                projects.Add(known);
                if (projects.Count > ProjectsPerText)
                {
                    projects.RemoveAt(0);
                }
            }

            return known;
        }
    }

    public static YamlFile FileOf(YamlText text)
    {
        // One text may stand under several paths.
        var files = s_files.GetOrCreateValue(text.Text);
        lock (files)
        {
            var known = files.Find(file => file.Path == text.OriginPath);
            if (known is null)
            {
                known = YamlFileReader.Read(text.OriginPath, text.Text.ToString());
                Interlocked.Increment(ref s_parsed);
                files.Add(known);
            }

            return known;
        }
    }
}
