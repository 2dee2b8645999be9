using System.Text;
using KubeNet.Diagnosis;
using KubeNet.HandOver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Sdk.Generators;

/// <summary>
/// Evaluates the project's manifest sets and hands their YAML to the build, in one source that holds comments only. The build task
/// finds it in obj and writes the files; see docs/architecture.md.
/// </summary>
/// <remarks>
/// It reports nothing: the analyzers do, while typing too. What stops a set is handed over as a refusal, so that the build fails
/// where analyzers are off as well. The source is added in every compilation: without it, an older one in obj would be taken for today's.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class ManifestGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var facts = context.AdditionalTextsProvider
            .Where(ClusterFacts.AreIn)
            .Collect()
            .Select(static (files, cancellationToken) => ClusterFacts.TextOf(files, cancellationToken));

        var manifests = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider).Combine(facts)
            .Select(static (project, cancellationToken) => ManifestProduction.Of(project.Left.Left, project.Left.Right, project.Right, cancellationToken))
            .WithTrackingName(StepNames.Manifests);

        var text = manifests
            .Select(static (project, _) => ManifestSource.Of(project))
            .WithTrackingName(StepNames.HandOver);

        // Comments change nothing in the meaning of the code, so an editor need not run this to know the code's meaning.
        context.RegisterImplementationSourceOutput(
            text,
            static (output, text) => output.AddSource(HandOverDocument.HintName, SourceText.From(text, Encoding.UTF8)));
    }
}
