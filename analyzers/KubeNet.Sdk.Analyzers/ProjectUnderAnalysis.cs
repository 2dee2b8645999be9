using System.Collections.Immutable;
using KubeNet.Diagnosis;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Sdk.Analyzers;

/// <summary>One compilation's diagnostics by tree, found when the first tree is asked about. Trees are asked about from several threads.</summary>
internal sealed class ProjectUnderAnalysis
{
    private readonly object _gate = new();
    private readonly Compilation _compilation;
    private readonly AnalyzerOptions _options;
    private volatile ILookup<SyntaxTree?, Diagnostic>? _byTree;

    public ProjectUnderAnalysis(Compilation compilation, AnalyzerOptions options)
    {
        _compilation = compilation;
        _options = options;
    }

    /// <exception cref="OperationCanceledException">The editor moved on; the next question starts anew.</exception>
    public IEnumerable<Diagnostic> DiagnosticsIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (_byTree is null)
        {
            // Not a Lazy, which would keep the first caller's cancellation for all.
            lock (_gate)
            {
                _byTree ??= Diagnose(cancellationToken).ToLookup(diagnostic => diagnostic.Location.SourceTree);
            }
        }

        return _byTree[tree];
    }

    private IReadOnlyList<Diagnostic> Diagnose(CancellationToken cancellationToken)
    {
        try
        {
            var facts = ClusterFacts.TextOf(_options.AdditionalFiles, cancellationToken);
            var diagnosis = ProjectDiagnosis.Of(_compilation, _options.AnalyzerConfigOptionsProvider.GlobalOptions, facts, cancellationToken);
            var needGenerators = diagnosis.Compilation == _compilation
                ? []
                : diagnosis.Sets
                    .Select(set => set.Unbound)
                    .OfType<Diagnostic>()
                    .Where(unbound => UnboundCode.NeedsGenerator(unbound, _compilation, cancellationToken))
                    .Select(Gate.UnboundDiagnostic)
                    .GroupBy(diagnostic => diagnostic.Location)
                    .Select(same => same.First());
            return [.. diagnosis.Diagnostics, .. needGenerators];
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return InternalError(error);
        }
    }

    /// <summary>Which sets there are is not known, so it stands at the beginning of the first file; those of generators come last.</summary>
    private IReadOnlyList<Diagnostic> InternalError(Exception error) => _compilation.SyntaxTrees.FirstOrDefault() is { } first
        ? [Diagnostic.Create(
            Descriptors.Of(EvaluationFindings.Internal),
            Location.Create(first, new TextSpan(0, 0)),
            InternalErrors.Message("the project's manifests", error))]
        : [];
}
