using System.Globalization;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>
/// Declares the port that a Service sends its traffic to on the workload behind it, where that is one workload with one container.
/// </summary>
internal sealed class AddContainerPort : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE2001", "KUBE4005"];

    public override string Offer => "Declare the port on the container";

    public override int Rank => 2;

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        var ports = request.Guilty.Select(guilty => PortOf(guilty)).ToList();
        if (
            ports.Distinct().ToList() is [{ } port]
            && DslCall.At(request.Project, port.Workload.Origin, request.CancellationToken) is { Type: nameof(Manifests) } declaration
        )
        {
            var number = port.Number.ToString(CultureInfo.InvariantCulture);
            var protocol = port.Protocol switch
            {
                "UDP" => ", protocol: Protocol.Udp",
                "SCTP" => ", protocol: Protocol.Sctp",
                _ => "",
            };
            yield return new FixProposal(
                nameof(AddContainerPort),
                $"Declare the port {number} on {port.Workload.Kind} '{port.Workload.Name}'",
                Intent.OnlyAdditions,
                declaration.Chain($"ContainerPort({number}{protocol})")
            );
        }
    }

    private static (Resource Workload, long Number, string Protocol)? PortOf(GuiltyNode guilty)
    {
        foreach (var port in TargetPort.Of(guilty.Graph))
        {
            if (
                ReferenceEquals(port.Target, guilty.Node)
                && port.Target.Number is { } number
                && port.Pods is [var pod]
                && pod.Containers.Count() == 1
            )
            {
                return (pod.Workload, number, port.Port.Protocol);
            }
        }

        return null;
    }
}
