using System.Globalization;
using KubeNet.Tasks.DoubleChecking;
using KubeNet.Tasks.Folders;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace KubeNet.Tasks;

/// <summary>
/// Runs the sets of an assembly in a process of its own, which compares what they give with what the build wrote. The code of the sets is
/// executed there and never here; how long it may take is limited.
/// </summary>
public sealed class DoubleCheckManifests : Task
{
    /// <summary>The <c>dotnet</c> that starts the process.</summary>
    [Required]
    public string Host { get; set; } = "";

    /// <summary>The program that runs the sets.</summary>
    [Required]
    public string Runner { get; set; } = "";

    /// <summary>The assembly that was built, with what it needs beside it.</summary>
    [Required]
    public string Assembly { get; set; } = "";

    /// <summary>What the build wrote (<see cref="BundleManifests"/>).</summary>
    [Required]
    public string Bundle { get; set; } = "";

    /// <summary>A file in obj into which the process writes what it found.</summary>
    [Required]
    public string Report { get; set; } = "";

    /// <summary>The app's own runtime configuration. Without one (a library), one is written beside the report.</summary>
    public string RuntimeConfig { get; set; } = "";

    /// <summary>The shared frameworks that the project references, with <c>Version</c>; for what has no runtime configuration.</summary>
    public ITaskItem[] Frameworks { get; set; } = [];

    /// <summary>The project's property; for what has no runtime configuration.</summary>
    public bool InvariantGlobalization { get; set; }

    /// <summary>The folders of NuGet packages: the packages of a library are not beside it.</summary>
    public string[] PackageFolders { get; set; } = [];

    /// <summary>How many seconds all sets together may take.</summary>
    public string TimeLimit { get; set; } = "60";

    /// <inheritdoc/>
    public override bool Execute()
    {
        if (!int.TryParse(TimeLimit, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds is < 1 or > 86400)
        {
            LogError(
                TaskFindings.CannotRun,
                $"The MSBuild property 'KubeNetDoubleCheckTimeLimit' is '{TimeLimit}', which is not a number of seconds "
                    + "from '1' to '86400'. Write such a number, or remove the property. The default is '60'."
            );
            return false;
        }

        Log.LogMessage(
            MessageImportance.High,
            "KubeNet.Sdk: the double check executes the code of the sets (KubeNetDoubleCheck) in a separate process"
        );
        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(Assembly))!;
            LogRun(SetProcess.Run(Host, CommandLine(), folder, Prepared(Report), TimeSpan.FromSeconds(seconds)), seconds);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            LogError(TaskFindings.CannotRun, $"The double check cannot start: {error.Message}");
        }

        return !Log.HasLoggedErrors;
    }

    private void LogRun(SetRunReport run, int seconds)
    {
        foreach (var difference in run.Differences)
        {
            LogError(TaskFindings.Differs, difference);
        }

        foreach (var set in run.Unwritten)
        {
            Log.LogWarning(
                null,
                TaskFindings.Differs,
                null,
                null,
                0,
                0,
                0,
                0,
                $"The assembly contains the set '{set}', but the build wrote nothing for it. "
                    + "Code that a source generator adds is not evaluated."
            );
        }

        if (!run.IsComplete)
        {
            var whose = run.Unfinished is { } set ? $"while the set '{set}' was running" : "before a set was run";
            var output = run.Output.Length == 0 ? "" : $" It wrote:\n{run.Output}";
            LogError(
                TaskFindings.CannotRun,
                run.WasEnded
                    ? $"The process of the double check was stopped after {seconds} seconds (KubeNetDoubleCheckTimeLimit), {whose}.{output}"
                    : $"The process of the double check ended unexpectedly {whose}, with exit code {run.ExitCode}.{output}"
            );
        }
        else if (run.Differences.Count == 0)
        {
            var sets = run.Sets == 1 ? "1 set" : $"{run.Sets.ToString(CultureInfo.InvariantCulture)} sets";
            Log.LogMessage(MessageImportance.High, $"KubeNet.Sdk: {sets} run, the results equal the output of the build");
        }
    }

    private string CommandLine()
    {
        var line = new CommandLineBuilder();
        line.AppendSwitch("exec");
        line.AppendSwitchIfNotNull("--runtimeconfig ", RuntimeConfig.Length > 0 ? RuntimeConfig : OwnRuntimeConfig());

        // The newest runtime of the machine serves, where the one that the app asks for is not installed.
        line.AppendSwitchIfNotNull("--roll-forward ", "Major");
        foreach (var folder in PackageFolders)
        {
            // A backslash at the end would escape the quote behind it.
            line.AppendSwitchIfNotNull("--additionalprobingpath ", folder.TrimEnd('/', '\\'));
        }

        line.AppendFileNameIfNotNull(Runner);
        line.AppendFileNameIfNotNull(Path.GetFullPath(Bundle));
        line.AppendFileNameIfNotNull(Path.GetFullPath(Assembly));
        line.AppendFileNameIfNotNull(Path.GetFullPath(Report));
        return line.ToString();
    }

    private string OwnRuntimeConfig()
    {
        var file = Path.GetFullPath(Report) + ".runtimeconfig.json";
        File.WriteAllText(
            Prepared(file),
            RuntimeConfiguration.Of(
                Frameworks.Select(framework => (framework.ItemSpec, framework.GetMetadata("Version"))),
                hasCultures: !InvariantGlobalization
            ),
            OutputFolder.Encoding
        );
        return file;
    }

    private static string Prepared(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.Delete(file);
        return file;
    }

    private void LogError(string code, string message) => Log.LogError(null, code, null, null, 0, 0, 0, 0, message);
}
