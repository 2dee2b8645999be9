using KubeNet.Sdk.CodeFixes.Tests.Harness;

namespace KubeNet.Sdk.CodeFixes.Tests.Fixes;

/// <summary>Ingresses: backends, classes, TLS hosts, and paths beside a rewrite.</summary>
public sealed class IngressTests
{
    private const string Write = "WriteSuggestedValue.";

    private const string Nginx = """var nginx = k8s.IngressClass("nginx", IngressController.Nginx); var web = server.Expose(port: 80); """;

    [Theory]
    [InlineData(
        "KUBE2003",
        Write + "Text",
        """server.Expose(port: 80); k8s.Ingress("in").Rule("localhost", "/", "servre", 80);""",
        """server.Expose(port: 80); k8s.Ingress("in").Rule("localhost", "/", "server", 80);"""
    )]
    [InlineData(
        "KUBE2003",
        "UseHandle",
        """var web = server.Expose(port: 80); k8s.Ingress("in").Rule("localhost", "/", "servre", 80, PathType.Exact);""",
        """var web = server.Expose(port: 80); k8s.Ingress("in").Rule("localhost", "/", web, PathType.Exact);"""
    )]
    [InlineData(
        "KUBE2003",
        "UseHandle",
        """var web = server.Expose([new("a", 80), new("b", 81, 80)]); k8s.Ingress("in").Rule("localhost", "/", "servre", "b");""",
        """var web = server.Expose([new("a", 80), new("b", 81, 80)]); k8s.Ingress("in").Rule("localhost", "/", web.Port("b"));"""
    )]
    [InlineData("KUBE2003", "ExposeWorkload", """k8s.Ingress("in").Rule("localhost", "/", "server", 8080);""", null)]
    [InlineData(
        "KUBE2003",
        "DeclareElsewhere",
        """k8s.Ingress("in").Rule("localhost", "/", "sso", 80);""",
        "k8s.External.Service(\"sso\");\n        k8s.Ingress(\"in\").Rule(\"localhost\", \"/\", \"sso\", 80);"
    )]
    [InlineData(
        "KUBE2004",
        Write + "Number",
        """k8s.Ingress("in").Rule("localhost", "/", server.Expose(port: 8080, targetPort: 80).Port(80));""",
        """k8s.Ingress("in").Rule("localhost", "/", server.Expose(port: 8080, targetPort: 80).Port(8080));"""
    )]
    [InlineData(
        "KUBE2008",
        Write + "Text",
        Nginx + """k8s.Ingress("in").Class("ngnix").Rule("localhost", "/", web);""",
        Nginx + """k8s.Ingress("in").Class("nginx").Rule("localhost", "/", web);"""
    )]
    [InlineData(
        "KUBE2008",
        "DeclareElsewhere",
        Nginx + """k8s.Ingress("in").Class("traefik").Rule("localhost", "/", web);""",
        Nginx + """k8s.Ingress("in").Class(k8s.External.IngressClass("traefik")).Rule("localhost", "/", web);"""
    )]
    [InlineData(
        "KUBE4002",
        "DeclareIngressClass",
        """k8s.Ingress("in").Class("nginx").Annotation("nginx.ingress.kubernetes.io/ssl-redirect", "true").Rule("localhost", "/", """
            + """server.Expose(port: 80));""",
        "k8s.IngressClass(\"nginx\", IngressController.Nginx);\n        "
            + "k8s.Ingress(\"in\").Class(\"nginx\").Annotation(\"nginx.ingress.kubernetes.io/ssl-redirect\", "
            + "\"true\").Rule(\"localhost\", \"/\", server.Expose(port: 80));"
    )]
    [InlineData(
        "KUBE2008",
        "UseHandle",
        Nginx + """k8s.Ingress("in").Class("ngnix").Rule("localhost", "/", web);""",
        Nginx + """k8s.Ingress("in").Class(nginx).Rule("localhost", "/", web);"""
    )]
    [InlineData(
        "KUBE2012",
        Write + "Text",
        Nginx + """k8s.Ingress("in").Class(nginx).Tls("exampel.com", k8s.External.Secret("tls")).Rule("example.com", "/", web);""",
        Nginx + """k8s.Ingress("in").Class(nginx).Tls("example.com", k8s.External.Secret("tls")).Rule("example.com", "/", web);"""
    )]
    [InlineData(
        "KUBE2013",
        "AddTlsHost",
        Nginx
            + """k8s.Ingress("in").Class(nginx).Tls("a.com", k8s.External.Secret("tls")).Rule("a.com", "/", web).Rule("b.com", "/", """
            + """web);""",
        Nginx
            + """k8s.Ingress("in").Class(nginx).Tls("a.com", k8s.External.Secret("tls")).Tls("b.com", """
            + """k8s.External.Secret("tls")).Rule("a.com", "/", web).Rule("b.com", "/", web);"""
    )]
    [InlineData(
        "KUBE4003",
        "DeclareElsewhere",
        Nginx + """k8s.Ingress("in").Class(nginx).Tls("a.com", "tls").Rule("a.com", "/", web);""",
        Nginx + """k8s.Ingress("in").Class(nginx).Tls("a.com", k8s.External.Secret("tls")).Rule("a.com", "/", web);"""
    )]
    [InlineData(
        "KUBE4003",
        "DeclareElsewhere",
        Nginx + """k8s.Ingress("in").Class(nginx).Tls("a.com", secretName: "tls").Rule("a.com", "/", web);""",
        Nginx + """k8s.External.Secret("tls"); k8s.Ingress("in").Class(nginx).Tls("a.com", secretName: "tls").Rule("a.com", "/", web);"""
    )]
    [InlineData(
        "KUBE3002",
        Write + "Text",
        Nginx + """k8s.Ingress("in").Class(nginx).Annotation("nginx.ingress.kubernetes.io/ssl-redirct", "true").Rule("a.com", "/", web);""",
        Nginx + """k8s.Ingress("in").Class(nginx).Annotation("nginx.ingress.kubernetes.io/ssl-redirect", "true").Rule("a.com", "/", web);"""
    )]
    [InlineData(
        "KUBE3006",
        "SayRegex",
        Nginx + """k8s.Ingress("in").Class(nginx).Rule("a.com", "/a|/b", web);""",
        Nginx
            + """k8s.Ingress("in").Class(nginx).Rule("a.com", "/a|/b", web, pathType: """
            + """PathType.ImplementationSpecific).Annotation("nginx.ingress.kubernetes.io/use-regex", "true");"""
    )]
    [InlineData(
        "KUBE3006",
        "SayRegex",
        Nginx
            + """k8s.Ingress("in").Class(nginx).Annotation("nginx.ingress.kubernetes.io/use-regex", "true").Rule("a.com", "/a|/b", """
            + """web, PathType.Exact);""",
        Nginx
            + """k8s.Ingress("in").Class(nginx).Annotation("nginx.ingress.kubernetes.io/use-regex", "true").Rule("a.com", "/a|/b", """
            + """web, PathType.ImplementationSpecific);"""
    )]
    [InlineData(
        "KUBE3007",
        "StripPrefix",
        Nginx
            + """k8s.Ingress("in").Class(nginx).Annotation("nginx.ingress.kubernetes.io/rewrite-target", "/").Rule("a.com", "/a", """
            + """web).Rule("a.com", "/b", web);""",
        Nginx
            + """k8s.Ingress("in").Class(nginx).Rule("a.com", "/a", web, rewrite: """
            + """Rewrite.StripPrefix).Rule("a.com", "/b", web, rewrite: Rewrite.StripPrefix);"""
    )]
    [InlineData(
        "KUBE3008",
        "WriteExplicitRegex",
        Nginx
            + """k8s.Ingress("in").Class(nginx).Annotation("nginx.ingress.kubernetes.io/use-regex", "true").Rule("a.com", "/a/(.*)", """
            + """web, PathType.ImplementationSpecific); k8s.Ingress("login").Class(nginx).Rule("a.com", "/login", web, PathType.Exact);""",
        Nginx
            + """k8s.Ingress("in").Class(nginx).Annotation("nginx.ingress.kubernetes.io/use-regex", "true").Rule("a.com", "/a/(.*)", """
            + """web, PathType.ImplementationSpecific); k8s.Ingress("login").Class(nginx).Rule("a.com", "/login$", web, """
            + """PathType.ImplementationSpecific);"""
    )]
    [InlineData(
        "KUBE3005",
        "AddCaptureGroups",
        Nginx
            + """k8s.Ingress("in").Class(nginx).Annotation("nginx.ingress.kubernetes.io/rewrite-target", "/$2").Rule("a.com", "/a", """
            + """web);""",
        Nginx
            + """k8s.Ingress("in").Class(nginx).Annotation("nginx.ingress.kubernetes.io/rewrite-target", "/$2")"""
            + """.Rule("a.com", "/a(/|$)(.*)", web, pathType: PathType.ImplementationSpecific);"""
    )]
    [InlineData(
        "KUBE1033",
        Write + "Text",
        Nginx + """k8s.Ingress("in").Class(nginx).Rule("a.com", "shop", web);""",
        Nginx + """k8s.Ingress("in").Class(nginx).Rule("a.com", "/shop", web);"""
    )]
    public Task The_Ingress_is_mended(string id, string key, string before, string? after) =>
        after is null
            ? FixCase.MendsAsync(
                id,
                key,
                "k8s.Deployment(\"cart\", image: \"cart:1.0\").ContainerPort(8081);\n        k8s.Ingress(\"in\").Rule(\"localhost\", "
                    + "\"/\", \"cart\", 80);",
                "k8s.Deployment(\"cart\", image: \"cart:1.0\").ContainerPort(8081).Expose(port: 80, targetPort: "
                    + "8081);\n        k8s.Ingress(\"in\").Rule(\"localhost\", \"/\", \"cart\", 80);"
            )
            : FixCase.MendsAsync(id, key, before, after);

    [Fact]
    public Task A_workload_in_a_variable_is_exposed_below() =>
        FixCase.MendsAsync(
            "KUBE2003",
            "ExposeWorkload",
            """
            var cart = k8s.Deployment("cart", image: "cart:1.0").ContainerPort(8081, "http"); // the cart
                    k8s.Ingress("in").Rule("localhost", "/", "cart", 80);
                    cart.Label("a", "b");
            """,
            """
            var cart = k8s.Deployment("cart", image: "cart:1.0").ContainerPort(8081, "http");
                    cart.Expose(port: 80, targetPort: "http"); // the cart
                    k8s.Ingress("in").Rule("localhost", "/", "cart", 80);
                    cart.Label("a", "b");
            """
        );

    [Theory]
    [InlineData(
        "KUBE2003",
        "ExposeWorkload",
        """k8s.Pod("two", image: "x:1").ContainerPort(1).ContainerPort(2); k8s.Ingress("in").Rule("a.com", "/", "two", 80);"""
    )] // which port?
    [InlineData(
        "KUBE2003",
        Write,
        """server.Expose(port: 80); var name = "servre"; k8s.ConfigMap(name); k8s.Ingress("in").Rule("a.com", "/", name, 80);"""
    )] // names a ConfigMap too
    [InlineData("KUBE2003", "UseHandle", """server.Expose(port: 80); k8s.Ingress("in").Rule("a.com", "/", "servre", 80);""")] // no handle
    // which port?
    [InlineData("KUBE2004", Write, """k8s.Ingress("in").Rule("a.com", "/", server.Expose([new("a", 80), new("b", 81, 80)]).Port(82));""")]
    // whose class?
    [InlineData("KUBE4002", "DeclareIngressClass", """k8s.Ingress("in").Class("internal").Rule("a.com", "/", server.Expose(port: 80));""")]
    [InlineData(
        "KUBE2013",
        "AddTlsHost",
        Nginx
            + """k8s.Ingress("in").Class(nginx).Tls("a.com", k8s.External.Secret("s")).Tls("b.com", """
            + """k8s.External.Secret("t")).Rule("a.com", "/", web).Rule("b.com", "/", web).Rule("c.com", "/", web);"""
    )] // which certificate?
    [InlineData(
        "KUBE3007",
        "StripPrefix",
        Nginx
            + """var rewrite = "/"; k8s.Ingress("in").Class(nginx).Annotation("nginx.ingress.kubernetes.io/rewrite-target", """
            + """rewrite).Rule("a.com", "/a", web);"""
    )] // written elsewhere
    [InlineData(
        "KUBE3005",
        "AddCaptureGroups",
        Nginx
            + """k8s.Ingress("in").Class(nginx).Annotation("nginx.ingress.kubernetes.io/rewrite-target", "/$3").Rule("a.com", "/a", web);"""
    )] // what would $3 be?
    public Task Not_where_it_is_not_sure(string id, string key, string body) => FixCase.RefusesAsync(id, key, body);
}
