using KubeNet.Rules.Controllers.Support;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>
/// Says of a path that is a regular expression that it is one: ImplementationSpecific, with <c>use-regex</c> where nothing else switches
/// them on.
/// </summary>
internal sealed class SayRegex : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE3006"];

    public override string Offer => "Make the pathType ImplementationSpecific, with use-regex";

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        var ingresses = request.Guilty.Select(guilty => guilty.Resource).Distinct().ToList();
        var switchedOn = NginxIngress
            .In(request.Guilty[0].Graph, ingresses)
            .All(ingress => ingress.UseRegex is not null || ingress.RewriteTarget is not null);
        if (PathEdits.AsRegex(request, path: null, useRegex: !switchedOn) is { } edits)
        {
            yield return new FixProposal(
                nameof(SayRegex),
                "Make the path a regular expression: pathType ImplementationSpecific",
                Intent.Within(ingresses),
                edits
            );
        }
    }
}
