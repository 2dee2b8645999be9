using KubeNet.Resources;

namespace KubeNet;

// Which pod gets a request, and how it is passed on.
public sealed partial class NginxHandle
{
    /// <summary>
    /// Keeps a client at one pod by a cookie: <c>affinity: cookie</c>, <c>affinity-mode</c>, <c>session-cookie-…</c>. Default: each
    /// request may go to another pod.
    /// </summary>
    /// <param name="cookie">The cookie's name. Default: INGRESSCOOKIE.</param>
    /// <param name="maxAge">Seconds until it expires. Default: with the browser's session.</param>
    /// <param name="sameSite">Its SameSite attribute. Default: none is set.</param>
    /// <param name="persistent">Whether clients also stay when pods are added (<c>affinity-mode: persistent</c>). Default: they are spread
    /// anew (balanced).</param>
    /// <param name="path">
    /// The cookie's path (<c>session-cookie-path</c>): <c>/shop</c>. Default: the Ingress's path; where a rewrite makes a regular
    /// expression of it, the path as it was said.
    /// </param>
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
    /// <param name="key">nginx variables and text: <c>$request_uri</c>.</param>
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
    /// Makes the Ingress a canary: it takes a part of the requests of another Ingress with the same host and path: <c>canary: "true"</c>,
    /// <c>canary-weight</c>, <c>canary-by-header</c>, <c>canary-by-header-value</c>, <c>canary-by-cookie</c>. A header goes before a
    /// cookie, a cookie before the weight.
    /// </summary>
    /// <param name="weight">Percent of the requests, 0 to 100.</param>
    /// <param name="header">A header that decides by <c>always</c> and <c>never</c>, or by <paramref name="headerValue"/>.</param>
    /// <param name="headerValue">The header's value that goes to the canary.</param>
    /// <param name="cookie">A cookie that decides by <c>always</c> and <c>never</c>.</param>
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

    /// <summary>Reads the backend's answer ahead of a slow client: <c>proxy-buffering</c>. Default: off.</summary>
    /// <param name="enabled">Whether to; <c>on</c> or <c>off</c>.</param>
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
    /// Reads a request whole before the backend gets it: <c>proxy-request-buffering</c>. Off for uploads that the backend reads as they
    /// come. Default: on.
    /// </summary>
    /// <param name="enabled">Whether to; <c>on</c> or <c>off</c>.</param>
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
    /// Sets the buffer for the head of an answer: <c>proxy-buffer-size</c>. A larger head (many cookies) gets 502. Default: <c>4k</c>.
    /// </summary>
    /// <param name="size">A size as nginx writes it: <c>16k</c>.</param>
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
    /// Sets the buffer for a request's body; a larger body goes into a file: <c>client-body-buffer-size</c>. Default: <c>8k</c>.
    /// </summary>
    /// <param name="size">A size as nginx writes it: <c>1m</c>.</param>
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
    /// <param name="enabled">Whether to.</param>
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
