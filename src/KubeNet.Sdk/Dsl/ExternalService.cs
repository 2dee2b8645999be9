using KubeNet.Resources;

namespace KubeNet;

/// <summary>A Service that exists in the cluster and is not declared in the set.</summary>
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
    /// <example>
    /// <code>
    /// var db = k8s.External.Service("db", port: 5432);
    /// k8s.Deployment("web", image: "nginx:1.27").Env("DB_SERVICE", db.Name);
    /// </code>
    /// </example>
    public string Name { get; }

    /// <inheritdoc/>
    /// <example>
    /// <code>
    /// var db = k8s.External.Service("db", port: 5432, @namespace: "data");
    /// k8s.Deployment("web", image: "nginx:1.27").Env("DB_HOST", db.DnsName);   // db.data.svc.cluster.local
    /// </code>
    /// </example>
    public string DnsName => $"{Name}.{_namespace}.svc.cluster.local";

    /// <summary>
    /// The URL for clients in the cluster, with <c>https</c> for port 443. If the port was not specified with the Service, it is an error
    /// (KUBE0005).
    /// </summary>
    /// <example>
    /// <code>
    /// var search = k8s.External.Service("search", port: 9200);
    /// k8s.Deployment("web", image: "nginx:1.27").Env("SEARCH_URL", search.Url);   // http://search.default.svc.cluster.local:9200
    /// </code>
    /// </example>
    public string Url => PortReading.UrlOf(this, null, CallSite.Here);

    /// <summary>
    /// Host and port, for clients that do not use HTTP: <c>db.data.svc.cluster.local:5432</c>. If the port was not specified with the
    /// Service, it is an error (KUBE0005).
    /// </summary>
    /// <example>
    /// <code>
    /// var db = k8s.External.Service("db", port: 5432, @namespace: "data");
    /// k8s.Deployment("web", image: "nginx:1.27").Env("DB", db.Address);   // db.data.svc.cluster.local:5432
    /// </code>
    /// </example>
    public string Address => PortReading.AddressOf(this, null, CallSite.Here);

    /// <summary>The Service's name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    SetRecording IServiceFacts.Recording => _recording;

    string IServiceFacts.ServiceName => Name;

    string IServiceFacts.ServiceNamespace => _namespace;

    IReadOnlyList<ServicePortFacts> IServiceFacts.Ports => _ports;

    /// <summary>Selects one of the Service's ports as a backend. Only a port number gives a <c>Url</c>.</summary>
    /// <param name="port">The Service's port, by name or number.</param>
    /// <example>
    /// <code>
    /// var search = k8s.External.Service("search");
    /// k8s.Deployment("web", image: "nginx:1.27").Env("SEARCH_URL", search.Port(9200).Url);
    /// </code>
    /// </example>
    public ServicePortHandle Port(PortRef port)
    {
        var chosen = CallSite.Arg(port).Value ?? throw new ArgumentNullException(nameof(port));
        var known =
            chosen.Number is { } number && !_ports.Any(p => p.Number == number)
                ? new ExternalService(_recording, Name, _namespace, [.. _ports, new ServicePortFacts(null, number, null)])
                : this;
        return new ServicePortHandle(known, () => chosen);
    }
}
