using KubeNet.Resources;

namespace KubeNet;

// Which pod gets a request, and how it is passed on.
public sealed partial class NginxHandle
{
    /// <summary>
    /// Sends a client to the same pod each time, with a cookie: <c>affinity: cookie</c>, <c>affinity-mode</c>, <c>session-cookie-…</c>.
    /// Default: each request may go to another pod.
    /// </summary>
    /// <param name="cookie">The cookie's name. Default: INGRESSCOOKIE.</param>
    /// <param name="maxAge">Seconds until it expires. Default: at the end of the browser's session.</param>
    /// <param name="sameSite">Its SameSite attribute. Default: not set.</param>
    /// <param name="persistent">Whether clients keep their pod when pods are added (<c>affinity-mode: persistent</c>). Default: clients are
    /// redistributed (balanced).</param>
    /// <param name="path">The cookie's path (<c>session-cookie-path</c>): <c>/shop</c>. Default: the Ingress's path. If a rewrite turns it
    /// into a regular expression, the original path is used.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.StickySessions(cookie: "route", maxAge: 3600));
    /// </code>
    /// </example>
    public NginxHandle StickySessions(
        string? cookie = null,
        int? maxAge = null,
        NginxSameSite? sameSite = null,
        bool persistent = false,
        string? path = null
    )
    {
        var name = CallSite.Arg(cookie);
        var site = CallSite.Arg(sameSite);
        var stays = CallSite.Arg(persistent);
        Set("affinity", new Sourced<string>("cookie", CallSite.Here));
        SetIfSaid("session-cookie-name", name);
        SetIfSaid("session-cookie-path", CallSite.Arg(path));
        Set("session-cookie-max-age", CallSite.Arg(maxAge));
        if (site.Value is { } said)
        {
            Set("session-cookie-samesite", site.With(said.ToString()));
        }

        return stays.Value ? Set("affinity-mode", stays.With("persistent")) : this;
    }

    /// <summary>Sends requests with the same key to the same pod: <c>upstream-hash-by</c>.</summary>
    /// <param name="key">Text with nginx variables: <c>$request_uri</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.HashBy("$remote_addr"));
    /// </code>
    /// </example>
    public NginxHandle HashBy(string key) => Set("upstream-hash-by", CallSite.Text(key));

    /// <summary>
    /// Makes the Ingress a canary. It receives a part of the requests for another Ingress with the same host and path:
    /// <c>canary: "true"</c>, <c>canary-weight</c>, <c>canary-by-header</c>, <c>canary-by-header-value</c>, <c>canary-by-cookie</c>. A
    /// header takes precedence over a cookie, and a cookie over the weight.
    /// </summary>
    /// <param name="weight">The percentage of the requests, 0 to 100.</param>
    /// <param name="header">A header that decides with the values <c>always</c> and <c>never</c>, or with
    /// <paramref name="headerValue"/>.</param>
    /// <param name="headerValue">The header value that selects the canary.</param>
    /// <param name="cookie">A cookie that decides with the values <c>always</c> and <c>never</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// var next = k8s.Deployment("next", image: "nginx:1.29").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web);
    /// k8s.Ingress("shop-next").Class(nginx).Rule("example.com", "/", next).Nginx(it =&gt; it.Canary(weight: 10));
    /// </code>
    /// </example>
    public NginxHandle Canary(int? weight = null, string? header = null, string? headerValue = null, string? cookie = null)
    {
        Set("canary", new Sourced<bool>(true, CallSite.Here));
        Set("canary-weight", CallSite.Arg(weight));
        SetIfSaid("canary-by-header", CallSite.Arg(header));
        SetIfSaid("canary-by-header-value", CallSite.Arg(headerValue));
        return SetIfSaid("canary-by-cookie", CallSite.Arg(cookie));
    }

    /// <summary>Buffers the backend's response for slow clients: <c>proxy-buffering</c>. Default: off.</summary>
    /// <param name="enabled">Whether it is <c>on</c> or <c>off</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.Buffering(true));
    /// </code>
    /// </example>
    public NginxHandle Buffering(bool enabled) => SetOnOff("proxy-buffering", CallSite.Arg(enabled));

    /// <summary>
    /// Reads the whole request before it is sent to the backend: <c>proxy-request-buffering</c>. Turn it off for uploads that the backend
    /// reads as a stream. Default: on.
    /// </summary>
    /// <param name="enabled">Whether it is <c>on</c> or <c>off</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.RequestBuffering(false));
    /// </code>
    /// </example>
    public NginxHandle RequestBuffering(bool enabled) => SetOnOff("proxy-request-buffering", CallSite.Arg(enabled));

    /// <summary>
    /// Sets the size of the buffer for the response headers: <c>proxy-buffer-size</c>. If they are larger (many cookies), the client gets
    /// 502. Default: <c>4k</c>.
    /// </summary>
    /// <param name="size">A size in nginx format: <c>16k</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.BufferSize("16k"));
    /// </code>
    /// </example>
    public NginxHandle BufferSize(string size) => Set("proxy-buffer-size", CallSite.Text(size));

    /// <summary>
    /// Sets the size of the buffer for a request's body. A larger body is written to a file: <c>client-body-buffer-size</c>. Default:
    /// <c>8k</c>.
    /// </summary>
    /// <param name="size">A size in nginx format: <c>1m</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.ClientBodyBufferSize("64k"));
    /// </code>
    /// </example>
    public NginxHandle ClientBodyBufferSize(string size) => Set("client-body-buffer-size", CallSite.Text(size));

    /// <summary>Writes requests into the access log: <c>enable-access-log</c>. Default: true.</summary>
    /// <param name="enabled">Whether it is enabled.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.AccessLog(false));
    /// </code>
    /// </example>
    public NginxHandle AccessLog(bool enabled) => Set("enable-access-log", CallSite.Arg(enabled));
}
