using KubeNet.Resources;

namespace KubeNet;

// Who may ask, and how often.
public sealed partial class NginxHandle
{
    /// <summary>
    /// Allows only these clients. Others get 403: <c>whitelist-source-range</c>. Default: all clients. Behind a proxy, the controller must
    /// know the client's address (<c>use-forwarded-headers</c>).
    /// </summary>
    /// <param name="cidrs">Addresses and CIDRs: <c>10.0.0.0/8</c>, <c>192.168.1.7</c>. At least one.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.AllowFrom("10.0.0.0/8", "192.168.1.7"));
    /// </code>
    /// </example>
    public NginxHandle AllowFrom(params string[] cidrs) => SetList("whitelist-source-range", CallSite.Args(cidrs), nameof(cidrs));

    /// <summary>Denies these clients access with 403: <c>denylist-source-range</c>. Default: none.</summary>
    /// <param name="cidrs">Addresses and CIDRs. At least one.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.DenyFrom("203.0.113.0/24"));
    /// </code>
    /// </example>
    public NginxHandle DenyFrom(params string[] cidrs) => SetList("denylist-source-range", CallSite.Args(cidrs), nameof(cidrs));

    /// <summary>Requires a user name and password: <c>auth-type: basic</c>, <c>auth-secret</c>, <c>auth-realm</c>.</summary>
    /// <param name="secret">A Secret in the Ingress's namespace whose entry <c>auth</c> is an htpasswd file. If it is missing, all paths
    /// return 503.</param>
    /// <param name="realm">What the browser shows: letters, digits, spaces and <c>-._~/:</c>. Default: none.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.BasicAuth(k8s.External.Secret("users"), realm: "Shop"));
    /// </code>
    /// </example>
    public NginxHandle BasicAuth(ISecret secret, string? realm = null)
    {
        var users = CallSite.Arg(secret).Named(s => s.Name);
        var shown = CallSite.Arg(realm);
        Set("auth-type", users.With("basic"));
        Set("auth-secret", users);
        return SetIfSaid("auth-realm", shown);
    }

    /// <summary>
    /// Lets another service authorize each request. The request is forwarded if that service returns 2xx: <c>auth-url</c>,
    /// <c>auth-signin</c>, <c>auth-response-headers</c>.
    /// </summary>
    /// <param name="url">The service's URL. It can contain nginx variables: <c>http://auth.shop.svc.cluster.local/check</c>.</param>
    /// <param name="signIn">Where a browser without a session is redirected: <c>https://$host/oauth2/start?rd=$escaped_request_uri</c>.
    /// Default: the client gets 401.</param>
    /// <param name="responseHeaders">Headers of the service's response that are passed to the backend. Default: none.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.ExternalAuth(k8s.External.Service("auth", port: 80).Url + "/check", responseHeaders: ["X-User"]));
    /// </code>
    /// </example>
    public NginxHandle ExternalAuth(string url, string? signIn = null, IEnumerable<string>? responseHeaders = null)
    {
        var address = CallSite.Text(url);
        var start = CallSite.Arg(signIn);
        var headers = responseHeaders is null ? [] : CallSite.Args(responseHeaders);
        Set("auth-url", address);
        SetIfSaid("auth-signin", start);
        return headers.Length == 0 ? this : SetList("auth-response-headers", headers, nameof(responseHeaders));
    }

    /// <summary>
    /// Limits the requests of each client address. Requests over the limit get 503: <c>limit-rps</c>, <c>limit-rpm</c>,
    /// <c>limit-connections</c>, <c>limit-burst-multiplier</c>. The numbers apply to each replica of the controller. Default: no limits.
    /// </summary>
    /// <param name="perSecond">Requests per second.</param>
    /// <param name="perMinute">Requests per minute.</param>
    /// <param name="connections">Simultaneous connections.</param>
    /// <param name="burstMultiplier">The size of a burst, as a multiple of the limit. Default: 5.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.RateLimit(perSecond: 10, connections: 20));
    /// </code>
    /// </example>
    public NginxHandle RateLimit(int? perSecond = null, int? perMinute = null, int? connections = null, int? burstMultiplier = null)
    {
        Set("limit-rps", CallSite.Arg(perSecond));
        Set("limit-rpm", CallSite.Arg(perMinute));
        Set("limit-connections", CallSite.Arg(connections));
        return Set("limit-burst-multiplier", CallSite.Arg(burstMultiplier));
    }

    /// <summary>Exempts clients from the rate limits: <c>limit-whitelist</c>.</summary>
    /// <param name="cidrs">Addresses and CIDRs. At least one.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.RateLimit(perSecond: 10).RateLimitExcept("10.0.0.0/8"));
    /// </code>
    /// </example>
    public NginxHandle RateLimitExcept(params string[] cidrs) => SetList("limit-whitelist", CallSite.Args(cidrs), nameof(cidrs));

    /// <summary>
    /// Allows requests from other origins in browsers: <c>enable-cors: "true"</c> and <c>cors-allow-…</c>. Values that are not set keep the
    /// controller's default.
    /// </summary>
    /// <param name="origins">The origins: <c>https://example.com</c>, <c>https://*.example.com</c>. Default: <c>*</c>.</param>
    /// <param name="methods">The methods. Default: GET, PUT, POST, DELETE, PATCH, OPTIONS.</param>
    /// <param name="headers">The request headers. Default: the usual ones, including Authorization and Content-Type.</param>
    /// <param name="exposeHeaders">The response headers that scripts can read. Default: none.</param>
    /// <param name="credentials">Whether cookies are allowed. Default: true.</param>
    /// <param name="maxAge">How many seconds a browser caches the permission. Default: 1728000.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.Cors(origins: ["https://example.com"], credentials: true));
    /// </code>
    /// </example>
    public NginxHandle Cors(
        IEnumerable<string>? origins = null,
        IEnumerable<string>? methods = null,
        IEnumerable<string>? headers = null,
        IEnumerable<string>? exposeHeaders = null,
        bool? credentials = null,
        int? maxAge = null
    )
    {
        // All are read before anything is set: a list may be the user's own iterator.
        var from = origins is null ? [] : CallSite.Args(origins);
        var by = methods is null ? [] : CallSite.Args(methods);
        var with = headers is null ? [] : CallSite.Args(headers);
        var readable = exposeHeaders is null ? [] : CallSite.Args(exposeHeaders);
        Set("enable-cors", new Sourced<bool>(true, CallSite.Here));
        SetCors("cors-allow-origin", from, nameof(origins));
        SetCors("cors-allow-methods", by, nameof(methods));
        SetCors("cors-allow-headers", with, nameof(headers));
        SetCors("cors-expose-headers", readable, nameof(exposeHeaders));
        Set("cors-allow-credentials", CallSite.Arg(credentials));
        return Set("cors-max-age", CallSite.Arg(maxAge));
    }

    private void SetCors(string annotation, Sourced<string>[] values, string parameter)
    {
        if (values.Length > 0)
        {
            SetList(annotation, values, parameter);
        }
    }
}
