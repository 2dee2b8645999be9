namespace KubeNet.Findings;

/// <summary>A kind of finding: what a diagnostic descriptor is made of. Its page is <c>docs/rules/{Id}.md</c>.</summary>
internal sealed class FindingKind
{
    public FindingKind(string id, string title, Severity severity)
    {
        Id = id;
        Title = title;
        Severity = severity;
    }

    /// <summary><c>KUBExxxx</c>; allotted once and never used again for something else.</summary>
    public string Id { get; }

    public string Title { get; }

    public Severity Severity { get; }

    /// <summary>The folder of the catalogue that the id belongs to, shown as the diagnostic's category.</summary>
    public string Category =>
        Id[4] switch
        {
            '0' => "KubeNet.Evaluation",
            '1' => "KubeNet.Api",
            '2' => "KubeNet.Wiring",
            '3' => "KubeNet.Controllers",
            _ => "KubeNet.Advice",
        };

    public override string ToString() => Id;
}
