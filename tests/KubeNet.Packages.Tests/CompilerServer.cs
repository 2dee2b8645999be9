using System.Diagnostics;
using System.Text;

namespace KubeNet.Packages.Tests;

/// <summary>
/// The SDK's compiler server, in a process of its own with a name of its own and a limit of memory, and the ordinary <c>csc</c> as its
/// client: what <c>dotnet build</c> does, without MSBuild around it.
/// </summary>
internal sealed class CompilerServer : IAsyncDisposable
{
    /// <summary>The folder of the .NET that runs these tests.</summary>
    private static readonly string s_root = Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..")
    );

    private static readonly string s_compiler = Path.Combine(FindCompiler(), "Roslyn", "bincore");

    private static readonly TimeSpan s_betweenAttempts = TimeSpan.FromMilliseconds(50);

    /// <summary>For a minute; what it takes on an idle machine is less than a second.</summary>
    private const int MostAttempts = 1_200;

    private readonly string _folder;
    private readonly string _pipe = "kubenet" + Guid.NewGuid().ToString("N")[..8];
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private CompilerServer(string folder, long memory)
    {
        _folder = folder;
        var start = new ProcessStartInfo("dotnet", [Path.Combine(s_compiler, "VBCSCompiler.dll"), $"-pipename:{_pipe}"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = $"0x{memory:x}";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        _process = Process.Start(start)!;
        _output = _process.StandardOutput.ReadToEndAsync();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>Whether the process that was started first still runs. The client would start another one without saying so.</summary>
    public bool IsAlive => !_process.HasExited;

    /// <summary>What it printed before it died.</summary>
    public async Task<string> LastWordsAsync() => IsAlive ? "" : $"the compiler server died:\n{await _output}{await _errors}";

    /// <summary>Starts a server.</summary>
    /// <param name="folder">Where the sources and outputs lie.</param>
    /// <param name="memory">The most that its heap may take, in bytes.</param>
    public static CompilerServer Start(string folder, long memory)
    {
        Directory.CreateDirectory(folder);
        return new CompilerServer(folder, memory);
    }

    /// <summary>With this a build starts a server of a name, or uses the one that there is.</summary>
    public static IReadOnlyDictionary<string, string> EnvironmentOf(string name) =>
        new Dictionary<string, string> { ["UseSharedCompilation"] = "true", ["SharedCompilationId"] = name };

    /// <summary>Ends the server of a name, which a build started.</summary>
    public static Task ShutDownAsync(string name) =>
        DotnetCommand.RunAsync(
            Path.GetTempPath(),
            new Dictionary<string, string>(),
            Path.Combine(s_compiler, "VBCSCompiler.dll"),
            "-shutdown",
            $"-pipename:{name}"
        );

    /// <summary>Compiles one file as a project of its own.</summary>
    /// <param name="name">The assembly's name, which may have a folder before it.</param>
    /// <param name="source">The file's text.</param>
    /// <param name="references">References beside the framework.</param>
    /// <param name="analyzers">The analyzers and generators.</param>
    /// <param name="longest">After this time the compilation counts as a failure.</param>
    /// <param name="more">More options of the compiler.</param>
    public async Task<CommandResult> CompileAsync(
        string name,
        string source,
        IEnumerable<string> references,
        IEnumerable<string> analyzers,
        TimeSpan longest,
        params string[] more
    )
    {
        var path = Path.Combine(_folder, name + ".cs");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, source);
        var options = new StringBuilder()
            .AppendLine("/nostdlib /target:library /langversion:preview /nowarn:CS2023 /preferreduilang:en")
            .AppendLine($"/out:\"{Path.Combine(_folder, name + ".dll")}\"")
            .AppendLine($"/generatedfilesout:\"{Directory.CreateDirectory(Path.Combine(_folder, name)).FullName}\"");
        options.AppendJoin('\n', FrameworkReferences().Concat(references).Select(reference => $"/reference:\"{reference}\"")).AppendLine();
        options.AppendJoin('\n', analyzers.Select(analyzer => $"/analyzer:\"{analyzer}\"")).AppendLine();
        options.AppendJoin('\n', more).AppendLine();
        options.AppendLine($"\"{path}\"");
        await File.WriteAllTextAsync(path + ".rsp", options.ToString());
        await ListeningAsync();
        string[] command = [Path.Combine(s_compiler, "csc.dll"), "/noconfig", $"/shared:{_pipe}", $"@{path}.rsp"];
        return await DotnetCommand.RunAsync(_folder, new Dictionary<string, string>(), longest, command);
    }

    /// <summary>
    /// Waits until the server listens, or has ended. A client that comes earlier starts a server of the same name, and then this one ends
    /// without a word.
    /// </summary>
    private async Task ListeningAsync()
    {
        var pipe = OperatingSystem.IsWindows() ? $@"\\.\pipe\{_pipe}" : $"/tmp/{_pipe}";
        for (var attempts = 0; IsAlive && !File.Exists(pipe) && attempts < MostAttempts; attempts++)
        {
            await Task.Delay(s_betweenAttempts);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    /// <summary>Ends the process as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        if (IsAlive)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
    }

    private static string FindCompiler()
    {
        return Directory
            .GetDirectories(Path.Combine(s_root, "sdk"))
            .Order(StringComparer.Ordinal)
            .Last(folder => File.Exists(Path.Combine(folder, "Roslyn", "bincore", "VBCSCompiler.dll")));
    }

    private static IEnumerable<string> FrameworkReferences()
    {
        var packs = Directory.GetDirectories(Path.Combine(s_root, "packs", "Microsoft.NETCore.App.Ref")).Order(StringComparer.Ordinal);
        return Directory.GetFiles(Path.Combine(packs.Last(), "ref", "net10.0"), "*.dll");
    }
}
