using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1048: ports that conflict within a pod: a duplicate name in a container, a duplicate host port, or a hostPort that differs from the
/// containerPort although the pod uses the host network (validateContainerPorts, AccumulateUniqueHostPorts and
/// validatePodHostNetworkDeps in kubernetes/pkg/apis/core/validation/validation.go). The server accepts duplicate container port numbers.
/// </summary>
internal sealed class ContainerPorts : Rule
{
    public ContainerPorts()
        : base("KUBE1048", "The container's ports conflict", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            var ofPod = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
            foreach (var container in pod.Containers)
            {
                Names(container, findings);
                switch (container.Role)
                {
                    case ContainerRole.Regular:
                        OnNode(container, ofPod, findings);
                        break;
                    case ContainerRole.Init:
                        OnNode(container, new Dictionary<string, ScalarNode>(StringComparer.Ordinal), findings); // they run one by one
                        break;
                }
            }
        }
    }

    private static void Names(PodContainer container, FindingSink findings)
    {
        var names = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var port in container.Ports)
        {
            if (port.Scalar("name") is not { Text: { Length: > 0 } text } name || PortName.WhyNot(text) is not null)
            {
                continue;
            }

            if (names.TryGetValue(text, out var first))
            {
                findings.Report(
                    name,
                    Refusal.Of(container.Resource, name, ServerWords.Duplicate(text), "Give each port of the container a unique name."),
                    first
                );
            }
            else
            {
                names.Add(text, name);
            }
        }
    }

    private static void OnNode(PodContainer container, Dictionary<string, ScalarNode> taken, FindingSink findings)
    {
        var pod = container.Pod;
        foreach (var port in container.Ports)
        {
            var said = port.Scalar("hostPort") is { Number: not (null or 0) } hostPort ? hostPort : null;
            var ofContainer = port.Scalar("containerPort");
            if (
                pod.IsOnHostNetwork
                && container.Role == ContainerRole.Regular
                && said is not null
                && ofContainer?.Number is { } number
                && number != said.Number
            )
            {
                findings.Report(
                    said,
                    Refusal.Of(
                        pod.Resource,
                        said,
                        "must match `containerPort` when `hostNetwork` is true",
                        $"Write {Wording.Number(number)}, or remove hostPort."
                    ),
                    ofContainer
                );
            }

            // The server defaults the hostPort of a Pod on the host network to its containerPort, but does not do so for a template.
            if ((said ?? (pod.IsPod && pod.IsOnHostNetwork ? ofContainer : null)) is not { Number: { } onNode } node)
            {
                continue;
            }

            var protocol = port.Text("protocol") is { Length: > 0 } text ? text : "TCP";
            var key = $"{protocol}/{port.Text("hostIP")}/{Wording.Number(onNode)}";
            if (taken.TryGetValue(key, out var first))
            {
                findings.Report(
                    node,
                    Refusal.Of(
                        pod.Resource,
                        port.PathOf("hostPort"),
                        said is null
                            ? $"would be {Wording.Quoted(onNode)} because the pod uses the host network, and that port is already used"
                            : $"is {Wording.Quoted(onNode)}, which is already used",
                        ServerWords.Duplicate(key),
                        "A host port can belong to only one container. Choose another port."
                    ),
                    first
                );
            }
            else
            {
                taken.Add(key, node);
            }
        }
    }
}
