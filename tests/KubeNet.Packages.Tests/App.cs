using KubeNet.HostTesting;

namespace KubeNet.Packages.Tests;

/// <summary>A fresh project beside the feed, built as a person would build it.</summary>
internal sealed class App
{
    private readonly PackageFeed _feed;

    public App(PackageFeed feed, string name, string properties, string items = "", bool withSet = true)
    {
        _feed = feed;
        Name = Path.GetFileName(name);
        Folder = Path.Combine(feed.Folder, name);
        Directory.CreateDirectory(Folder);
        this[$"{Name}.csproj"] = $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <UseAppHost>false</UseAppHost>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                {(withSet ? $"<PackageReference Include=\"KubeNet.Sdk\" Version=\"{PackageFeed.Version}\" />" : "")}
                {items}
              </ItemGroup>
            </Project>
            """;
        if (withSet)
        {
            this["Shop.cs"] = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Apps", "Shop.cs"));
            this["Program.cs"] = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Apps", "Program.cs"));
        }
    }

    /// <summary>A copy of a sample of the repository, with the package in place of the repository's projects.</summary>
    public static App OfSample(PackageFeed feed, string sample, string folder)
    {
        var app = new App(feed, folder, "<TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings>");
        File.Delete(app.PathOf("Shop.cs"));
        foreach (var file in Directory.GetFiles(Path.Combine(Checkout.Root, "samples", sample), "*.cs"))
        {
            app[Path.GetFileName(file)] = File.ReadAllText(file);
        }

        return app;
    }

    public string Name { get; }

    public string Folder { get; }

    public string this[string path]
    {
        get => File.ReadAllText(PathOf(path));
        set
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
            File.WriteAllText(PathOf(path), value);
        }
    }

    public string PathOf(string path) => Path.Combine(Folder, path);

    public void Replace(string path, string old, string @new)
    {
        Assert.Contains(old, this[path]);
        this[path] = this[path].Replace(old, @new);
    }

    /// <summary>All files below a folder with their content, relative to it.</summary>
    public SortedDictionary<string, string> Files(string folder) => FilesBelow(PathOf(folder));

    public static SortedDictionary<string, string> FilesBelow(string folder) =>
        new(
            Directory.Exists(folder)
                ? Directory
                    .GetFiles(folder, "*", SearchOption.AllDirectories)
                    .ToDictionary(file => Path.GetRelativePath(folder, file), file => Convert.ToHexString(File.ReadAllBytes(file)))
                : [],
            StringComparer.Ordinal
        );

    public IReadOnlyDictionary<string, DateTime> Times(string folder) =>
        Directory.GetFiles(PathOf(folder), "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc);

    /// <summary>Runs a command as on a developer's machine: the compiler stays alive between builds.</summary>
    public Task<CommandResult> DotnetAsync(string command, params string[] arguments) =>
        DotnetCommand.RunAsync(Folder, _feed.Environment, Plain(command, arguments));

    /// <summary>
    /// Runs a command without a compiler server, and kills it and all that it started at a moment, as <c>kill -9</c> does. The compiler
    /// is a process of its own, so that it dies too.
    /// </summary>
    public Task KilledAsync(Task moment, string command, params string[] arguments) =>
        DotnetCommand.RunAsync(Folder, _feed.EnvironmentOfOneProcess, moment, Plain(command, arguments));

    /// <summary>
    /// Runs a command without a compiler server: in an environment that it would not have, or where what it remembers of other builds
    /// could hide what a fresh process does.
    /// </summary>
    public Task<CommandResult> ColdAsync(Dictionary<string, string> environment, string command, params string[] arguments) =>
        DotnetCommand.RunAsync(Folder, _feed.EnvironmentOfOneProcess.Concat(environment).ToDictionary(), Plain(command, arguments));

    private static string[] Plain(string command, string[] arguments) => [command, "-nologo", "-v:m", "-tl:off", .. arguments];
}
