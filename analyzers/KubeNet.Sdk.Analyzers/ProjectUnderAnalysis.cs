using System.Globalization;
using KubeNet.Diagnosis;
using KubeNet.Diagnosis.ClusterUrls;
using KubeNet.Diagnosis.Reporting;
using KubeNet.Diagnosis.Settings;
using KubeNet.Diagnosis.Yaml;
using KubeNet.Evaluation.Sources;
using KubeNet.Findings;
using KubeNet.Rules.Wiring.Addresses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Sdk.Analyzers;

/// <summary>
/// One compilation's diagnostics by tree, found when the first tree is asked about. Trees are asked about from several threads.
/// </summary>
internal sealed class ProjectUnderAnalysis
{
    private readonly object _gate = new();
    private readonly Compilation _compilation;
    private readonly AnalyzerOptions _options;
    private volatile Verdict? _verdict;

    public ProjectUnderAnalysis(Compilation compilation, AnalyzerOptions options)
    {
        _compilation = compilation;
        _options = options;
    }

    public bool IsOfGenerator(SyntaxTree tree) =>
        new GeneratedTrees(_options.AnalyzerConfigOptionsProvider.GlobalOptions).IsGenerated(tree);

    /// <exception cref="OperationCanceledException">The editor moved on; the next question starts anew.</exception>
    public IEnumerable<Diagnostic> DiagnosticsIn(SyntaxTree tree, CancellationToken cancellationToken) =>
        VerdictOn(cancellationToken).ByTree[tree];

    /// <summary>
    /// What is wrong with the cluster addresses in a literal. What a rule found there already, since a manifest has it, is not said
    /// twice.
    /// </summary>
    /// <exception cref="OperationCanceledException">The editor moved on; the next question starts anew.</exception>
    public IEnumerable<Diagnostic> AddressDiagnostics(
        SyntaxNode literal,
        IReadOnlyList<TextAddress> addresses,
        CancellationToken cancellationToken
    )
    {
        var verdict = VerdictOn(cancellationToken);
        return verdict.Addresses.Value is not { } known
            ? []
            : known
                .In(literal, addresses, verdict.SaidOfAddresses)
                .Where(diagnostic =>
                    !verdict
                        .ByTree[literal.SyntaxTree]
                        .Any(other => other.Id == diagnostic.Id && other.Location.SourceSpan.IntersectsWith(diagnostic.Location.SourceSpan))
                );
    }

    /// <summary>What is wrong in one of the project's YAML files, with the severities that its .editorconfig gives.</summary>
    /// <exception cref="OperationCanceledException">The editor moved on; the next question starts anew.</exception>
    public IEnumerable<Diagnostic> DiagnosticsIn(AdditionalText file, CancellationToken cancellationToken)
    {
        if (!YamlText.Is(file, _options.AnalyzerConfigOptionsProvider))
        {
            return [];
        }

        var config = _options.AnalyzerConfigOptionsProvider.GetOptions(file);
        return VerdictOn(cancellationToken)
            .ByFile[file.Path]
            .Select(diagnostic => YamlSeverities.Apply(diagnostic, config))
            .OfType<Diagnostic>();
    }

    private Verdict VerdictOn(CancellationToken cancellationToken)
    {
        if (_verdict is null)
        {
            // Not a Lazy, which would keep the first caller's cancellation for all.
            lock (_gate)
            {
                _verdict ??= Diagnose(cancellationToken);
            }
        }

        return _verdict;
    }

    private Verdict Diagnose(CancellationToken cancellationToken)
    {
        try
        {
            var facts = ClusterFacts.TextOf(_options.AdditionalFiles, cancellationToken);
            var diagnosis = ProjectDiagnosis.Of(
                _compilation,
                _options.AnalyzerConfigOptionsProvider.GlobalOptions,
                facts,
                YamlText.Among(_options.AdditionalFiles, _options.AnalyzerConfigOptionsProvider, cancellationToken),
                cancellationToken
            );
            var needGenerators =
                diagnosis.Compilation == _compilation
                    ? []
                    : diagnosis
                        .Sets.Select(set => set.Unbound)
                        .OfType<Diagnostic>()
                        .Where(unbound => UnboundCode.NeedsGenerator(unbound, _compilation, cancellationToken))
                        .Select(Gate.UnboundDiagnostic)
                        .GroupBy(diagnostic => diagnostic.Location)
                        .Select(same => same.First());
            var withheld = diagnosis
                .Sets.SelectMany(set => set.Withheld)
                .GroupBy(diagnostic => (diagnostic.Id, diagnostic.Location))
                .ToArray();
            var stand =
                withheld.Length > 0
                && diagnosis.Compilation != _compilation
                && UnboundCode.CompilesWithGenerators(_compilation, cancellationToken)
                    ? withheld.Select(same => same.First())
                    : [];
            return new Verdict(
                [.. diagnosis.Diagnostics, .. needGenerators, .. stand],
                _compilation.SyntaxTrees.Where(SilencedTrees.Has),
                diagnosis.Sets.FirstOrDefault()?.Location.SourceTree,
                diagnosis.DiagnoseYaml(cancellationToken),
                diagnosis.FirstYamlPath,
                () => DanglingAddresses.For(diagnosis.Sets, diagnosis.YamlGraphs, diagnosis.Compilation)
            );
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return new Verdict(InternalError(error), [], null, [], null, () => null);
        }
    }

    /// <summary>
    /// Which sets there are is not known, so it stands at the beginning of the first file; those of generators come last.
    /// </summary>
    private IReadOnlyList<Diagnostic> InternalError(Exception error) =>
        _compilation.SyntaxTrees.FirstOrDefault() is { } first
            ?
            [
                Diagnostic.Create(
                    Descriptors.Of(EvaluationFindings.Internal),
                    Location.Create(first, new TextSpan(0, 0)),
                    InternalErrors.Message("the project's manifests", error)
                ),
            ]
            : [];

    private sealed class Verdict(
        IReadOnlyList<Diagnostic> diagnostics,
        IEnumerable<SyntaxTree> silenced,
        SyntaxTree? ofFirstSet,
        IEnumerable<Diagnostic> yaml,
        string? firstYaml,
        Func<DanglingAddresses?> addresses
    )
    {
        /// <summary>
        /// What has a path instead of a tree is reported when the tree of that path is asked about; what stands in the project file, with
        /// the first set.
        /// </summary>
        public ILookup<SyntaxTree?, Diagnostic> ByTree { get; } =
            diagnostics.ToLookup<Diagnostic, SyntaxTree?>(diagnostic =>
                diagnostic.Location.SourceTree
                ?? silenced.FirstOrDefault(tree => tree.FilePath == diagnostic.Location.GetLineSpan().Path)
                ?? (IsOfProjectFile(diagnostic) ? ofFirstSet : null)
            );

        /// <summary>The messages about addresses in manifests.</summary>
        public IReadOnlyList<string> SaidOfAddresses { get; } =
        [
            .. diagnostics
                .Where(diagnostic => diagnostic.Id == Descriptors.DanglingAddress.Id)
                .Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)),
        ];

        public ILookup<string, Diagnostic> ByFile { get; } =
            yaml.ToLookup(
                diagnostic => IsOfProjectFile(diagnostic) && firstYaml is not null ? firstYaml : diagnostic.Location.GetLineSpan().Path,
                StringComparer.Ordinal
            );

        private static bool IsOfProjectFile(Diagnostic diagnostic) =>
            diagnostic.Id == EvaluationFindings.BadSetting.Id && diagnostic.Location.Kind == LocationKind.ExternalFile;

        /// <summary>Made where a literal has an address in it: few have, and all Services go into it.</summary>
        public Lazy<DanglingAddresses?> Addresses { get; } = new(addresses);
    }
}
