using System.Collections.Immutable;
using KubeNet.Diagnosis;
using KubeNet.Diagnosis.Settings;
using KubeNet.Diagnosis.Yaml;
using KubeNet.Evaluation.Sources;
using KubeNet.Resources;
using KubeNet.Rules;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.CodeFixes.Proposals;

/// <summary>
/// A project of a workspace, judged as the analyzer judges it: the same options, files and evaluation cache, so asking again costs nothing.
/// </summary>
internal sealed class EvaluatedProject
{
    private readonly TreeNames _names;

    private EvaluatedProject(Project project, Compilation compilation, ProjectDiagnosis diagnosis, ImmutableArray<Diagnostic> yaml)
    {
        Project = project;
        Compilation = compilation;
        Diagnosis = diagnosis;
        Yaml = yaml;
        _names = new TreeNames(diagnosis.Compilation);
    }

    public Project Project { get; }

    /// <summary>The whole compilation, with what source generators add.</summary>
    public Compilation Compilation { get; }

    public ProjectDiagnosis Diagnosis { get; }

    /// <summary>What is wrong with the project's YAML files.</summary>
    public ImmutableArray<Diagnostic> Yaml { get; }

    /// <summary>Null where the project has no compilation, or judging it failed, which the analyzer has said (KUBE0999).</summary>
    public static async Task<EvaluatedProject?> OfAsync(Project project, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return null;
        }

        var options = project.AnalyzerOptions;
        try
        {
            var diagnosis = ProjectDiagnosis.Of(
                compilation,
                options.AnalyzerConfigOptionsProvider.GlobalOptions,
                ClusterFacts.TextOf(options.AdditionalFiles, cancellationToken),
                YamlText.Among(options.AdditionalFiles, options.AnalyzerConfigOptionsProvider, cancellationToken),
                cancellationToken
            );
            return new EvaluatedProject(project, compilation, diagnosis, diagnosis.DiagnoseYaml(cancellationToken));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>The syntax at an origin; null where it lies in no C# file of this project.</summary>
    public SyntaxNode? NodeAt(Origin origin, CancellationToken cancellationToken) =>
        origin.IsKnown && _names.TreeOf(origin.Path) is { } tree && origin.Start + origin.Length <= tree.Length
            ? tree.GetRoot(cancellationToken).FindNode(new(origin.Start, origin.Length), getInnermostNodeForTie: true)
            : null;

    /// <summary>The nodes that are wrong in the sense of an id, in the graphs of all sets.</summary>
    public IEnumerable<(GuiltyNode Guilty, Origin Origin)> GuiltyOf(string id, CancellationToken cancellationToken)
    {
        if (RuleCatalog.All.FirstOrDefault(rule => rule.Kind.Id == id) is not { } rule)
        {
            yield break;
        }

        foreach (var set in Diagnosis.Sets)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var graph = Diagnosis.GraphOf(set);
            var owners = graph.Visible.Concat(graph.VisibleProxies).ToDictionary(resource => (ResourceNode)resource.Root);
            foreach (var finding in RuleCatalog.EveryFinding(graph, [rule]))
            {
                if (finding.Node is { } node && owners.TryGetValue(RootOf(node), out var owner))
                {
                    yield return (new GuiltyNode(graph, owner, node), finding.Origin);
                }
            }
        }
    }

    /// <summary>The nodes that one diagnostic speaks of.</summary>
    public IReadOnlyList<GuiltyNode> GuiltyOf(Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var span = diagnostic.Location.SourceSpan;
        var name = _names.NameOf(diagnostic.Location.SourceTree!);
        return
        [
            .. GuiltyOf(diagnostic.Id, cancellationToken)
                .Where(found => found.Origin.Path == name && found.Origin.Start == span.Start && found.Origin.Length == span.Length)
                .Select(found => found.Guilty),
        ];
    }

    private static ResourceNode RootOf(ResourceNode node)
    {
        while (node.Parent is { } parent)
        {
            node = parent;
        }

        return node;
    }
}
