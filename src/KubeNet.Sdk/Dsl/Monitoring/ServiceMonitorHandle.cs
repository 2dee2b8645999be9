using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A ServiceMonitor of the set (<c>monitoring.coreos.com/v1</c>): Prometheus scrapes the Pods behind a Service. It needs the Prometheus
/// operator in the cluster, and an <c>Endpoint</c>.
/// </summary>
public sealed class ServiceMonitorHandle : ResourceHandle<ServiceMonitorHandle>
{
    private readonly ServiceHandle? _service;

    private ServiceMonitorHandle(SetRecording recording, Resource resource, ServiceHandle? service)
        : base(recording, resource) => _service = service;

    private MapNode Spec => Root.GetOrAddMap("spec", FieldOrders.MonitorSpec);

    /// <summary>Scrapes a port of the Service: an entry of <c>spec.endpoints</c>. Calls add endpoints.</summary>
    /// <param name="port"><c>port</c>: the name of the Service's port. A port without a name cannot be scraped.</param>
    /// <param name="path"><c>path</c>. Default: <c>/metrics</c> (not written).</param>
    /// <param name="interval"><c>interval</c>: <c>30s</c>. Default: that of Prometheus (not written).</param>
    /// <param name="scheme"><c>scheme</c>: <c>http</c> or <c>https</c>. Default: http (not written).</param>
    /// <param name="scrapeTimeout"><c>scrapeTimeout</c>, not more than the interval: <c>10s</c>. Default: that of Prometheus (not
    /// written).</param>
    /// <param name="configure">Configures the endpoint further: TLS and relabelling. Default: nothing.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(9090, "metrics").Expose();
    /// k8s.ServiceMonitor("web", web).Endpoint("metrics", interval: "30s");
    /// </code>
    /// </example>
    public ServiceMonitorHandle Endpoint(
        string port,
        string? path = null,
        string? interval = null,
        string? scheme = null,
        string? scrapeTimeout = null,
        Action<ServiceMonitorEndpoint>? configure = null
    )
    {
        var endpoint = MonitorFields.Add(
            Recording,
            Spec,
            "endpoints",
            CallSite.Text(port),
            CallSite.Arg(path),
            CallSite.Arg(interval),
            CallSite.Arg(scheme),
            CallSite.Arg(scrapeTimeout)
        );
        configure?.Invoke(new ServiceMonitorEndpoint(Recording, endpoint));
        return this;
    }

    /// <summary>Scrapes a port of the Service: an entry of <c>spec.endpoints</c>, with the port's name. Calls add endpoints.</summary>
    /// <param name="port"><c>port</c>: a port of the Service, which must have a name.</param>
    /// <param name="path"><c>path</c>. Default: <c>/metrics</c> (not written).</param>
    /// <param name="interval"><c>interval</c>: <c>30s</c>. Default: that of Prometheus (not written).</param>
    /// <param name="scheme"><c>scheme</c>: <c>http</c> or <c>https</c>. Default: http (not written).</param>
    /// <param name="scrapeTimeout"><c>scrapeTimeout</c>, not more than the interval: <c>10s</c>. Default: that of Prometheus (not
    /// written).</param>
    /// <param name="configure">Configures the endpoint further: TLS and relabelling. Default: nothing.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(9090, "metrics").Expose();
    /// k8s.ServiceMonitor("web", web).Endpoint(web.Port(9090));
    /// </code>
    /// </example>
    public ServiceMonitorHandle Endpoint(
        ServicePortHandle port,
        string? path = null,
        string? interval = null,
        string? scheme = null,
        string? scrapeTimeout = null,
        Action<ServiceMonitorEndpoint>? configure = null
    )
    {
        var chosen = CallSite.Arg(port);
        var said = chosen.Value ?? throw new ArgumentNullException(nameof(port));
        var endpoint = MonitorFields.Add(
            Recording,
            Spec,
            "endpoints",
            chosen.With(said.Port.Name ?? ""),
            CallSite.Arg(path),
            CallSite.Arg(interval),
            CallSite.Arg(scheme),
            CallSite.Arg(scrapeTimeout)
        );
        Recording.AtEnd(Phase.Backends, () => SetName(endpoint, said, chosen.Origin));
        configure?.Invoke(new ServiceMonitorEndpoint(Recording, endpoint));
        return this;
    }

    /// <summary>
    /// Sets the label of the Service whose value becomes the label <c>job</c> of the metrics: <c>spec.jobLabel</c>. Default: the job has
    /// the name of the Service (not written). Setting a different label later is an error (KUBE0005).
    /// </summary>
    /// <param name="label">The label's key.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(9090, "metrics").Expose().Label("team", "shop");
    /// k8s.ServiceMonitor("web", web).JobLabel("team").Endpoint("metrics");
    /// </code>
    /// </example>
    public ServiceMonitorHandle JobLabel(string label)
    {
        Recording.SetOnce(Spec, "jobLabel", CallSite.Text(label));
        return this;
    }

    /// <summary>A resource of a set of another project.</summary>
    internal static ServiceMonitorHandle Of(SetRecording recording, Resource resource) => new(recording, resource, null);

    internal static ServiceMonitorHandle Declare(SetRecording recording, Sourced<string> name, Sourced<ServiceHandle> service)
    {
        var said = service.Value ?? throw new ArgumentNullException(nameof(service));
        var handle = new ServiceMonitorHandle(
            recording,
            recording.Add(new Resource("monitoring.coreos.com/v1", "ServiceMonitor", name, recording.Namespace, FieldOrders.Resource)),
            said
        );
        var labels = handle.Spec.Set("selector", new MapNode(FieldOrders.LabelSelector, service.Origin)).GetOrAddMap("matchLabels");
        MonitorFields.LookInto(handle.Spec, recording, said.Resource, service.Origin);
        recording.AtEnd(Phase.Backends, () => handle.Select(labels, service.Origin));
        return handle;
    }

    /// <summary>A monitor selects Services by their own labels, which may be set later.</summary>
    private void Select(MapNode selector, Origin origin)
    {
        if (_service!.Resource.Metadata.Map("labels") is not { Count: > 0 } labels)
        {
            Recording.Missing(
                $"Service '{_service.Name}' has no labels, so ServiceMonitor '{Name}' cannot select it. Give the Service a Label(...).",
                origin
            );
            return;
        }

        foreach (var label in labels.Entries)
        {
            selector.Set(label.Key, label.Value.CopiedTo(origin), origin);
        }

        MonitorFields.ReportMissing(this, Recording, Spec["endpoints"], Resource);
    }

    private void SetName(MapNode endpoint, ServicePortHandle port, Origin origin)
    {
        var chosen = port.Port;
        var known = port.Service.Ports.Where(one => one.Is(chosen.Name, chosen.Number)).Select(one => one.Name).FirstOrDefault();
        if ((chosen.Name ?? known) is { } name)
        {
            endpoint.Set("port", name, origin);
        }
        else
        {
            Recording.Missing(
                $"Port {chosen} of Service '{port.Service.ServiceName}' has no name, so ServiceMonitor '{Name}' cannot scrape it. "
                    + "Give the port a name.",
                origin
            );
        }
    }
}
