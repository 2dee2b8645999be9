using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Sdk.Analyzers.Suppressions;

/// <summary>
/// Takes back one suggestion of .NET's own analyzers where it stands on manifest code and could not be followed there. What a project says
/// about the rule elsewhere stays.
/// </summary>
internal abstract class ManifestSuppressor : DiagnosticSuppressor
{
    private readonly SuppressionDescriptor _suppression;

    protected ManifestSuppressor(string id, string suppressed, string justification)
    {
        _suppression = new SuppressionDescriptor(id, suppressed, justification);
        SupportedSuppressions = ImmutableArray.Create(_suppression);
    }

    public sealed override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; }

    public sealed override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (
                diagnostic.Location.SourceTree is { } tree
                && tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                    is var node
                && Covers(node, context.GetSemanticModel(tree), context.CancellationToken)
            )
            {
                context.ReportSuppression(Suppression.Create(_suppression, diagnostic));
            }
        }
    }

    /// <summary>Whether the suggestion at a node is one to take back.</summary>
    protected abstract bool Covers(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken);
}
