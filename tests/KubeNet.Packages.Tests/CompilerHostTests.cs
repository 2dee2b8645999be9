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
        var (good, bad) = (
            await WriteAsync(host, "Shop.cs", source => source),
            await WriteAsync(host, "Bad.cs", source => source.Replace("nodePort: 30042", "nodePort: 80"))
        );
        var run = (
            await OlderCompiler.RunAsync(feed, host, new Dictionary<string, string>(), Timeout.InfiniteTimeSpan, good, bad)
        ).Succeeds();

        Assert.Contains($"Roslyn {version}", run.Output);
        Assert.Empty(run.Lines("load failed"));
        Assert.Empty(run.Lines("CS8"));
        Assert.Contains("//|    nodePort: 30042", run.Of(good).Output);
        Assert.Contains("//! sealed \"secret-db.yaml\"", run.Of(good).Output);
        Assert.DoesNotContain("KUBE", run.Of(good).Output);
        var line = (await File.ReadAllLinesAsync(bad))
            .Select((text, index) => (text, index))
            .Single(line => line.text.Contains("nodePort: 80"));
        var place = $"{line.index + 1}:{line.text.IndexOf("nodePort: 80", StringComparison.Ordinal) + 11}";
        Assert.Single(run.Of(bad).Lines($"KUBE1001 {place} "));
        Assert.Contains("//! refusal error \"KUBE1001\"", run.Of(bad).Output);
    }

    private async Task<string> WriteAsync(string host, string file, Func<string, string> edit)
    {
        var source = Path.Combine(feed.Folder, host, file);
        Directory.CreateDirectory(Path.GetDirectoryName(source)!);
        await File.WriteAllTextAsync(source, edit(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Apps", "Shop.cs"))));
        return source;
    }
}
