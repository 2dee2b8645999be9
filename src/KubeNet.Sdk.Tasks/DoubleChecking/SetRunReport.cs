namespace KubeNet.Tasks.DoubleChecking;

/// <summary>
/// What the process said that ran the sets, line by line: <c>run</c> before a set, then <c>equal</c> or <c>differs</c> with the
/// difference in lines that begin with <c>|</c>; behind them <c>unwritten</c> for what else the assembly has, and <c>end</c>.
/// So it is known which set was being run when the process ended.
/// </summary>
internal sealed class SetRunReport
{
    private SetRunReport(int sets, IReadOnlyList<string> differences, IReadOnlyList<string> unwritten, string? unfinished, bool isComplete)
    {
        Unwritten = unwritten;
        Sets = sets;
        Differences = differences;
        Unfinished = unfinished;
        IsComplete = isComplete;
    }

    /// <summary>How many sets were run.</summary>
    public int Sets { get; }

    /// <summary>One text for each set that differs.</summary>
    public IReadOnlyList<string> Differences { get; }

    /// <summary>Sets of the assembly for which the build wrote nothing.</summary>
    public IReadOnlyList<string> Unwritten { get; }

    /// <summary>The set that was begun and not ended; null if there is none.</summary>
    public string? Unfinished { get; }

    /// <summary>Whether the process came to its end. Everything else is a failure, whatever it said before.</summary>
    public bool IsComplete { get; }

    /// <summary>Whether it took too long.</summary>
    public bool WasEnded { get; set; }

    public int ExitCode { get; set; }

    /// <summary>The last lines that it wrote to the console.</summary>
    public string Output { get; set; } = "";

    public static SetRunReport Read(IEnumerable<string> lines)
    {
        var sets = 0;
        var differences = new List<string>();
        var unwritten = new List<string>();
        string? current = null;
        var isComplete = false;
        foreach (var line in lines)
        {
            if (line.StartsWith("|", StringComparison.Ordinal) && differences.Count > 0)
            {
                var last = differences.Count - 1;
                differences[last] += (differences[last].Length == 0 ? "" : "\n") + line.Substring(1);
                continue;
            }

            switch (line.Split(' ')[0])
            {
                case "run":
                    current = line.Substring("run ".Length);
                    break;
                case "equal":
                    (current, sets) = (null, sets + 1);
                    break;
                case "differs":
                    (current, sets) = (null, sets + 1);
                    differences.Add("");
                    break;
                case "unwritten":
                    unwritten.Add(line.Substring("unwritten ".Length));
                    break;
                case "end":
                    isComplete = true;
                    break;
            }
        }

        return new SetRunReport(sets, differences, unwritten, current, isComplete && current is null);
    }
}
