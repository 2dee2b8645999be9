using System.Globalization;
using KubeNet.Resources;

namespace KubeNet;

// The ports: those said, and those taken over from the containers at the end.
public sealed partial class ServiceHandle
{
    private Func<IReadOnlyList<MapNode>>? _containerPorts;

    IReadOnlyList<ServicePortFacts> IServiceFacts.Ports =>
        [.. (_containerPorts?.Invoke() ?? []).Concat(Root.List("spec.ports")?.Maps ?? []).Select(ServicePortFacts.Of)];

    internal void AddPort(MapNode port)
    {
        Recording.EnsureOpen();
        var ports = Spec.GetOrAddList("ports");
        if (ports.Maps.Any(earlier => NodeComparison.AreEqual(earlier, port)))
        {
            return;
        }

        if (port.Scalar("name") is { } name && ports.Maps.FirstOrDefault(earlier => earlier.Text("name") == name.Text) is { } other)
        {
            Recording.Contradiction(
                $"Service '{Name}' already has a port '{name.Text}'. Give this one another name.",
                name.NearestOrigin,
                other.Scalar("name")!.NearestOrigin
            );
        }

        ports.Add(port);
    }

    /// <summary>
    /// Exposes the ports that the containers declare, also later in <c>Define</c>: all ports, or the one that the target specifies.
    /// </summary>
    internal void ExposeContainerPorts(IExposed workload, ExposedPort exposed)
    {
        _containerPorts = () => WithAppProtocols(Compose(workload, exposed));
        Recording.AtEnd(
            Phase.ServicePorts,
            () =>
            {
                var ports = _containerPorts();
                _containerPorts = null;
                if (ports.Count == 0)
                {
                    ReportNothingToExpose(workload, exposed.Target, exposed.Call);
                }
                else if (ports.Count > 1 && exposed.NodePort.Value is not null)
                {
                    ReportSeveral("node port", exposed.NodePort.Origin);
                }
                else if (ports.Count > 1 && exposed.Name.Value is not null)
                {
                    ReportSeveral("name", exposed.Name.Origin);
                }

                foreach (var port in ports)
                {
                    AddPort(port);
                }
            }
        );
    }

    private void ReportSeveral(string what, Origin origin) =>
        Recording.Missing(
            $"Service '{Name}' exposes several container ports, so it is ambiguous which one gets the {what}. "
                + "Specify port:, or pass the ports in a list.",
            origin
        );

    private static IReadOnlyList<MapNode> Compose(IExposed workload, ExposedPort exposed)
    {
        var target = exposed.Target;
        if (target.Value is { Number: { } number })
        {
            var port = new Sourced<int>(number, target.Value.Origin);
            return [new ServicePort(exposed.Name, port, target, exposed.NodePort, exposed.Protocol).ToNode(exposed.Call)];
        }

        var containerPorts = workload.ContainerPorts;
        if (target.Value is { Name: { } wanted })
        {
            containerPorts = [.. containerPorts.Where(port => port.Text("name") == wanted).Take(1)];
        }

        return [.. containerPorts.Select((port, index) => ComposeOne(port, index, containerPorts.Count, exposed))];
    }

    /// <summary>
    /// kubectl names the ports of a Service if there are several (<c>port-1</c>, …). The name of the container port is more meaningful.
    /// </summary>
    private static MapNode ComposeOne(MapNode port, int index, int count, ExposedPort exposed)
    {
        var origin = exposed.Call.Or(port.NearestOrigin);
        var containerPort = port.Scalar("containerPort");
        var number = new Sourced<int>((int)(containerPort?.Number ?? 0), origin) { TakenFrom = ValueSource.Of(containerPort) };
        var own = exposed.Target.Value is not null
            ? null
            : port.Text("name") ?? (count > 1 ? "port-" + (index + 1).ToString(CultureInfo.InvariantCulture) : null);
        var name =
            exposed.Name.Value is not null && count == 1
                ? exposed.Name
                : new Sourced<string?>(own, origin) { TakenFrom = ValueSource.Of(port["name"]) };
        var transport = exposed.Protocol.Value is not null
            ? exposed.Protocol
            : port.Text("protocol") switch
            {
                "UDP" => new Sourced<Protocol?>(Protocol.Udp, origin),
                "SCTP" => new Sourced<Protocol?>(Protocol.Sctp, origin),
                "TCP" => new Sourced<Protocol?>(Protocol.Tcp, origin),
                _ => default,
            };
        return new ServicePort(name, number, exposed.Target, exposed.NodePort, transport).ToNode(origin);
    }

    private void ReportNothingToExpose(IExposed workload, Sourced<PortRef?> target, Origin call)
    {
        var resource = workload.Resource;
        Resource.SayLacks("spec.ports");
        if (target.Value is { Name: { } wanted })
        {
            var names = workload.ContainerPorts.Select(port => port.Text("name")).OfType<string>().Select(name => $"'{name}'").ToArray();
            Recording.Missing(
                $"{resource.Kind} '{resource.Name}' has no container port '{wanted}' to expose (its port names: "
                    + $"{(names.Length == 0 ? "none" : string.Join(", ", names))}). Specify port:, or declare it with ContainerPort(...).",
                target.Value.Origin.Or(target.Origin),
                resource.Origin
            );
        }
        else
        {
            Recording.Missing(
                $"{resource.Kind} '{resource.Name}' declares no container port, so Expose() has nothing to expose. "
                    + "Specify port:, or declare one with ContainerPort(...).",
                call,
                resource.Origin
            );
        }
    }

    /// <summary>A node port makes the Service a NodePort, unless its type was set.</summary>
    private void FollowNodePorts()
    {
        var nodePort = Root.List("spec.ports")?.Maps.Select(port => port.Scalar("nodePort")).FirstOrDefault(port => port is not null);
        if (nodePort is null)
        {
            return;
        }

        if (Root.Scalar("spec.type") is not { } type)
        {
            Spec.Set("type", "NodePort", nodePort.NearestOrigin);
        }
        else if (type.Text == "ClusterIP")
        {
            Recording.Contradiction(
                $"Service '{Name}' is of type ClusterIP, which has no node ports. Remove type:, or use ServiceType.NodePort.",
                nodePort.NearestOrigin,
                type.NearestOrigin
            );
        }
    }
}
