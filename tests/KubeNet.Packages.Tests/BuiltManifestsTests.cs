using System.Text;

namespace KubeNet.Packages.Tests;

/// <summary>
/// What the build wrote against what running gives: in a test project beside its app, and after a build of a library. That a fault of the
/// evaluator would be seen is shown by a target that alters what was written.
/// </summary>
public sealed class BuiltManifestsTests(PackageFeed feed)
{
    /// <summary>A class of which only the project says who serves it, and lines that no set has.</summary>
    private const string More = """
          <KubeNetIngressClass Include="edge" Controller="k8s.io/ingress-nginx" />
        </ItemGroup>
        <Target Name="Alter" AfterTargets="KubeNetWriteManifests" Condition="'$(Alter)' == 'true'">
          <WriteLinesToFile File="@(KubeNetManifest)"
                            Condition="'%(Filename)' == 'service-server' or '%(Filename)' == 'secret-db'"
                            Lines="altered: here" />
        </Target>
        <ItemGroup>
        """;

    [Fact]
    public async Task A_test_of_one_line_and_a_property_compare_with_a_run()
    {
        var folder = await feed.PackAsync("KubeNet.Sdk.Testing");
        var app = Edged(new App(feed, "Checked", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>", More));
        var tests = new App(
            feed,
            "Checked.Tests",
            $"<TargetFramework>net10.0</TargetFramework><RestoreAdditionalProjectSources>{folder}</RestoreAdditionalProjectSources>",
            $"""
            <PackageReference Include="KubeNet.Sdk.Testing" Version="{PackageFeed.Version}" />
            <ProjectReference Include="../Checked/Checked.csproj" />
            """,
            withSet: false
        )
        {
            ["Program.cs"] = """
                using System;
                using KubeNet.Testing;

                try
                {
                    BuiltManifests.Of<Acme.Shop>();
                    Console.WriteLine(string.Join(" and ", BuiltManifests.All().MatchRunning().Names) + " are equal");
                }
                catch (ManifestDifferenceException error)
                {
                    Console.WriteLine(error.Message);
                }

                internal sealed class OfTheTests : KubeNet.ManifestSet
                {
                    protected override void Define(KubeNet.Manifests k8s) => k8s.ConfigMap("own").Data("a", "b");
                }
                """,
        };

        // The app's second framework is what the tests reference; its first one writes.
        var built = (await tests.DotnetAsync("build", "-p:KubeNetDoubleCheck=true")).Succeeds();
        Assert.Equal(2, built.Output.Split("KubeNet.Sdk: 1 set run, the results equal the output of the build").Length - 1);
        Assert.Contains("OfTheTests and Acme.Shop are equal", (await RunAsync(tests)).Output);
        Assert.DoesNotContain(
            "containerPort: 80",
            Encoding.UTF8.GetString(await File.ReadAllBytesAsync(tests.PathOf("bin/Debug/net10.0/Checked.dll")))
        );
        Assert.False(File.Exists(app.PathOf("bin/Debug/net8.0/Checked.kubenet-built")));

        (await tests.DotnetAsync("build", "--no-restore", "-p:Alter=true")).Succeeds();
        var different = (await RunAsync(tests)).Output;
        Assert.Contains("Running the set 'Acme.Shop' gives a different result than the build for net8.0 wrote.", different);
        Assert.Contains("\nsecret-db.yaml: it differs (not shown: it is a Secret)\n", different);
        Assert.Contains("\nservice-server.yaml:\n  14 - altered: here\n", different);
    }

    [Fact]
    public async Task A_library_is_run_too_though_its_packages_are_not_beside_it()
    {
        const string Framework = "<TargetFramework>netstandard2.0</TargetFramework><LangVersion>12</LangVersion>";
        var library = Edged(new App(feed, "Library", Framework, More));
        library.Replace("Library.csproj", "<OutputType>Exe</OutputType>", "");
        File.Delete(library.PathOf("Program.cs"));

        var built = (await library.DotnetAsync("build", "-p:KubeNetDoubleCheck=true")).Succeeds();
        Assert.Contains("KubeNet.Sdk: the double check executes the code of the sets (KubeNetDoubleCheck)", built.Output);
        Assert.Contains("KubeNet.Sdk: 1 set run, the results equal the output of the build", built.Output);

        var altered = (await library.DotnetAsync("build", "--no-restore", "-p:KubeNetDoubleCheck=true", "-p:Alter=true")).Fails();
        Assert.NotEmpty(
            altered.Lines("error KUBE0910: Running the set 'Acme.Shop' gives a different result than the build for netstandard2")
        );
        Assert.Contains("14 - altered: here", altered.Output);
    }

    /// <summary>Runtimes order 'B' and 'a' differently, and a project says which it is for. The double check runs the sets so.</summary>
    [Fact]
    public async Task Text_is_ordered_as_the_project_says()
    {
        var app = new App(feed, "Ordered", "<TargetFramework>net10.0</TargetFramework>")
        {
            ["Shop.cs"] = """
                using System.Linq;
                using KubeNet;

                namespace Acme;

                public sealed class Shop : ManifestSet
                {
                    protected override void Define(Manifests k8s)
                    {
                        var names = new[] { "a", "B" }.OrderBy(name => name);
                        k8s.ConfigMap("names").Data("names", string.Join(",", names) + "a".CompareTo("c"));
                    }
                }
                """,
        };
        app["Program.cs"] = "System.Console.WriteLine();";

        var refused = Assert.Single((await app.DotnetAsync("build")).Fails().Lines("error KUBE0002"));
        Assert.Contains("<InvariantGlobalization>true</InvariantGlobalization>", refused);
        (await app.DotnetAsync("build", "--no-restore", "-p:InvariantGlobalization=true", "-p:KubeNetDoubleCheck=true")).Succeeds();
        Assert.Contains("names: B,a-2\n", app["bin/Debug/manifests/Shop/configmap-names.yaml"]);

        app.Replace("Shop.cs", "\"B\"", "\"b\"");
        (await app.DotnetAsync("build", "--no-restore", "-p:KubeNetDoubleCheck=true")).Succeeds();
        Assert.Contains("names: a,b-1\n", app["bin/Debug/manifests/Shop/configmap-names.yaml"]);
    }

    private static App Edged(App app)
    {
        app.Replace(
            "Shop.cs",
            """server.Expose(port: 80, targetPort: "http");""",
            """
            var exposed = server.Expose(port: 80, targetPort: "http");
            k8s.Ingress("edge").Class("edge").Rule("a.test", "/a", exposed, rewrite: Rewrite.StripPrefix);
            """
        );
        return app;
    }

    private static async Task<CommandResult> RunAsync(App tests) =>
        (await DotnetCommand.RunAsync(tests.Folder, new Dictionary<string, string>(), "bin/Debug/net10.0/Checked.Tests.dll")).Succeeds();
}
