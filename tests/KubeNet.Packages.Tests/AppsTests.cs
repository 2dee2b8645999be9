using System.Formats.Tar;
using System.Text.Json;

namespace KubeNet.Packages.Tests;

/// <summary>The apps of a solution in a manifest project: they have no package and no reference, and nothing of them is built.</summary>
public sealed class AppsTests(PackageFeed feed)
{
    private const string Shop = """
        using KubeNet;

        public sealed partial class Shop : ManifestSet
        {
            protected override void Define(Manifests k8s)
            {
                var settings = k8s.ConfigMap("settings").Data("a", "b");
                k8s.Deployment(Apps.OrdersApi).EnvFrom(settings).Expose(port: 80, targetPort: "http");
            }
        }
        """;

    [Fact]
    public async Task A_tag_on_the_command_line_changes_the_images_and_nothing_else()
    {
        var (deploy, orders) = Solution("Tags");
        (await deploy.DotnetAsync("build", "-p:ContainerImageTag=1.4.2")).Succeeds();
        var first = deploy.Files("bin/Debug/manifests/Shop");
        Assert.Contains(
            "image: registry.example.com/shop/orders:1.4.2\n",
            deploy["bin/Debug/manifests/Shop/deployment-orders-api.yaml"],
            StringComparison.Ordinal
        );
        Assert.Contains("containerPort: 8080\n", deploy["bin/Debug/manifests/Shop/deployment-orders-api.yaml"], StringComparison.Ordinal);
        Assert.False(Directory.Exists(orders.PathOf("obj")), "the app was built");

        (await deploy.DotnetAsync("build", "--no-restore", "-p:ContainerImageTag=1.4.3")).Succeeds();
        var second = deploy.Files("bin/Debug/manifests/Shop");
        Assert.Equal(["deployment-orders-api.yaml"], first.Keys.Where(file => first[file] != second[file]));

        var times = deploy.Times("bin/Debug/manifests/Shop");
        (await deploy.DotnetAsync("build", "--no-restore", "-p:ContainerImageTag=1.4.3")).Succeeds();
        Assert.Equal(times, deploy.Times("bin/Debug/manifests/Shop"));
    }

    /// <summary>
    /// The SDK makes the app's image over a base image of a registry on this machine, as a file; the names are the manifest's.
    /// </summary>
    [Fact]
    public async Task The_image_of_the_manifest_is_the_one_that_is_published()
    {
        using var registry = new BaseImageRegistry();
        var (deploy, orders) = Solution("Published");
        string[] properties = ["-p:ContainerImageTag=1.4.2", $"-p:ContainerBaseImage={registry.Image}"];
        (await deploy.DotnetAsync("build", properties)).Succeeds();
        (
            await orders.DotnetAsync(
                "publish",
                [.. properties, "-t:PublishContainer", $"-p:ContainerArchiveOutputPath={orders.PathOf("image.tar")}"]
            )
        ).Succeeds();

        var published = Assert.Single(TagsIn(orders.PathOf("image.tar")));
        Assert.Contains(
            $"image: registry.example.com/{published}\n",
            deploy["bin/Debug/manifests/Shop/deployment-orders-api.yaml"],
            StringComparison.Ordinal
        );
    }

    /// <summary>With its own set the app pins its image to what was published, until the next build.</summary>
    [Fact]
    public async Task A_published_image_is_pinned_in_the_kustomization()
    {
        const string Kustomization = "bin/Release/manifests/Shop/kustomization.yaml";
        using var registry = new BaseImageRegistry();
        var app = new App(
            feed,
            "Apps.Pinned",
            "<TargetFramework>net10.0</TargetFramework><ContainerRegistry>registry.example.com</ContainerRegistry>"
                + "<ContainerRepository>shop/orders</ContainerRepository>"
        )
        {
            ["Program.cs"] = "System.Console.WriteLine(1);",
            ["Shop.cs"] = """
                using KubeNet;
                public sealed class Shop : ManifestSet
                {
                    protected override void Define(Manifests k8s) => k8s.Deployment(Apps.AppsPinned);
                }
                public sealed class Other : ManifestSet
                {
                    protected override void Define(Manifests k8s) => k8s.Deployment("other", "nginx:1.27");
                }
                """,
        };
        (
            await app.DotnetAsync(
                "publish",
                "-t:PublishContainer",
                "-p:KubeNetPinImages=true",
                "-p:KubeNetPublish=true",
                $"-p:ContainerBaseImage={registry.Image}",
                $"-p:ContainerArchiveOutputPath={app.PathOf("image.tar")}"
            )
        ).Succeeds();

        Assert.Matches(
            "resources:\n- deployment-[a-z-]+.yaml\nimages:\n- name: registry.example.com/shop/orders\n  digest: sha256:[0-9a-f]{64}\n$",
            app[Kustomization]
        );
        Assert.Equal(app[Kustomization], app["bin/Release/net10.0/publish/manifests/Shop/kustomization.yaml"]);
        Assert.DoesNotContain("images:", app[Kustomization.Replace("Shop", "Other", StringComparison.Ordinal)], StringComparison.Ordinal);

        (await app.DotnetAsync("build", "--no-restore", "-c", "Release")).Succeeds();
        Assert.DoesNotContain("images:", app[Kustomization], StringComparison.Ordinal);
    }

    /// <summary>An app that uses the set's addresses refers to the project that refers to it as an app.</summary>
    [Fact]
    public async Task An_app_may_have_the_package_itself()
    {
        var (deploy, orders) = Solution("Both");
        orders.Replace(
            $"{orders.Name}.csproj",
            "<FrameworkReference",
            $"""<PackageReference Include="KubeNet.Sdk" Version="{PackageFeed.Version}" /><FrameworkReference"""
        );
        (await orders.DotnetAsync("restore")).Succeeds();
        (await deploy.DotnetAsync("build", "-warnaserror")).Succeeds();

        Assert.Contains(
            "image: registry.example.com/shop/orders:latest\n",
            deploy["bin/Debug/manifests/Shop/deployment-orders-api.yaml"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_project_that_is_not_an_app_is_one_error_of_the_build()
    {
        var (deploy, orders) = Solution("Library");
        orders.Replace($"{orders.Name}.csproj", "<OutputType>Exe</OutputType>", "<OutputType>Library</OutputType>");

        var error = Assert.Single((await deploy.DotnetAsync("build")).Fails().Lines("error KUBE0906").Distinct());
        Assert.Contains("is not an app", error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> TagsIn(string archive)
    {
        using var file = File.OpenRead(archive);
        using var reader = new TarReader(file);
        while (reader.GetNextEntry(copyData: true) is { } entry)
        {
            if (entry.Name.EndsWith("manifest.json", StringComparison.Ordinal))
            {
                using var manifest = JsonDocument.Parse(entry.DataStream!);
                return [.. manifest.RootElement[0].GetProperty("RepoTags").EnumerateArray().Select(tag => tag.GetString()!)];
            }
        }

        return [];
    }

    private (App Deploy, App Orders) Solution(string name)
    {
        var orders = new App(
            feed,
            $"Apps.{name}/Orders.Api",
            """
            <TargetFramework>net10.0</TargetFramework><ContainerRegistry>registry.example.com</ContainerRegistry>
            <ContainerRepository>shop/orders</ContainerRepository>
            """,
            items: """<FrameworkReference Include="Microsoft.AspNetCore.App" /><ContainerPort Include="8080" Type="tcp" />""",
            withSet: false
        )
        {
            ["Program.cs"] = "System.Console.WriteLine(1);",
        };
        var deploy = new App(
            feed,
            $"Apps.{name}/Deploy",
            "<TargetFramework>net10.0</TargetFramework><OutputType>Library</OutputType>",
            withSet: false,
            items: $"""<PackageReference Include="KubeNet.Sdk" Version="{PackageFeed.Version}" />"""
                + """<KubeNetApp Include="../Orders.Api/Orders.Api.csproj" />"""
        )
        {
            ["Shop.cs"] = Shop,
        };
        return (deploy, orders);
    }
}
