using System.Diagnostics;

namespace KubeNet.Packages.Tests;

/// <summary>What a command printed and how it ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output)
{
    public CommandResult Succeeds()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public CommandResult Fails()
    {
        Assert.True(ExitCode != 0, "It succeeded, and ought to have failed:\n" + Output);
        return this;
    }

    /// <summary>The lines that hold a text, without those that the end of a build repeats.</summary>
    public string[] Lines(string text) =>
        Output.Split('\n').Select(line => line.Trim()).Where(line => line.Contains(text, StringComparison.Ordinal)).Distinct().ToArray();
}

/// <summary>Runs the .NET SDK as a person would in that folder, whatever the process that the tests run in was started with.</summary>
internal static class DotnetCommand
{
    public static Task<CommandResult> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        RunAsync(folder, environment, Timeout.InfiniteTimeSpan, arguments);

    /// <summary>For what might never end: after <paramref name="longest"/> it is ended, which counts as a failure.</summary>
    public static Task<CommandResult> RunAsync(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        TimeSpan longest,
        params string[] arguments
    ) => RunAsync(folder, environment, Task.Delay(longest), arguments);

    /// <summary>Ends the command and all that it started at a moment, if it still runs then.</summary>
    public static async Task<CommandResult> RunAsync(
        string folder,
        IReadOnlyDictionary<string, string> environment,
        Task moment,
        params string[] arguments
    )
    {
        using var process = Process.Start(StartOf(folder, environment, arguments))!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var verdict = "";
        if (await Task.WhenAny(process.WaitForExitAsync(), moment) == moment && !process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            verdict = "\nIt was ended: it still ran after the time that it was given.";
        }

        await process.WaitForExitAsync();
        return new CommandResult(
            verdict == "" ? process.ExitCode : -1,
            $"> dotnet {string.Join(' ', arguments)}\n{await output}{await errors}{verdict}"
        );
    }

    private static ProcessStartInfo StartOf(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        // No build nodes or servers that outlive the command and hold its files, unless the environment asks for a compiler server.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
