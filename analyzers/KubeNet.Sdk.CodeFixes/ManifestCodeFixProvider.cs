using System.Collections.Immutable;
using System.Composition;
using KubeNet.Sdk.CodeFixes.Proof;
using KubeNet.Sdk.CodeFixes.Proposals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeNet.Sdk.CodeFixes;

/// <summary>
/// Puts mistakes in manifests right: what an editor shows behind the light bulb, and <c>dotnet format analyzers</c> applies.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ManifestCodeFixProvider))]
[Shared]
public sealed class ManifestCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => FixCatalog.Ids;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllInTurn.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await EvaluatedProject.OfAsync(context.Document.Project, context.CancellationToken).ConfigureAwait(false) is not { } project)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics.Where(diagnostic => diagnostic.Location.IsInSource))
        {
            var request = new FixRequest(project, diagnostic, context.CancellationToken);
            var offered = new HashSet<string>(StringComparer.Ordinal);
            foreach (var proposal in FixCatalog.For(diagnostic.Id).SelectMany(fix => fix.ProposalsFor(request)))
            {
                if (!offered.Contains(proposal.Key) && await FixProof.TryAsync(request, proposal).ConfigureAwait(false) is { } after)
                {
                    offered.Add(proposal.Key);
                    var solution = after.Project.Solution;
                    context.RegisterCodeFix(
                        CodeAction.Create(proposal.Title, _ => Task.FromResult(solution), FixKey.Of(diagnostic.Id, proposal)),
                        diagnostic
                    );
                }
            }
        }
    }
}
