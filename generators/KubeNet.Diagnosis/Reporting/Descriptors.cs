using System.Collections.Immutable;
using KubeNet.Findings;
using KubeNet.Rules;
using Microsoft.CodeAnalysis;

namespace KubeNet.Diagnosis.Reporting;

/// <summary>One <see cref="DiagnosticDescriptor"/> a kind of finding, derived from the catalogues: a new rule needs no line here.</summary>
internal static class Descriptors
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> s_byId = EvaluationFindings
        .All.Concat(YamlFindings.All)
        .Concat(RuleCatalog.All.Select(rule => rule.Kind))
        .ToImmutableDictionary(kind => kind.Id, Describe, StringComparer.Ordinal);

    /// <summary>All descriptors, in the order of their ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        s_byId.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToImmutableArray();

    public static DiagnosticDescriptor Of(FindingKind kind) => s_byId[kind.Id];

    public static DiagnosticSeverity SeverityOf(Severity severity) =>
        severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };

    /// <summary>That of an address that leads nowhere, which stands in the app's code as well as in manifests.</summary>
    public static DiagnosticDescriptor DanglingAddress => s_byId["KUBE2040"];

    private static DiagnosticDescriptor Describe(FindingKind kind) =>
        new(
            kind.Id,
            kind.Title,
            messageFormat: "{0}",
            kind.Category,
            SeverityOf(kind.Severity),
            isEnabledByDefault: true,
            description: $"{kind.Title}. See docs/rules/{kind.Id}.md of KubeNet.Sdk.",
            helpLinkUri: HelpPages.Published?.LinkTo(kind.Id)
        );
}
