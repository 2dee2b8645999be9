using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Tests;

/// <summary>The typed annotations of the DSL beside the rules' table of what the controller takes.</summary>
public class NginxHandleTests
{
    [Fact]
    public void The_controller_knows_and_takes_what_the_typed_members_write()
    {
        var graph = Graph(nginx =>
            nginx
                .BodySize("8m")
                .Timeouts(connect: 5)
                .WebSockets(3600)
                .SslRedirect(false)
                .ForceSslRedirect()
                .BackendProtocol(NginxBackendProtocol.AutoHttp)
                .StickySessions("shop", maxAge: 3600, sameSite: NginxSameSite.None, persistent: true)
                .AllowFrom("10.0.0.0/8", "192.168.1.7")
                .DenyFrom("10.6.0.0/16")
                .HashBy("$request_uri")
                .Cors(
                    ["https://example.com", "https://*.example.org:8443"],
                    ["GET", "PUT"],
                    ["X-A"],
                    ["X-B"],
                    credentials: false,
                    maxAge: 600
                )
                .RateLimit(10, 600, 4, 3)
                .RateLimitExcept("10.0.0.0/8")
                .ExternalAuth("http://auth/check", "https://$host/start", ["X-User", "X-Role"])
                .Buffering(true)
                .RequestBuffering(false)
                .BufferSize("16k")
                .ClientBodyBufferSize("1m")
                .AccessLog(false)
                .Canary(20, "X-Canary", "yes", "canary")
                .UpstreamVhost("web.example.com")
                .ServiceUpstream()
                .AppRoot("/app")
                .PermanentRedirect("https://example.com")
        );

        // A canary alone is dropped; what is asked here is what the annotations say.
        Assert.Equal("KUBE3014", Assert.Single(RuleCatalog.Check(graph)).Kind.Id);
        Assert.All(
            graph.Own.Single().Metadata.Map("annotations")!.Entries,
            entry => Assert.NotNull(KnownNginxAnnotations.Find(entry.Key[IngressControllers.NginxPrefix.Length..]))
        );
    }

    [Theory]
    [InlineData(NginxBackendProtocol.Http)]
    [InlineData(NginxBackendProtocol.Https)]
    [InlineData(NginxBackendProtocol.Grpc)]
    [InlineData(NginxBackendProtocol.Grpcs)]
    [InlineData(NginxBackendProtocol.Fcgi)]
    public void The_controller_speaks_each_protocol(NginxBackendProtocol protocol) =>
        Assert.Empty(RuleCatalog.Check(Graph(nginx => nginx.BackendProtocol(protocol))));

    [Fact]
    public void A_wrong_text_is_found_at_its_annotation()
    {
        var finding = Assert.Single(RuleCatalog.Check(Graph(nginx => nginx.BodySize("8 MiB"))));

        Assert.Equal("KUBE3004", finding.Kind.Id);
        Assert.Contains("proxy-body-size", finding.Message, StringComparison.Ordinal);
    }

    private static ResourceGraph Graph(Action<NginxHandle> configure)
    {
        var recording = new SetRecording("Shop", new Sourced<string>("shop", Origin.None), ClusterProfile.Default);
        var k8s = new Manifests(recording);
        k8s.Ingress("front")
            .Class(k8s.External.IngressClass("nginx", IngressController.Nginx))
            .Rule("localhost", "/", k8s.External.Service("web", 80))
            .Nginx(configure);
        return recording.Complete();
    }
}
