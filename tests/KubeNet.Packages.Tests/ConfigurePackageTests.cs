namespace KubeNet.Packages.Tests;

/// <summary>
/// <c>Configure</c> in an app that has only the package KubeNet.Sdk: evaluated by the build, and run in a process of its own.
/// </summary>
public sealed class ConfigurePackageTests(PackageFeed feed)
{
    [Fact]
    public async Task A_fresh_app_sets_any_field()
    {
        const string Properties =
            "<TargetFramework>net10.0</TargetFramework><OutputType>Library</OutputType><KubeNetDoubleCheck>true</KubeNetDoubleCheck>";
        var app = new App(
            feed,
            "Configure",
            Properties,
            $"""<PackageReference Include="KubeNet.Sdk" Version="{PackageFeed.Version}" />""",
            withSet: false
        );
        app["Shop.cs"] = """
            using KubeNet;

            namespace Acme;

            public sealed class Shop : ManifestSet
            {
                protected override void Define(Manifests k8s) =>
                    k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
                        .Configure(d => d.Spec.Template.Spec.HostUsers = false)
                        .Container("logs", "fluent/fluent-bit:3.2", logs =>
                            logs.Configure(c => c.SecurityContext.SeLinuxOptions.Level = "s0:c123"))
                        .Expose(port: 80, targetPort: "http")
                        .Configure(s => s.Spec.TrafficDistribution = "PreferClose");
            }
            """;

        (await app.DotnetAsync("build")).Succeeds(); // the double check has run the set and found no difference
        Assert.Contains("hostUsers: false\n", app["bin/Debug/manifests/Shop/deployment-web.yaml"]);
        Assert.Contains("level: s0:c123\n", app["bin/Debug/manifests/Shop/deployment-web.yaml"]);
        Assert.Contains("trafficDistribution: PreferClose\n", app["bin/Debug/manifests/Shop/service-web.yaml"]);

        app["Shop.cs"] = app["Shop.cs"].Replace("PreferClose", "Near", StringComparison.Ordinal);
        Assert.Contains("Near", Assert.Single((await app.DotnetAsync("build", "--no-restore")).Fails().Lines("error KUBE1006")));
    }
}
