namespace KubeNet.Packages.Tests;

/// <summary>
/// What a compiler server remembers of evaluations belongs to what it was evaluated from: another project of the same name, another
/// configuration, a changed reference or a changed fact never gets an earlier result. The server is the SDK's, and csc its client.
/// </summary>
public sealed class ServerMemoryTests(PackageFeed feed)
{
    private const long OneGigabyte = 0x40000000;

    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(3);

    private string Folder => Path.Combine(feed.Folder, "memory");

    [Fact]
    public async Task A_result_is_never_that_of_something_else()
    {
        await using var server = CompilerServer.Start(Folder, OneGigabyte);
        var library = Path.Combine(Folder, "lib", "Lib.dll");
        var facts = Path.Combine(Folder, "kubenet.facts");
        await File.WriteAllTextAsync(facts, "ingress-class web k8s.io/ingress-nginx\n");
        await LibraryAsync("v1");

        // Two projects of one assembly name, in turn.
        Assert.Equal("one v1 release", await ValueAsync("a/App", "one"));
        Assert.Equal("two v1 release", await ValueAsync("b/App", "two"));
        Assert.Equal("one v1 release", await ValueAsync("a/App", "one"));

        // An edit, and back.
        Assert.Equal("three v1 release", await ValueAsync("a/App", "three"));
        Assert.Equal("one v1 release", await ValueAsync("a/App", "one"));

        // Two configurations.
        Assert.Equal("one v1 debug", await ValueAsync("a/App", "one", "/define:DEBUG"));
        Assert.Equal("one v1 release", await ValueAsync("a/App", "one"));

        // Another library in the same place.
        await LibraryAsync("v2");
        Assert.Equal("one v2 release", await ValueAsync("a/App", "one"));
        Assert.Equal("two v2 release", await ValueAsync("b/App", "two"));

        // What is known of the cluster.
        Assert.DoesNotContain("error KUBE", (await CompileAsync("a/App", "one")).Output);
        await File.WriteAllTextAsync(facts, "ingress-class web example.com/other\n");
        Assert.Contains("error KUBE", (await CompileAsync("a/App", "one")).Output);
        await File.WriteAllTextAsync(facts, "ingress-class web k8s.io/ingress-nginx\n");
        Assert.DoesNotContain("error KUBE", (await CompileAsync("a/App", "one")).Output);
        Assert.True(server.IsAlive, await server.LastWordsAsync());

        // A server that was killed has forgotten all, and the client starts another one or compiles on its own.
        await server.KillAsync();
        Assert.Equal("four v2 release", await ValueAsync("a/App", "four"));

        async Task LibraryAsync(string version) =>
            (
                await server.CompileAsync(
                    "lib/Lib",
                    $"public static class Lib {{ public const string Version = \"{version}\"; }}",
                    [],
                    [],
                    s_longest
                )
            ).Succeeds();

        Task<CommandResult> CompileAsync(string name, string text, params string[] options) =>
            server.CompileAsync(
                name,
                $$"""
                using KubeNet;
                public sealed class Shop : ManifestSet
                {
                    protected override void Define(Manifests k8s)
                    {
                #if DEBUG
                        const string mode = "debug";
                #else
                        const string mode = "release";
                #endif
                        var web = k8s.Deployment("web", "nginx:1.27").ContainerPort(80, "http")
                            .Env("VALUE", $"{Text} {Lib.Version} {mode}");
                        k8s.Ingress("web").Class("web").Rule("example.com", "/a", web.Expose(port: 80), rewrite: Rewrite.StripPrefix);
                    }

                    private static string Text => "{{text}}";
                }
                """,
                [Path.Combine(feed.Unpacked, "lib", "netstandard2.0", "KubeNet.Sdk.dll"), library],
                Directory.GetFiles(Path.Combine(feed.Unpacked, "analyzers", "dotnet", "cs"), "*.dll"),
                s_longest,
                [.. options, $"/additionalfile:\"{facts}\""]
            );

        async Task<string> ValueAsync(string name, string text, params string[] options)
        {
            (await CompileAsync(name, text, options)).Succeeds();
            var handOver = Directory.GetFiles(Path.Combine(Folder, name), "*HandOver*.cs", SearchOption.AllDirectories).Single();
            var lines = await File.ReadAllLinesAsync(handOver);
            var at = Array.FindIndex(lines, line => line.EndsWith("name: VALUE", StringComparison.Ordinal));
            return lines[at + 1].Split("value: ")[1].Trim('"');
        }
    }
}
