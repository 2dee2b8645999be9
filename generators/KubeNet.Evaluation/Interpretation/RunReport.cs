using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>What one run has found and lost so far: its findings, each once, and whether something of the result is missing.</summary>
internal sealed class RunReport
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(string Id, Origin Origin)> _reported = [];

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>Whether something could not be evaluated, so that the result may lack what the program would have made.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Where the first thing was lost.</summary>
    public Origin LostAt { get; private set; }

    /// <summary>How many calls on an object were left out, so that the object may lack something.</summary>
    public int LeftOut { get; set; }

    /// <summary>The state of the report, to which <see cref="TakeBack"/> returns.</summary>
    public Mark Here => new(_findings.Count, IsIncomplete, LeftOut);

    public void Add(Finding finding)
    {
        if (_reported.Add((finding.Kind.Id, finding.Origin)))
        {
            _findings.Add(finding);
        }
    }

    /// <summary>Whether a part of an expression has been reported, so that nothing need be said of the whole.</summary>
    public bool HasPartOf(Origin whole) =>
        _findings.Exists(finding =>
            finding.Origin.Path == whole.Path
            && !finding.Origin.Equals(whole)
            && finding.Origin.Start >= whole.Start
            && finding.Origin.Start + finding.Origin.Length <= whole.Start + whole.Length
        );

    /// <summary>Something of the result is missing from now on.</summary>
    public void Lose(Origin at)
    {
        IsIncomplete = true;
        LostAt = at.IsKnown ? at : LostAt;
    }

    public IReadOnlyList<Finding> Since(Mark mark) => _findings.Skip(mark.Findings).ToArray();

    public bool HasLeftOutSince(Mark mark) => LeftOut != mark.LeftOut;

    /// <summary>Forgets what was found and lost since then: it is reported when somebody reads what it is the cause of.</summary>
    public void TakeBack(Mark mark)
    {
        foreach (var finding in Since(mark))
        {
            _reported.Remove((finding.Kind.Id, finding.Origin));
        }

        _findings.RemoveRange(mark.Findings, _findings.Count - mark.Findings);
        IsIncomplete = mark.IsIncomplete;
    }

    /// <summary>A state of the report.</summary>
    public readonly record struct Mark(int Findings, bool IsIncomplete, int LeftOut);
}
