using System.Collections.Concurrent;
using System.IO.Compression;
using System.Reflection;
using KubeNet.HostTesting;

namespace KubeNet.Packages.Tests;

/// <summary>
/// The package as <c>dotnet pack</c> makes it, in a feed of its own in a temporary folder, made once for all tests. Apps lie beside the
/// feed and have a package cache of their own, so no KubeNet.Sdk of an earlier run can be taken for this one; everything else comes from
/// the machine's cache or its ordinary sources.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    public const string Version = "0.1.0-test";

    private readonly string _compiler = "kubenet" + Guid.NewGuid().ToString("N")[..8];

    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _packed = new(StringComparer.Ordinal);

    /// <summary>With a space and an umlaut: all that the tests do happens below it.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "kubenet pakete ä " + Guid.NewGuid().ToString("N")[..8]);

    public static string Configuration { get; } =
        typeof(PackageFeed)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "Configuration")
            .Value!;

    public string Feed => Path.Combine(Folder, "feed");

    public string Package => Path.Combine(Feed, $"KubeNet.Sdk.{Version}.nupkg");

    /// <summary>The package's files.</summary>
    public string Unpacked => Path.Combine(Folder, "unpacked");

    /// <summary>The package cache of these tests.</summary>
    internal IReadOnlyDictionary<string, string> EnvironmentOfOneProcess =>
        new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(Folder, "cache") };

    /// <summary>The same, with a compiler server of these tests, which ends with them.</summary>
    internal IReadOnlyDictionary<string, string> Environment => EnvironmentOfOneProcess.Concat(Compiler).ToDictionary();

    /// <summary>The compiler server alone, for builds of this repository.</summary>
    internal IReadOnlyDictionary<string, string> Compiler => CompilerServer.EnvironmentOf(_compiler);

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        var machineCache =
            System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var fallback = Directory.Exists(machineCache)
            ? $"""<fallbackPackageFolders><add key="machine" value="{machineCache}" /></fallbackPackageFolders>"""
            : "";
        await File.WriteAllTextAsync(
            Path.Combine(Folder, "NuGet.config"),
            $"""<configuration><packageSources><add key="kubenet" value="{Feed}" /></packageSources>{fallback}</configuration>"""
        );

        await PackAsync("KubeNet.Sdk.Package", Feed);
        await ZipFile.ExtractToDirectoryAsync(Package, Unpacked);
    }

    /// <summary>
    /// Packs another project of src into a feed of its own, which an app adds with <c>RestoreAdditionalProjectSources</c>: tests run side
    /// by side, and what one packs is no business of another's.
    /// </summary>
    /// <returns>The feed's folder.</returns>
    public Task<string> PackAsync(string room) => _packed.GetOrAdd(room, name => new Lazy<Task<string>>(() => PackOnceAsync(name))).Value;

    private async Task<string> PackOnceAsync(string room)
    {
        var feed = Path.Combine(Folder, room + " feed");
        await PackAsync(room, feed);
        return feed;
    }

    private async Task PackAsync(string room, string feed) =>
        (
            await DotnetCommand.RunAsync(
                Path.Combine(Checkout.Root, "src", room),
                Compiler,
                "pack",
                "-c",
                "Release",
                "-o",
                feed,
                "-v",
                "q",
                "--no-restore",
                $"-p:PackageVersion={Version}"
            )
        ).Succeeds();

    public async ValueTask DisposeAsync()
    {
        await CompilerServer.ShutDownAsync(_compiler);
        Directory.Delete(Folder, recursive: true);
    }
}
