using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2006: the targetPort is there, but only for another protocol. A name with another protocol is not found at all (FindPort in
/// kubernetes/pkg/api/v1/pod/util.go compares both); a number is forwarded, to a port that by its declaration speaks something else.
/// It is enough that one selected workload has it with the Service's protocol.
/// </summary>
internal sealed class TargetPortProtocol : Rule
{
    public TargetPortProtocol() : base("KUBE2006", "The targetPort is declared for another protocol", Severity.Warning)
    {
    }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var port in TargetPort.Of(graph))
        {
            var meant = port.DeclaredPorts
                .Where(declared => port.Target.Number is { } number ? declared.Number == number : declared.Name is { } name && name == port.Target.Text)
                .ToList();
            if (!IsProtocol(port.Port.Protocol) || !meant.Exists(declared => IsProtocol(declared.Protocol)) || meant.Exists(declared => declared.Protocol == port.Port.Protocol))
            {
                continue;
            }

            var consequence = port.Target.Number is null
                ? "a name is looked up with its protocol, so the Service has no endpoints for it"
                : "its traffic arrives where nobody listens for that protocol";
            findings.Report(
                port.Port.ProtocolNode ?? port.Target,
                $"{port.Target.FieldPath} of {Wording.Named(port.Service.Resource)} is {Wording.Quoted(port.Target)} for {port.Port.Protocol}, but {port.WhatPodsDeclare()}; {consequence}. Write protocol {Wording.Quoted(meant.Find(declared => IsProtocol(declared.Protocol)).Protocol)} at the Service's port, or {Wording.Quoted(port.Port.Protocol)} at the container's.{port.RouteSentence}",
                [.. meant.Select(declared => declared.Node), .. port.Ends.Skip(port.Containers.Count())]);
        }
    }

    /// <summary>What is none is KUBE1006's: the port may be declared for the right one, misspelt.</summary>
    private static bool IsProtocol(string protocol) => protocol is "TCP" or "UDP" or "SCTP";
}
