namespace KubeNet.Packages.Tests;

/// <summary>One app through its days: each step stands on those before it.</summary>
public sealed class LifecycleTests(PackageFeed feed)
{
    private const string Output = "bin/Debug/manifests";

    [Fact]
    public async Task An_app_is_built_again_edited_broken_mended_and_cleaned()
    {
        var app = new App(feed, "Läden", "<TargetFramework>net10.0</TargetFramework><TreatWarningsAsErrors>true</TreatWarningsAsErrors>");

        // The first build.
        var first = (await app.DotnetAsync("build")).Succeeds();
        Assert.Equal("KubeNet.Sdk: 4 manifests in bin/Debug/manifests/Shop", Assert.Single(first.Lines("KubeNet.Sdk:")));
        Assert.Equal(
            [
                "Shop/kustomization.yaml",
                "Shop/pod-server.yaml",
                "Shop/secret-db.yaml",
                "Shop/service-server-node.yaml",
                "Shop/service-server.yaml",
            ],
            app.Files(Output).Keys
        );
        Assert.Contains("nodePort: 30042\n", app[$"{Output}/Shop/service-server-node.yaml"]);
        Assert.Contains("password: YWhvdmNqcXhlbHN6\n", app[$"{Output}/Shop/secret-db.yaml"]);

        // Nothing changed: nothing is touched.
        var (content, times) = (app.Files(Output), app.Times(Output));
        Assert.Single((await app.DotnetAsync("build", "--no-restore")).Succeeds().Lines("KubeNet.Sdk:"));
        Assert.Equal(times, app.Times(Output));

        // A file deleted by hand comes back.
        File.Delete(app.PathOf($"{Output}/Shop/pod-server.yaml"));
        (await app.DotnetAsync("build", "--no-restore")).Succeeds();
        Assert.Equal(content, app.Files(Output));

        // An edit changes one file, and what is no longer declared goes.
        app.Replace("Shop.cs", "30042", "30043");
        app.Replace("Shop.cs", "        server.Expose(port: 80, targetPort: \"http\");\n", "");
        (await app.DotnetAsync("build", "--no-restore")).Succeeds();
        Assert.Contains("nodePort: 30043\n", app[$"{Output}/Shop/service-server-node.yaml"]);
        Assert.DoesNotContain("Shop/service-server.yaml", app.Files(Output).Keys);
        Assert.Equal(times[app.PathOf($"{Output}/Shop/secret-db.yaml")], app.Times(Output)[app.PathOf($"{Output}/Shop/secret-db.yaml")]);

        // A mistake fails the build once, at the literal, with analyzers and without, and leaves the files as they are.
        content = app.Files(Output);
        app.Replace("Shop.cs", "30043", "80");
        var broken = app["Shop.cs"].Split('\n');
        var line = Array.FindIndex(broken, text => text.Contains("nodePort: 80", StringComparison.Ordinal));
        var place = $"Shop.cs({line + 1},{broken[line].IndexOf("nodePort: 80", StringComparison.Ordinal) + "nodePort: ".Length + 1}";
        foreach (var arguments in new[] { Array.Empty<string>(), ["-p:RunAnalyzers=false"] })
        {
            var failed = (await app.DotnetAsync("build", ["--no-restore", .. arguments])).Fails();
            Assert.Contains(place, Assert.Single(failed.Lines("KUBE1001")));
            Assert.Contains("error KUBE1001", failed.Output);
            Assert.Empty(failed.Lines("error KUBE09"));
            Assert.Equal(content, app.Files(Output));
        }

        // The last set goes, and its folder with it.
        app["Shop.cs"] = """namespace Acme; public sealed class Shop { public string Namespace => "none"; }""";
        Assert.Empty((await app.DotnetAsync("build", "--no-restore")).Succeeds().Lines("KubeNet.Sdk:"));
        Assert.Empty(app.Files(Output));
    }

    [Fact]
    public async Task Design_time_builds_write_nothing_and_Clean_takes_away_what_a_build_wrote()
    {
        var app = new App(
            feed,
            "Designed",
            "<TargetFramework>net10.0</TargetFramework>",
            """<KubeNetIngressClass Include="nginx" Controller="k8s.io/ingress-nginx" /><KubeNetService """
                + """Include="traefik" Namespace="kube-system" Ports="80;443" /><KubeNetExternal Include="Secret/shop/a;Secret/shop/b" />"""
        );
        (await app.DotnetAsync("restore")).Succeeds();
        (
            await app.DotnetAsync(
                "msbuild",
                "-t:Compile",
                "-p:DesignTimeBuild=true",
                "-p:SkipCompilerExecution=true",
                "-p:ProvideCommandLineArgs=true"
            )
        ).Succeeds();
        Assert.False(Directory.Exists(app.PathOf(Output)));
        Assert.Equal( // editors know the cluster too
            """
            ingress-class nginx k8s.io/ingress-nginx
            service traefik namespace=kube-system type= ports=80;443 node-ports=
            external Secret/shop/a
            external Secret/shop/b

            """,
            app["obj/Debug/net10.0/editor/kubenet.facts"]
        );

        (await app.DotnetAsync("build", "--no-restore")).Succeeds();
        Assert.Equal(5, app.Files(Output).Count);
        (
            await app.DotnetAsync(
                "msbuild",
                "-t:Compile",
                "-p:DesignTimeBuild=true",
                "-p:SkipCompilerExecution=true",
                "-p:ProvideCommandLineArgs=true"
            )
        ).Succeeds();
        (await app.DotnetAsync("build", "--no-restore")).Succeeds(); // a design-time build took nothing away
        Assert.Equal(5, app.Files(Output).Count);

        (await app.DotnetAsync("clean")).Succeeds();
        Assert.False(Directory.Exists(app.PathOf(Output)));
        (await app.DotnetAsync("build", "--no-restore")).Succeeds();
        Assert.Equal(5, app.Files(Output).Count);
    }
}
