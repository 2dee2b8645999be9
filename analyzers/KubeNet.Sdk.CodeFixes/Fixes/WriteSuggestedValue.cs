using KubeNet.Sdk.CodeFixes.Proof;
using KubeNet.Sdk.CodeFixes.Source;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>Writes the value that the rule read from the graph in the place of the literal that is wrong: the nearest name, the container's port.</summary>
internal sealed class WriteSuggestedValue : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } =
    [
        "KUBE1001", "KUBE1002", "KUBE1003", "KUBE1006", "KUBE1022", "KUBE1033",
        "KUBE2001", "KUBE2002", "KUBE2003", "KUBE2004", "KUBE2005", "KUBE2008", "KUBE2012", "KUBE2014", "KUBE2015", "KUBE2017", "KUBE2018", "KUBE2019",
        "KUBE2020", "KUBE2021", "KUBE2023", "KUBE2024", "KUBE2025", "KUBE2026", "KUBE2031",
        "KUBE3002", "KUBE3003", "KUBE3004", "KUBE3012",
        "KUBE4004",
    ];

    public override string Offer => "Write the value that was meant";

    public override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        foreach (var value in request.Replacements)
        {
            if (LiteralText.Replace(request.Node, value) is { } edit)
            {
                // "Fix all" takes each diagnostic's likeliest value of the same sort.
                var sort = value.Number is null ? "Text" : "Number";
                yield return new FixProposal($"{nameof(WriteSuggestedValue)}.{sort}", $"Write {edit.Text} instead of {request.Node}", Intent.OnlyWhatIsWrong, edit);
            }
        }
    }
}
