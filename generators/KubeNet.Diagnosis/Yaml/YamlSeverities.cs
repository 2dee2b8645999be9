using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Diagnosis.Yaml;

/// <summary>
/// Severities of findings in YAML files. The compiler takes <c>dotnet_diagnostic.…</c> for them from .globalconfig only, so a section
/// <c>[*.yaml]</c> of an .editorconfig says <c>kubenet_severity.KUBE2001 = none</c>.
/// </summary>
internal static class YamlSeverities
{
    private const string Prefix = "kubenet_severity.";

    /// <summary>Those of many that are switched on, with the severities of their files.</summary>
    public static IEnumerable<Diagnostic> Apply(
        IEnumerable<Diagnostic> diagnostics,
        IEnumerable<YamlText> files,
        AnalyzerConfigOptionsProvider options
    )
    {
        var byPath = files
            .GroupBy(file => file.Path, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => options.GetOptions(same.First().File), StringComparer.Ordinal);
        return diagnostics
            .Select(diagnostic =>
                byPath.TryGetValue(diagnostic.Location.GetLineSpan().Path, out var file) ? Apply(diagnostic, file) : diagnostic
            )
            .OfType<Diagnostic>();
    }

    /// <summary>The diagnostic with the severity that its file's .editorconfig gives it; null where it is switched off there.</summary>
    public static Diagnostic? Apply(Diagnostic diagnostic, AnalyzerConfigOptions file) =>
        Of(diagnostic, file) is not { } severity ? null
        : severity == diagnostic.Severity ? diagnostic
        : Diagnostic.Create(
            diagnostic.Descriptor,
            diagnostic.Location,
            severity,
            diagnostic.AdditionalLocations,
            diagnostic.Properties,
            diagnostic.GetMessage(CultureInfo.InvariantCulture)
        );

    /// <summary>The severity that a file's .editorconfig gives a diagnostic: null for none at all, its own where nothing is said.</summary>
    private static DiagnosticSeverity? Of(Diagnostic diagnostic, AnalyzerConfigOptions file) =>
        !file.TryGetValue(Prefix + diagnostic.Id, out var written)
            ? diagnostic.Severity
            : written.Trim().ToLowerInvariant() switch
            {
                "none" or "silent" => null,
                "suggestion" => DiagnosticSeverity.Info,
                "warning" => DiagnosticSeverity.Warning,
                "error" => DiagnosticSeverity.Error,
                _ => diagnostic.Severity,
            };
}
