using KubeNet.Resources;

namespace KubeNet;

/// <summary>The Pods of a workload or behind a Service, as a NetworkPolicy names them: by labels, namespace and ports.</summary>
internal sealed class PolicyPods
{
    private const string NamespaceName = "kubernetes.io/metadata.name";

    private readonly IExposed? _workload;
    private readonly ServiceHandle? _service;

    private PolicyPods(SetRecording recording, IExposed? workload, ServiceHandle? service)
    {
        Recording = recording;
        _workload = workload;
        _service = service;
        Owner = workload?.Resource ?? service!.Resource;
    }

    public SetRecording Recording { get; }

    /// <summary>What the policy of these Pods is named after.</summary>
    public Resource Owner { get; }

    /// <summary>Null for a peer that is not the handle of a workload or a Service.</summary>
    public static PolicyPods? Of(INetworkPeer peer) =>
        peer switch
        {
            IPodContainer pods => new PolicyPods(pods.Workload.Recording, pods.Workload, null),
            ServiceHandle service => new PolicyPods(service.Recording, service.OnlyWorkload, service),
            ModelHandle model => new PolicyPods(model.Recording, model.Exposed, null),
            _ => null,
        };

    /// <summary>Selects the Pods of the owner, in their own policy.</summary>
    public void SelectIn(MapNode podSelector, Origin origin)
    {
        if (_workload is not null)
        {
            _workload.SelectBy(podSelector.GetOrAddMap("matchLabels"), origin);
            return;
        }

        SelectAsService(podSelector, Recording, origin);
    }

    /// <summary>The labels that the Service selects by. It may get some later.</summary>
    private void SelectAsService(MapNode podSelector, SetRecording reader, Origin origin) =>
        reader.AtEnd(
            Phase.Backends,
            () =>
            {
                if (_service!.Resource.Root.Map("spec.selector") is not { Count: > 0 } labels)
                {
                    reader.Missing(
                        $"Service '{_service.Name}' selects no Pods, so a NetworkPolicy cannot select the Pods behind it. "
                            + "Use a NetworkPeer with the labels or addresses.",
                        origin
                    );
                    return;
                }

                foreach (var label in labels.Entries)
                {
                    podSelector.GetOrAddMap("matchLabels").Set(label.Key, label.Value.CopiedTo(origin), origin);
                }
            }
        );

    /// <summary>A new entry of <c>from</c> or <c>to</c>, in a policy of that namespace.</summary>
    public MapNode ToPeer(SetRecording reader, Origin origin)
    {
        var peer = new MapNode(FieldOrders.NetworkPeer, origin);
        if (Owner.Namespace is { } space && space != reader.Namespace.Value)
        {
            SetNamespace(peer, new Sourced<string>(space, origin));
        }

        var selector = peer.Set("podSelector", new MapNode(FieldOrders.LabelSelector, origin));
        if (_service is not null)
        {
            SelectAsService(selector, reader, origin);
        }
        else
        {
            _workload!.SelectBy(selector.GetOrAddMap("matchLabels"), origin);
        }

        return peer;
    }

    /// <summary>
    /// The Pods' ports as entries of <c>ports</c>: those behind the Service's ports, or all ports of the containers. At the end of
    /// <c>Define</c>, when they are known.
    /// </summary>
    public IEnumerable<MapNode> Ports(Origin origin)
    {
        var ports = _service is not null
            ? (_service.Resource.Root.List("spec.ports")?.Maps ?? []).Select(port => (port, port["targetPort"] ?? port["port"]))
            : (_workload?.ContainerPorts ?? []).Select(port => (port, port["containerPort"]));
        foreach (var (port, number) in ports)
        {
            if (number is ScalarNode said)
            {
                var node = new MapNode(FieldOrders.NetworkPort, origin);
                if (port.Text("protocol") is { } protocol and not "TCP")
                {
                    node.Set("protocol", protocol, origin);
                }

                node.Set("port", said.CopiedTo(origin));
                yield return node;
            }
        }
    }

    public static void SetNamespace(MapNode peer, Sourced<string> name) =>
        peer.GetOrAddMap("namespaceSelector").GetOrAddMap("matchLabels").Set(NamespaceName, name.Value, name.Origin);
}
