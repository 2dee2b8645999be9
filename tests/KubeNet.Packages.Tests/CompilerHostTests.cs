using KubeNet.HostTesting;

namespace KubeNet.Packages.Tests;

/// <summary>
/// The packed assemblies in the oldest compiler that is promised (.NET 8 SDK) and in the .NET 9 SDK's; the SDK's own is that of all other
/// tests.
/// </summary>
public sealed class CompilerHostTests(PackageFeed feed)
{
    [Theory]
    [InlineData("Roslyn48", "4.8.0.0")]
    [InlineData("Roslyn414", "4.14.0.0")]
    public async Task The_packed_assemblies_run_in_older_compilers(string host, string version)
    {
        var good = await RunAsync(host, "Shop.cs", source => source);
        Assert.Contains($"Roslyn {version}", good.Output);
        Assert.Contains("//|    nodePort: 30042", good.Output);
        Assert.Contains("//! sealed \"secret-db.yaml\"", good.Output);
        Assert.Empty(good.Lines("load failed"));
        Assert.Empty(good.Lines("CS8"));
        Assert.DoesNotContain("KUBE", good.Output);

        var bad = await RunAsync(host, "Bad.cs", source => source.Replace("nodePort: 30042", "nodePort: 80"));
        var line = (await File.ReadAllLinesAsync(Path.Combine(feed.Folder, host, "Bad.cs")))
            .Select((text, index) => (text, index))
            .Single(line => line.text.Contains("nodePort: 80"));
        Assert.Single(bad.Lines($"KUBE1001 {line.index + 1}:{line.text.IndexOf("nodePort: 80", StringComparison.Ordinal) + 11} "));
        Assert.Contains("//! refusal error \"KUBE1001\"", bad.Output);
    }

    private async Task<CommandResult> RunAsync(string host, string file, Func<string, string> edit)
    {
        var source = Path.Combine(feed.Folder, host, file);
        Directory.CreateDirectory(Path.GetDirectoryName(source)!);
        await File.WriteAllTextAsync(source, edit(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Apps", "Shop.cs"))));
        return (
            await DotnetCommand.RunAsync(
                feed.Folder,
                new Dictionary<string, string>(),
                Path.Combine(
                    Checkout.Root,
                    "tests",
                    "CompilerHost",
                    host,
                    "bin",
                    PackageFeed.Configuration,
                    "net10.0",
                    $"CompilerHost.{host}.dll"
                ),
                Path.Combine(feed.Unpacked, "analyzers", "dotnet", "cs"),
                Path.Combine(feed.Unpacked, "lib", "netstandard2.0", "KubeNet.Sdk.dll"),
                source
            )
        ).Succeeds();
    }
}
