using KubeNet.Resources;

namespace KubeNet;

/// <summary>What the kubelet does in a container after its start or before its stop, for <c>PostStart</c> and <c>PreStop</c>.</summary>
public sealed class LifecycleHandler
{
    private readonly Func<Origin, (string Field, MapNode Node)> _handler;
    private readonly Origin _origin;

    private LifecycleHandler(Func<Origin, (string, MapNode)> handler, Origin origin)
    {
        _handler = handler;
        _origin = origin;
    }

    /// <summary>Runs a command in the container: <c>exec</c>.</summary>
    /// <param name="command"><c>command</c>: the program and its arguments, one string each. They are not passed to a shell.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").PreStop(LifecycleHandler.Exec("nginx", "-s", "quit"));</code></example>
    public static LifecycleHandler Exec(params string[] command) => new(ProbeHandlers.Exec(CallSite.Args(command)), CallSite.Here);

    /// <summary>Makes an HTTP GET request to the container: <c>httpGet</c>.</summary>
    /// <param name="path"><c>path</c>: <c>/drain</c>.</param>
    /// <param name="port"><c>port</c>: the container's port (not the Service's), by number or name.</param>
    /// <param name="https">Whether to use HTTPS, without checking the certificate: <c>scheme: HTTPS</c>. Default: HTTP (not
    /// written).</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").PreStop(LifecycleHandler.Http("/drain", "http"));
    /// </code>
    /// </example>
    public static LifecycleHandler Http(string path, PortRef port, bool https = false) =>
        new(ProbeHandlers.Http(CallSite.Text(path), CallSite.Arg(port), CallSite.Arg(https)), CallSite.Here);

    /// <summary>Waits: <c>sleep</c>. It needs Kubernetes 1.30 or newer.</summary>
    /// <param name="seconds"><c>seconds</c>: 1 or more.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").PreStop(LifecycleHandler.Sleep(5));</code></example>
    public static LifecycleHandler Sleep(int seconds) => new(ProbeHandlers.Sleep(CallSite.Arg(seconds)), CallSite.Here);

    /// <summary>Not supported: a handler has no text representation.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override string ToString() =>
        throw new InvalidOperationException("A lifecycle handler cannot be converted to a string. Pass it to PreStop or PostStart.");

    internal MapNode ToNode(Origin argument)
    {
        var origin = _origin.Or(argument);
        var node = new MapNode(origin: origin);
        var (field, handler) = _handler(origin);
        node.Set(field, handler);
        return node;
    }
}
