using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2014: a probe or lifecycle hook whose port the container does not have: the number or name of the Service's port,
/// or a name that is not among the container's own ports (ResolveContainerPort in kubernetes/pkg/kubelet/util/util.go searches only that
/// container). The kubelet calls the pod, never the Service. An undeclared number alone is not a mistake.
/// </summary>
internal sealed class ProbePort : Rule
{
    public ProbePort()
        : base("KUBE2014", "The probe's port is not declared by the container", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodTemplateView.In(graph.Own))
        {
            foreach (var probed in ProbedPort.Of(pod))
            {
                if (probed.Port.Text is { } name)
                {
                    if (probed.Port.MeantNumber is null) // KUBE1022 reports a number in quotes
                    {
                        JudgeName(graph, pod, probed, name, findings);
                    }
                }
                else if (probed.Port.Number is { } number && ServicePortMistaken.Find(graph, [pod], probed.Port, "TCP") is { } mistaken)
                {
                    findings
                        .Suggesting(mistaken.For(probed.Port))
                        .Report(
                            probed.Port,
                            $"{probed.Port.FieldPath} of {Wording.Named(pod.Workload)} is {Wording.Quoted(number)}, "
                                + $"which is the port of {Wording.Named(mistaken.Service.Resource)}. "
                                + $"The kubelet calls the container, whose port is {mistaken.Meant}. Use the container's port.",
                            [.. new ResourceNode?[] { mistaken.Port.PortNode, probed.Container.Node }.OfType<ResourceNode>()]
                        );
                }
            }
        }
    }

    private static void JudgeName(ResourceGraph graph, PodTemplateView pod, ProbedPort probed, string name, FindingSink findings)
    {
        var own = probed.Container.Ports.ToList();
        if (own.Exists(declared => declared.Name == name))
        {
            return;
        }

        var declares =
            own.Count == 0 ? "no ports" : Wording.Ports(own.Select(declared => (declared.Number, declared.Protocol, declared.Name)));
        var says =
            $"{probed.Port.FieldPath} of {Wording.Named(pod.Workload)} is {Wording.Quoted(name)}, "
            + $"but {Wording.Container(probed.Container.Name)} declares {declares}. "
            + "A port name is looked up only in this container, so the probe fails.";
        if (ServicePortMistaken.Find(graph, [pod], probed.Port, "TCP") is { } mistaken)
        {
            findings
                .Suggesting(mistaken.For(probed.Port))
                .Report(
                    probed.Port,
                    $"{says} It is the name of a port of {Wording.Named(mistaken.Service.Resource)}. "
                        + $"The container's port is {mistaken.Meant}.",
                    [.. new ResourceNode?[] { mistaken.Port.PortNode, probed.Container.Node }.OfType<ResourceNode>()]
                );
            return;
        }

        var meant = Nearest.To(name, own.Select(declared => declared.Name).OfType<string>());
        var wayOut =
            pod.Ports.Any(declared => declared.Name == name)
                ? "Another container of the pod has it: use its number, or move the probe there."
            : meant is not null ? $"Did you mean {Wording.Quoted(meant)}?"
            : "Use a declared port, by number or name.";
        findings.Suggesting(meant).Report(probed.Port, $"{says} {wayOut}", probed.Container.Node);
    }
}
