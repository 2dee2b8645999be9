using KubeNet.Resources;
using KubeNet.Routing;

namespace KubeNet.Tests.Routing;

/// <summary>Who answers, with which path; and where it breaks, with the rule that says why.</summary>
public sealed class RouteResolverTests
{
    [Theory]
    [InlineData("http://localhost/server/a.css", "server", "/a.css")]
    [InlineData("http://localhost/server", "server", "/")]
    [InlineData("http://localhost/SERVER/A.css?x=1", "server", "/A.css")] // ingress-nginx ignores the case of a host with a rewrite
    [InlineData("http://localhost/other-server/", "other-server", "/")]
    [InlineData("http://192.168.106.2:30042/a", "server-node", "/a")]
    [InlineData("http://10.0.0.7/a", "server-lb", "/a")]
    [InlineData("http://server/a", "server", "/a")]
    [InlineData("http://server.default/a", "server", "/a")]
    [InlineData("http://server.default.svc/a", "server", "/a")]
    [InlineData("http://server.default.svc.cluster.local/a%20b", "server", "/a%20b")]
    public void The_sample_answers(string url, string service, string path)
    {
        var route = RouteResolver.Of(new Networking101()).Resolve(url);

        Assert.Equal(
            (RouteOutcome.Reached, service, 80, "http", path),
            (route.Outcome, route.Service, route.Port, route.TargetPort, route.Path)
        );
        Assert.Equal([service == "other-server" ? "Pod/other-server" : "Pod/server"], route.Workloads);
    }

    [Fact]
    public void The_proxy_is_asked_by_name_where_an_Ingress_has_its_host()
    {
        var route = RouteResolver.Of(new Networking101()).ResolveThrough("acme", "http://localhost/server/a.css");

        Assert.Equal((RouteOutcome.Reached, "server-node", "/server/a.css"), (route.Outcome, route.Service, route.Path));
        Assert.Throws<ArgumentException>(() => RouteResolver.Of(new Networking101()).ResolveThrough("other", "http://localhost/"));
    }

    [Fact]
    public void A_route_is_drawn_hop_by_hop() =>
        Assert.Equal(
            """
            http://localhost/server/a.css
              → host 'localhost' of Ingress 'server-ingress' (class 'my-ingress-class', k8s.io/ingress-nginx)
              → path '/server(/|$)(.*)' (ImplementationSpecific) of Ingress 'server-ingress', as a regular expression without regard to case
              → rewritten by '/$2' to '/a.css'
              → Service 'server', port '80'
              → targetPort 'http'
              → Pod 'server', port '80', sees '/a.css'
              = Pod/server answers, asked for '/a.css'
            """,
            RouteResolver.Of(new Networking101()).Resolve("http://localhost/server/a.css").ToString()
        );

    /// <summary>The table of the Kubernetes documentation, Ingress, "Examples".</summary>
    [Theory]
    [InlineData("Prefix", "/", "/any/thing", true)]
    [InlineData("Exact", "/foo", "/foo", true)]
    [InlineData("Exact", "/foo", "/bar", false)]
    [InlineData("Exact", "/foo", "/foo/", false)]
    [InlineData("Exact", "/foo/", "/foo", false)]
    [InlineData("Prefix", "/foo", "/foo", true)]
    [InlineData("Prefix", "/foo", "/foo/", true)]
    [InlineData("Prefix", "/foo/", "/foo", true)]
    [InlineData("Prefix", "/foo/", "/foo/", true)]
    [InlineData("Prefix", "/aaa/bb", "/aaa/bbb", false)]
    [InlineData("Prefix", "/aaa/bbb", "/aaa/bbb", true)]
    [InlineData("Prefix", "/aaa/bbb/", "/aaa/bbb", true)]
    [InlineData("Prefix", "/aaa/bbb", "/aaa/bbb/", true)]
    [InlineData("Prefix", "/aaa/bbb", "/aaa/bbb/ccc", true)]
    [InlineData("Prefix", "/aaa/bbb", "/aaa/bbbxyz", false)]
    [InlineData("Prefix", "/foo", "/FOO", false)]
    public void The_specifications_examples(string type, string path, string request, bool matches)
    {
        var route = Of(k8s => k8s.Ingress("i").Class(Other(k8s)).Rule("a.test", path, Web(k8s, "web"), Enum.Parse<PathType>(type)))
            .Resolve("http://a.test" + request);

        Assert.Equal(matches ? RouteOutcome.Reached : RouteOutcome.Broken, route.Outcome);
        Assert.Equal(matches ? null : 404, route.StatusCode);
    }

    [Theory]
    [InlineData("http://a.test/foo", "exact")]
    [InlineData("http://a.test/foo/bar/x", "long")]
    [InlineData("http://a.test/foo/x", "short")]
    [InlineData("http://a.test/zzz", "fallback")]
    [InlineData("http://one.wild.test/foo", "wild")]
    [InlineData("http://own.wild.test/foo", "own")]
    [InlineData("http://own.wild.test/zzz", "fallback")] // the more specific host decides, even where it has no such path
    [InlineData("http://a.b.wild.test/foo", "any")] // a wildcard is one label deep
    [InlineData("http://unheard.test/foo", "any")]
    [InlineData("http://unheard.test/zzz", "fallback")]
    public void Several_Ingresses_of_a_class_are_one_table(string url, string service)
    {
        var route = Of(k8s =>
            {
                var other = Other(k8s);
                k8s.Ingress("one").Class(other).Rule("a.test", "/foo", Web(k8s, "short")).Rule("*.wild.test", "/", Web(k8s, "wild"));
                k8s.Ingress("two")
                    .Class(other)
                    .Rule("a.test", "/foo/bar", Web(k8s, "long"))
                    .Rule("a.test", "/foo", Web(k8s, "exact"), PathType.Exact)
                    .Rule("own.wild.test", "/foo", Web(k8s, "own"))
                    .Rule(null, "/foo", Web(k8s, "any"))
                    .DefaultBackend(Web(k8s, "fallback"));
            })
            .Resolve(url);

        Assert.Equal((RouteOutcome.Reached, service), (route.Outcome, route.Service));
    }

    /// <summary>
    /// ingress-nginx takes the first entry whose port, targetPort or name fits; the specification knows the port and the name.
    /// </summary>
    [Theory]
    [InlineData("http://nginx.test/", 80, "8080", "KUBE3021")]
    [InlineData("http://other.test/", 8080, "9090", null)]
    [InlineData("http://first.test/", 8080, "9090", null)]
    public void A_backend_port_is_the_first_that_fits(string url, int port, string targetPort, string? caution)
    {
        var route = Of(k8s =>
            {
                var web = k8s.Pod("web", "x").ContainerPort(8080).ContainerPort(9090);
                ServicePort http = new("http", 80, targetPort: 8080),
                    admin = new("admin", 8080, targetPort: 9090);
                k8s.Service("web").Selector("run", "web").Ports(http, admin);
                k8s.Service("turned")
                    .Selector("run", "web")
                    .Ports(new ServicePort("admin", 8080, targetPort: 9090), new ServicePort("http", 80, targetPort: 8080));
                var nginx = k8s.IngressClass("nginx", IngressController.Nginx);
                k8s.Ingress("a").Class(nginx).Rule("nginx.test", "/", "web", 8080).Rule("first.test", "/", "turned", 8080);
                k8s.Ingress("b").Class(Other(k8s)).Rule("other.test", "/", "web", 8080);
            })
            .Resolve(url);

        Assert.Equal((RouteOutcome.Reached, port, targetPort), (route.Outcome, route.Port, route.TargetPort));
        Assert.Equal(caution is null ? [] : [caution], route.Cautions.OfType<string>());
    }

    [Theory]
    [InlineData("http://gone.test/", "KUBE2003", 503)]
    [InlineData("http://port.test/", "KUBE2004", 503)]
    [InlineData("http://name.test/", "KUBE2002", 503)]
    [InlineData("http://udp.test/", "KUBE2006", 503)]
    [InlineData("http://nopods.test/", "KUBE2005", 503)]
    [InlineData("http://class.test/", "KUBE2008", null)]
    [InlineData("http://nopath.test/b", null, 404)]
    [InlineData("http://nobody.test/", null, null)]
    [InlineData("http://web.elsewhere.svc.cluster.local/", null, null)]
    [InlineData("http://web:81/", null, null)]
    [InlineData("http://nopath.test/%zz", null, 400)]
    [InlineData("http://nopath.test/../a", null, 400)]
    public void It_breaks_at_a_hop_with_the_rule_that_explains_it(string url, string? rule, int? status)
    {
        var route = Of(k8s =>
            {
                var nginx = k8s.IngressClass("nginx", IngressController.Nginx);
                var web = Web(k8s, "web");
                k8s.Ingress("i")
                    .Class(nginx)
                    .Rule("gone.test", "/", "gone", 80)
                    .Rule("port.test", "/", "web", 81)
                    .Rule("name.test", "/", k8s.Pod("name", "x").ContainerPort(80, "http").Expose(port: 80, targetPort: "other"))
                    .Rule(
                        "udp.test",
                        "/",
                        k8s.Pod("udp", "x")
                            .ContainerPort(80, "http", Protocol.Udp)
                            .Expose(port: 80, targetPort: "http", protocol: Protocol.Tcp)
                    )
                    .Rule("nopods.test", "/", k8s.Service("nopods").Selector("app", "none").Ports(new ServicePort(80)))
                    .Rule("nopath.test", "/a", web);
                k8s.Ingress("unserved").Class("missing").Rule("class.test", "/", web);
            })
            .Resolve(url);

        Assert.Equal((RouteOutcome.Broken, rule, status), (route.Outcome, route.RuleId, route.StatusCode));
        Assert.True(route.Hops[^1].IsBroken);
        Assert.DoesNotContain(route.Hops.SkipLast(1), hop => hop.IsBroken);
        Assert.Null(route.Path);
    }

    [Theory]
    [InlineData("KUBE2030", "clusterip")]
    [InlineData("KUBE2031", "noport")]
    [InlineData("KUBE2032", "chosen")]
    public void A_proxy_breaks_where_its_rules_say(string rule, string path)
    {
        var route = Of(k8s =>
            {
                var chosen = k8s.Pod("chosen", "x").ContainerPort(80, "http").Expose(port: 80, type: ServiceType.NodePort);
                k8s.NginxProxy("acme")
                    .Nodes("10.0.0.1")
                    .Proxy("/clusterip", Web(k8s, "web"))
                    .Proxy("/chosen", chosen)
                    .Proxy("/noport", chosen.Port(81));
            })
            .Resolve("http://anything/" + path);

        Assert.Equal((RouteOutcome.Broken, rule), (route.Outcome, route.RuleId));
    }

    [Theory]
    [InlineData("http://a.test/", 308, "https://a.test/")]
    [InlineData("http://a.test/x?y=1", 308, "https://a.test/x?y=1")]
    [InlineData("http://b.test/", 302, "http://b.test/app")]
    [InlineData("http://c.test/x", 301, "https://new.test")]
    [InlineData("http://d.test/dir", 301, "http://d.test/dir/")]
    [InlineData("http://e.test/x", 308, "https://e.test/x")]
    public void Ingress_nginx_sends_the_client_elsewhere(string url, int status, string location)
    {
        var route = Of(k8s =>
            {
                var nginx = k8s.IngressClass("nginx", IngressController.Nginx);
                var web = Web(k8s, "web");
                k8s.Ingress("a").Class(nginx).Rule("a.test", "/", web).Tls("a.test", "tls");
                k8s.Ingress("b").Class(nginx).Rule("b.test", "/", web).Annotation("nginx.ingress.kubernetes.io/app-root", "/app");
                k8s.Ingress("c")
                    .Class(nginx)
                    .Rule("c.test", "/", web)
                    .Annotation("nginx.ingress.kubernetes.io/permanent-redirect", "https://new.test");
                k8s.Ingress("d").Class(nginx).Rule("d.test", "/dir/", web);
                k8s.Ingress("e").Class(nginx).Rule("e.test", "/", web).Annotation("nginx.ingress.kubernetes.io/force-ssl-redirect", "true");
            })
            .Resolve(url);

        Assert.Equal((RouteOutcome.Redirected, status, location), (route.Outcome, route.StatusCode, route.Location));
    }

    [Theory]
    [InlineData("http://a.test/x")]
    [InlineData("http://a.test/x/y")]
    public void A_path_that_two_Ingresses_say_is_a_caution(string url) =>
        Assert.Equal(
            ["KUBE2009"],
            Of(k8s =>
                {
                    var nginx = k8s.IngressClass("nginx", IngressController.Nginx);
                    k8s.Ingress("old").Class(nginx).Rule("a.test", "/x", Web(k8s, "web"));
                    k8s.Ingress("new").Class(nginx).Rule("a.test", "/x", Web(k8s, "other"));
                })
                .Resolve(url)
                .Cautions
        );

    [Fact]
    public void HTTPS_is_served_where_TLS_is() =>
        Assert.Equal(
            RouteOutcome.Reached,
            Of(k8s =>
                    k8s.Ingress("a")
                        .Class(k8s.IngressClass("nginx", IngressController.Nginx))
                        .Rule("a.test", "/", Web(k8s, "web"))
                        .Tls("a.test", "tls")
                )
                .Resolve("https://a.test/")
                .Outcome
        );

    [Fact]
    public void An_undeclared_port_is_a_caution_and_no_break()
    {
        var route = Of(k8s => k8s.Pod("web", "x").ContainerPort(80, "http").Expose(port: 80, targetPort: 8080)).Resolve("http://web/");

        Assert.Equal(RouteOutcome.Reached, route.Outcome);
        Assert.Equal(["KUBE2001"], route.Cautions);
        Assert.Equal(["Pod/web"], route.Workloads);
        Assert.Empty(route.Containers);
    }

    [Fact]
    public void An_unknown_class_is_judged_by_the_specification_and_a_default_class_by_its_controller()
    {
        var unknown = Of(k8s => k8s.Ingress("i").Class(k8s.External.IngressClass("elsewhere")).Rule("a.test", "/foo", Web(k8s, "web")));
        Assert.Equal(RouteOutcome.Reached, unknown.Resolve("http://a.test/foo/").Outcome);
        Assert.Contains(unknown.Resolve("http://a.test/foo/").Hops, hop => hop.Kind == HopKind.Caution);

        // /dir/ takes /dir by the specification; ingress-nginx sends it on.
        var none = Of(k8s => k8s.Ingress("i").Rule("a.test", "/dir/", Web(k8s, "web")));
        Assert.Equal(RouteOutcome.Reached, none.Resolve("http://a.test/dir").Outcome);
        var byDefault = Of(k8s =>
        {
            k8s.IngressClass("nginx", IngressController.Nginx).Default();
            k8s.Ingress("i").Rule("a.test", "/dir/", Web(k8s, "web"));
        });
        Assert.Equal(RouteOutcome.Redirected, byDefault.Resolve("http://a.test/dir").Outcome);
        var external = Of(k8s =>
            k8s.Ingress("i").Class(k8s.External.IngressClass("nginx", IngressController.Nginx)).Rule("a.test", "/dir/", Web(k8s, "web"))
        );
        Assert.Equal(RouteOutcome.Redirected, external.Resolve("http://a.test/dir").Outcome);
        var legacy = Of(k8s =>
            k8s.Ingress("i").Annotation("kubernetes.io/ingress.class", "nginx").Rule("a.test", "/dir/", Web(k8s, "web"))
        );
        Assert.Equal(RouteOutcome.Redirected, legacy.Resolve("http://a.test/dir").Outcome);
    }

    [Fact]
    public void A_headless_Service_gives_the_Pods_own_ports_and_a_name_a_Pod()
    {
        var resolver = Of(k8s =>
        {
            k8s.Pod("db-x", "x").Label("app", "db").ContainerPort(5432, "pg");
            k8s.Service("db").Headless().Selector("app", "db").Ports(new ServicePort(80, 5432));
        });

        Assert.Equal(RouteOutcome.Reached, resolver.Resolve("http://db:5432/").Outcome);
        Assert.Equal(["KUBE2001"], resolver.Resolve("http://db:80/").Cautions); // the Service's own port is nobody's
        Assert.Equal(RouteOutcome.Broken, resolver.Resolve("http://db-0.db:5432/").Outcome); // no StatefulSet
    }

    [Fact]
    public void An_autoscaled_StatefulSet_has_the_Pods_up_to_its_maximum()
    {
        var resolver = Of(k8s =>
            k8s.StatefulSet("db", "x").ContainerPort(5432).Requests(cpu: "1").Autoscale(min: 2, max: 3, cpu: 70).Expose()
        );

        Assert.Equal(RouteOutcome.Reached, resolver.Resolve("http://db-1.db:5432/").Outcome);
        Assert.Equal(RouteOutcome.Reached, resolver.Resolve("http://db-2.db:5432/").Outcome);
        Assert.Equal(RouteOutcome.Broken, resolver.Resolve("http://db-3.db:5432/").Outcome);
    }

    [Fact]
    public void The_callers_namespace_chooses_among_Services_of_one_name()
    {
        var resolver = RouteResolver.Of(new Two());

        Assert.Equal("two", resolver.ResolveFromPod("http://web/").Namespace);
        Assert.Equal("one", resolver.ResolveFromPod("http://web/", "one").Namespace);
        Assert.Equal("one", resolver.ResolveFromPod("http://web.one/", "two").Namespace);
        Assert.Equal(RouteOutcome.Broken, resolver.ResolveFromPod("http://web/", "three").Outcome);
    }

    [Fact]
    public void What_lives_elsewhere_is_not_judged()
    {
        var resolver = Of(k8s =>
        {
            k8s.Service("alias").ExternalName("example.com");
            k8s.Service("manual").Ports(new ServicePort(80));
            k8s.Ingress("i").Class(Other(k8s)).Rule("a.test", "/", k8s.External.Service("sso", 80));
        });

        Assert.All(
            ["http://alias/", "http://manual/", "http://a.test/x"],
            url => Assert.Equal(RouteOutcome.Elsewhere, resolver.Resolve(url).Outcome)
        );
        Assert.Equal("/x", resolver.Resolve("http://a.test/x").Path);
    }

    [Fact]
    public void What_cannot_be_judged_is_said() =>
        Assert.Equal(
            RouteOutcome.Unknown,
            Of(k8s =>
                    k8s.Ingress("i")
                        .Class(k8s.IngressClass("nginx", IngressController.Nginx))
                        .Annotation("nginx.ingress.kubernetes.io/rewrite-target", "/$request_id")
                        .Rule("a.test", "/", Web(k8s, "web"))
                )
                .Resolve("http://a.test/")
                .Outcome
        );

    [Theory]
    [InlineData("ftp://a.test/")]
    [InlineData("http://")]
    [InlineData("http://a.test:0/")]
    [InlineData("http://a.test:x/")]
    public void What_is_no_URL_is_refused(string url) => Assert.Throws<FormatException>(() => Of(_ => { }).Resolve(url));

    [Fact]
    public void A_set_that_contradicts_itself_has_no_routes() =>
        Assert.Throws<ManifestException>(() => RouteResolver.Of(new Contradictory()));

    private static RouteResolver Of(Action<Manifests> define)
    {
        var recording = new SetRecording("Shop", new Sourced<string>("default", Origin.None), KubeNet.Resources.ClusterProfile.Default);
        define(new Manifests(recording));
        return new RouteResolver(recording.Complete(), "default");
    }

    private static ServiceHandle Web(Manifests k8s, string name) =>
        k8s.Pod(name, "nginx:1.27").ContainerPort(80, "http").Expose(port: 80, targetPort: "http");

    private static IngressClassHandle Other(Manifests k8s) => k8s.IngressClass("other", IngressController.Of("example.com/controller"));

    private sealed class One : ManifestSet
    {
        public override string Namespace => "one";

        protected override void Define(Manifests k8s) => Web(k8s, "web");
    }

    private sealed class Two : ManifestSet
    {
        public override string Namespace => "two";

        protected override void Define(Manifests k8s)
        {
            k8s.Use<One>();
            Web(k8s, "web");
        }
    }

    private sealed class Contradictory : ManifestSet
    {
        protected override void Define(Manifests k8s) => k8s.Deployment("web", "x").Replicas(1).Replicas(2);
    }
}
