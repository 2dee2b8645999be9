using System.Globalization;

namespace KubeNet.Tasks.Verifying;

/// <summary>
/// The lines by which two texts differ, as a person reads them in a build log: <c>-</c> is in the file, <c>+</c> should be.
/// </summary>
internal static class LineDifference
{
    private const int MostLinesShown = 12;

    /// <summary>Above this many lines in the middle part, the part is shown as removed and added as a whole.</summary>
    private const int MostLinesCompared = 1000;

    public static IReadOnlyList<string> Between(string actual, string wanted)
    {
        var old = actual.Split('\n');
        var @new = wanted.Split('\n');
        var start = 0;
        while (start < old.Length && start < @new.Length && old[start] == @new[start])
        {
            start++;
        }

        var oldEnd = old.Length;
        var newEnd = @new.Length;
        while (oldEnd > start && newEnd > start && old[oldEnd - 1] == @new[newEnd - 1])
        {
            oldEnd--;
            newEnd--;
        }

        var lines = new List<string>();
        Compare(new Part(old, start, oldEnd), new Part(@new, start, newEnd), lines);
        if (lines.Count > MostLinesShown)
        {
            var more = (lines.Count - MostLinesShown).ToString(CultureInfo.InvariantCulture);
            lines.RemoveRange(MostLinesShown, lines.Count - MostLinesShown);
            lines.Add($"... and {more} more");
        }

        return lines;
    }

    private static void Compare(Part old, Part @new, List<string> lines)
    {
        var common = old.Length <= MostLinesCompared && @new.Length <= MostLinesCompared ? LongestCommon(old, @new) : null;
        int i = 0,
            j = 0;
        while (i < old.Length || j < @new.Length)
        {
            if (common is not null && i < old.Length && j < @new.Length && old[i] == @new[j])
            {
                i++;
                j++;
            }
            else if (i < old.Length && (j == @new.Length || common is null || common[i + 1, j] >= common[i, j + 1]))
            {
                lines.Add(Show(old, i++, '-'));
            }
            else
            {
                lines.Add(Show(@new, j++, '+'));
            }
        }
    }

    /// <summary>The length of the longest common subsequence of the rests that begin at each pair of lines.</summary>
    private static int[,] LongestCommon(Part old, Part @new)
    {
        var length = new int[old.Length + 1, @new.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = @new.Length - 1; j >= 0; j--)
            {
                length[i, j] = old[i] == @new[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        return length;
    }

    private static string Show(Part part, int index, char mark) =>
        $"{(part.Start + index + 1).ToString(CultureInfo.InvariantCulture), 4} {mark} "
        + $"{part[index].TrimEnd('\r')}{(part[index].EndsWith("\r", StringComparison.Ordinal) ? " (CR)" : "")}";

    private readonly record struct Part(string[] Lines, int Start, int End)
    {
        public int Length => End - Start;

        public string this[int index] => Lines[Start + index];
    }
}
