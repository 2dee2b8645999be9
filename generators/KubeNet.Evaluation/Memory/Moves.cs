using KubeNet.Evaluation.Sets;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.Evaluation.Memory;

/// <summary>
/// Where pieces of source went, so that a result goes with them: a line that is added above a set changes no value, and every place.
/// </summary>
internal sealed class Moves
{
    private readonly Dictionary<string, SortedList<int, (int End, int Distance)>> _byTree = new(StringComparer.Ordinal);

    /// <summary>Whether all pieces stand where they stood.</summary>
    public bool IsNone { get; private set; } = true;

    /// <summary>A piece of a tree, by the name that origins have for it.</summary>
    public void Add(string tree, TextSpan from, int to)
    {
        IsNone &= from.Start == to;
        if (!_byTree.TryGetValue(tree, out var pieces))
        {
            _byTree.Add(tree, pieces = []);
        }

        pieces[from.Start] = (from.End, to - from.Start);
    }

    /// <summary>The set with all its origins moved; null where one lies outside of all pieces.</summary>
    public EvaluatedSet? Move(EvaluatedSet set)
    {
        var isLost = false;
        var moved = new EvaluatedSet(
            set.Name,
            set.QualifiedName,
            Of(set.Origin),
            set.Graph.Relocated(Of),
            AllOf(set.Findings),
            AllOf(set.Withheld),
            set.Surface
        )
        {
            MetadataName = set.MetadataName,
        };
        return isLost ? null : moved;

        Finding[] AllOf(IReadOnlyList<Finding> findings) =>
            [.. findings.Select(finding => new Finding(finding.Kind, finding.Message, Of(finding.Origin), [.. finding.Others.Select(Of)]))];

        Origin Of(Origin origin)
        {
            if (!origin.IsKnown || !_byTree.TryGetValue(origin.Path, out var pieces))
            {
                return origin;
            }

            if (PieceAt(pieces, origin.Start) is { } piece && origin.Start + origin.Length <= piece.End)
            {
                return origin with { Start = origin.Start + piece.Distance };
            }

            isLost = true;
            return origin;
        }
    }

    private static (int End, int Distance)? PieceAt(SortedList<int, (int End, int Distance)> pieces, int position)
    {
        var (low, high, found) = (0, pieces.Count - 1, -1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (pieces.Keys[middle] <= position)
            {
                found = middle;
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return found >= 0 ? pieces.Values[found] : null;
    }
}
