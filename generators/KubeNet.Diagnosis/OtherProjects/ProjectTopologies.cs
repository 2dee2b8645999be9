using System.Collections.Immutable;
using KubeNet.Diagnosis.Reporting;
using KubeNet.Diagnosis.Settings;
using KubeNet.Diagnosis.Yaml;
using KubeNet.Evaluation;
using KubeNet.Evaluation.Topologies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis.OtherProjects;

/// <summary>What an assembly says of one of its sets.</summary>
/// <param name="Set">The name of the class in metadata.</param>
/// <param name="Topology">The text of the attribute.</param>
internal sealed record CarriedTopology(string Set, string Topology);

/// <summary>What the assembly of a project says of its sets, for the sets of other projects.</summary>
internal static class ProjectTopologies
{
    public static IEnumerable<CarriedTopology> Of(
        Compilation project,
        AnalyzerConfigOptions global,
        string facts,
        ImmutableArray<YamlText> yaml,
        CancellationToken cancellationToken
    )
    {
        var compilation = EvaluatedCode.Of(project, global, yaml);
        var settings = ProjectSettings.Read(global, facts);
        return EvaluationCache
            .Evaluate(compilation, settings.Evaluation, cancellationToken)
            .Select(set => new CarriedTopology(set.MetadataName, set.TopologyText));
    }
}
