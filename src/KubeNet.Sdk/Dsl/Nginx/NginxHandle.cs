using System.Globalization;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// How ingress-nginx handles the requests of one Ingress: typed members for its annotations <c>nginx.ingress.kubernetes.io/…</c>. It is the
/// argument of <see cref="IngressHandle.Nginx"/>. The annotations apply to all paths of the Ingress. Setting a member twice to different
/// values is an error (KUBE0005). If another controller serves the Ingress's class, the annotations are ignored (KUBE3010).
/// </summary>
public sealed partial class NginxHandle
{
    private const string Prefix = "nginx.ingress.kubernetes.io/";

    private readonly IngressHandle _ingress;

    internal NginxHandle(IngressHandle ingress) => _ingress = ingress;

    /// <summary>Limits the size of a request's body: <c>proxy-body-size</c>. A larger request gets 413. Default: <c>1m</c>.</summary>
    /// <param name="size">A size in nginx format: <c>8m</c>, <c>512k</c>, <c>1g</c>; <c>0</c> means no limit.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.BodySize("64m"));
    /// </code>
    /// </example>
    public NginxHandle BodySize(string size) => Set("proxy-body-size", CallSite.Text(size));

    /// <summary>
    /// Sets the timeouts for the backend: <c>proxy-connect-timeout</c>, <c>proxy-read-timeout</c>, <c>proxy-send-timeout</c>. Values that
    /// are not set keep the controller's default.
    /// </summary>
    /// <param name="connect">Seconds to establish the connection, at most 75. Default: 5.</param>
    /// <param name="read">Seconds between two reads of the response. A WebSocket that is idle longer is closed. Default: 60.</param>
    /// <param name="send">Seconds between two writes of the request. Default: 60.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.Timeouts(connect: 5, read: 120));
    /// </code>
    /// </example>
    public NginxHandle Timeouts(int? connect = null, int? read = null, int? send = null)
    {
        Set("proxy-connect-timeout", CallSite.Arg(connect));
        Set("proxy-read-timeout", CallSite.Arg(read));
        return Set("proxy-send-timeout", CallSite.Arg(send));
    }

    /// <summary>
    /// Keeps idle WebSockets open: sets <c>proxy-read-timeout</c> and <c>proxy-send-timeout</c> to the same value. The upgrade itself needs
    /// no setting. Default: 60 seconds.
    /// </summary>
    /// <param name="idleSeconds">Seconds without data in either direction, such as 3600.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.WebSockets(idleSeconds: 3600));
    /// </code>
    /// </example>
    public NginxHandle WebSockets(int idleSeconds)
    {
        var seconds = CallSite.Arg(idleSeconds);
        Set("proxy-read-timeout", Text(seconds));
        return Set("proxy-send-timeout", Text(seconds));
    }

    /// <summary>Redirects HTTP to HTTPS if the Ingress has TLS: <c>ssl-redirect</c>. Default: true.</summary>
    /// <param name="enabled">Whether it is enabled.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.SslRedirect(false));
    /// </code>
    /// </example>
    public NginxHandle SslRedirect(bool enabled) => Set("ssl-redirect", CallSite.Arg(enabled));

    /// <summary>
    /// Redirects HTTP to HTTPS even if the Ingress has no TLS, for example behind a load balancer that terminates TLS:
    /// <c>force-ssl-redirect</c>. Default: false.
    /// </summary>
    /// <param name="enabled">Whether it is enabled.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.ForceSslRedirect());
    /// </code>
    /// </example>
    public NginxHandle ForceSslRedirect(bool enabled = true) => Set("force-ssl-redirect", CallSite.Arg(enabled));

    /// <summary>Sets the protocol of the backend: <c>backend-protocol</c>. Default: HTTP.</summary>
    /// <param name="protocol">The protocol.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.BackendProtocol(NginxBackendProtocol.Grpc));
    /// </code>
    /// </example>
    public NginxHandle BackendProtocol(NginxBackendProtocol protocol)
    {
        var said = CallSite.Arg(protocol);
        return Set("backend-protocol", said.With(NginxWords.Of(said.Value)));
    }

    /// <summary>Returns a redirect instead of using a backend: <c>permanent-redirect</c> (301).</summary>
    /// <param name="url">The target: <c>https://example.com</c>. The path of the request is not appended.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.PermanentRedirect("https://www.example.com"));
    /// </code>
    /// </example>
    public NginxHandle PermanentRedirect(string url) => Set("permanent-redirect", CallSite.Text(url));

    /// <summary>Redirects <c>/</c> to a path: <c>app-root</c>.</summary>
    /// <param name="path">The path, <c>/app</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.AppRoot("/shop"));
    /// </code>
    /// </example>
    public NginxHandle AppRoot(string path) => Set("app-root", CallSite.Text(path));

    /// <summary>
    /// Sets the Host header that the backend receives: <c>upstream-vhost</c>. Default: the host that the client requested.
    /// </summary>
    /// <param name="host">A host name.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.UpstreamVhost("internal.example.com"));
    /// </code>
    /// </example>
    public NginxHandle UpstreamVhost(string host) => Set("upstream-vhost", CallSite.Text(host));

    /// <summary>
    /// Sends requests to the Service's own address instead of the addresses of its pods: <c>service-upstream</c>. Default: false.
    /// </summary>
    /// <param name="enabled">Whether it is enabled.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.ServiceUpstream());
    /// </code>
    /// </example>
    public NginxHandle ServiceUpstream(bool enabled = true) => Set("service-upstream", CallSite.Arg(enabled));

    /// <summary>
    /// Adds headers from a ConfigMap to responses: <c>custom-headers</c>. The controller's administrator must allow the headers
    /// (<c>global-allowed-response-headers</c>).
    /// </summary>
    /// <param name="configMap">A ConfigMap in the Ingress's namespace that maps header names to values.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.CustomHeaders(k8s.External.ConfigMap("headers")));
    /// </code>
    /// </example>
    public NginxHandle CustomHeaders(IConfigMap configMap) =>
        Set("custom-headers", Qualified(CallSite.Arg(configMap).Named(map => map.Name)));

    /// <summary>Not supported: the settings have no text representation.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override string ToString() =>
        throw new InvalidOperationException("The settings of ingress-nginx cannot be converted to a string. Use the Name of the Ingress.");

    private NginxHandle Set(string annotation, Sourced<string> value)
    {
        _ingress.SetAnnotation(Prefix + annotation, value);
        return this;
    }

    private NginxHandle Set(string annotation, Sourced<bool> value) => Set(annotation, value.With(value.Value ? "true" : "false"));

    private NginxHandle Set(string annotation, Sourced<int> value) => Set(annotation, Text(value));

    private NginxHandle Set(string annotation, Sourced<int?> value) =>
        value.Value is { } number ? Set(annotation, value.With(number)) : this;

    private NginxHandle Set(string annotation, Sourced<bool?> value) => value.Value is { } flag ? Set(annotation, value.With(flag)) : this;

    private NginxHandle SetIfSaid(string annotation, Sourced<string?> value) =>
        value.Value is { } text ? Set(annotation, value.With(text)) : this;

    private NginxHandle SetOnOff(string annotation, Sourced<bool> value) => Set(annotation, value.With(value.Value ? "on" : "off"));

    /// <summary>Values separated by commas, with the origin of the first value, because an annotation has only one origin.</summary>
    private NginxHandle SetList(string annotation, Sourced<string>[] values, string parameter)
    {
        if (values.Length == 0)
        {
            throw new ArgumentException("At least one value is required.", parameter);
        }

        return Set(
            annotation,
            values[0].With(string.Join(",", values.Select(value => value.Value ?? throw new ArgumentNullException(parameter))))
        );
    }

    private static Sourced<string> Text(Sourced<int> number) => number.With(number.Value.ToString(CultureInfo.InvariantCulture));

    private Sourced<string> Qualified(Sourced<string> name) => name.With($"{_ingress.Resource.Namespace}/{name.Value}");
}
