using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Tests.Dsl;

/// <summary>The typed annotations of ingress-nginx: what they write. That the controller takes it is a test of its rules.</summary>
public class NginxHandleTests
{
    [Fact]
    public void Members_write_their_annotations() =>
        Assert.Equal(
            """
            nginx.ingress.kubernetes.io/proxy-body-size: 8m
            nginx.ingress.kubernetes.io/proxy-connect-timeout: "5"
            nginx.ingress.kubernetes.io/proxy-read-timeout: "3600"
            nginx.ingress.kubernetes.io/proxy-send-timeout: "3600"
            nginx.ingress.kubernetes.io/ssl-redirect: "false"
            nginx.ingress.kubernetes.io/force-ssl-redirect: "true"
            nginx.ingress.kubernetes.io/backend-protocol: GRPCS
            nginx.ingress.kubernetes.io/affinity: cookie
            nginx.ingress.kubernetes.io/session-cookie-name: shop
            nginx.ingress.kubernetes.io/session-cookie-path: /shop
            nginx.ingress.kubernetes.io/session-cookie-max-age: "3600"
            nginx.ingress.kubernetes.io/session-cookie-samesite: None
            nginx.ingress.kubernetes.io/affinity-mode: persistent
            nginx.ingress.kubernetes.io/whitelist-source-range: 10.0.0.0/8,192.168.1.7
            nginx.ingress.kubernetes.io/denylist-source-range: 10.6.0.0/16
            nginx.ingress.kubernetes.io/enable-cors: "true"
            nginx.ingress.kubernetes.io/cors-allow-origin: https://example.com,https://*.example.org:8443
            nginx.ingress.kubernetes.io/cors-allow-methods: GET,PUT
            nginx.ingress.kubernetes.io/cors-expose-headers: X-Total
            nginx.ingress.kubernetes.io/cors-allow-credentials: "false"
            nginx.ingress.kubernetes.io/cors-max-age: "600"
            nginx.ingress.kubernetes.io/limit-rps: "10"
            nginx.ingress.kubernetes.io/limit-connections: "4"
            nginx.ingress.kubernetes.io/limit-whitelist: 10.0.0.0/8
            nginx.ingress.kubernetes.io/auth-type: basic
            nginx.ingress.kubernetes.io/auth-secret: users
            nginx.ingress.kubernetes.io/auth-realm: Who are you
            nginx.ingress.kubernetes.io/auth-url: http://auth.shop.svc.cluster.local/check
            nginx.ingress.kubernetes.io/auth-response-headers: X-User,X-Role
            nginx.ingress.kubernetes.io/proxy-buffering: "on"
            nginx.ingress.kubernetes.io/proxy-request-buffering: "off"
            nginx.ingress.kubernetes.io/proxy-buffer-size: 16k
            nginx.ingress.kubernetes.io/client-body-buffer-size: 1m
            nginx.ingress.kubernetes.io/canary: "true"
            nginx.ingress.kubernetes.io/canary-weight: "20"
            nginx.ingress.kubernetes.io/canary-by-header: X-Canary
            nginx.ingress.kubernetes.io/custom-headers: shop/headers
            nginx.ingress.kubernetes.io/upstream-hash-by: $request_uri
            nginx.ingress.kubernetes.io/upstream-vhost: web.example.com
            nginx.ingress.kubernetes.io/service-upstream: "true"
            nginx.ingress.kubernetes.io/app-root: /app
            nginx.ingress.kubernetes.io/permanent-redirect: https://example.com
            nginx.ingress.kubernetes.io/enable-access-log: "false"

            """,
            YamlWriterOf(All())
        );

    [Fact]
    public void Said_twice_and_differently_is_a_contradiction() =>
        Recorded
            .Of(k8s => Ingress(k8s).Nginx(nginx => nginx.WebSockets(600)).Nginx(nginx => nginx.Timeouts(read: 60)))
            .HasOnly(
                EvaluationFindings.Contradiction,
                "proxy-read-timeout]' of Ingress 'front' is set to '60', but it was set to '600' before"
            );

    [Fact]
    public void What_is_not_said_is_not_written() =>
        Assert.Equal(
            "nginx.ingress.kubernetes.io/affinity: cookie\nnginx.ingress.kubernetes.io/canary: "
                + "\"true\"\nnginx.ingress.kubernetes.io/enable-cors: \"true\"\n",
            YamlWriterOf(Recorded.Of(k8s => Ingress(k8s).Nginx(nginx => nginx.StickySessions().Timeouts().RateLimit().Canary().Cors())))
        );

    [Fact]
    public void An_empty_list_is_a_mistake_in_the_code() =>
        Assert.Throws<ArgumentException>("cidrs", () => Recorded.Of(k8s => Ingress(k8s).Nginx(nginx => nginx.AllowFrom())));

    /// <summary>A location's path is the cookie's, and beside a rewrite that is a regular expression, which no browser knows.</summary>
    [Fact]
    public void A_session_cookie_keeps_the_path_as_it_was_said_where_a_rewrite_changes_it()
    {
        var recorded = Recorded.Of(k8s =>
        {
            var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
            var web = k8s.External.Service("web", 80);
            IngressHandle Sticky(string name, string? path = null) =>
                k8s.Ingress(name).Class(nginx).Nginx(it => it.StickySessions(path: path));
            Sticky("one").Rule("localhost", "/shop/", web, rewrite: Rewrite.StripPrefix);
            Sticky("two")
                .Rule("localhost", "/a", web, rewrite: Rewrite.StripPrefix)
                .Rule("localhost", "/b", web, rewrite: Rewrite.StripPrefix);
            Sticky("beside").Rule("localhost", "/login", web);
            Sticky("said", "/mine").Rule("localhost", "/said", web, rewrite: Rewrite.StripPrefix);
            Sticky("plain").Rule("other.localhost", "/plain", web);
            k8s.Ingress("none").Class(nginx).Rule("localhost", "/none", web, rewrite: Rewrite.StripPrefix);
        });

        string? PathOf(string name) =>
            (
                recorded.Root("Ingress", name).Map("metadata.annotations")?["nginx.ingress.kubernetes.io/session-cookie-path"] as ScalarNode
            )?.Text;
        Assert.Empty(recorded.Findings);
        Assert.Equal(
            ["/shop", "/", "/login", "/mine", null, null],
            new[] { "one", "two", "beside", "said", "plain", "none" }.Select(PathOf)
        );
    }

    private static Recorded All() =>
        Recorded.Of(k8s =>
            Ingress(k8s)
                .Nginx(nginx =>
                    nginx
                        .BodySize("8m")
                        .Timeouts(connect: 5)
                        .WebSockets(3600)
                        .SslRedirect(false)
                        .ForceSslRedirect()
                        .BackendProtocol(NginxBackendProtocol.Grpcs)
                        .StickySessions("shop", maxAge: 3600, sameSite: NginxSameSite.None, persistent: true, path: "/shop")
                        .AllowFrom("10.0.0.0/8", "192.168.1.7")
                        .DenyFrom("10.6.0.0/16")
                        .Cors(
                            ["https://example.com", "https://*.example.org:8443"],
                            methods: ["GET", "PUT"],
                            exposeHeaders: ["X-Total"],
                            credentials: false,
                            maxAge: 600
                        )
                        .RateLimit(perSecond: 10, connections: 4)
                        .RateLimitExcept("10.0.0.0/8")
                        .BasicAuth(k8s.External.Secret("users"), "Who are you")
                        .ExternalAuth("http://auth.shop.svc.cluster.local/check", responseHeaders: ["X-User", "X-Role"])
                        .Buffering(true)
                        .RequestBuffering(false)
                        .BufferSize("16k")
                        .ClientBodyBufferSize("1m")
                        .Canary(weight: 20, header: "X-Canary")
                        .CustomHeaders(k8s.External.ConfigMap("headers"))
                        .HashBy("$request_uri")
                        .UpstreamVhost("web.example.com")
                        .ServiceUpstream()
                        .AppRoot("/app")
                        .PermanentRedirect("https://example.com")
                        .AccessLog(false)
                )
        );

    private static IngressHandle Ingress(Manifests k8s) =>
        k8s.Ingress("front")
            .Class(k8s.External.IngressClass("nginx", IngressController.Nginx))
            .Rule("localhost", "/", k8s.External.Service("web", 80));

    private static string YamlWriterOf(Recorded recorded)
    {
        var annotations = new MapNode();
        foreach (var entry in recorded.Root("Ingress", "front").Map("metadata.annotations")!.Entries)
        {
            annotations.Set(entry.Key, ((ScalarNode)entry.Value).Text!, Origin.None);
        }

        return KubeNet.Yaml.YamlWriter.Write(annotations);
    }
}
