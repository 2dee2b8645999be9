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
    public static async Task<CommandResult> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, TimeSpan longest, params string[] arguments)
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

        // No build nodes or servers that outlive the command and hold its files.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(longest);
        var verdict = "";
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            verdict = $"\nIt was ended: it still ran after {longest}.";
        }

        return new CommandResult(verdict == "" ? process.ExitCode : -1, $"> dotnet {string.Join(' ', arguments)}\n{await output}{await errors}{verdict}");
    }
}
