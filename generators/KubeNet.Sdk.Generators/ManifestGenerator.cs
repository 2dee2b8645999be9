using System.Collections.Immutable;
using System.Text;
using KubeNet.Diagnosis.Addresses;
using KubeNet.Diagnosis.CustomResources;
using KubeNet.Diagnosis.Settings;
using KubeNet.Diagnosis.Yaml;
using KubeNet.HandOver;
using KubeNet.Sdk.Generators.Addresses;
using KubeNet.Sdk.Generators.CustomResources;
using KubeNet.Sdk.Generators.OtherProjects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Sdk.Generators;

/// <summary>
/// Evaluates the project's manifest sets and hands their YAML to the build, in one source that holds comments only. The build task
/// finds it in obj and writes the files; see docs/architecture.md. A second source has the addresses of the Services, for the app's
/// code, and a third one what the sets are to those of other projects.
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
        var facts = context
            .AdditionalTextsProvider.Where(ClusterFacts.AreIn)
            .Gather()
            .Select(static (files, cancellationToken) => ClusterFacts.TextOf(files.Items, cancellationToken));

        var project = context.CompilationProvider.And(context.AnalyzerConfigOptionsProvider).And(facts);

        var yaml = context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Where(static file => YamlText.Is(file.Left, file.Right))
            .Select(static (file, cancellationToken) => YamlText.Of(file.Left, file.Right, cancellationToken))
            .Gather()
            .Select(static (files, _) => new Collected<YamlText>(files.Items.OfType<YamlText>().ToImmutableArray()));

        // What they declare is not needed for the rest, so an edit of other YAML makes nothing of it again.
        var definitions = yaml.SelectMany(static (files, _) => files.Items.Where(file => file.HasClasses)).Gather();
        RegisterClasses(context, definitions);
        var code = project.And(definitions);

        var manifests = project
            .And(yaml)
            .Select(
                static (all, cancellationToken) =>
                    ManifestProduction.Of(all.Left.Left.Left, all.Left.Left.Right, all.Left.Right, all.Right.Items, cancellationToken)
            )
            .WithTrackingName(StepNames.Manifests);

        var text = manifests.Select(static (project, _) => ManifestSource.Of(project)).WithTrackingName(StepNames.HandOver);

        var name = context.AnalyzerConfigOptionsProvider.Select(
            static (options, _) => HandOverDocument.HintNameOf(options.GlobalOptions.Property("KubeNetCompileName"))
        );

        // Comments change nothing in the meaning of the code, so an editor need not run this to know the code's meaning.
        context.RegisterImplementationSourceOutput(
            text.Combine(name),
            static (output, named) => output.AddSource(named.Right, SourceText.From(named.Left, Encoding.UTF8))
        );

        var pages = context
            .AdditionalTextsProvider.Where(PageMentions.AreIn)
            .Select(static (page, cancellationToken) => PageMentions.Of(page, cancellationToken))
            .Gather();

        // Both steps ask for one evaluation, which is made once.
        var addresses = code.And(pages)
            .Select(
                static (all, cancellationToken) =>
                    AddressProduction.Of(
                        all.Left.Left.Left.Left,
                        all.Left.Left.Left.Right,
                        all.Left.Left.Right,
                        all.Left.Right.Items,
                        all.Right.Items,
                        cancellationToken
                    )
            )
            .WithTrackingName(StepNames.Addresses);

        var addressSource = addresses.Select(static (model, _) => model.Source).WithTrackingName(StepNames.AddressSource);

        // These are members that code uses, so an editor has to know them.
        context.RegisterSourceOutput(
            addressSource,
            static (output, text) =>
            {
                if (text is not null)
                {
                    output.AddSource(AddressSource.HintName, SourceText.From(text, Encoding.UTF8));
                }
            }
        );

        var topologySource = code.Select(
                static (code, cancellationToken) =>
                    SetTopologySource.Of(code.Left.Left.Left, code.Left.Left.Right, code.Left.Right, code.Right.Items, cancellationToken)
            )
            .WithTrackingName(StepNames.TopologySource);

        // Projects that reference this one read it, and an editor gives them this project's compilation.
        context.RegisterSourceOutput(
            topologySource,
            static (output, text) =>
            {
                if (text is not null)
                {
                    output.AddSource(SetTopologySource.HintName, SourceText.From(text, Encoding.UTF8));
                }
            }
        );
    }

    /// <summary>The classes of custom resources, from the texts of the definitions and what the project's language allows.</summary>
    private static void RegisterClasses(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<Collected<YamlText>> definitions
    )
    {
        var options = definitions
            .And(context.CompilationProvider.And(context.AnalyzerConfigOptionsProvider))
            .Select(static (all, _) => all.Left.Items.IsEmpty ? null : ClassOptions.Of(all.Right.Left, all.Right.Right.GlobalOptions));
        var sources = definitions
            .And(options)
            .SelectMany(static (all, _) => ClassProduction.Of(all.Left.Items, all.Right))
            .WithTrackingName(StepNames.ClassSources);
        context.RegisterSourceOutput(
            sources,
            static (output, source) => output.AddSource(source.HintName, SourceText.From(source.Text, Encoding.UTF8))
        );
    }
}
