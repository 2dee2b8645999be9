using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4005: a numeric targetPort of pods that declare no ports at all. This is common and works (<c>containerPort</c> is "primarily
/// informational", kubernetes/staging/src/k8s.io/api/core/v1/types.go). With declared ports, a typo would be found (KUBE2001).
/// </summary>
internal sealed class TargetPortOfSilentPods : Rule
{
    public TargetPortOfSilentPods()
        : base("KUBE4005", "The selected containers declare no ports", Severity.Info) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var port in TargetPort.Of(graph))
        {
            if (port.Target.Number is { } number && !port.DeclaredPorts.Any())
            {
                findings.Report(
                    port.Target,
                    $"{port.Target.FieldPath} of {Wording.Named(port.Service.Resource)} is {Wording.Quoted(number)}, "
                        + $"but it is unknown whether anything listens there: {port.WhatPodsDeclare()}. "
                        + "Declare the port on the container with a name, and use the name here.",
                    port.Ends
                );
            }
        }
    }
}
