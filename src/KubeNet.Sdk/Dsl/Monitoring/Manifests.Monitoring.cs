namespace KubeNet;

// What Prometheus scrapes.
public sealed partial class Manifests
{
    /// <summary>
    /// Declares a ServiceMonitor of the Prometheus operator: the Pods behind a Service are scraped. It selects the Service by all its
    /// labels. It needs an <c>Endpoint</c>.
    /// </summary>
    /// <param name="name"><c>metadata.name</c>.</param>
    /// <param name="service">The Service, of any namespace. It must have a label, which <c>Expose</c> sets.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(9090, "metrics").Expose();
    /// k8s.ServiceMonitor("web", web).Endpoint("metrics", interval: "30s").Label("release", "prometheus");
    /// </code>
    /// </example>
    public ServiceMonitorHandle ServiceMonitor(string name, ServiceHandle service) =>
        ServiceMonitorHandle.Declare(Recording, CallSite.Text(name), CallSite.Arg(service));

    /// <summary>
    /// Declares a PodMonitor of the Prometheus operator: the Pods of a workload are scraped. It needs an <c>Endpoint</c>.
    /// </summary>
    /// <param name="name"><c>metadata.name</c>.</param>
    /// <param name="workload">The workload, of any kind and namespace.</param>
    /// <example>
    /// <code>
    /// var worker = k8s.Deployment("worker", image: "shop/worker:1.4.2").ContainerPort(9090, "metrics");
    /// k8s.PodMonitor("worker", worker).Endpoint("metrics", interval: "30s");
    /// </code>
    /// </example>
    public PodMonitorHandle PodMonitor(string name, IWorkload workload)
    {
        var selected = CallSite.Arg(workload);
        return PodMonitorHandle.Declare(Recording, CallSite.Text(name), selected.With(WorkloadOf.Handle(selected.Value, nameof(workload))));
    }
}
