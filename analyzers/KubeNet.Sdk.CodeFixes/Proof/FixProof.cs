using KubeNet.Resources;
using KubeNet.Sdk.CodeFixes.Proposals;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.CodeFixes.Proof;

/// <summary>
/// Tries a proposal before anybody sees it: the edited project is compiled, evaluated and judged like the one before. It is offered only
/// where the diagnostic is gone, no other one came (of ours or of the compiler), the manifests changed as intended and nowhere else, and
/// no code beside the sets uses what was edited.
/// </summary>
internal static class FixProof
{
    /// <summary>The project with the proposal, or null where it does not hold.</summary>
    /// <exception cref="OperationCanceledException">The host no longer wants to know.</exception>
    public static async Task<EvaluatedProject?> TryAsync(FixRequest request, FixProposal proposal)
    {
        var (before, cancellationToken) = (request.Project, request.CancellationToken);
        if (
            await EditedProject.ApplyAsync(before.Project, proposal.Edits, cancellationToken).ConfigureAwait(false) is not { } edited
            || await EvaluatedProject.OfAsync(edited.Project, cancellationToken).ConfigureAwait(false) is not { } after
            || !IsMended(request, after, edited.Moves)
            || !NothingCame(before, after, edited.Moves, proposal)
            || !IsIntended(request, after, proposal)
            || await CompilerVerdict.IsWorseAsync(before, after, edited.Moves, cancellationToken).ConfigureAwait(false)
            || !await UsedBySetsOnly.HoldsAllAsync(before.Project, proposal.Edits, cancellationToken).ConfigureAwait(false)
        )
        {
            return null;
        }

        return after;
    }

    private static bool IsMended(FixRequest request, EvaluatedProject after, IReadOnlyDictionary<string, TextMoves> moves)
    {
        var place = PlaceOf(request.Diagnostic, moves);
        return !after.Diagnosis.Diagnostics.Any(diagnostic => diagnostic.Id == request.Diagnostic.Id && PlaceOf(diagnostic) == place);
    }

    private static bool NothingCame(
        EvaluatedProject before,
        EvaluatedProject after,
        IReadOnlyDictionary<string, TextMoves> moves,
        FixProposal proposal
    )
    {
        // A place may have several of one id: those that have no place of their own stand at the set's name.
        var known = before.Diagnosis.Diagnostics.Concat(before.Yaml).ToLookup(diagnostic => (diagnostic.Id, PlaceOf(diagnostic, moves)));
        return after
            .Diagnosis.Diagnostics.Concat(after.Yaml)
            .GroupBy(diagnostic => (diagnostic.Id, PlaceOf(diagnostic)))
            .All(now => now.Count() <= known[now.Key].Count() || proposal.Tolerated.Contains(now.Key.Id));
    }

    private static bool IsIntended(FixRequest request, EvaluatedProject after, FixProposal proposal)
    {
        var before = request.Project;
        var wrong = new HashSet<ResourceNode>(
            before.GuiltyOf(request.Diagnostic.Id, request.CancellationToken).Select(found => found.Guilty.Node)
        );
        return after.Diagnosis.Sets.Length == before.Diagnosis.Sets.Length
            && after
                .Diagnosis.Sets.Zip(before.Diagnosis.Sets, (now, then) => now.Set.Graph.IsComplete || !then.Set.Graph.IsComplete)
                .All(complete => complete)
            && proposal.Intent.Covers(GraphDifference.Between(before, after), wrong);
    }

    private static (string Path, int Start) PlaceOf(Diagnostic diagnostic) =>
        (diagnostic.Location.GetLineSpan().Path, diagnostic.Location.SourceSpan.Start);

    /// <summary>Where a diagnostic of before stands after the edits.</summary>
    private static (string Path, int Start) PlaceOf(Diagnostic diagnostic, IReadOnlyDictionary<string, TextMoves> moves)
    {
        var (path, start) = PlaceOf(diagnostic);
        return (path, moves.TryGetValue(path, out var moved) ? moved.Of(start) : start);
    }
}
