using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2062: two containers of a pod that declare the same port. They share the pod's network, so the second process cannot listen on it
/// (Pods, "Pod networking"; the server only warns: warningsForPodSpecAndMeta in kubernetes/pkg/api/pod/warnings.go).
/// Init containers that have already finished do not count.
/// </summary>
internal sealed class PortOfTwoContainers : Rule
{
    public PortOfTwoContainers()
        : base("KUBE2062", "Two containers of the pod use the same port", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pods in PodTemplateView.In(graph.Own))
        {
            var taken = new Dictionary<(long Number, string Protocol), (ContainerView Container, ContainerPortView Port)>();
            foreach (var container in pods.Containers)
            {
                foreach (var port in container.Ports)
                {
                    if (port.Number is not { } number)
                    {
                        continue;
                    }

                    if (!taken.TryGetValue((number, port.Protocol), out var first))
                    {
                        taken.Add((number, port.Protocol), (container, port));
                    }
                    else if (!ReferenceEquals(first.Container.Map, container.Map))
                    {
                        findings.Report(
                            port.Node,
                            $"{port.Node.FieldPath} of {Wording.Named(pods.Workload)} is {Wording.Quoted(number)}/{port.Protocol}, "
                                + $"which {Wording.Container(first.Container.Name)} "
                                + "of the same pod already uses. The containers share one network, so the second process that listens on "
                                + "it ends with 'address already in use'. Use another port for one of them.",
                            first.Port.Node
                        );
                    }
                }
            }
        }
    }
}
