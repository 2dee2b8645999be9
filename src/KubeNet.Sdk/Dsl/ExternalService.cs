namespace KubeNet;

/// <summary>A Service that lives elsewhere.</summary>
public sealed class ExternalService : IBackend, IServiceFacts
{
    private readonly SetRecording _recording;
    private readonly string _namespace;
    private readonly IReadOnlyList<ServicePortFacts> _ports;

    internal ExternalService(SetRecording recording, string name, string @namespace, IReadOnlyList<ServicePortFacts> ports)
    {
        _recording = recording;
        _namespace = @namespace;
        _ports = ports;
        Name = name;
    }

    /// <summary>The Service's name.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public string DnsName => $"{Name}.{_namespace}.svc.cluster.local";

    /// <summary>
    /// The address that a client in the cluster calls, with <c>https</c> for port 443. Where the port was not said with the Service, it is an
    /// error (KUBE0005).
    /// </summary>
    public string Url => ServiceUrl.Of(this, null, CallSite.Here);

    SetRecording IServiceFacts.Recording => _recording;

    string IServiceFacts.ServiceName => Name;

    string IServiceFacts.ServiceNamespace => _namespace;

    IReadOnlyList<ServicePortFacts> IServiceFacts.Ports => _ports;

    /// <summary>One of the Service's ports, as a backend. Only a number gives a <c>Url</c>.</summary>
    /// <param name="port">The Service's port, by name or number.</param>
    public ServicePortHandle Port(PortRef port)
    {
        var chosen = CallSite.Arg(port).Value ?? throw new ArgumentNullException(nameof(port));
        var known = chosen.Number is { } number && !_ports.Any(p => p.Number == number)
            ? new ExternalService(_recording, Name, _namespace, [.. _ports, new ServicePortFacts(null, number, null)])
            : this;
        return new ServicePortHandle(known, chosen);
    }
}
