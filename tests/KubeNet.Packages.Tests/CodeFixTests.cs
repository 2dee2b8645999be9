namespace KubeNet.Packages.Tests;

/// <summary>
/// The code fixes of the package, from the command line: <c>dotnet format</c> takes them from the project's analyzers, without a network.
/// </summary>
public sealed class CodeFixTests(PackageFeed feed)
{
    private const string Wrong = """
        using KubeNet;

        namespace Acme;

        public sealed class Shop : ManifestSet
        {
            protected override void Define(Manifests k8s)
            {
                var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080);
                web.Expose(port: 80, targetPort: 8081); // the container's port
                web.Expose(name: "web-node", port: 80, targetPort: 8080, nodePort: 80);
                web.Expose(name: "web-node-2", port: 80, targetPort: 8080, nodePort: 8080);

                k8s.IngressClass("traefik", IngressController.Of("traefik.io/ingress-controller"));
                k8s.Ingress("shop").Class("traefik")
                    .Rule("localhost", "/", "wbe", 80);
            }
        }

        """;

    /// <summary>
    /// The three commonest mistakes in one run; what is not asked for stays. The order in which <c>dotnet format</c> takes the ids is
    /// another one in every process.
    /// </summary>
    [Fact]
    public async Task The_commonest_mistakes_are_mended_from_the_command_line()
    {
        var app = new App(feed, "Mended", "<TargetFramework>net10.0</TargetFramework>") { ["Shop.cs"] = Wrong };
        (await app.DotnetAsync("restore")).Succeeds();
        var build = (await app.DotnetAsync("build", "--no-restore")).Fails();
        Assert.NotEmpty(build.Lines("KUBE1001"));

        await FormatAsync(app, "KUBE1001");
        var expected = Wrong
            .Replace("nodePort: 8080", "nodePort: 30001", StringComparison.Ordinal)
            .Replace("nodePort: 80)", "nodePort: 30000)", StringComparison.Ordinal);
        Assert.Equal(expected, app["Shop.cs"]);

        app["Shop.cs"] = Wrong;
        await FormatAsync(app, "KUBE1001", "KUBE2001", "KUBE2003");
        expected = expected.Replace("8081", "8080", StringComparison.Ordinal).Replace("wbe", "web", StringComparison.Ordinal);
        Assert.Equal(expected, app["Shop.cs"]);

        // No warning of the compiler's either: it passes the assembly with the fixes over, and misses no Workspaces.
        var mended = (await app.DotnetAsync("build", "--no-restore")).Succeeds();
        Assert.Empty(mended.Lines("KUBE"));
        Assert.Empty(mended.Lines("warning CS"));
    }

    [Fact]
    public async Task A_copy_of_the_sample_is_mended_from_the_command_line()
    {
        var app = App.OfSample(feed, "Networking101", "MendedSample");
        var right = app["Networking101.cs"];
        app.Replace("Networking101.cs", "nodePort: 30042", "nodePort: 42");
        app.Replace(
            "Networking101.cs",
            """var web = server.Expose(port: 80, targetPort: "http")""",
            "var web = server.Expose(port: 80, targetPort: 8080)"
        );
        app.Replace("Networking101.cs", "\"/other-server\", otherWeb,", "\"/other-server\", \"other-sever\", 80,");
        (await app.DotnetAsync("restore")).Succeeds();

        await FormatAsync(app, "KUBE1001", "KUBE2001", "KUBE2003");

        Assert.Equal(
            right
                .Replace("nodePort: 30042", "nodePort: 30000", StringComparison.Ordinal)
                .Replace(
                    """var web = server.Expose(port: 80, targetPort: "http")""",
                    "var web = server.Expose(port: 80, targetPort: 80)",
                    StringComparison.Ordinal
                )
                .Replace("\"/other-server\", otherWeb,", "\"/other-server\", \"other-server\", 80,", StringComparison.Ordinal),
            app["Networking101.cs"]
        );
        Assert.Empty((await app.DotnetAsync("build", "--no-restore")).Succeeds().Lines("KUBE"));
    }

    private async Task FormatAsync(App app, params string[] ids) =>
        (
            await DotnetCommand.RunAsync(app.Folder, feed.Environment, ["format", "analyzers", "--no-restore", "--diagnostics", .. ids])
        ).Succeeds();
}
