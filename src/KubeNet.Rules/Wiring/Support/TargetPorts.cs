using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>A port of a Service, and the pods that receive its traffic.</summary>
internal readonly struct TargetPort
{
    private readonly ResourceGraph _graph;

    private TargetPort(
        ResourceGraph graph,
        ServiceView service,
        ServicePortView port,
        ScalarNode target,
        IReadOnlyList<PodTemplateView> pods
    )
    {
        _graph = graph;
        Service = service;
        Port = port;
        Target = target;
        Pods = pods;
    }

    public ServiceView Service { get; }

    public ServicePortView Port { get; }

    /// <summary>The number or the name of the pods' port.</summary>
    public ScalarNode Target { get; }

    public IReadOnlyList<PodTemplateView> Pods { get; }

    public IEnumerable<ContainerView> Containers => Pods.SelectMany(pod => pod.Containers);

    public IEnumerable<ContainerPortView> DeclaredPorts => Containers.SelectMany(container => container.Ports);

    /// <summary>
    /// The intended port of the pods, if it is unambiguous: the one with the Service port's own name, or the only one with the
    /// protocol.
    /// </summary>
    public IEnumerable<Replacement> Meant
    {
        get
        {
            var (name, protocol) = (Port.Name, Port.Protocol);
            var declared = DeclaredPorts.Where(port => port.Protocol == protocol).Select(port => (port.Number, port.Name)).ToList();
            return SuggestedPorts.OnlyOf(
                Target,
                declared.FindAll(port => port.Name is not null && port.Name == name) is { Count: > 0 } named ? named : declared
            );
        }
    }

    /// <summary>The related places: the containers that the port selects, and the Ingress backends that refer to it.</summary>
    public ResourceNode[] Ends => [.. Containers.Select(container => container.Node), .. BrokenRoute.Backends(_graph, Service, Port)];

    /// <summary>The Ingress routes that end at this port, as the last sentence of a message; empty if there are none.</summary>
    public string RouteSentence => BrokenRoute.Sentence(_graph, Service, Port, $"targetPort {Wording.Quoted(Target)}");

    /// <summary><c>Deployment 'cart' declares '8081' (http); Pod 'probe' declares no ports</c></summary>
    public string WhatPodsDeclare() => Wording.List(Pods.Select(Declared), "; ");

    private static string Declared(PodTemplateView pod)
    {
        var ports = Wording.Ports(
            from container in pod.Containers
            from port in container.Ports
            select (port.Number, port.Protocol, port.Name)
        );
        return $"{Wording.Named(pod.Workload)} declares {(ports.Length == 0 ? "no ports" : ports)}";
    }

    /// <summary>
    /// The ports of the set's own Services that select pods. A Service without a selector, a Service that selects nothing here, and an
    /// ExternalName have no pods to compare with.
    /// </summary>
    public static IEnumerable<TargetPort> Of(ResourceGraph graph)
    {
        foreach (var service in ServiceView.In(graph.Own))
        {
            if (service.IsExternalName || service.Selector is not { } selector)
            {
                continue;
            }

            var pods = graph.PodsSelectedBy(service.Resource.Namespace, selector);
            if (pods.Count == 0)
            {
                continue;
            }

            foreach (var port in service.Ports)
            {
                if (port.TargetPort is { } target)
                {
                    yield return new TargetPort(graph, service, port, target, pods);
                }
            }
        }
    }
}
