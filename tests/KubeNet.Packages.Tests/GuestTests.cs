namespace KubeNet.Packages.Tests;

/// <summary>KubeNet.Sdk in a project that lets every analyzer of .NET speak and takes every warning for an error: it adds none.</summary>
public sealed class GuestTests(PackageFeed feed)
{
    private const string Strictest =
        "<TargetFramework>net10.0</TargetFramework><TreatWarningsAsErrors>true</TreatWarningsAsErrors>"
        + "<AnalysisLevel>latest-all</AnalysisLevel>"
        + "<EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild><GenerateDocumentationFile>true</GenerateDocumentationFile>"
        + "<OutputType>Library</OutputType>";

    /// <summary>All of .NET's analyzers are warnings; the two that ask for the other of two styles cannot both be pleased.</summary>
    private const string EveryAnalyzer = """
        root = true
        [*.cs]
        dotnet_analyzer_diagnostic.category-Style.severity = warning
        csharp_style_var_elsewhere = true
        csharp_style_var_for_built_in_types = true
        csharp_style_var_when_type_is_apparent = true
        csharp_style_namespace_declarations = file_scoped
        """;

    private const string Sets = """
        using KubeNet;

        namespace Acme;

        /// <summary>The shop.</summary>
        public partial class Shop : ManifestSet
        {
            /// <inheritdoc/>
            public override string Namespace => "shop";

            /// <inheritdoc/>
            protected override void Define(Manifests k8s)
            {
                var web = k8s.Deployment("web", image: "nginx:1.27").Replicas(2).ContainerPort(8080, "http");
                var service = web.Expose(port: 80, targetPort: "http");
                web.Expose(name: "web-node", port: 80, targetPort: "http", nodePort: 30042);
                var traefik = k8s.IngressClass("traefik", IngressController.Of("traefik.io/ingress-controller"));
                k8s.Ingress("shop").Class(traefik).Rule("example.com", "/", service);
                foreach (var region in new[] { "eu", "us" })
                {
                    k8s.ConfigMap($"settings-{region}").Data("region", region);
                }
            }
        }

        internal sealed partial class Tools : ManifestSet
        {
            protected override void Define(Manifests k8s)
            {
                k8s.ConfigMap("tools").Data("level", "info");
            }
        }
        """;

    [Fact]
    public async Task It_adds_no_warning_to_a_project_that_allows_none()
    {
        var app = new App(
            feed,
            "Guest",
            Strictest,
            withSet: false,
            items: $"""<PackageReference Include="KubeNet.Sdk" Version="{PackageFeed.Version}" />"""
        )
        {
            [".editorconfig"] = EveryAnalyzer,
            ["Shop.cs"] = Sets,
        };

        (await app.DotnetAsync("build")).Succeeds();
        Assert.Contains("kustomization.yaml", app.Files("bin/Debug/manifests/Shop").Keys);
        Assert.Contains("kustomization.yaml", app.Files("bin/Debug/manifests/Tools").Keys);

        // The twin: the same suggestions stand where the code is not a manifest's.
        app["Other.cs"] = """
            using System.Text;

            namespace Acme;

            internal sealed class Other
            {
                public static string Text(StringBuilder text)
                {
                    text.Append('a');
                    return text.ToString();
                }
            }
            """;
        var other = (await app.DotnetAsync("build", "--no-restore")).Fails();
        Assert.NotEmpty(other.Lines("error IDE0058"));
        Assert.NotEmpty(other.Lines("error CA1812"));
    }

    [Fact]
    public async Task KubeNetRules_chooses_how_loud_the_rules_are()
    {
        var app = new App(
            feed,
            "Ruled",
            "<TargetFramework>net10.0</TargetFramework><OutputType>Library</OutputType>",
            withSet: false,
            items: $"""<PackageReference Include="KubeNet.Sdk" Version="{PackageFeed.Version}" />"""
        )
        {
            ["Shop.cs"] = Sets.Replace("""targetPort: "http")""", """targetPort: "htp")""", StringComparison.Ordinal),
        };

        Assert.NotEmpty((await app.DotnetAsync("build")).Succeeds().Lines("warning KUBE2002"));
        Assert.Empty((await app.DotnetAsync("build", "--no-restore", "-p:KubeNetRules=minimal")).Succeeds().Lines("KUBE2002"));
        Assert.NotEmpty((await app.DotnetAsync("build", "--no-restore", "-p:KubeNetRules=strict")).Fails().Lines("error KUBE2002"));
        Assert.NotEmpty((await app.DotnetAsync("build", "--no-restore", "-p:KubeNetRules=loud")).Fails().Lines("error KUBE0009"));
    }
}
