using System.Text.RegularExpressions;

namespace KubeNet.Evaluation.Tests.Systems;

/// <summary>Lines in which a port differs from what is published, and why. One that is not there is a defect of the test.</summary>
internal sealed class Difference
{
    private readonly Regex _lines;
    private readonly string? _replacement;
    private readonly bool _isOurs;

    private Difference(string lines, string? replacement, bool isOurs, string reason)
    {
        _lines = new Regex("^(?:" + lines + ")$", RegexOptions.CultureInvariant | RegexOptions.Singleline);
        _replacement = replacement;
        _isOurs = isOurs;
        Reason = reason;
    }

    public string Reason { get; }

    /// <summary>Lines that only the published manifests have.</summary>
    public static Difference Theirs(string lines, string reason) => new(lines, null, false, reason);

    /// <summary>Lines that only the port has.</summary>
    public static Difference Ours(string lines, string reason) => new(lines, null, true, reason);

    /// <summary>Lines that the port writes in another way.</summary>
    public static Difference Rewritten(string lines, string published, string reason) => new(lines, published, true, reason);

    /// <summary>What is left to explain: the lines that only one side has. And whether this one explained something.</summary>
    public bool Explain(HashSet<string> theirs, HashSet<string> ours)
    {
        var side = _isOurs ? ours : theirs;
        var other = _isOurs ? theirs : ours;
        var explained = side.Where(line =>
                _lines.IsMatch(line) && (_replacement is null ? !other.Contains(line) : other.Contains(_lines.Replace(line, _replacement)))
            )
            .ToList();
        foreach (var line in explained)
        {
            side.Remove(line);
            if (_replacement is not null)
            {
                other.Remove(_lines.Replace(line, _replacement));
            }
        }

        return explained.Count > 0;
    }
}
