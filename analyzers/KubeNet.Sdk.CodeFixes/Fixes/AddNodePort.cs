using System.Globalization;
using KubeNet.Nginx;
using KubeNet.Resources;
using KubeNet.Rules.Api;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>Gives the Service that a reverse proxy passes requests on to the next free NodePort.</summary>
internal sealed class AddNodePort : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE2030", "KUBE2032"];

    public override string Offer => "Give the Service the next free NodePort";

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        if (
            request
                .Guilty.Select(guilty => (Service: ServiceBehind(guilty), Free: new FreeNodePort(guilty.Graph).Number))
                .Distinct()
                .ToList()
                is [({ } service, { } free)]
            && DslCall.At(request.Project, service.Origin, request.CancellationToken) is { Name: "Expose" } call
            && call.Takes("nodePort")
            && call.ArgumentOf("nodePort") is null
        )
        {
            var number = free.ToString(CultureInfo.InvariantCulture);
            yield return new FixProposal(
                nameof(AddNodePort),
                $"Give the Service '{service.Name}' the NodePort {number}",
                Intent.OnlyAdditions,
                call.Say("nodePort", number)
            );
        }
    }

    private static Resource? ServiceBehind(GuiltyNode guilty) =>
        NginxProxyView
            .In(guilty.Graph.Proxies)
            .SelectMany(proxy => proxy.Locations)
            .Where(location => ReferenceEquals(location.ServiceNode, guilty.Node))
            .Select(location => NodePortTarget.Of(location, guilty.Graph).Service?.Resource)
            .FirstOrDefault();
}
