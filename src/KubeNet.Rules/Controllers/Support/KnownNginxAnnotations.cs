namespace KubeNet.Rules.Controllers.Support;

/// <summary>
/// The annotations of ingress-nginx in its last releases, with the validation of each parser (the <c>Validator</c>s in
/// internal/ingress/annotations/*/main.go) and the effect of an invalid value: the Ingress is rejected if the parser returns the
/// validation error (<c>Extract</c> in annotations.go passes it to the webhook), its paths are closed if the parser returns a
/// LocationDenied error, all annotations of the parser are left out if it returns any other error, and the value is ignored if the parser
/// uses a default. A new annotation is one row.
/// </summary>
internal static class KnownNginxAnnotations
{
    private static readonly NginxValue s_onOff = NginxValue.OneOf("on", "off");
    private static readonly NginxValue s_regexOnOff = NginxValue.Pattern("'on' or 'off'", "on|off");

    private static readonly NginxAnnotation[] s_all =
    [
        // Backends.
        new("server-alias", NginxValue.ServerNames, BadValue.IsRefused),
        new("backend-protocol", NginxValue.OneOfAnyCase("AUTO_HTTP", "HTTP", "HTTPS", "GRPC", "GRPCS", "FCGI")),
        new("default-backend", NginxValue.ServiceName, BadValue.IsRefused),
        new(
            "custom-http-errors",
            NginxValue.Pattern("status codes from 400 to 599, separated by commas", "(?:[45][0-9]{2},?)*"),
            BadValue.IsRefused
        ),
        new("disable-proxy-intercept-errors", NginxValue.Bool),
        new("service-upstream", NginxValue.Bool),
        new("ssl-passthrough", NginxValue.Bool, BadValue.IsRefused),
        new("upstream-vhost", NginxValue.AnyRegex, BadValue.IsRefused),
        new("upstream-hash-by", NginxValue.Variables, BadValue.IsRefused),
        new("upstream-hash-by-subset", NginxValue.Bool, BadValue.IsRefused),
        new("upstream-hash-by-subset-size", NginxValue.Integer, BadValue.IsRefused),
        new(
            "load-balance",
            NginxValue.OneOfAnyCase("round_robin", "chash", "chashsubset", "sticky_balanced", "sticky_persistent", "ewma"),
            BadValue.IsRefused
        ),
        // Paths and redirects.
        new("rewrite-target", NginxValue.RewriteTarget),
        new("use-regex", NginxValue.Bool),
        new("app-root", NginxValue.RewriteTarget) { Then = (NginxValue.RootedPath, BadValue.IsIgnored) },
        new("x-forwarded-prefix", NginxValue.AnyRegex, BadValue.IsRefused),
        new("preserve-trailing-slash", NginxValue.Bool),
        new("ssl-redirect", NginxValue.Bool),
        new("force-ssl-redirect", NginxValue.Bool),
        new("use-port-in-redirects", NginxValue.Bool),
        new("from-to-www-redirect", NginxValue.Bool, BadValue.IsRefused),
        new("relative-redirects", NginxValue.Bool, BadValue.IsRefused),
        new("temporal-redirect", NginxValue.Address, BadValue.IsRefused) { Then = (NginxValue.HttpAddress, BadValue.IsIgnored) },
        new("temporal-redirect-code", NginxValue.Integer, BadValue.IsRefused, needs: "temporal-redirect"),
        new("permanent-redirect", NginxValue.Address, BadValue.IsRefused) { Unless = "temporal-redirect" },
        new("permanent-redirect-code", NginxValue.Integer, BadValue.IsRefused) { Unless = "temporal-redirect" },
        // Access and rate limits.
        new("allowlist-source-range", NginxValue.Addresses, BadValue.ClosesPaths) { IsClosedByEmpty = true },
        new("whitelist-source-range", NginxValue.Addresses, BadValue.ClosesPaths) { Unless = "allowlist-source-range" },
        new("denylist-source-range", NginxValue.Addresses, BadValue.ClosesPaths) { IsClosedByEmpty = true },
        new("auth-type", NginxValue.Containing("basic", "digest"), BadValue.IsRefused),
        new("auth-secret", NginxValue.Name, BadValue.ClosesPaths, needs: "auth-type")
        {
            Then = (NginxValue.ObjectName, BadValue.ClosesPaths),
        },
        new("auth-secret-type", NginxValue.Containing("auth-file", "auth-map"), BadValue.IsRefused, needs: "auth-type")
        {
            Then = (NginxValue.OneOf("auth-file", "auth-map"), BadValue.ClosesPaths),
        },
        new("auth-realm", NginxValue.SpacedName, BadValue.IsRefused, needs: "auth-type"),
        new("satisfy", NginxValue.OneOf("any", "all")),
        new("limit-connections", NginxValue.Integer, BadValue.IsRefused),
        new("limit-rps", NginxValue.Integer, BadValue.IsRefused),
        new("limit-rpm", NginxValue.Integer, BadValue.IsRefused),
        new("limit-burst-multiplier", NginxValue.Integer),
        new("limit-rate", NginxValue.Integer),
        new("limit-rate-after", NginxValue.Integer),
        new("limit-allowlist", NginxValue.Addresses, BadValue.IsRefused),
        new("limit-whitelist", NginxValue.Addresses, BadValue.IsRefused) { Unless = "limit-allowlist" },
        // External authentication.
        new("auth-url", NginxValue.AddressWithVariables, BadValue.IsRefused) { Then = (NginxValue.AbsoluteAddress, BadValue.ClosesPaths) },
        new(
            "auth-method",
            NginxValue.OneOf("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "CONNECT", "OPTIONS", "TRACE"),
            BadValue.ClosesPaths,
            needs: "auth-url"
        ),
        new("auth-signin", NginxValue.AddressWithVariables),
        new("auth-signin-redirect-param", NginxValue.Address),
        new("auth-request-redirect", NginxValue.Address, BadValue.OpensPaths, needs: "auth-url"),
        new("auth-response-headers", NginxValue.Headers, BadValue.ClosesPaths, needs: "auth-url")
        {
            Then = (NginxValue.HeaderNames, BadValue.ClosesPaths),
        },
        new("auth-proxy-set-headers", NginxValue.Name, needs: "auth-url") { Then = (NginxValue.QualifiedObjectName, BadValue.ClosesPaths) },
        new("auth-cache-key", NginxValue.Variables),
        new("auth-cache-duration", NginxValue.ListedNames, BadValue.OpensPaths, needs: "auth-url")
        {
            Then = (NginxValue.CacheDurations, BadValue.ClosesPaths),
        },
        new("auth-always-set-cookie", NginxValue.Bool, BadValue.OpensPaths, needs: "auth-url"),
        new("auth-keepalive", NginxValue.Integer),
        new("auth-keepalive-share-vars", NginxValue.Bool),
        new("auth-keepalive-requests", NginxValue.Integer),
        new("auth-keepalive-timeout", NginxValue.Seconds),
        new("enable-global-auth", NginxValue.Bool),
        // Client certificates, and TLS to the backends.
        new("auth-tls-secret", NginxValue.Name, BadValue.IsRefused) { Then = (NginxValue.QualifiedObjectName, BadValue.ClosesHosts) },
        new("auth-tls-verify-client", NginxValue.OneOf("on", "off", "optional", "optional_no_ca")),
        new("auth-tls-verify-depth", NginxValue.Integer),
        new("auth-tls-error-page", NginxValue.ErrorPage, BadValue.IsRefused, needs: "auth-tls-secret"),
        new("auth-tls-pass-certificate-to-upstream", NginxValue.Bool, BadValue.IsRefused, needs: "auth-tls-secret"),
        new("auth-tls-match-cn", NginxValue.CommonName, BadValue.IsRefused, needs: "auth-tls-secret"),
        new("proxy-ssl-secret", NginxValue.Name, BadValue.IsRefused) { Then = (NginxValue.QualifiedObjectName, BadValue.ClosesPaths) },
        new("proxy-ssl-ciphers", NginxValue.Pattern("ciphers in OpenSSL's format", @"[A-Za-z0-9+:_\-!]*")),
        new(
            "proxy-ssl-protocols",
            NginxValue.Pattern(
                "one or more of 'SSLv2', 'SSLv3', 'TLSv1', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3', separated by spaces",
                @"(SSLv2|SSLv3|TLSv1\.1|TLSv1\.2|TLSv1\.3|TLSv1)*"
            )
        ),
        new("proxy-ssl-name", NginxValue.AnyRegex),
        new("proxy-ssl-server-name", s_regexOnOff),
        new("proxy-ssl-verify", s_regexOnOff),
        new("proxy-ssl-verify-depth", NginxValue.Integer),
        new(
            "ssl-ciphers",
            NginxValue.Pattern("ciphers in OpenSSL's format", @"([A-Za-z0-9+:_\-!]|@STRENGTH|@SECLEVEL=[0-5])*"),
            BadValue.IsRefused
        ),
        new("ssl-prefer-server-ciphers", NginxValue.Bool),
        // Proxying.
        new("proxy-body-size", NginxValue.Size),
        new("proxy-connect-timeout", NginxValue.Seconds),
        new("proxy-send-timeout", NginxValue.Seconds),
        new("proxy-read-timeout", NginxValue.Seconds),
        new("proxy-buffering", s_onOff),
        new("proxy-request-buffering", s_onOff),
        new("proxy-buffers-number", NginxValue.Integer),
        new("proxy-buffer-size", NginxValue.Size),
        new("proxy-busy-buffers-size", NginxValue.Size),
        new("proxy-max-temp-file-size", NginxValue.Size),
        new("proxy-http-version", NginxValue.OneOf("1.0", "1.1")),
        new("proxy-cookie-domain", NginxValue.Name),
        new("proxy-cookie-path", NginxValue.Address),
        new("proxy-redirect-from", NginxValue.AnyRegex),
        new("proxy-redirect-to", NginxValue.AnyRegex),
        new(
            "proxy-next-upstream",
            NginxValue.Pattern(
                "values such as 'error', 'timeout', 'http_502', separated by spaces",
                @"((error|timeout|invalid_header|http_500|http_502|http_503|http_504|http_403|http_404|http_429|non_idempotent|off)\s?)+",
                spaces: true
            )
        ),
        new("proxy-next-upstream-timeout", NginxValue.Seconds),
        new("proxy-next-upstream-tries", NginxValue.Integer),
        new("client-body-buffer-size", NginxValue.Size, BadValue.IsRefused),
        new("connection-proxy-header", NginxValue.OneOfAnyCase("keep-alive", "close", "upgrade"), BadValue.IsRefused),
        new("custom-headers", NginxValue.Name) { Then = (NginxValue.QualifiedObjectName, BadValue.ClosesPaths) },
        new(
            "fastcgi-index",
            NginxValue.Pattern("a file name of letters, digits, '.', '-' and '_'", @"[A-Za-z0-9.\-_]+"),
            BadValue.IsRefused
        ),
        new("fastcgi-params-configmap", NginxValue.Name, BadValue.IsRefused) { Then = (NginxValue.ObjectName, BadValue.ClosesPaths) },
        new("http2-push-preload", NginxValue.Bool, BadValue.IsRefused),
        new("mirror-target", NginxValue.AddressWithVariables),
        new("mirror-host", NginxValue.AddressWithVariables),
        new("mirror-request-body", s_onOff),
        // Sticky sessions.
        new("affinity", NginxValue.OneOf("cookie")),
        new("affinity-mode", NginxValue.OneOf("balanced", "persistent")),
        new("affinity-canary-behavior", NginxValue.OneOf("sticky", "legacy")),
        new("session-cookie-name", NginxValue.Name),
        new("session-cookie-secure", NginxValue.Bool),
        new("session-cookie-expires", NginxValue.Seconds),
        new("session-cookie-max-age", NginxValue.Seconds),
        new("session-cookie-path", NginxValue.Address),
        new("session-cookie-domain", NginxValue.Name),
        new("session-cookie-samesite", NginxValue.OneOfAnyCase("None", "Lax", "Strict")),
        new("session-cookie-conditional-samesite-none", NginxValue.Bool),
        new("session-cookie-partitioned", NginxValue.Bool),
        new("session-cookie-change-on-failure", NginxValue.Bool),
        // Canaries.
        new("canary", NginxValue.Bool),
        new("canary-weight", NginxValue.Integer),
        new("canary-weight-total", NginxValue.Integer),
        new("canary-by-header", NginxValue.Name),
        new("canary-by-header-value", NginxValue.Name),
        new("canary-by-header-pattern", NginxValue.AnyRegex),
        new("canary-by-cookie", NginxValue.Name),
        // CORS.
        new("enable-cors", NginxValue.Bool),
        new(
            "cors-allow-origin",
            NginxValue.Pattern(
                "'*', or origins separated by commas: 'https://example.com,https://*.example.org:8443'",
                @"[A-Za-z0-9\-.:/*,]*"
            )
        ),
        new("cors-allow-methods", NginxValue.Pattern("methods separated by commas", "[A-Za-z,]+")),
        new("cors-allow-headers", NginxValue.Headers),
        new("cors-expose-headers", NginxValue.Pattern("'*', or header names separated by commas", @"[A-Za-z0-9\-_*, ]+")),
        new("cors-allow-credentials", NginxValue.Bool),
        new("cors-max-age", NginxValue.Seconds),
        // Logs and metrics.
        new("enable-access-log", NginxValue.Bool),
        new("enable-rewrite-log", NginxValue.Bool),
        new("enable-opentelemetry", NginxValue.Bool),
        new("opentelemetry-trust-incoming-span", NginxValue.Bool),
        new(
            "opentelemetry-operation-name",
            NginxValue.Pattern("letters, digits, '-' and '_'", @"[A-Za-z0-9_\-]*"),
            BadValue.IsRefused,
            needs: "enable-opentelemetry"
        ),
        new("enable-modsecurity", NginxValue.Bool),
        new("enable-owasp-core-rules", NginxValue.Bool),
        new("modsecurity-transaction-id", NginxValue.Variables),
        // Snippets of nginx.conf: rejected whatever their content is (KUBE3009).
        new("configuration-snippet", NginxValue.Anything),
        new("server-snippet", NginxValue.Anything),
        new("stream-snippet", NginxValue.Anything),
        new("auth-snippet", NginxValue.Anything),
        new("modsecurity-snippet", NginxValue.Anything),
    ];

    private static readonly Dictionary<string, NginxAnnotation> s_byName = s_all.ToDictionary(
        annotation => annotation.Name,
        StringComparer.Ordinal
    );

    /// <summary>Annotations that earlier releases read, and their replacements; empty if there is none.</summary>
    private static readonly Dictionary<string, string> s_removed = new(StringComparer.Ordinal)
    {
        ["enable-influxdb"] = "",
        ["influxdb-measurement"] = "",
        ["influxdb-port"] = "",
        ["influxdb-host"] = "",
        ["influxdb-server-name"] = "",
        ["secure-verify-ca-secret"] = "proxy-ssl-secret",
        ["secure-backends"] = "backend-protocol",
        ["grpc-backend"] = "backend-protocol",
        ["add-base-url"] = "",
        ["base-url-scheme"] = "",
        ["session-cookie-hash"] = "affinity-mode",
        ["enable-opentracing"] = "enable-opentelemetry",
        ["opentracing-operation-name"] = "opentelemetry-operation-name",
        ["opentracing-trust-incoming-span"] = "opentelemetry-trust-incoming-span",
        ["global-rate-limit"] = "limit-rps",
        ["global-rate-limit-window"] = "limit-rps",
        ["global-rate-limit-key"] = "limit-rps",
        ["global-rate-limit-ignored-cidrs"] = "limit-allowlist",
        ["lua-resty-waf"] = "",
        ["lua-resty-waf-debug"] = "",
        ["lua-resty-waf-ignore-rulesets"] = "",
        ["lua-resty-waf-extra-rules"] = "",
        ["upstream-fail-timeout"] = "",
        ["upstream-max-fails"] = "",
    };

    public static IEnumerable<string> Names => s_byName.Keys;

    public static NginxAnnotation? Find(string name) => s_byName.TryGetValue(name, out var found) ? found : null;

    /// <summary>Whether earlier releases read it; <paramref name="replacement"/> is empty if there is no replacement.</summary>
    public static bool IsRemoved(string name, out string replacement)
    {
        var isRemoved = s_removed.TryGetValue(name, out var found);
        replacement = found ?? "";
        return isRemoved;
    }

    public static bool IsSnippet(string name) => name.EndsWith("-snippet", StringComparison.Ordinal);
}
