using System.Text.RegularExpressions;

namespace KubeNet.Evaluation.Tests.Documents;

/// <summary>The tables of docs/conformance.md: what must hold for each clause of the C# standard, and what shows it.</summary>
internal static partial class ConformanceTable
{
    private const string OrderMark = "Order: ";

    public static IReadOnlyList<ConformanceRow> RowsOf(string document) =>
        [
            .. document
                .Split('\n')
                .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
                .Select(line => Border().Split(line.Trim()[1..^1]))
                .Select(cells => cells.Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal)).ToArray())
                .Where(cells => cells is not (["clause" or "feature" or "---", ..]))
                .Select(cells => new ConformanceRow(cells[0], cells.Length > 1 ? cells[1] : "", cells.Length > 2 ? cells[2] : "")),
        ];

    /// <summary>What is wrong with the tables; nothing where they are right.</summary>
    /// <param name="rows">The rows of the document.</param>
    /// <param name="required">The clauses and features that must have a row; a row of a part of a clause counts for the clause.</param>
    /// <param name="known">The cases, lines and messages that a row may name.</param>
    public static IEnumerable<string> FaultsOf(IReadOnlyList<ConformanceRow> rows, IEnumerable<string> required, ConformanceProofs known)
    {
        foreach (var name in required.Where(name => !rows.Any(row => IsIn(row.Clause, name))))
        {
            yield return $"There is no row for '{name}'.";
        }

        foreach (var twice in rows.GroupBy(row => row.Clause).Where(group => group.Count() > 1))
        {
            yield return $"'{twice.Key}' has {twice.Count()} rows.";
        }

        foreach (var row in rows)
        {
            var proofs = ProofsOf(row).ToList();
            if (row.Holds.Length == 0 || proofs.Count == 0)
            {
                yield return $"'{row.Clause}' does not say what must hold, or names no case and no refusal.";
            }

            foreach (var (isRefusal, name) in proofs.Where(proof => !IsKnown(proof.IsRefusal, proof.Name, known)))
            {
                yield return $"'{row.Clause}' names {(isRefusal ? "the refusal " : "")}'{name}', which does not exist.";
            }
        }

        var named = rows.SelectMany(ProofsOf).Select(proof => proof.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var @case in known.Cases.Where(name => name.StartsWith("Conformance/", StringComparison.Ordinal) && !named.Contains(name)))
        {
            yield return $"No row names '{@case}'.";
        }
    }

    private static bool IsIn(string clause, string name) => clause == name || clause.StartsWith(name + ".", StringComparison.Ordinal);

    private static bool IsKnown(bool isRefusal, string name, ConformanceProofs known) =>
        isRefusal ? known.Refusals.Contains(name, StringComparison.Ordinal)
        : name.StartsWith(OrderMark, StringComparison.Ordinal)
            ? known.Order.Any(line => line.StartsWith(name[OrderMark.Length..], StringComparison.Ordinal))
        : known.Cases.Contains(name);

    private static IEnumerable<(bool IsRefusal, string Name)> ProofsOf(ConformanceRow row) =>
        Proof().Matches(row.Proofs).Select(match => (match.Groups["refused"].Success, match.Groups["name"].Value));

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Border();

    [GeneratedRegex("(?<refused>refused: )?`(?<name>[^`]+)`")]
    private static partial Regex Proof();
}

/// <summary>A row: the clause or the feature, what must hold, and the cases or the refusals that show it.</summary>
internal sealed record ConformanceRow(string Clause, string Holds, string Proofs);

/// <summary>What a row may name.</summary>
/// <param name="Cases">The case files.</param>
/// <param name="Order">The lines of Order/Expressions.txt.</param>
/// <param name="Refusals">The text of docs/csharp.md, which has the messages of all refusals.</param>
internal sealed record ConformanceProofs(IReadOnlyCollection<string> Cases, IReadOnlyCollection<string> Order, string Refusals);
