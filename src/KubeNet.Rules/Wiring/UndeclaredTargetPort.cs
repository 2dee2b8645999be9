using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2001: a numeric targetPort that none of the selected containers declares. Traffic does not need declared ports
/// (<c>containerPort</c> is "primarily informational"), so this is a warning, and it is not reported if the pods declare no ports.
/// It is enough if one selected workload declares the number: the differences between the others are then intended.
/// </summary>
internal sealed class UndeclaredTargetPort : Rule
{
    public UndeclaredTargetPort()
        : base("KUBE2001", "The targetPort is not declared by any selected container", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var port in TargetPort.Of(graph))
        {
            if (port.Target.Number is not { } number)
            {
                continue;
            }

            var anyDeclared = false;
            var declared = false;
            foreach (var containerPort in port.DeclaredPorts)
            {
                anyDeclared = true;
                declared |= containerPort.Number == number;
            }

            if (anyDeclared && !declared)
            {
                findings.Suggesting(port.Port.TargetPortIsDefault ? [] : port.Meant).Report(port.Target, Message(port, number), port.Ends);
            }
        }
    }

    private static string Message(TargetPort port, long number)
    {
        var says = port.Port.TargetPortIsDefault
            ? $"{port.Target.FieldPath} of {Wording.Named(port.Service.Resource)} is {Wording.Quoted(number)}. "
                + "It is also the targetPort, because no targetPort is set"
            : $"{port.Target.FieldPath} of {Wording.Named(port.Service.Resource)} is {Wording.Quoted(number)}";
        var wayOut = port.Port.TargetPortIsDefault ? "Add a targetPort that is declared" : "Use a declared port, by number or name";
        return $"{says}, but no selected container declares that port: {port.WhatPodsDeclare()}. "
            + $"{wayOut}, or declare {Wording.Quoted(number)} on the container that listens there.{port.RouteSentence}";
    }
}
