using KubeNet.Findings;
using KubeNet.Rules.Wiring.Support;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>Adds the <c>targetPort</c> that is missing where clients use another number than the container listens on.</summary>
internal sealed class AddTargetPort : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE2001"];

    public override string Offer => "Add the targetPort that the container declares";

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        if (
            DslCall.Around(request.Node, request.Project.Compilation, request.CancellationToken) is not { } call
            || !call.Takes("targetPort")
            || call.ArgumentOf("port") != request.Node
            || call.ArgumentOf("targetPort") is not null
            || request.Guilty.Select(MeantBy).Distinct().ToList() is not [{ } meant]
        )
        {
            yield break;
        }

        // The DSL writes the targetPort out, so it changes there.
        var value = meant.Number is null ? LiteralText.Quoted(meant.Text!) : meant.ToString();
        yield return new FixProposal(
            nameof(AddTargetPort),
            $"Add targetPort: {value}",
            Intent.OnlyWhatIsWrong,
            call.Say("targetPort", value)
        );
    }

    /// <summary>The name where the container's port has one, as the guide does it: the number may change then.</summary>
    private static Replacement? MeantBy(GuiltyNode guilty)
    {
        foreach (var port in TargetPort.Of(guilty.Graph))
        {
            if (ReferenceEquals(port.Target, guilty.Node))
            {
                var meant = port.Meant.ToList();
                return meant.Count == 0 ? null : meant.OrderBy(value => value.Text is null).First();
            }
        }

        return null;
    }
}
