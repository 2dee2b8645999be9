using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using KubeNet.Diagnosis;
using KubeNet.Diagnosis.Reporting;
using KubeNet.Diagnosis.Settings;
using KubeNet.Diagnosis.Yaml;
using KubeNet.Evaluation.Models;
using KubeNet.Evaluation.Sets;
using KubeNet.Files;
using KubeNet.Findings;
using KubeNet.HandOver;
using KubeNet.Resources;
using KubeNet.Rules;
using KubeNet.Sdk.Generators.Topology;
using KubeNet.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Sdk.Generators;

/// <summary>
/// From a compilation to what is handed over. No error of our own leaves it: it becomes a refusal, which fails the build with its text.
/// </summary>
internal static class ManifestProduction
{
    /// <summary>The files of sets that were written before: most sets are the same from one run to the next.</summary>
    private static readonly ConditionalWeakTable<EvaluatedSet, FileText[]> s_written = new();

    public static ProjectManifests Of(
        Compilation compilation,
        AnalyzerConfigOptionsProvider options,
        string facts,
        ImmutableArray<YamlText> yaml,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var diagnosis = ProjectDiagnosis.Of(compilation, options.GlobalOptions, facts, yaml, cancellationToken);
            var folders = SetFolders.Of(diagnosis.Sets.Select(set => set.Set).ToList());
            var sets = diagnosis.Sets.Select((set, index) => SetOf(set, folders[index], diagnosis, options, cancellationToken)).ToList();
            var wrongYaml = WrongYaml(diagnosis, yaml, options, cancellationToken);
            if (!wrongYaml.IsEmpty)
            {
                sets.Add(Refused("KubernetesYaml", HandOverSet.NoFolder, wrongYaml.Select(RefusalOf)));
            }

            var hasSealed = sets.Any(set => set.Files.Any(file => file.IsSealed));
            return new ProjectManifests(
                new EquatableArray<SetManifests>(sets),
                hasSealed ? KeyOf(diagnosis.Compilation, cancellationToken) : null
            );
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Which sets there are is not known, so none is written and none is removed.
            var name = compilation.AssemblyName ?? "project";
            return new ProjectManifests(
                new EquatableArray<SetManifests>([Refused(name, HandOverSet.EveryFolder, [RefusalOf(error, name, Location.None)])]),
                null
            );
        }
    }

    /// <summary>
    /// The Errors in the project's YAML files. The sets are written all the same, since they do not depend on those; the build fails as it
    /// does for a set.
    /// </summary>
    private static ImmutableArray<Diagnostic> WrongYaml(
        ProjectDiagnosis diagnosis,
        ImmutableArray<YamlText> yaml,
        AnalyzerConfigOptionsProvider options,
        CancellationToken cancellationToken
    ) =>
        EffectiveErrors.Among(
            YamlSeverities.Apply(diagnosis.DiagnoseYaml(cancellationToken), yaml, options),
            diagnosis.Compilation,
            options,
            cancellationToken
        );

    private static SealingKey KeyOf(Compilation compilation, CancellationToken cancellationToken) =>
        SealingKey.Of(
            compilation.SyntaxTrees.Where(tree => !ClassTrees.Has(tree)).Select(tree => tree.GetText(cancellationToken).ToString())
        );

    private static SetManifests SetOf(
        DiagnosedSet set,
        string folder,
        ProjectDiagnosis diagnosis,
        AnalyzerConfigOptionsProvider options,
        CancellationToken cancellationToken
    )
    {
        var name = set.Set.QualifiedName;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            var refusals = Gate.RefusalsOf(set, diagnosis.Compilation, options, cancellationToken);
            return refusals.IsEmpty
                ? new SetManifests(
                    name,
                    folder,
                    new EquatableArray<FileText>(FilesOf(set.Set, diagnosis.GraphOf(set), options.GlobalOptions)),
                    default
                )
                : Refused(name, folder, refusals.Select(refusal => RefusalOf(diagnosis.AsReported(set, refusal))));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return Refused(name, folder, [RefusalOf(error, name, set.Location)]);
        }
    }

    private static SetManifests Refused(string name, string folder, IEnumerable<SetRefusal> refusals) =>
        new(name, folder, default, new EquatableArray<SetRefusal>(refusals.Distinct()));

    /// <summary>
    /// A file a resource, in the order in which they are applied, behind them the kustomization and the proxies, and the picture if one is
    /// wanted.
    /// </summary>
    private static IEnumerable<FileText> FilesOf(EvaluatedSet set, ResourceGraph judged, AnalyzerConfigOptions global)
    {
        var sealAll = HasEmbeddedSymbols(global);
        var manifests = s_written
            .GetValue(set, static it => Write(it.Graph))
            .Select(file => file with { IsSealed = file.IsSecret || sealAll });
        return WantsPicture(global)
            ? manifests.Concat(
                TopologyFiles
                    .Of(set.QualifiedName, set.Graph, RuleCatalog.EveryFinding(judged))
                    .Select(file => new FileText(file.Path, file.Content, IsSecret: false, sealAll))
            )
            : manifests;
    }

    private static FileText[] Write(ResourceGraph graph)
    {
        var resources = ApplyOrder.Sort(graph.Own);
        return
        [
            .. ManifestFiles
                .Of(graph)
                .Select(
                    (file, index) =>
                        new FileText(file.Path, file.Content, index < resources.Count && resources[index].Kind == "Secret", IsSealed: false)
                ),
        ];
    }

    private static bool WantsPicture(AnalyzerConfigOptions global) =>
        string.Equals(global.Property("KubeNetTopology"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The compiler puts generated sources into the symbols. Where these lie inside the assembly, nothing of the YAML may be readable in
    /// them: then every file is sealed, at the price that each edit changes what is handed over.
    /// </summary>
    private static bool HasEmbeddedSymbols(AnalyzerConfigOptions global) =>
        string.Equals(global.Property("DebugType"), "embedded", StringComparison.OrdinalIgnoreCase);

    private static SetRefusal RefusalOf(Diagnostic diagnostic)
    {
        var (file, start, end) = diagnostic.Location.GetMappedLineSpan() is { IsValid: true } span
            ? (span.Path, span.StartLinePosition, span.EndLinePosition)
            : ("", default, default);
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return diagnostic.Location.Kind is LocationKind.SourceFile or LocationKind.ExternalFile
            ? new SetRefusal(diagnostic.Id, message, file, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1)
            : new SetRefusal(diagnostic.Id, message, "", 0, 0, 0, 0);
    }

    private static SetRefusal RefusalOf(Exception error, string name, Location place) =>
        RefusalOf(
            Diagnostic.Create(
                Descriptors.Of(EvaluationFindings.Internal),
                place,
                InternalErrors.Message($"the manifests of '{name}'", error)
            )
        );
}
