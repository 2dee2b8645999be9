using KubeNet.Resources;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Source;

namespace KubeNet.Sdk.CodeFixes.Fixes;

/// <summary>Gives a port of a Service with several ports the name that the container behind it has for it.</summary>
internal sealed class NameServicePorts : ManifestFix
{
    public override IReadOnlyList<string> Ids { get; } = ["KUBE1023"];

    public override string Offer => "Name the port after the container's";

    protected override IEnumerable<FixProposal> Propose(FixRequest request)
    {
        if (
            DslCall.Around(request.Node, request.Project.Compilation, request.CancellationToken) is { Name: nameof(ServicePort) } call
            && call.ArgumentOf("name") is null
            && request.Guilty.Select(NameBehind).Distinct(StringComparer.Ordinal).ToList() is [{ } name]
        )
        {
            yield return new FixProposal(
                nameof(NameServicePorts),
                $"Name the port \"{name}\", as the container does",
                Intent.OnlyAdditions,
                call.SayFirst("name", LiteralText.Quoted(name))
            );
        }
    }

    /// <summary>The name that all pods behind the port have for it, where they agree and no other port of the Service has it.</summary>
    private static string? NameBehind(GuiltyNode guilty)
    {
        if (ServiceView.Of(guilty.Resource) is not { Selector: { } selector } service)
        {
            return null;
        }

        var port = service.Ports.FirstOrDefault(port => ReferenceEquals(port.PortNode, guilty.Node));
        var names = guilty
            .Graph.PodsSelectedBy(guilty.Resource.Namespace, selector)
            .SelectMany(pod => pod.Ports)
            .Where(declared =>
                declared.Protocol == port.Protocol
                && (declared.Number == port.TargetPort?.Number || (declared.Name is not null && declared.Name == port.TargetPort?.Text))
            )
            .Select(declared => declared.Name)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return names is [{ } name] && service.Ports.All(other => other.Name != name) ? name : null;
    }
}
