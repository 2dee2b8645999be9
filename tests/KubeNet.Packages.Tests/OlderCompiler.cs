using KubeNet.HostTesting;

namespace KubeNet.Packages.Tests;

/// <summary>A compiler of an older version with the packed assemblies, in a process of its own (<c>tests/CompilerHost</c>).</summary>
internal static class OlderCompiler
{
    /// <summary>Compiles files, each on its own and one after the other, in one process.</summary>
    /// <param name="feed">The packed assemblies.</param>
    /// <param name="host">The name of the host's project: <c>Roslyn48</c> or <c>Roslyn414</c>.</param>
    /// <param name="environment">What the process sees besides the environment of the tests.</param>
    /// <param name="longest">After this time the process is ended, which counts as a failure.</param>
    /// <param name="sources">The files.</param>
    public static Task<CommandResult> RunAsync(
        PackageFeed feed,
        string host,
        IReadOnlyDictionary<string, string> environment,
        TimeSpan longest,
        params IEnumerable<string> sources
    ) =>
        DotnetCommand.RunAsync(
            feed.Folder,
            environment,
            longest,
            [
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
                .. sources,
            ]
        );

    /// <summary>What was printed of one file, without the line that names it.</summary>
    public static CommandResult Of(this CommandResult all, string source)
    {
        var sections = all.Output.Split("\nfile ").Skip(1).Where(section => section.StartsWith(source + "\n", StringComparison.Ordinal));
        return new CommandResult(all.ExitCode, Assert.Single(sections)[source.Length..]);
    }
}
