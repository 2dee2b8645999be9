using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A PodMonitor of the set (<c>monitoring.coreos.com/v1</c>): Prometheus scrapes Pods without a Service. It needs the Prometheus operator
/// in the cluster, and an <c>Endpoint</c>.
/// </summary>
public sealed class PodMonitorHandle : ResourceHandle<PodMonitorHandle>
{
    private PodMonitorHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    private MapNode Spec => Root.GetOrAddMap("spec", FieldOrders.MonitorSpec);

    /// <summary>Scrapes a port of the Pods: an entry of <c>spec.podMetricsEndpoints</c>. Calls add endpoints.</summary>
    /// <param name="port"><c>port</c>: the name of a container port.</param>
    /// <param name="path"><c>path</c>. Default: <c>/metrics</c> (not written).</param>
    /// <param name="interval"><c>interval</c>: <c>30s</c>. Default: that of Prometheus (not written).</param>
    /// <param name="scheme"><c>scheme</c>: <c>http</c> or <c>https</c>. Default: http (not written).</param>
    /// <param name="scrapeTimeout"><c>scrapeTimeout</c>, not more than the interval: <c>10s</c>. Default: that of Prometheus (not
    /// written).</param>
    /// <param name="configure">Configures the endpoint further: TLS and relabelling. Default: nothing.</param>
    /// <example>
    /// <code>
    /// var worker = k8s.Deployment("worker", image: "shop/worker:1.4.2").ContainerPort(9090, "metrics");
    /// k8s.PodMonitor("worker", worker).Endpoint("metrics", interval: "30s");
    /// </code>
    /// </example>
    public PodMonitorHandle Endpoint(
        string port,
        string? path = null,
        string? interval = null,
        string? scheme = null,
        string? scrapeTimeout = null,
        Action<PodMonitorEndpoint>? configure = null
    )
    {
        var endpoint = MonitorFields.Add(
            Recording,
            Spec,
            "podMetricsEndpoints",
            CallSite.Text(port),
            CallSite.Arg(path),
            CallSite.Arg(interval),
            CallSite.Arg(scheme),
            CallSite.Arg(scrapeTimeout)
        );
        configure?.Invoke(new PodMonitorEndpoint(Recording, endpoint));
        return this;
    }

    /// <summary>
    /// Sets the label of the Pods whose value becomes the label <c>job</c> of the metrics: <c>spec.jobLabel</c>. Default: the job has the
    /// name of the monitor, with its namespace (not written). Setting a different label later is an error (KUBE0005).
    /// </summary>
    /// <param name="label">The label's key.</param>
    /// <example>
    /// <code>
    /// var worker = k8s.Deployment("worker", image: "shop/worker:1.4.2").Label("team", "shop").ContainerPort(9090, "metrics");
    /// k8s.PodMonitor("worker", worker).JobLabel("team").Endpoint("metrics");
    /// </code>
    /// </example>
    public PodMonitorHandle JobLabel(string label)
    {
        Recording.SetOnce(Spec, "jobLabel", CallSite.Text(label));
        return this;
    }

    /// <summary>A resource of a set of another project.</summary>
    internal static PodMonitorHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static PodMonitorHandle Declare(SetRecording recording, Sourced<string> name, Sourced<Workload> workload)
    {
        var handle = new PodMonitorHandle(
            recording,
            recording.Add(new Resource("monitoring.coreos.com/v1", "PodMonitor", name, recording.Namespace, FieldOrders.Resource))
        );
        var selector = handle.Spec.Set("selector", new MapNode(FieldOrders.LabelSelector, workload.Origin));
        workload.Value.SelectBy(selector.GetOrAddMap("matchLabels"), workload.Origin);
        MonitorFields.LookInto(handle.Spec, recording, workload.Value.Resource, workload.Origin);
        recording.AtEnd(
            Phase.Backends,
            () => MonitorFields.ReportMissing(handle, recording, handle.Spec["podMetricsEndpoints"], handle.Resource)
        );
        return handle;
    }
}
