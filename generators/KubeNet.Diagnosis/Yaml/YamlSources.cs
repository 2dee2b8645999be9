using System.Collections.Immutable;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.YamlSource;

namespace KubeNet.Diagnosis.Yaml;

/// <summary>The project's YAML files, the graphs of their scopes, and what is wrong with them.</summary>
internal sealed class YamlSources
{
    private readonly object _gate = new();
    private readonly Dictionary<string, YamlText> _byPath;
    private readonly ImmutableArray<YamlText> _texts;
    private readonly ClusterProfile _cluster;
    private (IReadOnlyList<ResourceGraph> Sets, IReadOnlyList<Finding> Findings)? _verdicts;

    public YamlSources(ImmutableArray<YamlText> texts, YamlProject project, ClusterProfile cluster)
    {
        _texts = texts;
        _cluster = cluster;
        _byPath = texts.GroupBy(text => text.OriginPath).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        Project = project;
        Classes = ResourceClasses.Of(texts);
        Graphs = [.. project.Scopes.Select(scope => scope.Graph(cluster))];
        WithOverlays = [.. project.Scopes.Select(scope => scope.GraphsWithOverlays(cluster))];

        Known =
        [
            .. project.Scopes.Select(scope => scope.GraphForOthers(cluster)),
            .. Unread(project, cluster),
            .. Classes is null ? [] : new[] { Classes.Definitions(cluster) },
        ];
    }

    /// <summary>What documents that cannot be read may declare.</summary>
    private IEnumerable<ResourceGraph> Unread(YamlProject project, ClusterProfile cluster)
    {
        var unread = project.Files.SelectMany(file => file.Unread).ToList();
        if (unread.Count == 0)
        {
            return [];
        }

        var namespaces = Graphs.SelectMany(graph => graph.Own).Select(resource => resource.Namespace).OfType<string>();
        var everyNamespace = new HashSet<string>(namespaces, StringComparer.Ordinal);
        return
        [
            new ResourceGraph(
                [],
                [],
                unread.SelectMany(document => document.Possible(everyNamespace)),
                cluster,
                unread.TrueForAll(document => document.IsKnownByName)
            ),
        ];
    }

    public YamlProject Project { get; }

    /// <summary>The classes of the project's custom resources; null if there are none.</summary>
    public ResourceClasses? Classes { get; }

    public string FirstPath => _texts[0].OriginPath;

    /// <summary>For each scope that its overlays complete, its graph together with each of them.</summary>
    public IReadOnlyList<IReadOnlyList<ResourceGraph>> WithOverlays { get; }

    /// <summary>A graph a scope, in the order of the scopes.</summary>
    public IReadOnlyList<ResourceGraph> Graphs { get; }

    /// <summary>
    /// The graphs that references of others resolve in: one a scope, in their order, and one of unknown content where a file is broken.
    /// </summary>
    public IReadOnlyList<ResourceGraph> Known { get; }

    /// <summary>Whether it was made of these very texts.</summary>
    public bool IsOf(ImmutableArray<YamlText> texts, ClusterProfile cluster) =>
        _texts.Length == texts.Length
        && _cluster.Equals(cluster)
        && _texts.Zip(texts, (mine, other) => mine.IsSame(other)).All(same => same);

    /// <summary>What is wrong with the files, beside the project's sets; judged once for the same sets.</summary>
    /// <exception cref="OperationCanceledException">The host no longer wants to know; the next question starts anew.</exception>
    public IReadOnlyList<Finding> Verdicts(IReadOnlyList<ResourceGraph> sets, CancellationToken cancellationToken)
    {
        while (!Monitor.TryEnter(_gate, TimeSpan.FromMilliseconds(10)))
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        try
        {
            if (_verdicts is not { } known || !known.Sets.SequenceEqual(sets))
            {
                _verdicts = known = (sets, YamlVerdicts.On(this, sets, cancellationToken));
            }

            return known.Findings;
        }
        finally
        {
            Monitor.Exit(_gate);
        }
    }

    /// <summary>The part of a value in the text of its file: of a block, all lines count and not only the first.</summary>
    public Origin? PlaceOf(Origin origin, TextPart part)
    {
        if (Project.Files.FirstOrDefault(file => file.Path == origin.Path) is not { } file)
        {
            return null;
        }

        var block = file.Blocks.FirstOrDefault(block => block.Start == origin.Start);
        var end = Math.Min(Math.Max(block.End, origin.Start + origin.Length), file.Text.Length);
        return part.StartIn(file.Text, origin.Start, end) is { } start ? origin with { Start = start, Length = part.Length } : null;
    }

    public YamlText? TextOf(Origin origin) => origin.IsKnown && _byPath.TryGetValue(origin.Path, out var text) ? text : null;
}
