using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2001: a numeric targetPort that none of the selected containers declares. Declaring ports is not needed for traffic
/// (<c>containerPort</c> is "primarily informational"), so this is a Warning, and silent where the pods declare no ports at all.
/// It is enough that one selected workload declares the number: what the others do is then the author's plan, not a slip.
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
            ? $"{port.Target.FieldPath} of {Wording.Named(port.Service.Resource)} is {Wording.Quoted(number)} and, "
                + "with no targetPort beside it, also the targetPort"
            : $"{port.Target.FieldPath} of {Wording.Named(port.Service.Resource)} is {Wording.Quoted(number)}";
        var wayOut = port.Port.TargetPortIsDefault ? "Add a targetPort that is declared" : "Use a declared port, by number or name";
        return $"{says}, but no container that it selects declares that port: {port.WhatPodsDeclare()}. "
            + $"{wayOut}, or declare {Wording.Quoted(number)} on the container that listens there.{port.RouteSentence}";
    }
}
