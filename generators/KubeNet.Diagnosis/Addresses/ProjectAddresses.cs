using System.Collections.Immutable;
using KubeNet.Diagnosis.Reporting;
using KubeNet.Diagnosis.Settings;
using KubeNet.Diagnosis.Yaml;
using KubeNet.Evaluation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis.Addresses;

/// <summary>From a compilation to the addresses of all its sets: what the generator's second source is made of.</summary>
internal static class ProjectAddresses
{
    public static ImmutableArray<SetAddresses> Of(
        Compilation project,
        AnalyzerConfigOptions global,
        string facts,
        ImmutableArray<YamlText> yaml,
        CancellationToken cancellationToken
    )
    {
        var settings = ProjectSettings.Read(global, facts);
        if (!settings.HasAddresses)
        {
            return ImmutableArray<SetAddresses>.Empty;
        }

        var compilation = EvaluatedCode.Of(project, global, yaml);
        var sets = EvaluationCache.Evaluate(compilation, settings.Evaluation, cancellationToken);
        return AddressedSets.Among(sets, compilation, cancellationToken).Select(set => set.Addresses).ToImmutableArray();
    }
}
