using KubeNet.HostTesting;

namespace KubeNet.Packages.Tests;

public sealed class OutputFolderTests(PackageFeed feed)
{
    [Fact]
    public async Task A_committed_folder_is_verified_against_the_code_and_survives_Clean()
    {
        var app = new App(
            feed,
            "Committed",
            "<TargetFrameworks>net8.0;net10.0</TargetFrameworks><KubeNetOutputPath>deploy/</KubeNetOutputPath>"
        );

        // Two frameworks: one writes, and says so once. Another culture gives the same bytes (compared with other apps' below).
        var built = (await app.ColdAsync(new() { ["LC_ALL"] = "tr_TR.UTF-8" }, "build")).Succeeds();
        Assert.Single(built.Output.Split('\n'), line => line.Contains("KubeNet.Sdk: 4 manifests in deploy/Shop", StringComparison.Ordinal));
        Assert.Equal(5, app.Files("deploy").Count);

        (await app.DotnetAsync("clean")).Succeeds();
        Assert.Equal(5, app.Files("deploy").Count);

        // As in a fresh clone, nothing is known of earlier builds.
        Directory.Delete(app.PathOf("obj"), recursive: true);
        var verified = (await app.DotnetAsync("build", "-p:KubeNetVerify=true")).Succeeds();
        Assert.Single(verified.Lines("KubeNet.Sdk: 4 manifests in deploy/Shop, up to date"));

        // The other framework alone compares nothing itself.
        var other = (await app.DotnetAsync("build", "--no-restore", "-f", "net10.0", "-p:KubeNetVerify=true")).Succeeds();
        Assert.Single(other.Lines("KubeNet.Sdk: 4 manifests in deploy/Shop, up to date"));

        app.Replace("Shop.cs", "30042", "30043");
        var one = (await app.DotnetAsync("build", "--no-restore", "-f", "net10.0", "-p:KubeNetVerify=true")).Fails();
        Assert.Contains("+     nodePort: 30043", one.Output);
        app["deploy/Shop/forgotten.yaml"] = "kind: Pod\n";
        var before = app.Files("deploy");
        var stale = (await app.DotnetAsync("build", "--no-restore", "-p:KubeNetVerify=true")).Fails();
        Assert.Contains("-     nodePort: 30042", stale.Output);
        Assert.Contains("+     nodePort: 30043", stale.Output);
        Assert.Contains("'deploy/Shop/forgotten.yaml' is not declared by any set", stale.Output);
        Assert.Equal(before, app.Files("deploy"));
    }

    [Fact]
    public async Task The_sample_gives_the_same_bytes_with_the_package_as_with_the_projects_of_the_repository()
    {
        var sample = Path.Combine(Checkout.Root, "samples", "Networking101");
        var app = App.OfSample(feed, "Networking101", "Networking101");

        (await app.DotnetAsync("build", "-c", PackageFeed.Configuration)).Succeeds();
        var manifests = $"bin/{PackageFeed.Configuration}/manifests";
        Assert.NotEmpty(app.Files(manifests));
        Assert.Equal(App.FilesBelow(Path.Combine(sample, manifests)), app.Files(manifests));
    }

    [Fact]
    public async Task A_project_that_references_an_app_with_sets_writes_none_of_them_again()
    {
        var app = new App(feed, "Front", "<TargetFramework>net8.0</TargetFramework>")
        {
            ["Directory.Build.props"] = "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>",
        };
        var other = new App(
            feed,
            "Front.Tools",
            "<TargetFramework>net8.0</TargetFramework>",
            """<ProjectReference Include="../Front/Front.csproj" />""",
            withSet: false
        )
        {
            ["Tool.cs"] = "System.Console.WriteLine(new Acme.Shop().Namespace);",
        };

        var built = (await other.DotnetAsync("build")).Succeeds();
        Assert.Equal("KubeNet.Sdk: 4 manifests in artifacts/manifests/Front/debug/Shop", Assert.Single(built.Lines("KubeNet.Sdk:")));
        Assert.Equal(5, app.Files("artifacts/manifests/Front/debug").Count);
        Assert.Empty(Directory.GetFiles(other.Folder, "*.yaml", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_project_in_another_language_says_that_nothing_is_written()
    {
        var app = new App(feed, "Languages", "<TargetFramework>net10.0</TargetFramework>")
        {
            ["Fs/Fs.fsproj"] = $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit></PropertyGroup>
                  <ItemGroup>
                    <Compile Include="Set.fs" />
                    <PackageReference Include="KubeNet.Sdk" Version="{PackageFeed.Version}" />
                  </ItemGroup>
                </Project>
                """,
            ["Fs/Set.fs"] = "module Set\nlet one = 1\n",
        };

        var built = (await app.DotnetAsync("build", "Fs/Fs.fsproj")).Succeeds();
        Assert.Single(built.Lines("warning KUBE0912").Distinct());
        Assert.Empty((await app.DotnetAsync("build", "Languages.csproj", "-p:DefaultItemExcludes=Fs/**")).Succeeds().Lines("KUBE0912"));
    }

    /// <summary>The only framework that is built writes, although another one is the first of the list.</summary>
    [Theory]
    [InlineData("<TargetFrameworks>net8.0;net10.0</TargetFrameworks>", "<TargetFramework>net10.0</TargetFramework>", "")]
    [InlineData("<TargetFrameworks>net8.0;net10.0</TargetFrameworks><TargetFramework>net10.0</TargetFramework>", "", "")]
    [InlineData("<TargetFramework>net10.0</TargetFramework>", "", "-p:TargetFrameworks=\"net8.0;net10.0\"")]
    public async Task A_framework_that_the_project_chooses_writes(string frameworks, string ofAllProjects, string argument)
    {
        var app = new App(feed, "Chosen", frameworks)
        {
            ["Directory.Build.props"] = $"<Project><PropertyGroup>{ofAllProjects}</PropertyGroup></Project>",
        };
        string[] arguments = argument.Length == 0 ? [] : [argument];

        var built = (await app.DotnetAsync("build", arguments)).Succeeds();
        Assert.Single(built.Lines("KubeNet.Sdk: 4 manifests of 1 set").Concat(built.Lines("KubeNet.Sdk: 4 manifests in ")));
        Assert.Equal(5, app.Files("bin/Debug/manifests/Shop").Count);
        (await app.DotnetAsync("build", [.. arguments, "--no-restore", "-p:KubeNetVerify=true"])).Succeeds();
    }

    [Fact]
    public async Task A_set_that_only_the_second_target_framework_has_is_an_error_with_a_way_out()
    {
        // One folder of generated sources for both, which are compiled at once.
        const string Generated =
            "<EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>"
            + "<CompilerGeneratedFilesOutputPath>Generated</CompilerGeneratedFilesOutputPath>";
        var app = new App(feed, "Frameworks", "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>" + Generated)
        {
            ["Next.cs"] = """
                #if NET10_0_OR_GREATER
                namespace Acme;

                public sealed class Next : KubeNet.ManifestSet
                {
                    protected override void Define(KubeNet.Manifests k8s) => k8s.ConfigMap("next").Data("a", "b");
                }
                #endif
                """,
        };
        var error = Assert.Single((await app.DotnetAsync("build")).Fails().Lines("error KUBE0905"));
        Assert.Contains("The set 'Acme.Next' exists for net10.0, but not for net8.0", error);
        Assert.DoesNotContain("Next/kustomization.yaml", app.Files("bin/Debug/manifests").Keys);

        var built = (await app.DotnetAsync("build", "--no-restore", "-p:KubeNetTargetFramework=net10.0")).Succeeds();
        Assert.Single(built.Lines("KubeNet.Sdk: 5 manifests of 2 sets"));
        Assert.Contains("Next/kustomization.yaml", app.Files("bin/Debug/manifests").Keys);
        var nobody = (await app.DotnetAsync("build", "--no-restore", "-p:KubeNetTargetFramework=net9.0")).Fails();
        Assert.Single(nobody.Lines("error KUBE0905: The manifests are to be written for 'net9.0'"));
    }
}
