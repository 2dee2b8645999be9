namespace KubeNet.Packages.Tests;

/// <summary>Parameters and files of the build in a set: the build, a second build, and a run give the same.</summary>
public sealed class FactsTests(PackageFeed feed)
{
    private const string Items = """
        <KubeNetParameter Include="ImageTag" Value="$(ImageTag)" />
        <KubeNetFile Include="config/*" />
        """;

    private const string Shop = """
        using KubeNet;

        var files = new Shop().Render();
        foreach (var file in files) System.Console.WriteLine(file.Path + "\n" + file.Content);

        public sealed partial class Shop : ManifestSet
        {
            protected override void Define(Manifests k8s)
            {
                var settings = k8s.ConfigMap("settings").Files(Files.Config);
                k8s.Deployment("web", image: $"shop/web:{Parameters.ImageTag}").RestartOn(settings);
            }
        }
        """;

    [Fact]
    public async Task Parameters_and_files_reach_the_manifests_and_nothing_else_changes()
    {
        var app = AppOf("Facts");
        (await app.DotnetAsync("build", "-p:ImageTag=1.4.2")).Succeeds();
        var first = app.Files("bin/Debug/manifests/Shop");
        Assert.Contains("image: shop/web:1.4.2\n", app["bin/Debug/manifests/Shop/deployment-web.yaml"], StringComparison.Ordinal);
        Assert.Contains("appsettings.json: \"{ }\"", app["bin/Debug/manifests/Shop/configmap-settings.yaml"], StringComparison.Ordinal);
        Assert.Contains(
            app["bin/Debug/manifests/Shop/deployment-web.yaml"],
            (await app.DotnetAsync("run", "--no-build")).Succeeds().Output,
            StringComparison.Ordinal
        );

        var times = app.Times("bin/Debug/manifests/Shop");
        (await app.DotnetAsync("build", "--no-restore", "-p:ImageTag=1.4.2")).Succeeds();
        Assert.Equal(times, app.Times("bin/Debug/manifests/Shop"));

        app["config/appsettings.json"] = """{ "a": 1 }""";
        (await app.DotnetAsync("build", "--no-restore", "-p:ImageTag=1.4.3")).Succeeds();
        var second = app.Files("bin/Debug/manifests/Shop");
        Assert.Equal(["configmap-settings.yaml", "deployment-web.yaml"], first.Keys.Where(file => first[file] != second[file]));
        Assert.Contains("image: shop/web:1.4.3\n", app["bin/Debug/manifests/Shop/deployment-web.yaml"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parameter_without_a_value_is_one_error_that_says_what_to_pass()
    {
        var app = AppOf("Unset");
        var result = (await app.DotnetAsync("build")).Fails();

        Assert.Contains("pass -p:ImageTag=...", Assert.Single(result.Lines(" error ").Distinct()), StringComparison.Ordinal);
        Assert.Empty(app.Files("bin/Debug/manifests"));
    }

    /// <summary>What an editor runs: the same sources, without a compile.</summary>
    [Fact]
    public async Task A_design_time_build_sees_the_same_facts()
    {
        var app = AppOf("Design");
        (
            await app.DotnetAsync(
                "build",
                "-t:Compile",
                "-p:DesignTimeBuild=true",
                "-p:SkipCompilerExecution=true",
                "-p:ProvideCommandLineArgs=true",
                "-p:ImageTag=1",
                "-restore"
            )
        ).Succeeds();
        var inEditor = app["obj/Debug/net10.0/KubeNet.Parameters.g.cs"] + app["obj/Debug/net10.0/KubeNet.Files.g.cs"];

        (await app.DotnetAsync("build", "-p:ImageTag=1")).Succeeds();
        Assert.Equal(app["obj/Debug/net10.0/KubeNet.Parameters.g.cs"] + app["obj/Debug/net10.0/KubeNet.Files.g.cs"], inEditor);
    }

    /// <summary>MSBuild takes all of these without a word.</summary>
    [Fact]
    public async Task Misspelt_names_and_wildcards_without_files_are_warnings()
    {
        var app = AppOf("Misspelt");
        app.Replace("Misspelt.csproj", "config/*", "config/*;config/*.jsn");
        app["Directory.Build.props"] = "<Project><PropertyGroup><KubeNetRule>strict</KubeNetRule></PropertyGroup></Project>";
        var built = (await app.DotnetAsync("build", "-p:ImageTag=1", "-p:KubeNetVerfy=true")).Succeeds();

        Assert.Contains("Did you mean 'KubeNetRules'?", built.Output, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'KubeNetVerify'?", built.Output, StringComparison.Ordinal);
        Assert.Contains("The KubeNetFile 'config/*.jsn' matches no file.", built.Output, StringComparison.Ordinal);
    }

    private App AppOf(string name) =>
        new(
            feed,
            name,
            "<TargetFramework>net10.0</TargetFramework>",
            withSet: false,
            items: $"""<PackageReference Include="KubeNet.Sdk" Version="{PackageFeed.Version}" />""" + Items
        )
        {
            ["Shop.cs"] = Shop.Replace("using KubeNet;", "using System.Linq;\nusing KubeNet;", StringComparison.Ordinal),
            ["config/appsettings.json"] = "{ }",
        };
}
