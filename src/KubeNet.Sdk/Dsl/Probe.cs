using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// How the kubelet checks the health of a container: <c>Probe.Http("/healthz", "http").PeriodSeconds(5)</c>. A probe is immutable. Each
/// method returns a new one.
/// </summary>
public sealed class Probe
{
    private readonly Func<Origin, (string Field, MapNode Node)> _handler;
    private readonly Origin _origin;
    private readonly (string Field, Sourced<int> Value)[] _timings;

    private Probe(Func<Origin, (string, MapNode)> handler, Origin origin, (string, Sourced<int>)[] timings)
    {
        _handler = handler;
        _origin = origin;
        _timings = timings;
    }

    /// <summary>Checks with an HTTP GET request. Any status from 200 to 399 is a success: <c>httpGet</c>.</summary>
    /// <param name="path"><c>path</c>: <c>/healthz</c>.</param>
    /// <param name="port"><c>port</c>: the container's port (not the Service's), by number or name.</param>
    /// <param name="https">Whether to use HTTPS, without checking the certificate: <c>scheme: HTTPS</c>. Default: HTTP (not
    /// written).</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .LivenessProbe(Probe.Http("/healthz", "http"));
    /// </code>
    /// </example>
    public static Probe Http(string path, PortRef port, bool https = false) =>
        new(ProbeHandlers.Http(CallSite.Text(path), CallSite.Arg(port), CallSite.Arg(https)), CallSite.Here, []);

    /// <summary>Checks by opening a TCP connection: <c>tcpSocket</c>.</summary>
    /// <param name="port"><c>port</c>: the container's port (not the Service's), by number or name.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .LivenessProbe(Probe.Tcp(8080));
    /// </code>
    /// </example>
    public static Probe Tcp(PortRef port)
    {
        var number = CallSite.Arg(port);
        return new Probe(
            fallback =>
            {
                var node = new MapNode(origin: number.Origin.Or(fallback));
                node.Set("port", number.Value.ToNode(number.Origin.Or(fallback)));
                return ("tcpSocket", node);
            },
            CallSite.Here,
            []
        );
    }

    /// <summary>Checks by running a command in the container. Exit code 0 is a success: <c>exec</c>.</summary>
    /// <param name="command"><c>command</c>: the program and its arguments, one string each. They are not passed to a shell.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .LivenessProbe(Probe.Exec("cat", "/tmp/healthy"));
    /// </code>
    /// </example>
    public static Probe Exec(params string[] command) => new(ProbeHandlers.Exec(CallSite.Args(command)), CallSite.Here, []);

    /// <summary>Checks by the health service of gRPC: <c>grpc</c>.</summary>
    /// <param name="port"><c>port</c>: the number of the container's port. A name is not possible.</param>
    /// <param name="service"><c>service</c>: the name to ask the health service for. Default: the server as a whole (not written).</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(5000, "grpc")
    ///     .LivenessProbe(Probe.Grpc(5000));
    /// </code>
    /// </example>
    public static Probe Grpc(int port, string? service = null) =>
        new(ProbeHandlers.Grpc(CallSite.Arg(port), CallSite.Arg(service)), CallSite.Here, []);

    /// <summary>
    /// Adds a header to the requests of an HTTP probe: <c>httpHeaders</c>. It is an error for any other probe (KUBE0003).
    /// </summary>
    /// <param name="name"><c>name</c>: <c>Host</c>.</param>
    /// <param name="value"><c>value</c>.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .LivenessProbe(Probe.Http("/healthz", "http").Header("Host", "shop.example.com"));
    /// </code>
    /// </example>
    public Probe Header(string name, string value)
    {
        var header = CallSite.Text(name);
        var text = CallSite.Text(value);
        if (_handler(Origin.None).Field != "httpGet")
        {
            throw new InvalidOperationException("Only a probe by HTTP has headers. Use Probe.Http(...).");
        }

        return new Probe(
            fallback =>
            {
                var (field, handler) = _handler(fallback);
                var node = handler.GetOrAddList("httpHeaders").Add(new MapNode(FieldOrders.EnvVar, header.Origin.Or(fallback)));
                node.Set("name", header);
                node.Set("value", text);
                return (field, handler);
            },
            _origin,
            _timings
        );
    }

    /// <summary>Sets how long after the container's start the first check is made: <c>initialDelaySeconds</c>. Default: 0.</summary>
    /// <param name="seconds">Seconds, 0 or more.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .LivenessProbe(Probe.Http("/healthz", "http").InitialDelaySeconds(10));
    /// </code>
    /// </example>
    public Probe InitialDelaySeconds(int seconds) => With("initialDelaySeconds", CallSite.Arg(seconds));

    /// <summary>Sets how often the check is made: <c>periodSeconds</c>. Default: 10.</summary>
    /// <param name="seconds">Seconds, 1 or more.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .LivenessProbe(Probe.Http("/healthz", "http").PeriodSeconds(5));
    /// </code>
    /// </example>
    public Probe PeriodSeconds(int seconds) => With("periodSeconds", CallSite.Arg(seconds));

    /// <summary>Sets how long an answer may take: <c>timeoutSeconds</c>. Default: 1.</summary>
    /// <param name="seconds">Seconds, 1 or more.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .LivenessProbe(Probe.Http("/healthz", "http").TimeoutSeconds(2));
    /// </code>
    /// </example>
    public Probe TimeoutSeconds(int seconds) => With("timeoutSeconds", CallSite.Arg(seconds));

    /// <summary>
    /// Sets how many consecutive successes end a failure: <c>successThreshold</c>. Default: 1. It must be 1 for liveness and startup.
    /// </summary>
    /// <param name="count">1 or more.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .ReadinessProbe(Probe.Http("/ready", "http").SuccessThreshold(2));
    /// </code>
    /// </example>
    public Probe SuccessThreshold(int count) => With("successThreshold", CallSite.Arg(count));

    /// <summary>Sets how many consecutive failed checks count as a failure: <c>failureThreshold</c>. Default: 3.</summary>
    /// <param name="count">1 or more.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .LivenessProbe(Probe.Http("/healthz", "http").FailureThreshold(5));
    /// </code>
    /// </example>
    public Probe FailureThreshold(int count) => With("failureThreshold", CallSite.Arg(count));

    /// <summary>
    /// Sets how long a container has to stop after this probe failed: <c>terminationGracePeriodSeconds</c>. Default: that of the Pod. Not
    /// for readiness.
    /// </summary>
    /// <param name="seconds">Seconds, 1 or more.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .LivenessProbe(Probe.Http("/healthz", "http").TerminationGracePeriodSeconds(10));
    /// </code>
    /// </example>
    public Probe TerminationGracePeriodSeconds(int seconds) => With("terminationGracePeriodSeconds", CallSite.Arg(seconds));

    /// <summary>Not supported: a probe has no text representation.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override string ToString() =>
        throw new InvalidOperationException(
            "A probe cannot be converted to a string. Pass it to LivenessProbe, ReadinessProbe or StartupProbe."
        );

    /// <summary>Creates a new part of a manifest. A probe can be used for several containers.</summary>
    internal MapNode ToNode(SetRecording recording, Origin argument)
    {
        var origin = _origin.Or(argument);
        var node = new MapNode(FieldOrders.Probe, origin);
        var (field, handler) = _handler(origin);
        node.Set(field, handler);
        foreach (var (timing, value) in _timings)
        {
            recording.SetOnce(node, timing, new Sourced<int>(value.Value, value.Origin.Or(argument)));
        }

        return node;
    }

    private Probe With(string field, Sourced<int> value) => new(_handler, _origin, [.. _timings, (field, value)]);
}
