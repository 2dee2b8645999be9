using System.Diagnostics;
using System.Globalization;

namespace KubeNet.Sdk.Benchmarks;

/// <summary>What the project of a whole build refers to.</summary>
internal enum PackageUse
{
    /// <summary>No package: the sets are not in the project either.</summary>
    None,

    /// <summary>The package, with its analyzers and its generator removed, so that the DSL is a library like any other.</summary>
    LibraryOnly,

    /// <summary>The package as a user has it.</summary>
    Whole,
}

/// <summary>
/// How long a command took: on the wall, and, where the system tells, on all processors with all processes that it started.
/// </summary>
internal sealed record Taken(double Wall, double? Processor);

/// <summary>A project in a folder of its own that is built by <c>dotnet build</c>, with N apps in sets of ten, a file each.</summary>
internal sealed class BuiltProject
{
    private const int AppsPerSet = 10;

    private const string WithoutAnalyzers = """
          <Target Name="RemoveAnalyzers" BeforeTargets="_KubeNetFindGenerator;CoreCompile">
            <ItemGroup>
              <Analyzer Remove="@(Analyzer)" Condition="$([System.String]::Copy('%(Filename)').StartsWith('KubeNet.'))" />
            </ItemGroup>
          </Target>
        """;

    private readonly string _folder;
    private readonly int _sets;
    private readonly AppFiles? _files;
    private readonly Dictionary<string, string> _environment;
    private readonly string _server = "kubenet" + Guid.NewGuid().ToString("N")[..8];
    private int _edit;

    public BuiltProject(string root, int apps, PackageUse use, string version)
    {
        _folder = Path.Combine(root, $"{apps} {use}");
        _sets = (apps + AppsPerSet - 1) / AppsPerSet;
        _environment = new()
        {
            ["NUGET_PACKAGES"] = Path.Combine(root, "packages"),
            ["MSBUILDDISABLENODEREUSE"] = "1",
            ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
            ["DOTNET_NOLOGO"] = "1",
        };
        Directory.CreateDirectory(_folder);
        Write(
            "App.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <UseAppHost>false</UseAppHost>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                {(use == PackageUse.None ? "" : $"<PackageReference Include=\"KubeNet.Sdk\" Version=\"{version}\" />")}
              </ItemGroup>
            {(use == PackageUse.LibraryOnly ? WithoutAnalyzers : "")}
            </Project>

            """
        );
        Write("Program.cs", "System.Console.WriteLine(1);\n");
        if (apps > 0)
        {
            _files = new AppFiles(Math.Max(apps, _sets), _sets);
            Write("Shared.cs", AppFiles.Shared(80));
            for (var set = 0; set < _sets; set++)
            {
                Write(AppFiles.PathOf(set), _files.SourceOf(set, "1.0"));
            }
        }
    }

    public string Assembly => Path.Combine(_folder, "bin", "Debug", "net10.0", "App.dll");

    public void Restore() => Run("restore");

    /// <summary>A build of everything, by a compiler that has just been started.</summary>
    public Taken Cold()
    {
        Directory.Delete(Path.Combine(_folder, "bin"), recursive: true);
        foreach (var configuration in Directory.GetDirectories(Path.Combine(_folder, "obj")))
        {
            Directory.Delete(configuration, recursive: true);
        }

        return Build(server: false);
    }

    /// <summary>
    /// A build with the compiler server after one literal of one set was changed, or of the program where there is no set.
    /// </summary>
    public Taken Edited()
    {
        var tag = (++_edit).ToString(CultureInfo.InvariantCulture);
        if (_files is null)
        {
            Write("Program.cs", $"System.Console.WriteLine({tag});\n");
        }
        else
        {
            Write(AppFiles.PathOf(_sets / 2), _files.SourceOf(_sets / 2, "1." + tag));
        }

        return Build(server: true);
    }

    /// <summary>A build in which there is nothing to do.</summary>
    public Taken Unchanged() => Build(server: true);

    public Taken Build(bool server) =>
        Run("build", "--no-restore", $"-p:UseSharedCompilation={(server ? "true" : "false")}", $"-p:SharedCompilationId={_server}");

    public void ShutDown(string compiler) => Start("dotnet", [compiler, "-shutdown", $"-pipename:{_server}"]).WaitForExit();

    private void Write(string path, string text) => File.WriteAllText(Path.Combine(_folder, path), text);

    private Taken Run(string command, params string[] arguments)
    {
        // The shell tells what its children took; a process tells it of itself alone.
        var line = $"dotnet {command} -v:q -nologo {string.Join(' ', arguments)}";
        var watch = Stopwatch.StartNew();
        using var process = OperatingSystem.IsWindows()
            ? Start("cmd", ["/c", line])
            : Start("/bin/sh", ["-c", line + "; code=$?; times; exit $code"]);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var wall = watch.Elapsed.TotalSeconds;
        return process.ExitCode == 0
            ? new Taken(wall, ProcessorTime.OfChildren(output))
            : throw new InvalidOperationException($"In '{_folder}': {line}\n{output}");
    }

    private Process Start(string file, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true };
        foreach (var (name, value) in _environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}
