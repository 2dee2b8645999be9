using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>Beside a rewrite of the same host, writes the regular expression that means what the plain path meant.</summary>
internal sealed class WriteExplicitRegex : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE3008"];

    public override string Offer => "Write the regular expression that means the same";

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        // Where the other end is guilty, the path is a used set's, and no edit of this one mends it.
        if (
            request.Guilty.Select(Regex).Distinct(StringComparer.Ordinal).ToList() is [{ } regex]
            && PathEdits.AsRegex(request, regex, useRegex: false) is { } edits
        )
        {
            var ingresses = request.Guilty.Select(guilty => guilty.Resource);
            yield return new FixProposal(
                nameof(WriteExplicitRegex),
                $"Write {LiteralText.Quoted(regex)}, which means the same",
                Intent.Within(ingresses),
                edits
            );
        }
    }

    private static string? Regex(GuiltyNode guilty) =>
        guilty.Node is ScalarNode { Text: { } path, Parent: MapNode parent }
        && parent["path"] == guilty.Node
        && parent.Text("pathType") is { } type
        && NginxPaths.IsPlain(path)
            ? NginxPaths.Explicit(path, type)
            : null;
}
