using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis;

/// <summary>
/// Which diagnostics stop a build. It is the compiler's own reckoning for analyzers, made where analyzers may be off:
/// <c>#pragma</c>, <c>[SuppressMessage]</c>, NoWarn, rule sets, warnings as errors, and severities from .editorconfig and .globalconfig,
/// by id, by category and for all.
/// </summary>
/// <remarks>
/// A <see cref="DiagnosticSuppressor"/> cannot be asked from a generator; the compiler lets none touch what is an Error by default.
/// </remarks>
internal static class EffectiveErrors
{
    public static ImmutableArray<Diagnostic> Among(
        IEnumerable<Diagnostic> diagnostics,
        Compilation compilation,
        AnalyzerConfigOptionsProvider options,
        CancellationToken cancellationToken
    )
    {
        // The compiler binds the files of all that it is asked about anew, to look for [SuppressMessage]; most is no error whatever it
        // finds.
        var candidates = diagnostics.Where(diagnostic => MayBeError(diagnostic, compilation, options, cancellationToken)).ToArray();
        return candidates.Length == 0
            ? ImmutableArray<Diagnostic>.Empty
            : CompilationWithAnalyzers
                .GetEffectiveDiagnostics(candidates, compilation)
                .Where(diagnostic =>
                    !diagnostic.IsSuppressed && SeverityOf(diagnostic, compilation, options, cancellationToken) == ReportDiagnostic.Error
                )
                .ToImmutableArray();
    }

    /// <summary>
    /// Whether it is an error by itself or by its YAML file's settings, or something is said of it, or of all of its severity.
    /// </summary>
    private static bool MayBeError(
        Diagnostic diagnostic,
        Compilation compilation,
        AnalyzerConfigOptionsProvider options,
        CancellationToken cancellationToken
    ) =>
        diagnostic.DefaultSeverity == DiagnosticSeverity.Error
        || diagnostic.Severity == DiagnosticSeverity.Error
        || (
            diagnostic.DefaultSeverity == DiagnosticSeverity.Warning
            && compilation.Options.GeneralDiagnosticOption != ReportDiagnostic.Default
        )
        || IsSetById(diagnostic.Id, diagnostic.Location.SourceTree, compilation, cancellationToken)
        || (
            diagnostic.Location.SourceTree is { } tree
            && BulkSeverity(diagnostic, tree, compilation, options, cancellationToken) is not null
        );

    private static bool IsSetById(string id, SyntaxTree? tree, Compilation compilation, CancellationToken cancellationToken) =>
        compilation.Options.SpecificDiagnosticOptions.ContainsKey(id)
        || (
            compilation.Options.SyntaxTreeOptionsProvider is { } provider
            && (
                (tree is not null && provider.TryGetDiagnosticValue(tree, id, cancellationToken, out _))
                || provider.TryGetGlobalDiagnosticValue(id, cancellationToken, out _)
            )
        );

    private static ReportDiagnostic SeverityOf(
        Diagnostic diagnostic,
        Compilation compilation,
        AnalyzerConfigOptionsProvider options,
        CancellationToken cancellationToken
    ) =>
        diagnostic.Location.SourceTree is { } tree
        && BulkSeverity(diagnostic, tree, compilation, options, cancellationToken) is { } severity and not ReportDiagnostic.Default
            ? severity == ReportDiagnostic.Warn && compilation.Options.GeneralDiagnosticOption == ReportDiagnostic.Error
                ? ReportDiagnostic.Error
                : severity
            : diagnostic.Severity == DiagnosticSeverity.Error
                ? ReportDiagnostic.Error
                : ReportDiagnostic.Default;

    /// <summary>
    /// <c>dotnet_analyzer_diagnostic.category-….severity</c> and <c>dotnet_analyzer_diagnostic.severity</c>. The compiler applies them in
    /// its analyzer driver, which has no public door, and only where nothing was said about the id itself.
    /// </summary>
    private static ReportDiagnostic? BulkSeverity(
        Diagnostic diagnostic,
        SyntaxTree tree,
        Compilation compilation,
        AnalyzerConfigOptionsProvider options,
        CancellationToken cancellationToken
    )
    {
        var id = diagnostic.Id;
        if (IsSetById(id, tree, compilation, cancellationToken))
        {
            return null;
        }

        var config = options.GetOptions(tree);
        return config.TryGetValue($"dotnet_analyzer_diagnostic.category-{diagnostic.Descriptor.Category}.severity", out var written)
            && Parse(written) is { } ofCategory
                ? ofCategory
            : config.TryGetValue("dotnet_analyzer_diagnostic.severity", out written) ? Parse(written)
            : null;
    }

    private static ReportDiagnostic? Parse(string severity) =>
        severity.ToLowerInvariant() switch
        {
            "none" => ReportDiagnostic.Suppress,
            "silent" or "refactoring" => ReportDiagnostic.Hidden,
            "suggestion" => ReportDiagnostic.Info,
            "warning" => ReportDiagnostic.Warn,
            "error" => ReportDiagnostic.Error,
            "default" => ReportDiagnostic.Default, // the descriptor's own severity stands, and what is said for all does not reach it
            _ => null,
        };
}
