using KubeNet.HostTesting;
using KubeNet.Testing;

namespace KubeNet.Sdk.Testing.Tests;

public sealed class RoutesTests
{
    private static SetRoutes Sample => Routes.Of<Networking101>();

    [Fact]
    public void What_is_so_passes()
    {
        // The README's lines.
        Routes.Of<Networking101>().Get("http://localhost/server/a.css").Reaches("server", port: 80, path: "/a.css");
        Routes.Of<Networking101>().Get("http://localhost/nothing").Breaks(status: 404);
        Routes.Of<Networking101>().Through("acme").Get("http://localhost/a").Reaches("server-node");
        Routes.Of<Networking101>().FromPod().Get("http://server.default/a").Reaches("server", workload: "Pod/server");

        Sample.Get("http://localhost/server/a.css").WithoutCaution().PassesIngress("server-ingress");
        Sample.Through("acme").Get("http://localhost/a").Reaches("server-node", path: "/a", workload: "Pod/server", @namespace: "default");
        Routes.Of(new Odd()).Get("http://gone.test/").Breaks("KUBE2003", 503);
        Routes.Of(new Odd()).Get("http://tls.test/").RedirectsTo("https://tls.test/", 308);
        Routes.Of(new Odd()).Get("http://alias/").LeavesTheSet();
        Routes.Of(new Odd()).Get("http://web/").Reaches("web").WithCaution("KUBE2001");
    }

    /// <summary>The text is the README's.</summary>
    [Fact]
    public void The_failure_draws_the_hops()
    {
        var error = Assert.Throws<RouteException>(() => Sample.Get("http://localhost/server/a.css").Reaches("other-server"));

        Assert.Equal(
            """
            It should reach Service 'other-server', and reaches 'server'.

            http://localhost/server/a.css
              → host 'localhost' of Ingress 'server-ingress' (class 'my-ingress-class', k8s.io/ingress-nginx)
              → path '/server(/|$)(.*)' (ImplementationSpecific) of Ingress 'server-ingress', as a regular expression without regard to case
              → rewritten by '/$2' to '/a.css'
              → Service 'server', port '80'
              → targetPort 'http'
              → Pod 'server', port '80', sees '/a.css'
              = Pod/server answers, asked for '/a.css'
            """,
            error.Message
        );
        Assert.Equal("server", error.Route.Service);
        Assert.Contains(error.Message, File.ReadAllText(ReadmePath), StringComparison.Ordinal);
    }

    public static TheoryData<string, Action> Wrong =>
        new()
        {
            { "It should reach Service 'x', and it breaks", () => Sample.Get("http://localhost/nothing").Reaches("x") },
            { "on port '81', and does on '80'", () => Sample.Get("http://localhost/server").Reaches("server", port: 81) },
            { "should see the path '/b', and see '/a'", () => Sample.Get("http://localhost/server/a").Reaches("server", path: "/b") },
            {
                "of the namespace 'shop', and reaches that of 'default'",
                () => Sample.Get("http://localhost/server").Reaches("server", @namespace: "shop")
            },
            {
                "'Pod/x' should answer, and Pod/server does",
                () => Sample.Get("http://localhost/server").Reaches("server", workload: "Pod/x")
            },
            { "It should break with KUBE2003, and it reaches 'server'", () => Sample.Get("http://localhost/server").Breaks("KUBE2003") },
            { "It should break with KUBE2003, and breaks with no rule", () => Sample.Get("http://localhost/nothing").Breaks("KUBE2003") },
            { "should get 503, and gets 404", () => Sample.Get("http://localhost/nothing").Breaks(status: 503) },
            {
                "should be sent to 'https://x', and it reaches 'server'",
                () => Sample.Get("http://localhost/server").RedirectsTo("https://x")
            },
            { "and is sent to 'https://tls.test/'", () => Routes.Of<Odd>().Get("http://tls.test/").RedirectsTo("https://x") },
            { "should get 301, and gets 308", () => Routes.Of<Odd>().Get("http://tls.test/").RedirectsTo("https://tls.test/", 301) },
            {
                "It should lead to something that lives elsewhere, and it reaches 'server'",
                () => Sample.Get("http://localhost/server").LeavesTheSet()
            },
            { "through Ingress 'x', and goes through 'server-ingress'", () => Sample.Get("http://localhost/server").PassesIngress("x") },
            { "through Ingress 'x', and goes through none", () => Sample.Get("http://server/").PassesIngress("x") },
            { "There should be no caution on the way, and there is KUBE2001", () => Routes.Of<Odd>().Get("http://web/").WithoutCaution() },
            {
                "There should be a caution KUBE2001 on the way, and there is none",
                () => Sample.Get("http://server/").WithCaution("KUBE2001")
            },
        };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_is_not_so_throws_and_says_what_is(string says, Action test) =>
        Assert.Contains(says, Assert.Throws<RouteException>(test).Message, StringComparison.Ordinal);

    [Fact]
    public void A_proxy_that_there_is_not_is_named() =>
        Assert.Contains(
            "There is no NginxProxy 'x'",
            Assert.Throws<ArgumentException>(() => Sample.Through("x").Get("http://localhost/")).Message,
            StringComparison.Ordinal
        );

    private static string ReadmePath => Path.Combine(Checkout.Root, "src", "KubeNet.Sdk.Testing", "README.md");

    private sealed class Odd : ManifestSet
    {
        protected override void Define(Manifests k8s)
        {
            var web = k8s.Pod("web", "nginx:1.27").ContainerPort(80, "http").Expose(port: 80, targetPort: 8080);
            k8s.Service("alias").ExternalName("example.com");
            k8s.Ingress("odd").Class(k8s.IngressClass("nginx", IngressController.Nginx)).Rule("gone.test", "/", "gone", 80);
            k8s.Ingress("tls").Class("nginx").Rule("tls.test", "/", web).Tls("tls.test", "tls");
        }
    }
}
