using System.Collections.Immutable;
using KubeNet.Sdk.CodeFixes.Proposals;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Sdk.CodeFixes.Proof;

/// <summary>A project with edits, and where they moved the rest of the files.</summary>
internal sealed record EditedProject(Project Project, IReadOnlyDictionary<string, TextMoves> Moves)
{
    /// <summary>Null where an edit lies outside of the project's own files, or in one that a generator writes.</summary>
    public static async Task<EditedProject?> ApplyAsync(
        Project project,
        IReadOnlyList<SourceEdit> edits,
        CancellationToken cancellationToken
    )
    {
        var solution = project.Solution;
        var moves = new Dictionary<string, TextMoves>(StringComparer.Ordinal);
        foreach (var file in edits.GroupBy(edit => edit.Tree))
        {
            if (
                solution.GetDocument(file.Key) is not { } document
                || document is SourceGeneratedDocument
                || document.Project.Id != project.Id
            )
            {
                return null;
            }

            var changes = file.Distinct()
                .Select(edit => new TextChange(edit.Span, edit.Text))
                .OrderBy(change => change.Span.Start)
                .ToImmutableArray();
            for (var i = 1; i < changes.Length; i++)
            {
                if (changes[i].Span.Start < changes[i - 1].Span.End)
                {
                    return null;
                }
            }

            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(document.Id, text.WithChanges(changes));
            moves[file.Key.FilePath] = new TextMoves(changes);
        }

        return new EditedProject(solution.GetProject(project.Id)!, moves);
    }
}
