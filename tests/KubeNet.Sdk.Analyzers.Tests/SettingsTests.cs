using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("80-32767", 80, true)]
    [InlineData("80-32767", 32768, false)]
    [InlineData(" 40000 - 40001 ", 40001, true)]
    [InlineData("40000-40001", 30080, false)]
    [InlineData("", 30080, true)]
    [InlineData("", 80, false)]
    public async Task The_range_of_NodePorts_is_a_setting(string range, int nodePort, bool isRight)
    {
        var project = HostProject
            .Of(Samples.Set($"server.Expose(port: 80, nodePort: {nodePort});"))
            .WithProperty("KubeNetNodePortRange", range);

        Lines.Equal(isRight ? [] : ["KUBE1001"], (await project.AnalyzeAsync(new ManifestAnalyzer())).Select(diagnostic => diagnostic.Id));
        Assert.Equal(!isRight, Assert.Single(HandOvers.Of(project).Sets).IsRefused);
    }

    [Theory]
    [InlineData("30000")]
    [InlineData("30000-")]
    [InlineData("32767-30000")]
    [InlineData("0-99999")]
    [InlineData("30000–32767")]
    [InlineData("a-b")]
    [InlineData("99999999999999999999-99999999999999999999")]
    [InlineData("1-2-3")]
    public async Task A_setting_that_cannot_be_read_is_said_once_and_nothing_is_written(string range)
    {
        var project = HostProject
            .Of(Samples.Set("server.Expose(port: 80, nodePort: 30080);"), Samples.Set("server.Expose(port: 80);", "Store"))
            .WithProperty("KubeNetNodePortRange", range);

        var shown = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal(("KUBE0009", DiagnosticSeverity.Error), (shown.Id, shown.Severity));
        Assert.Contains($"'{range}'", shown.GetMessage(), StringComparison.Ordinal);
        Assert.StartsWith("Shop.cs(9,29): Shop", Markers.Show(shown.Location), StringComparison.Ordinal);
        Assert.All(HandOvers.Of(project).Sets, set => Assert.Equal("KUBE0009", Assert.Single(set.Refusals).Id));
    }

    [Theory]
    [InlineData("KubeNetMaxSteps", "1000", "5000", "for (var i = 0; i < 500; i++) { }", "more than 1,000 steps")]
    [InlineData("KubeNetMaxDepth", "100", "300", "Deep(200); static void Deep(int n) { if (n > 0) Deep(n - 1); }", "more than 100 levels")]
    [InlineData("KubeNetMaxElements", "64000", "640000", "_ = new string('a', 5000);", "1,000 are allowed")]
    [InlineData("KubeNetTimeLimit", "1", "20", "", null)]
    public async Task The_bounds_are_settings_of_editor_and_build(string property, string low, string high, string code, string? reached)
    {
        var project = HostProject.Of(Samples.Set(code));
        var (tight, wide) = (project.WithProperty(property, low), project.WithProperty(property, high));

        Lines.Empty(await wide.AnalyzeAsync(new ManifestAnalyzer()));
        Assert.False(Assert.Single(HandOvers.Of(wide).Sets).IsRefused);
        if (reached is not null)
        {
            var shown = Assert.Single(await tight.AnalyzeAsync(new ManifestAnalyzer()));
            Assert.Equal("KUBE0004", shown.Id);
            Assert.Contains(reached, shown.GetMessage(), StringComparison.Ordinal);
            Assert.Contains($"raise the MSBuild property '{property}'", shown.GetMessage(), StringComparison.Ordinal);
            Assert.Equal("KUBE0004", Assert.Single(Assert.Single(HandOvers.Of(tight).Sets).Refusals).Id);
        }
    }

    [Theory]
    [InlineData("KubeNetMaxSteps", "many")]
    [InlineData("KubeNetMaxSteps", "0")]
    [InlineData("KubeNetMaxDepth", "1000000")]
    [InlineData("KubeNetMaxElements", "-1")]
    [InlineData("KubeNetTimeLimit", "1.5")]
    [InlineData("KubeNetTimeLimit", "99999999999999999999")]
    [InlineData("KubeNetAddresses", "no")]
    public async Task A_setting_that_cannot_be_read_is_said_with_what_it_may_be(string property, string written)
    {
        var project = HostProject.Of(Samples.Set("server.Expose(port: 80);")).WithProperty(property, written);

        var shown = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal("KUBE0009", shown.Id);
        Assert.Contains($"'{property}' is '{written}'", shown.GetMessage(), StringComparison.Ordinal);
        Assert.Equal("KUBE0009", Assert.Single(Assert.Single(HandOvers.Of(project).Sets).Refusals).Id);
    }

    [Theory]
    [InlineData("ingress-class nginx k8s.io/ingress-nginx\n", true)]
    [InlineData("ingress-class nginx example.com/other\n", false)]
    [InlineData("ingress-class another k8s.io/ingress-nginx\n", false)]
    [InlineData("", false)]
    public async Task A_class_that_the_cluster_has_tells_its_controller(string facts, bool isKnown)
    {
        var project = HostProject
            .Of(
                Samples.Set(
                    """var web = server.Expose(port: 80); k8s.Ingress("shop").Class("nginx").Rule("localhost", "/shop", web, rewrite: """
                        + """Rewrite.StripPrefix);"""
                )
            )
            .WithAdditionalFile("obj/kubenet.facts", facts);

        Lines.Equal(
            isKnown ? [] : ["KUBE0005"],
            (await project.AnalyzeAsync(new ManifestAnalyzer()))
                .Select(diagnostic => diagnostic.Id)
                .Where(id => id.StartsWith("KUBE0", StringComparison.Ordinal))
        );
        Assert.Equal(!isKnown, Assert.Single(HandOvers.Of(project).Sets).IsRefused);
    }

    [Theory]
    [InlineData("external Service/default/cart\n", true)]
    [InlineData("service cart namespace= type= ports= node-ports=\n", true)]
    [InlineData("service cart namespace=default type=ClusterIP ports=80;443 node-ports=\nexternal Secret/default/db\n", true)]
    [InlineData("service cart namespace=other type= ports= node-ports=\n", false)]
    [InlineData("external Secret/default/cart\n", false)]
    [InlineData("external Service.example.com/default/cart\n", false)]
    public async Task What_the_cluster_has_is_not_missing(string facts, bool isThere)
    {
        var project = HostProject
            .Of(Samples.Set("""k8s.Ingress("shop").Class("nginx").Rule("localhost", "/", "cart", 80);"""))
            .WithAdditionalFile("obj/kubenet.facts", "ingress-class nginx k8s.io/ingress-nginx\n" + facts);

        var ids = (await project.AnalyzeAsync(new ManifestAnalyzer())).Select(diagnostic => diagnostic.Id);

        Assert.Equal(!isThere, ids.Contains("KUBE2003"));
    }

    [Theory]
    [InlineData("KubeNetCluster", "k3s", "'single-node'")]
    [InlineData("KubeNetCluster", "Single-Node", "'cloud'")]
    [InlineData("KubernetesVersion", "latest", "'1.36'")]
    [InlineData("KubernetesVersion", "1", "'1.36'")]
    [InlineData("KubernetesVersion", "1.x", "'1.36'")]
    public async Task A_cluster_that_cannot_be_read_is_an_error(string property, string value, string wayOut)
    {
        var shown = Assert.Single(await HostProject.Of(Samples.Set("")).WithProperty(property, value).AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal("KUBE0009", shown.Id);
        Assert.Contains($"'{property}' is '{value}'", shown.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(wayOut, shown.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("KubeNetCluster", "single-node")]
    [InlineData("KubeNetCluster", "cloud")]
    [InlineData("KubernetesVersion", "1.36")]
    [InlineData("KubernetesVersion", "v1.34.2")]
    [InlineData("KubernetesVersion", "1.33.4+k3s1")]
    [InlineData("KubernetesVersion", "1.33.4-eks-5d4a308")]
    public async Task A_cluster_is_said_as_kubectl_shows_it(string property, string value) =>
        Lines.Empty(await HostProject.Of(Samples.Set("")).WithProperty(property, value).AnalyzeAsync(new ManifestAnalyzer()));

    [Theory]
    [InlineData("ingress-class a b c", "KubeNetIngressClass 'a b c'")]
    [InlineData("ingress-class", "KubeNetIngressClass ''")]
    [InlineData("ingress-class haproxy ", "'haproxy' has no Controller. Write <KubeNetIngressClass Include=\"haproxy\" Controller=")]
    [InlineData(
        "ingress-class nginx k8s.io/ingress-nginx\ningress-class nginx nginx.org/ingress-controller",
        "'nginx' is declared twice, with the Controller 'k8s.io/ingress-nginx' and with 'nginx.org/ingress-controller'"
    )]
    [InlineData(
        "service a namespace= type= ports=80 node-ports=\nservice a namespace=default type=ClusterIP ports=80;53/UDP node-ports=",
        "'a' of the namespace 'default' is declared twice: Type 'ClusterIP', Ports '80', NodePorts '', and Type 'ClusterIP', Ports '80;53"
    )]
    [InlineData("service a namespace= type= ports= node-ports=\nservice a namespace= type=NodePort ports= node-ports=", "Type 'NodePort'")]
    [InlineData("service cart", "KubeNetService 'cart'")]
    [InlineData("service cart namespace= type=Loadbalancer ports= node-ports=", "type=Loadbalancer")]
    [InlineData("service cart namespace= type= ports=http node-ports=", "ports=http")]
    [InlineData("service cart namespace= type= ports=80/tcp node-ports=", "80/tcp")]
    [InlineData("service cart namespace= type= ports=80 node-ports=99999", "99999")]
    [InlineData("external db", "KubeNetExternal 'db'")]
    [InlineData("external Secret/db", "KubeNetExternal 'Secret/db'")] // in which namespace?
    [InlineData("external PriorityClass/shop/high", "KubeNetExternal 'PriorityClass/shop/high'")] // it has none
    [InlineData("external Certificate/shop/tls", "'Certificate.cert-manager.io/shop/tls'")]
    [InlineData("external Secret/shop/", "KubeNetExternal 'Secret/shop/'")]
    [InlineData("moon full", "'moon full'")]
    public async Task A_fact_that_cannot_be_read_is_an_error(string fact, string part)
    {
        var project = HostProject.Of(Samples.Set("")).WithAdditionalFile("obj/kubenet.facts", fact + "\n");

        var shown = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal("KUBE0009", shown.Id);
        Assert.Contains(part, shown.GetMessage(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', shown.GetMessage());
        Assert.Equal("KUBE0009", Assert.Single(Assert.Single(HandOvers.Of(project).Sets).Refusals).Id);
    }

    [Theory]
    [InlineData("ingress-class nginx k8s.io/ingress-nginx\ningress-class nginx k8s.io/ingress-nginx")]
    [InlineData("service a namespace= type= ports=80 node-ports=\nservice a namespace=default type=ClusterIP ports=80/TCP node-ports=")]
    [InlineData("service a namespace=one type= ports=80 node-ports=\nservice a namespace=two type= ports=81 node-ports=")]
    [InlineData("external IngressClass/nginx")]
    public async Task The_same_said_twice_and_a_class_of_an_unknown_controller_are_right(string facts) =>
        Lines.Empty(
            await HostProject.Of(Samples.Set("")).WithAdditionalFile("obj/kubenet.facts", facts).AnalyzeAsync(new ManifestAnalyzer())
        );

    /// <summary>An editor sees nothing of a file that is not open; there, the targets do not say the file.</summary>
    [Theory]
    [InlineData("one", 1)]
    [InlineData("two", 2)]
    public async Task A_wrong_item_is_said_in_the_project_file_that_a_build_names(string second, int expected)
    {
        var project = HostProject
            .Of(Samples.Set(""), Samples.Set("", "Store"))
            .WithAdditionalFile("obj/kubenet.facts", $"external one\t/src/App.csproj\nexternal {second}\t/src/App.csproj\n");

        var shown = await project.AnalyzeAsync(new ManifestAnalyzer());

        Assert.Equal(expected, shown.Length);
        Assert.All(
            shown,
            diagnostic => Assert.Equal(("KUBE0009", "/src/App.csproj"), (diagnostic.Id, diagnostic.Location.GetLineSpan().Path))
        );
        Assert.All(
            HandOvers.Of(project).Sets,
            set => Assert.Equal(("KUBE0009", "/src/App.csproj"), (set.Refusals[0].Id, set.Refusals[0].File))
        );
    }

    [Fact]
    public async Task A_wrong_item_of_a_project_with_YAML_alone_is_said_too()
    {
        var project = HostProject
            .Of("namespace Acme; public class NoSets;")
            .WithYaml("deploy/a.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: { name: a }\n")
            .WithAdditionalFile("obj/kubenet.facts", "external one\t/src/App.csproj\n");

        var shown = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));
        Assert.Equal(("KUBE0009", "/src/App.csproj"), (shown.Id, shown.Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task A_project_without_sets_hears_nothing_of_settings()
    {
        var project = HostProject.Of("namespace Acme; public class NoSets;").WithProperty("KubeNetNodePortRange", "nonsense");

        Lines.Empty(await project.AnalyzeAsync(new ManifestAnalyzer()));
    }
}
