namespace KubeNet.Packages.Tests;

/// <summary>What a person sees in an editor that talks to a language server, with a project that nobody has built.</summary>
public sealed class EditorTests(PackageFeed feed)
{
    private const string Shop = """
        using KubeNet;

        namespace Acme;

        public sealed partial class Shop : ManifestSet
        {
            protected override void Define(Manifests k8s)
            {
                var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
                web.Expose(port: 80, targetPort: 8081);
            }
        }
        """;

    private const string Program = """
        System.Console.WriteLine(Acme.Shop.Services.Web.UrlString);
        """;

    [Fact]
    public async Task Squiggles_and_addresses_are_there_while_typing()
    {
        var app = new App(feed, "Edited", "<TargetFramework>net10.0</TargetFramework>") { ["Shop.cs"] = Shop, ["Program.cs"] = Program };
        (await app.DotnetAsync("restore")).Succeeds();
        await using var editor = await LanguageServer.StartAsync(app);
        await editor.OpenAsync("Shop.cs");
        await editor.OpenAsync("Program.cs");

        Assert.StartsWith("KUBE2001 9:41-45 ", Assert.Single(Ours(await editor.DiagnosticsAsync("Shop.cs"))), StringComparison.Ordinal);
        Assert.DoesNotContain(await editor.DiagnosticsAsync("Program.cs"), line => line.StartsWith("CS", StringComparison.Ordinal));
        Assert.Contains("Web", await editor.CompletionsAsync("Program.cs", 0, Program.IndexOf("Web", StringComparison.Ordinal)));

        // Typed, and not saved.
        await editor.ChangeAsync("Shop.cs", Shop.Replace("8081", "8080, nodePort: 80", StringComparison.Ordinal));
        Assert.StartsWith("KUBE1001 9:57-59 ", Assert.Single(Ours(await editor.DiagnosticsAsync("Shop.cs"))), StringComparison.Ordinal);

        await editor.ChangeAsync("Shop.cs", Shop.Replace("8081", "8080", StringComparison.Ordinal).Replace("\"web\"", "\"shop\""));
        Assert.Empty(Ours(await editor.DiagnosticsAsync("Shop.cs")));
        Assert.Contains("Shop", await editor.CompletionsAsync("Program.cs", 0, Program.IndexOf("Web", StringComparison.Ordinal)));
    }

    private static string[] Ours(string[] diagnostics) =>
        [
            .. diagnostics.Where(line =>
                line.StartsWith("KUBE", StringComparison.Ordinal) && !line.StartsWith("KUBE4", StringComparison.Ordinal)
            ),
        ];
}
