using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2007: a named targetPort that the selected workloads declare differently. One name for different numbers is allowed. These are
/// mistakes: a workload that has the others' number under another name, the name with a typo or for another protocol
/// (its pods are left out of the endpoints), or a second container with the name (only the first one is found).
/// FindPort in kubernetes/pkg/api/v1/pod/util.go.
/// </summary>
internal sealed class PortNameMeanings : Rule
{
    public PortNameMeanings()
        : base("KUBE2007", "The selected workloads name the port differently", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var port in TargetPort.Of(graph))
        {
            if (port.Target.Text is { } name)
            {
                Judge(port, name, findings);
            }
        }
    }

    private static void Judge(TargetPort port, string name, FindingSink findings)
    {
        var found = new Dictionary<PodTemplateView, ContainerPortView>();
        foreach (var pod in port.Pods)
        {
            if (pod.FindPort(name, port.Port.Protocol) is { } declared)
            {
                found.Add(pod, declared);
            }
        }

        if (found.Count == 0)
        {
            return;
        }

        var numbers = new HashSet<long>(found.Values.Select(declared => declared.Number).OfType<long>());
        foreach (var pod in port.Pods.Where(pod => !pod.IsTask))
        {
            var (wrong, says) = found.TryGetValue(pod, out var first)
                ? Second(pod, name, first, found)
                : LeftOut(pod, name, port.Port.Protocol, numbers);
            if (wrong is { } odd)
            {
                findings.Report(
                    port.Target,
                    $"{port.Target.FieldPath} of {Wording.Named(port.Service.Resource)} is {Wording.Quoted(name)}, "
                        + $"but the selected pods declare it differently: {port.WhatPodsDeclare()}. {says}{port.RouteSentence}",
                    odd.Node
                );
                return;
            }
        }
    }

    /// <summary>A workload without the name that has the port under which the others use the name.</summary>
    private static (ContainerPortView? Wrong, string Says) LeftOut(PodTemplateView pod, string name, string protocol, HashSet<long> numbers)
    {
        foreach (var declared in pod.Ports)
        {
            if (declared.Name == name)
            {
                return (
                    declared,
                    $"{Wording.Named(pod.Workload)} has the name for {declared.Protocol} and not for {protocol}, "
                        + "so its pods get no traffic. Use the same protocol."
                );
            }

            if (declared.Number is { } number && numbers.Contains(number) && declared.Protocol == protocol)
            {
                return (
                    declared,
                    $"{Wording.Named(pod.Workload)} has {Wording.Quoted(number)} "
                        + $"{(declared.Name is { } other ? "as " + Wording.Quoted(other) : "without a name")}, "
                        + $"so its pods get no traffic. Name that port {Wording.Quoted(name)}."
                );
            }
        }

        var nearest = Nearest.To(name, pod.Ports.Select(declared => declared.Name).OfType<string>());
        return nearest is null
            ? (null, "")
            : (
                pod.Ports.First(declared => declared.Name == nearest),
                $"{Wording.Named(pod.Workload)} uses the name {Wording.Quoted(nearest)}, so its pods get no traffic. "
                    + $"Write {Wording.Quoted(name)} there too."
            );
    }

    /// <summary>A workload that has the name twice, or that has swapped it with another name.</summary>
    private static (ContainerPortView? Wrong, string Says) Second(
        PodTemplateView pod,
        string name,
        ContainerPortView first,
        Dictionary<PodTemplateView, ContainerPortView> found
    )
    {
        foreach (var declared in pod.Ports)
        {
            if (declared.Protocol != first.Protocol || declared.Number is not { } number || number == first.Number)
            {
                continue;
            }

            if (declared.Name == name)
            {
                return (
                    declared,
                    $"{Wording.Named(pod.Workload)} has the name in two containers, "
                        + $"and only {Wording.Quoted(first.Number ?? 0)} of the first one is found. Rename one of them, or use the number."
                );
            }

            if (
                declared.Name is { } other
                && found.Any(peer => peer.Value.Number == number && peer.Key.FindPort(other, first.Protocol)?.Number == first.Number)
            )
            {
                return (
                    declared,
                    $"{Wording.Named(pod.Workload)} names {Wording.Quoted(number)} {Wording.Quoted(other)}, "
                        + $"which the others name {Wording.Quoted(name)}: the names are swapped. Use the same names."
                );
            }
        }

        return (null, "");
    }
}
