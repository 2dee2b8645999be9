using KubeNet.Resources;

namespace KubeNet;

/// <summary>More settings of an endpoint that Prometheus scrapes: the lambda of <c>Endpoint</c>.</summary>
/// <typeparam name="TSelf">The type of the endpoint.</typeparam>
public abstract class MonitorEndpoint<TSelf>
    where TSelf : MonitorEndpoint<TSelf>
{
    private protected MonitorEndpoint(SetRecording recording, MapNode node)
    {
        Recording = recording;
        Node = node;
    }

    internal SetRecording Recording { get; }

    internal MapNode Node { get; }

    /// <summary>
    /// Keeps the labels of the scraped metrics where they have the names of Prometheus' own: <c>honorLabels: true</c>. Default: false (not
    /// written), so that they get the prefix <c>exported_</c>.
    /// </summary>
    /// <example>
    /// <code>
    /// var gateway = k8s.Deployment("push", image: "prom/pushgateway:v1.11.0").ContainerPort(9091, "metrics").Expose();
    /// k8s.ServiceMonitor("push", gateway).Endpoint("metrics", configure: endpoint =&gt; endpoint.HonorLabels());
    /// </code>
    /// </example>
    public TSelf HonorLabels()
    {
        Recording.SetOnce(Node, "honorLabels", new Sourced<bool?>(true, CallSite.Here));
        return (TSelf)this;
    }

    /// <summary>
    /// Does not check the certificate of the endpoint: <c>tlsConfig.insecureSkipVerify: true</c>. For the scheme <c>https</c>. Default:
    /// false (not written).
    /// </summary>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8443, "https").Expose();
    /// k8s.ServiceMonitor("web", web).Endpoint("https", scheme: "https", configure: endpoint =&gt; endpoint.InsecureSkipVerify());
    /// </code>
    /// </example>
    public TSelf InsecureSkipVerify()
    {
        Recording.SetOnce(Node.GetOrAddMap("tlsConfig"), "insecureSkipVerify", new Sourced<bool?>(true, CallSite.Here));
        return (TSelf)this;
    }

    /// <summary>Changes the labels of the target before it is scraped: an entry of <c>relabelings</c>. Calls add entries.</summary>
    /// <param name="action"><c>action</c>.</param>
    /// <param name="sourceLabels"><c>sourceLabels</c>: the labels whose values are joined and matched. Default: none.</param>
    /// <param name="regex"><c>regex</c>. Default: <c>(.*)</c> (not written).</param>
    /// <param name="targetLabel"><c>targetLabel</c>: the label that gets the result. Default: none.</param>
    /// <param name="replacement"><c>replacement</c>. Default: <c>$1</c> (not written).</param>
    /// <param name="separator"><c>separator</c> between the values. Default: <c>;</c> (not written).</param>
    /// <param name="modulus"><c>modulus</c> of HashMod, 1 or more. Default: none.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(9090, "metrics").Expose();
    /// k8s.ServiceMonitor("web", web).Endpoint("metrics", configure: endpoint =&gt; endpoint
    ///     .Relabeling(RelabelAction.Replace, ["__meta_kubernetes_pod_node_name"], targetLabel: "instance"));
    /// </code>
    /// </example>
    public TSelf Relabeling(
        RelabelAction action,
        IEnumerable<string>? sourceLabels = null,
        string? regex = null,
        string? targetLabel = null,
        string? replacement = null,
        string? separator = null,
        int? modulus = null
    ) =>
        AddRow(
            "relabelings",
            CallSite.Arg(action),
            sourceLabels is null ? [] : CallSite.Args(sourceLabels),
            [
                ("regex", CallSite.Arg(regex)),
                ("targetLabel", CallSite.Arg(targetLabel)),
                ("replacement", CallSite.Arg(replacement)),
                ("separator", CallSite.Arg(separator)),
            ],
            CallSite.Arg(modulus)
        );

    /// <summary>Changes or drops scraped metrics before they are stored: an entry of <c>metricRelabelings</c>. Calls add entries.</summary>
    /// <param name="action"><c>action</c>.</param>
    /// <param name="sourceLabels"><c>sourceLabels</c>: the labels whose values are joined and matched; <c>__name__</c> is the name of the
    /// metric. Default: none.</param>
    /// <param name="regex"><c>regex</c>. Default: <c>(.*)</c> (not written).</param>
    /// <param name="targetLabel"><c>targetLabel</c>: the label that gets the result. Default: none.</param>
    /// <param name="replacement"><c>replacement</c>. Default: <c>$1</c> (not written).</param>
    /// <param name="separator"><c>separator</c> between the values. Default: <c>;</c> (not written).</param>
    /// <param name="modulus"><c>modulus</c> of HashMod, 1 or more. Default: none.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(9090, "metrics").Expose();
    /// k8s.ServiceMonitor("web", web).Endpoint("metrics", configure: endpoint =&gt; endpoint
    ///     .MetricRelabeling(RelabelAction.Drop, ["__name__"], regex: "go_gc_.*"));
    /// </code>
    /// </example>
    public TSelf MetricRelabeling(
        RelabelAction action,
        IEnumerable<string>? sourceLabels = null,
        string? regex = null,
        string? targetLabel = null,
        string? replacement = null,
        string? separator = null,
        int? modulus = null
    ) =>
        AddRow(
            "metricRelabelings",
            CallSite.Arg(action),
            sourceLabels is null ? [] : CallSite.Args(sourceLabels),
            [
                ("regex", CallSite.Arg(regex)),
                ("targetLabel", CallSite.Arg(targetLabel)),
                ("replacement", CallSite.Arg(replacement)),
                ("separator", CallSite.Arg(separator)),
            ],
            CallSite.Arg(modulus)
        );

    /// <summary>Not supported: an endpoint has no text representation.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override string ToString() =>
        throw new InvalidOperationException("An endpoint of a monitor cannot be converted to a string. Use the name of its port.");

    private TSelf AddRow(
        string list,
        Sourced<RelabelAction> action,
        Sourced<string>[] sourceLabels,
        (string Field, Sourced<string?> Value)[] texts,
        Sourced<int?> modulus
    )
    {
        Recording.EnsureOpen();
        var row = Node.GetOrAddList(list).Add(new MapNode(FieldOrders.Relabeling, action.Origin));
        row.Set("action", action.Value.ToString().ToLowerInvariant(), action.Origin); // which all versions of the operator accept
        if (sourceLabels.Length > 0)
        {
            row.Set("sourceLabels", sourceLabels.ToList(action.Origin));
        }

        foreach (var (field, value) in texts)
        {
            row.SetGiven(field, value);
        }

        row.SetGiven("modulus", modulus);
        return (TSelf)this;
    }
}

/// <summary>More settings of an endpoint of a ServiceMonitor: the lambda of <c>Endpoint</c>.</summary>
public sealed class ServiceMonitorEndpoint : MonitorEndpoint<ServiceMonitorEndpoint>
{
    internal ServiceMonitorEndpoint(SetRecording recording, MapNode node)
        : base(recording, node) { }

    /// <summary>
    /// Sends the token of a file with each request: <c>bearerTokenFile</c>. Default: none. Setting a different file later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="path">The file in the container of Prometheus. Default: the token of its service account.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8443, "https").Expose();
    /// k8s.ServiceMonitor("web", web).Endpoint("https", scheme: "https", configure: endpoint =&gt; endpoint
    ///     .BearerTokenFile().InsecureSkipVerify());
    /// </code>
    /// </example>
    public ServiceMonitorEndpoint BearerTokenFile(string path = "/var/run/secrets/kubernetes.io/serviceaccount/token")
    {
        Recording.SetOnce(Node, "bearerTokenFile", CallSite.Text(path));
        return this;
    }
}

/// <summary>More settings of an endpoint of a PodMonitor: the lambda of <c>Endpoint</c>.</summary>
public sealed class PodMonitorEndpoint : MonitorEndpoint<PodMonitorEndpoint>
{
    internal PodMonitorEndpoint(SetRecording recording, MapNode node)
        : base(recording, node) { }
}
