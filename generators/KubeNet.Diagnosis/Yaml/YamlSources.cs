using System.Collections.Immutable;
using KubeNet.Resources;
using KubeNet.YamlSource;

namespace KubeNet.Diagnosis.Yaml;

/// <summary>The project's YAML files, read once, and the graphs of their scopes.</summary>
internal sealed class YamlSources
{
    private readonly Dictionary<string, YamlText> _byPath;

    private YamlSources(ImmutableArray<YamlText> texts, YamlProject project, ClusterProfile cluster)
    {
        _byPath = texts.GroupBy(text => text.OriginPath).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        Project = project;
        Graphs = [.. project.Scopes.Select(scope => scope.Graph(cluster))];

        // What stands in a file that cannot be read is not known.
        var known = project.Scopes.Select(scope => scope.GraphForOthers(cluster));
        Known = [.. project.Files.Any(file => file.IsBroken) ? known.Append(new ResourceGraph([], [], [], cluster, isComplete: false)) : known];
    }

    public YamlProject Project { get; }

    /// <summary>A graph a scope, in the order of the scopes.</summary>
    public IReadOnlyList<ResourceGraph> Graphs { get; }

    /// <summary>The graphs that references of others resolve in: one a scope, in their order, and one of unknown content where a file is broken.</summary>
    public IReadOnlyList<ResourceGraph> Known { get; }

    public static YamlSources? Of(ImmutableArray<YamlText> texts, ClusterProfile cluster) =>
        texts.IsEmpty ? null : new YamlSources(texts, YamlProject.Of(texts.Select(text => (text.OriginPath, text.Text.ToString()))), cluster);

    public YamlText? TextOf(Origin origin) => origin.IsKnown && _byPath.TryGetValue(origin.Path, out var text) ? text : null;
}
