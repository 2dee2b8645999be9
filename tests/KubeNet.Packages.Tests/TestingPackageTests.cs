using System.Xml.Linq;

namespace KubeNet.Packages.Tests;

/// <summary>The package KubeNet.Sdk.Testing in a fresh app that has no test framework.</summary>
public sealed class TestingPackageTests(PackageFeed feed)
{
    [Fact]
    public async Task A_fresh_app_asserts_its_routes()
    {
        var folder = await feed.PackAsync("KubeNet.Sdk.Testing");
        var unpacked = Path.Combine(feed.Folder, "testing unpacked");
        await System.IO.Compression.ZipFile.ExtractToDirectoryAsync(
            Path.Combine(folder, $"KubeNet.Sdk.Testing.{PackageFeed.Version}.nupkg"),
            unpacked
        );
        Assert.Equal(
            ["lib/netstandard2.0/KubeNet.Sdk.Testing.dll", "lib/netstandard2.0/KubeNet.Sdk.Testing.xml"],
            Directory
                .GetFiles(Path.Combine(unpacked, "lib"), "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(unpacked, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
        );
        var dependency = Assert.Single(
            XDocument.Load(Path.Combine(unpacked, "KubeNet.Sdk.Testing.nuspec")).Descendants(),
            element => element.Name.LocalName == "dependency"
        );
        Assert.Equal("KubeNet.Sdk", dependency.Attribute("id")!.Value);

        var app = new App(
            feed,
            "Routed",
            "<TargetFramework>net8.0</TargetFramework><RollForward>Major</RollForward>"
                + $"<RestoreAdditionalProjectSources>{folder}</RestoreAdditionalProjectSources>",
            $"""<PackageReference Include="KubeNet.Sdk.Testing" Version="{PackageFeed.Version}" />"""
        )
        {
            ["Shop.cs"] = """
                using KubeNet;

                public sealed class Shop : ManifestSet
                {
                    protected override void Define(Manifests k8s)
                    {
                        var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
                        k8s.Ingress("shop").Class(k8s.IngressClass("nginx", IngressController.Nginx)).Rule("example.com", "/shop", web, rewrite: Rewrite.StripPrefix);
                    }
                }
                """,
            ["Program.cs"] = """
                using System;
                using KubeNet.Testing;

                Routes.Of<Shop>().Get("http://example.com/shop/a.css").Reaches("web", port: 80, path: "/a.css", workload: "Deployment/web");
                try
                {
                    Routes.Of<Shop>().Get("http://example.com/shop/a.css").Breaks();
                }
                catch (RouteException error)
                {
                    Console.WriteLine(error.Message);
                }
                """,
        };

        var run = (await app.DotnetAsync("build")).Succeeds();
        Assert.Contains("KubeNet.Sdk: 4 manifests in", run.Output);
        var ran = (await DotnetCommand.RunAsync(app.Folder, new Dictionary<string, string>(), "bin/Debug/net8.0/Routed.dll")).Succeeds();
        Assert.Contains("It should break, and it reaches 'web'.", ran.Output);
        Assert.Contains("→ rewritten by '/$2' to '/a.css'", ran.Output);
    }
}
