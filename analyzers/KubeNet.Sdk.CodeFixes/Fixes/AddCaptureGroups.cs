using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>
/// Gives a plain path the groups that its Ingress's rewrite refers to: <c>/shop(/|$)(.*)</c> for <c>$2</c>, <c>/shop/(.*)</c> for
/// <c>$1</c>.
/// </summary>
internal sealed class AddCaptureGroups : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE3005"];

    public override string Offer => "Give the path the capture groups that the rewrite refers to";

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        var ingresses = request.Guilty.Select(guilty => guilty.Resource).Distinct().ToList();
        if (
            request.Guilty.Select(WithGroups).Distinct(StringComparer.Ordinal).ToList() is [{ } path]
            && PathEdits.AsRegex(request, path, useRegex: false) is { } edits
        )
        {
            yield return new FixProposal(nameof(AddCaptureGroups), $"Write {LiteralText.Quoted(path)}", Intent.Within(ingresses), edits);
        }
    }

    private static string? WithGroups(GuiltyNode guilty)
    {
        if (
            guilty.Node is not ScalarNode { Text: { } path }
            || !NginxPaths.IsPlain(path)
            || NginxIngress.In(guilty.Graph, [guilty.Resource]).FirstOrDefault()?.RewriteTarget?.Text is not { } target
        )
        {
            return null;
        }

        return CaptureGroups.HighestReference(target) switch
        {
            1 => path.TrimEnd('/') + "/(.*)",
            2 => path.TrimEnd('/') + "(/|$)(.*)",
            _ => null,
        };
    }
}
