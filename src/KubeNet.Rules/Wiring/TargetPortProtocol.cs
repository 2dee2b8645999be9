using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2006: the targetPort is declared, but only for another protocol. A name with another protocol is not found (FindPort in
/// kubernetes/pkg/api/v1/pod/util.go compares both). A number is forwarded to a port that is declared for another protocol.
/// Not reported if at least one selected workload declares it for the Service's protocol.
/// </summary>
internal sealed class TargetPortProtocol : Rule
{
    public TargetPortProtocol()
        : base("KUBE2006", "The targetPort is declared for another protocol", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var port in TargetPort.Of(graph))
        {
            var meant = port
                .DeclaredPorts.Where(declared =>
                    port.Target.Number is { } number ? declared.Number == number : declared.Name is { } name && name == port.Target.Text
                )
                .ToList();
            var known = meant.Select(declared => Meant(declared.Protocol)).OfType<string>().ToList();
            if (Meant(port.Port.Protocol) is not { } wanted || known.Count == 0 || known.Contains(wanted))
            {
                continue;
            }

            var consequence = port.Target.Number is null
                ? "A port name is looked up together with its protocol, so the Service has no endpoints for it"
                : "Nothing listens there for this protocol";
            findings.Report(
                port.Port.ProtocolNode ?? port.Target,
                $"{port.Target.FieldPath} of {Wording.Named(port.Service.Resource)} is {Wording.Quoted(port.Target)} for {wanted}, "
                    + $"but {port.WhatPodsDeclare()}. {consequence}. "
                    + $"Write protocol {Wording.Quoted(known[0])} at the Service's port, "
                    + $"or {Wording.Quoted(wanted)} at the container's.{port.RouteSentence}",
                [.. meant.Select(declared => declared.Node), .. port.Ends.Skip(port.Containers.Count())]
            );
        }
    }

    /// <summary>The protocol in the API's spelling, which KUBE1006 requires; null for any other.</summary>
    private static string? Meant(string protocol) => protocol.ToUpperInvariant() is var name and ("TCP" or "UDP" or "SCTP") ? name : null;
}
