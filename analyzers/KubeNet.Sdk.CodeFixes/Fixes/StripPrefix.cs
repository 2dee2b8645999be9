using KubeNet.Rules.Controllers.Support;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>
/// Turns <c>rewrite-target: /</c> beside plain prefixes into what it was meant to be: the prefix is cut off and the rest of the path stays.
/// In a set that is <c>rewrite: Rewrite.StripPrefix</c> on each row; the DSL then writes the groups, the type and the annotations.
/// </summary>
internal sealed class StripPrefix : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE3007"];

    public override string Offer => "Strip the prefix and keep the rest of the path";

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        if (
            request.Guilty.Select(guilty => (guilty.Graph, guilty.Resource)).Distinct().ToList() is not [var (graph, resource)]
            || NginxIngress.In(graph, [resource]).FirstOrDefault() is not { RewriteTarget: { Text: "/" } target } ingress
            || DslCall.At(request.Project, target.Origin, request.CancellationToken)?.TakeOut() is not { } annotation
        )
        {
            yield break;
        }

        var edits = new List<SourceEdit> { annotation };
        foreach (var path in ingress.Paths.Where(path => path.Text != "/"))
        {
            if (
                DslCall.At(request.Project, path.Node.Origin, request.CancellationToken) is not { Type: nameof(IngressHandle) } rule
                || !rule.Takes("rewrite")
                || rule.ArgumentOf("rewrite") is not null
            )
            {
                yield break;
            }

            edits.Add(rule.Say("rewrite", "Rewrite.StripPrefix"));
        }

        yield return new FixProposal(
            nameof(StripPrefix),
            "Strip the prefix and keep the rest of the path: rewrite: Rewrite.StripPrefix",
            Intent.Within([resource]),
            [.. edits.Distinct()]
        );
    }
}
