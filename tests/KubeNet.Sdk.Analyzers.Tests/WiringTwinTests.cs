using KubeNet.HostTesting;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>Mistakes between objects that C# declares, each beside its correct twin.</summary>
public sealed class WiringTwinTests
{
    private const string Claim = """var data = k8s.PersistentVolumeClaim("data", "1Gi").AccessModes(AccessMode.ReadWriteOncePod);""";

    private const string Ingress = """
        k8s.Ingress("web").Rule("a.test", "/", server.Expose(80)).Tls("a.test", k8s.External.Secret("a-tls"))
            .Annotation("cert-manager.io/cluster-issuer", ISSUER);
        """;

    [Theory]
    [InlineData("KUBE2055", Claim + """k8s.Deployment("web", image: "nginx:1.27").Volume(data, "/data");""")]
    [InlineData(
        "KUBE2055",
        Claim + """k8s.Deployment("web", image: "nginx:1.27").RollingUpdate(maxSurge: 1, maxUnavailable: 0).Volume(data, "/data");"""
    )]
    [InlineData("KUBE4021", """k8s.ResourceQuota("team");""")]
    [InlineData("KUBE4021", """k8s.RoleBinding("read", k8s.Role("read")).Group("team");""")]
    public async Task The_mistake_is_found(string id, string body) => Assert.Contains(id, await IdsOf(body));

    [Theory]
    [InlineData("KUBE2055", Claim + """k8s.Deployment("web", image: "nginx:1.27").Recreate().Volume(data, "/data");""")]
    [InlineData(
        "KUBE2055",
        Claim + """k8s.Deployment("web", image: "nginx:1.27").RollingUpdate(maxSurge: 0, maxUnavailable: 1).Volume(data, "/data");"""
    )]
    [InlineData("KUBE2055", """k8s.Deployment("web", image: "nginx:1.27").Volume(k8s.PersistentVolumeClaim("data", "1Gi"), "/data");""")]
    [InlineData("KUBE4021", """k8s.ResourceQuota("team").Hard("pods", 10);""")]
    [InlineData("KUBE4021", """k8s.RoleBinding("read", k8s.Role("read").Allow("get", "pods")).Group("team");""")]
    [InlineData("KUBE4021", """k8s.Role("read");""")]
    public async Task Its_twin_is_not(string id, string body) => Assert.DoesNotContain(id, await IdsOf(body));

    /// <summary>The literal to change is marked: the number, the strategy, or else the claim where it is used.</summary>
    [Theory]
    [InlineData("""k8s.Deployment("web", image: "nginx:1.27").Replicas(/*!*/3).Volume(data, "/data");""")]
    [InlineData(
        """var web = k8s.Deployment("web", image: "nginx:1.27").Volume(data, "/data"); web.Recreate().Autoscale(1, /*!*/4, cpu: 80);"""
    )]
    [InlineData("""k8s.Deployment("web", image: "nginx:1.27").Volume(/*!*/data, "/data");""")]
    [InlineData(
        """k8s.Deployment("a", image: "a:1").Recreate().Volume(data, "/data"); k8s.Pod("b", image: "b:1").Volume(/*!*/data, "/data");"""
    )]
    [InlineData(
        """
            var raw = k8s.PersistentVolumeClaim("raw", "1Gi").VolumeMode(VolumeMode.Block);
            k8s.Deployment("web", image: "nginx:1.27").Volume(/*!*/raw, "/data");
            """
    )]
    public async Task The_use_that_the_claim_does_not_allow_is_marked(string body)
    {
        var source = Samples.Set(Claim + body);
        var project = HostProject.Of(source.Replace("/*!*/", "", StringComparison.Ordinal));

        var found = (await project.AnalyzeAsync(new ManifestAnalyzer())).Single(one => one.Id == "KUBE2055");

        Assert.Equal(source.IndexOf("/*!*/", StringComparison.Ordinal), found.Location.SourceSpan.Start);
    }

    [Theory]
    [InlineData("letsencrpyt", true)]
    [InlineData("letsencrypt", false)]
    [InlineData("corporate", false)]
    public async Task An_issuer_in_YAML_is_known_to_an_Ingress_in_CSharp(string issuer, bool isMistake)
    {
        var project = HostProject
            .Of(Samples.Set(Ingress.Replace("ISSUER", $"\"{issuer}\"", StringComparison.Ordinal)))
            .WithYaml("issuer.yaml", "apiVersion: cert-manager.io/v1\nkind: ClusterIssuer\nmetadata: { name: letsencrypt }\n");

        var found = await project.AnalyzeAsync(new ManifestAnalyzer());

        Assert.Equal(isMistake, found.Any(each => each.Id == "KUBE3013"));
    }

    private static async Task<IReadOnlyList<string>> IdsOf(string body)
    {
        var project = HostProject.Of(Samples.Set(body));
        Lines.Empty(
            project.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
        );
        return [.. (await project.AnalyzeAsync(new ManifestAnalyzer())).Select(found => found.Id)];
    }
}
