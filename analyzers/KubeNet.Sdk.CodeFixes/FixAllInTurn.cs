using System.Collections.Immutable;
using KubeNet.Sdk.CodeFixes.Proof;
using KubeNet.Sdk.CodeFixes.Proposals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeNet.Sdk.CodeFixes;

/// <summary>
/// Fixes many diagnostics one after the other, each in the project that the fixes before have left. Fixes that are computed side by side
/// and merged, as Roslyn's own batch fixer does it, would give every Service the same free NodePort.
/// </summary>
internal sealed class FixAllInTurn : FixAllProvider
{
    public static readonly FixAllInTurn Instance = new();

    private FixAllInTurn() { }

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(
            CodeAction.Create(
                "Fix all",
                cancellationToken => FixAsync(fixAllContext.WithCancellationToken(cancellationToken)),
                fixAllContext.CodeActionEquivalenceKey
            )
        );

    private static async Task<Solution> FixAsync(FixAllContext context)
    {
        var solution = context.Solution;
        foreach (var id in ProjectsOf(context))
        {
            var diagnostics = await DiagnosticsOfAsync(context, context.Solution.GetProject(id)!).ConfigureAwait(false);
            if (diagnostics.Count > 0 && solution.GetProject(id) is { } project)
            {
                solution = await FixAsync(project, diagnostics, context).ConfigureAwait(false);
            }
        }

        return solution;
    }

    private static IEnumerable<ProjectId> ProjectsOf(FixAllContext context) =>
        context.Scope == FixAllScope.Solution
            ? context
                .Solution.GetProjectDependencyGraph()
                .GetTopologicallySortedProjects(context.CancellationToken)
                .Where(id => context.Solution.GetProject(id)?.Language == LanguageNames.CSharp)
            : [context.Project.Id];

    /// <summary>What the host wants mended, in the order of files and text: the same whatever order it comes in.</summary>
    private static async Task<IReadOnlyList<Diagnostic>> DiagnosticsOfAsync(FixAllContext context, Project project)
    {
        ImmutableArray<Diagnostic> found =
            context.Scope == FixAllScope.Document && context.Document is { } document
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
        return
        [
            .. found
                .Where(diagnostic => diagnostic.Location.IsInSource && !diagnostic.IsSuppressed)
                .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
                .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal),
        ];
    }

    private static async Task<Solution> FixAsync(Project project, IReadOnlyList<Diagnostic> wanted, FixAllContext context)
    {
        var cancellationToken = context.CancellationToken;
        if (await EvaluatedProject.OfAsync(project, cancellationToken).ConfigureAwait(false) is not { } current)
        {
            return project.Solution;
        }

        var open = new List<Place>(
            wanted.Select(diagnostic => new Place(
                diagnostic.Id,
                project.Solution.GetDocument(diagnostic.Location.SourceTree)?.Id,
                diagnostic.Location.SourceSpan.Start
            ))
        );
        var key = FixKey.WantedBy(context);
        while (open.Count > 0)
        {
            var place = open[0];
            open.RemoveAt(0);
            if (await FixAtAsync(current, place, key, cancellationToken).ConfigureAwait(false) is { } step)
            {
                for (var i = 0; i < open.Count; i++)
                {
                    open[i] = open[i] with { Start = step.Moved(open[i]) };
                }

                current = step.After;
            }
        }

        return current.Project.Solution;
    }

    private static async Task<Step?> FixAtAsync(EvaluatedProject current, Place place, string? key, CancellationToken cancellationToken)
    {
        if (
            place.Document is not { } id
            || current.Project.GetDocument(id) is not { } document
            || await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false) is not { } tree
            || current.Diagnosis.Diagnostics.FirstOrDefault(diagnostic =>
                diagnostic.Id == place.Id && diagnostic.Location.SourceTree == tree && diagnostic.Location.SourceSpan.Start == place.Start
            )
                is not { } diagnostic
        )
        {
            return null; // mended by a fix before
        }

        var request = new FixRequest(current, diagnostic, cancellationToken);
        foreach (
            var proposal in FixCatalog
                .For(place.Id)
                .Where(fix => !fix.NeedsAPerson)
                .SelectMany(fix => fix.ProposalsFor(request))
                .Where(proposal => key is null || FixKey.Of(place.Id, proposal) == key)
        )
        {
            if (await FixProof.TryAsync(request, proposal).ConfigureAwait(false) is { } after)
            {
                return new Step(after, current.Project.Solution, proposal);
            }
        }

        return null;
    }

    /// <summary>Where a diagnostic stands that waits for its turn.</summary>
    private sealed record Place(string Id, DocumentId? Document, int Start);

    private sealed record Step(EvaluatedProject After, Solution Before, FixProposal Proposal)
    {
        public int Moved(Place place) =>
            new TextMoves(
                Proposal
                    .Edits.Where(edit => Before.GetDocument(edit.Tree)?.Id == place.Document)
                    .Select(edit => new Microsoft.CodeAnalysis.Text.TextChange(edit.Span, edit.Text))
            ).Of(place.Start);
    }
}
