using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>
/// The port of a Service that is used instead of the pods' port (by a probe or a NetworkPolicy), found through the Services that
/// select the pods.
/// </summary>
internal readonly struct ServicePortMistaken
{
    private ServicePortMistaken(ServiceView service, ServicePortView port, ContainerPortView declared)
    {
        Service = service;
        Port = port;
        Declared = declared;
    }

    public ServiceView Service { get; }

    public ServicePortView Port { get; }

    /// <summary>The intended port, for a message: <c>'8080' (http)</c>, the pods' port behind the Service's.</summary>
    public string Meant => Wording.Ports([(Declared.Number, Declared.Protocol, Declared.Name)]);

    /// <summary>The pods' port behind the Service's.</summary>
    public ContainerPortView Declared { get; }

    /// <summary>The intended port as a replacement for the written one.</summary>
    public IEnumerable<Replacement> For(ScalarNode said) => SuggestedPorts.For(said, Declared.Number, Declared.Name);

    /// <summary>
    /// The Service's port with this number or name, if the pods behind it declare another port for it and none declares this one;
    /// null if it may be the pods' own port.
    /// </summary>
    public static ServicePortMistaken? Find(ResourceGraph graph, IReadOnlyList<PodTemplateView> pods, ScalarNode said, string protocol)
    {
        if (pods.Any(pod => pod.Ports.Any(declared => declared.Protocol == protocol && IsSaid(said, declared.Number, declared.Name))))
        {
            return null;
        }

        foreach (var pod in pods)
        {
            foreach (var service in graph.Traffic.ServicesBefore(pod.Workload))
            {
                foreach (var port in service.Ports)
                {
                    if (port.Protocol == protocol && IsSaid(said, port.Number, port.Name) && Behind(pod, port) is { } declared)
                    {
                        return new ServicePortMistaken(service, port, declared);
                    }
                }
            }
        }

        return null;
    }

    private static bool IsSaid(ScalarNode said, long? number, string? name) =>
        said.Number is { } wanted ? number == wanted : name is not null && name == said.Text;

    private static ContainerPortView? Behind(PodTemplateView pod, ServicePortView port)
    {
        if (port.TargetPort?.Text is { } name)
        {
            return pod.FindPort(name, port.Protocol);
        }

        foreach (var declared in pod.Ports)
        {
            if (declared.Number is { } number && number == port.TargetPort?.Number && declared.Protocol == port.Protocol)
            {
                return declared;
            }
        }

        return null;
    }
}
