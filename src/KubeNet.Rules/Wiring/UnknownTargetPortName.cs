using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2002: a named targetPort that no selected container has. The endpoints controller looks up the name in each pod (FindPort in
/// kubernetes/pkg/api/v1/pod/util.go) and omits pods without it. If no pod has it, the Service has no endpoints for the port.
/// KUBE1022 reports a number in quotes.
/// </summary>
internal sealed class UnknownTargetPortName : Rule
{
    public UnknownTargetPortName()
        : base("KUBE2002", "No selected container has a port with that name", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var port in TargetPort.Of(graph))
        {
            if (
                port.Target.Text is { } name
                && port.Target.MeantNumber is null
                && port.DeclaredPorts.All(declared => declared.Name != name)
            )
            {
                findings.Suggesting(Meant(port, name)).Report(port.Target, Message(port, name), port.Ends);
            }
        }
    }

    private static IEnumerable<Replacement> Meant(TargetPort port, string name)
    {
        return Nearest.To(name, port.DeclaredPorts.Select(declared => declared.Name).OfType<string>()) is { } nearest
            ? [Replacement.Of(nearest)]
            : port.Meant;
    }

    private static string Message(TargetPort port, string name)
    {
        var names = port.DeclaredPorts.Select(declared => declared.Name).OfType<string>();
        var wayOut = Nearest.To(name, names) is { } nearest
            ? $"Did you mean {Wording.Quoted(nearest)}?"
            : "Use a declared port, by name or number, or give a container's port that name.";
        return $"{port.Target.FieldPath} of {Wording.Named(port.Service.Resource)} is {Wording.Quoted(name)}, "
            + "but no selected container has a port with this name. The Service has no endpoints for it: "
            + $"{port.WhatPodsDeclare()}. {wayOut}{port.RouteSentence}";
    }
}
