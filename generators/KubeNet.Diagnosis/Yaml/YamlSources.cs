using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.YamlSource;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Diagnosis.Yaml;

/// <summary>The project's YAML files, read once, and the graphs of their scopes.</summary>
internal sealed class YamlSources
{
    /// <summary>Versions of the other texts that are kept for one first text.</summary>
    private const int KeptPerText = 4;

    private static readonly ConditionalWeakTable<SourceText, List<YamlSources>> s_known = new();

    private static int s_read;

    private readonly ImmutableArray<YamlText> _texts;
    private readonly ClusterProfile _cluster;
    private readonly Dictionary<string, YamlText> _byPath;
    private IReadOnlyList<ResourceGraph>? _judgedBeside;
    private IReadOnlyList<Finding> _verdicts = [];

    private YamlSources(ImmutableArray<YamlText> texts, YamlProject project, ClusterProfile cluster)
    {
        _texts = texts;
        _cluster = cluster;
        _byPath = texts.GroupBy(text => text.OriginPath).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        Project = project;
        Graphs = [.. project.Scopes.Select(scope => scope.Graph(cluster))];

        // What stands in a file that cannot be read is not known.
        var known = project.Scopes.Select(scope => scope.GraphForOthers(cluster));
        Known = [.. project.Files.Any(file => file.IsBroken) ? known.Append(new ResourceGraph([], [], [], cluster, isComplete: false)) : known];
    }

    /// <summary>How often the texts of a project were read; tests count with it.</summary>
    internal static int Read => s_read;

    public YamlProject Project { get; }

    /// <summary>A graph a scope, in the order of the scopes.</summary>
    public IReadOnlyList<ResourceGraph> Graphs { get; }

    /// <summary>The graphs that references of others resolve in: one a scope, in their order, and one of unknown content where a file is broken.</summary>
    public IReadOnlyList<ResourceGraph> Known { get; }

    /// <summary>The sources of some texts. An edit of C# leaves them as they are, so they are kept as long as the first text is.</summary>
    public static YamlSources? Of(ImmutableArray<YamlText> texts, ClusterProfile cluster)
    {
        if (texts.IsEmpty)
        {
            return null;
        }

        var known = s_known.GetOrCreateValue(texts[0].Text);
        lock (known)
        {
            var found = known.Find(sources => sources._cluster.Equals(cluster) && sources._texts.SequenceEqual(texts));
            if (found is null)
            {
                Interlocked.Increment(ref s_read);
                found = new YamlSources(texts, YamlProject.Of(texts.Select(text => (text.OriginPath, text.Text.ToString()))), cluster);
                known.Add(found);
                if (known.Count > KeptPerText)
                {
                    known.RemoveAt(0);
                }
            }

            return found;
        }
    }

    /// <summary>What is wrong with them beside some sets, found once as long as those are the same objects.</summary>
    public IReadOnlyList<Finding> Verdicts(IReadOnlyList<ResourceGraph> sets, Func<IReadOnlyList<Finding>> judge)
    {
        lock (_byPath)
        {
            if (_judgedBeside is null || !_judgedBeside.SequenceEqual(sets))
            {
                _verdicts = judge();
                _judgedBeside = sets;
            }

            return _verdicts;
        }
    }

    public YamlText? TextOf(Origin origin) => origin.IsKnown && _byPath.TryGetValue(origin.Path, out var text) ? text : null;
}
