using KubeNet.Evaluation.Bounds;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Evaluation.Tests.Programs;

/// <summary>
/// Makes a program smaller as long as it keeps what makes it interesting: members and statements go, bodies take the place of what is
/// around them, expressions become one of their parts. Many candidates are tried in one compilation, and those that do are taken together
/// where that still does. A program is worth some <paramref name="compilations"/>; what is left then is small enough to read.
/// </summary>
internal sealed class ProgramShrinker(
    Func<IReadOnlyList<string>, IReadOnlyList<ProgramResult>> results,
    Func<ProgramResult, bool> isInteresting,
    int compilations = 120
)
{
    /// <summary>Candidates tried in one compilation; each is in a namespace of its own.</summary>
    private const int Width = 40;

    private int _compilations;

    /// <summary>
    /// What a candidate may cost. Many run away (a loop without its <c>i++</c>), and in the usual bounds each of those would take seconds;
    /// what the writer writes ends after some thousand steps.
    /// </summary>
    public static EvaluationBounds Bounds { get; } = EvaluationBounds.Default with { Steps = 100_000, Allocation = 4_000_000 };

    /// <summary>The program and what its two texts have that the other lacks.</summary>
    public static string Describe(ProgramResult small) =>
        $"{small.Source}\n--- running\n{Only(small.Run, small.Evaluated)}\n--- evaluating\n{Only(small.Evaluated, small.Run)}";

    private static string Only(string text, string other) =>
        string.Join("\n", text.Split('\n').Except(other.Split('\n'), StringComparer.Ordinal).Take(10));

    public ProgramResult Shrink(ProgramResult found)
    {
        var best = found;
        Func<CompilationUnitSyntax, IReadOnlyList<Edit>>[] stages = [Chunks, Removals, Unwrappings, Parts, Removals];
        for (var before = -1; before != best.Source.Length && _compilations < compilations; )
        {
            before = best.Source.Length;
            foreach (var stage in stages)
            {
                best = Exhaust(best, stage);
            }
        }

        return best;
    }

    /// <summary>Goes through the edits of a stage once; what is left of them after a success is found anew.</summary>
    private ProgramResult Exhaust(ProgramResult best, Func<CompilationUnitSyntax, IReadOnlyList<Edit>> stage)
    {
        for (var at = 0; _compilations < compilations; at += Width)
        {
            var edits = stage(Parse(best.Source)).Skip(at).Take(Width).ToArray();
            if (edits.Length == 0)
            {
                break;
            }

            var good = Try(best, [.. edits.Select(edit => new[] { edit })]);
            if (good.Count == 0)
            {
                continue;
            }

            var together = Disjoint([.. good.SelectMany(g => g.Edits)]);
            var halves = new[] { together, [.. together.Take((together.Length + 1) / 2)], [.. together.Skip((together.Length + 1) / 2)] };
            best = together.Length > 1 && Try(best, halves) is { Count: > 0 } combined ? combined[0].Result : good[0].Result;
            at -= Math.Min(at + Width, good.Count); // those edits are gone from the list
        }

        return best;
    }

    /// <summary>The candidates that are still interesting, the smallest first.</summary>
    private List<(Edit[] Edits, ProgramResult Result)> Try(ProgramResult best, Edit[][] candidates)
    {
        _compilations++;
        var sources = candidates.Select((edits, i) => Renamed(Apply(best.Source, edits), i)).ToArray();
        var bySource = results(sources).Where(isInteresting).ToLookup(r => r.Source, StringComparer.Ordinal);
        return
        [
            .. candidates
                .Select((edits, i) => (edits, Result: bySource[sources[i]].FirstOrDefault()))
                .Where(c => c.Result is not null && c.Result.Source.Length < best.Source.Length)
                .Select(c => (c.edits, c.Result!))
                .OrderBy(c => c.Item2.Source.Length),
        ];
    }

    private static CompilationUnitSyntax Parse(string source) => CSharpSyntaxTree.ParseText(source).GetCompilationUnitRoot();

    /// <summary>The candidates of one compilation need names of their own; all have the same length.</summary>
    private static string Renamed(string source, int number)
    {
        var name = Parse(source).DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "none";
        return source
            .Replace($"namespace {name};", $"namespace S{number:D2};", StringComparison.Ordinal)
            .Replace($"using static {name}.Shared;", $"using static S{number:D2}.Shared;", StringComparison.Ordinal);
    }

    private sealed record Edit(TextSpan[] Spans, string Text);

    private static string Apply(string source, IEnumerable<Edit> edits) =>
        SourceText
            .From(source)
            .WithChanges(edits.SelectMany(e => e.Spans.Select(s => new TextChange(s, e.Text))).OrderBy(c => c.Span))
            .ToString();

    /// <summary>Edits that do not touch each other, the boldest first.</summary>
    private static Edit[] Disjoint(IEnumerable<Edit> edits)
    {
        var chosen = new List<Edit>();
        foreach (var edit in edits)
        {
            if (!chosen.Any(c => c.Spans.Any(a => edit.Spans.Any(b => a.IntersectsWith(b)))))
            {
                chosen.Add(edit);
            }
        }

        return [.. chosen];
    }

    private static SyntaxNode[] Removable(SyntaxNode root) =>
        [
            .. root.DescendantNodes()
                .Where(n =>
                    n is MemberDeclarationSyntax and not BaseNamespaceDeclarationSyntax
                    || n is StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax }
                ),
        ];

    private static IReadOnlyList<Edit> Chunks(CompilationUnitSyntax root)
    {
        var nodes = Removable(root);
        var edits = new List<Edit>();
        for (var size = nodes.Length / 2; size > 3; size /= 2)
        {
            for (var at = 0; at < nodes.Length; at += size)
            {
                // What stands inside another of them goes with it.
                var chunk = nodes.Skip(at).Take(size).ToArray();
                edits.Add(new([.. chunk.Where(n => !chunk.Any(o => o != n && o.Contains(n))).Select(n => n.FullSpan)], ""));
            }
        }

        return edits;
    }

    private static IReadOnlyList<Edit> Removals(CompilationUnitSyntax root) =>
        [
            .. Removable(root)
                .Concat(
                    root.DescendantNodes()
                        .Where(n =>
                            n
                                is ElseClauseSyntax
                                    or CatchClauseSyntax
                                    or FinallyClauseSyntax
                                    or SwitchSectionSyntax
                                    or CatchFilterClauseSyntax
                                    or InitializerExpressionSyntax
                                    or UsingDirectiveSyntax
                        )
                )
                .OrderByDescending(n => n.FullSpan.Length)
                .Select(n => new Edit([n.FullSpan], "")),
            .. root.DescendantNodes().SelectMany(ListItems),
        ];

    /// <summary>An item of a list goes with the comma before or behind it.</summary>
    private static IEnumerable<Edit> ListItems(SyntaxNode node)
    {
        var items = node switch
        {
            ArgumentListSyntax list => list.Arguments.GetWithSeparators(),
            ParameterListSyntax list => list.Parameters.GetWithSeparators(),
            SwitchExpressionSyntax list => list.Arms.GetWithSeparators(),
            InitializerExpressionSyntax list => list.Expressions.GetWithSeparators(),
            CollectionExpressionSyntax list => list.Elements.GetWithSeparators(),
            _ => default,
        };
        for (var i = 0; i < items.Count; i += 2)
        {
            var (first, last) = i + 1 < items.Count ? (i, i + 1) : (Math.Max(i - 1, 0), i);
            yield return new([TextSpan.FromBounds(items[first].FullSpan.Start, items[last].FullSpan.End)], "");
        }
    }

    private static IReadOnlyList<Edit> Unwrappings(CompilationUnitSyntax root)
    {
        var edits = new List<Edit>();
        foreach (
            var statement in root.DescendantNodes().OfType<StatementSyntax>().Where(s => s.Parent is BlockSyntax or SwitchSectionSyntax)
        )
        {
            if (statement is BlockSyntax own)
            {
                edits.Add(new([statement.FullSpan], string.Concat(own.Statements.Select(s => s.ToFullString()))));
                continue;
            }

            foreach (var inner in statement.DescendantNodes(n => n == statement || n is not StatementSyntax).OfType<BlockSyntax>())
            {
                edits.Add(new([statement.FullSpan], string.Concat(inner.Statements.Select(s => s.ToFullString()))));
            }
        }

        return edits;
    }

    private static IReadOnlyList<Edit> Parts(CompilationUnitSyntax root)
    {
        var edits = new List<Edit>();
        foreach (
            var expression in root.DescendantNodes()
                .OfType<ExpressionSyntax>()
                .Where(e => e.Span.Length > 2 && e is not TypeSyntax || e is IdentifierNameSyntax { Parent: ArgumentSyntax })
                .OrderByDescending(e => e.Span.Length)
        )
        {
            edits.AddRange(
                expression
                    .DescendantNodes()
                    .OfType<ExpressionSyntax>()
                    .Where(p => p.Span.Length < expression.Span.Length && p is not TypeSyntax or IdentifierNameSyntax)
                    .Take(6)
                    .Select(part => new Edit([expression.Span], part.ToString()))
            );
            if (expression is not LiteralExpressionSyntax)
            {
                edits.AddRange(
                    new[] { "1", "\"a\"", "true" }
                        .Where(t => t.Length < expression.Span.Length)
                        .Select(text => new Edit([expression.Span], text))
                );
            }
        }

        return edits;
    }
}
