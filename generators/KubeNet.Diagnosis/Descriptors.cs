using System.Collections.Immutable;
using KubeNet.Findings;
using KubeNet.Rules;
using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis;

/// <summary>One <see cref="DiagnosticDescriptor"/> a kind of finding, derived from the catalogues: a new rule needs no line here.</summary>
internal static class Descriptors
{
    /// <summary>
    /// Where the rules' pages can be read, with a slash at its end. Null while the project has no public home: a help link must be
    /// an absolute URI (SARIF asks for one, editors make it clickable), and one that leads nowhere is worse than none.
    /// The page's place in the repository is in every description.
    /// </summary>
    private static readonly string? s_pagesUri = null;

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> s_byId =
        EvaluationFindings.All
            .Concat(SourceFindings.All)
            .Concat(YamlFindings.All)
            .Concat(RuleCatalog.All.Select(rule => rule.Kind))
            .ToImmutableDictionary(kind => kind.Id, Describe, StringComparer.Ordinal);

    /// <summary>All descriptors, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        s_byId.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToImmutableArray();

    public static DiagnosticDescriptor Of(FindingKind kind) => s_byId[kind.Id];

    private static DiagnosticDescriptor Describe(FindingKind kind) => new(
        kind.Id,
        kind.Title,
        messageFormat: "{0}",
        kind.Category,
        kind.Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: true,
        description: $"{kind.Title}. See docs/rules/{kind.Id}.md of KubeNet.Sdk.",
        helpLinkUri: s_pagesUri is null ? null : $"{s_pagesUri}{kind.Id}.md");
}
