using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1048: ports that contradict others of the pod: one name twice in a container, one port of the node for two, a port of the node that
/// is not the container's though the pod is on the node's network (validateContainerPorts, AccumulateUniqueHostPorts and
/// validatePodHostNetworkDeps in kubernetes/pkg/apis/core/validation/validation.go). Two ports of one number are taken.
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
                    Refusal.Of(container.Resource, name, ServerWords.Duplicate(text), "Give each port of the container a name of its own."),
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
                        $"Write {Wording.Number(number)}, or take hostPort out."
                    ),
                    ofContainer
                );
            }

            // The server sets the node's port of a Pod on its node's network; that of a template it leaves alone.
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
                            ? $"would be {Wording.Quoted(onNode)} once more, since the pod is on its node's network"
                            : $"is {Wording.Quoted(onNode)} once more",
                        ServerWords.Duplicate(key),
                        "A port of the node leads to one container; choose another one."
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
