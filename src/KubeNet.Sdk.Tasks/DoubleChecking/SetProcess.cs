using System.Diagnostics;

namespace KubeNet.Tasks.DoubleChecking;

/// <summary>The process that runs the sets: started, listened to, and ended where it takes too long.</summary>
internal static class SetProcess
{
    private const int MostLinesShown = 20;

    /// <summary>How long the end of the output is waited for: a process that it started may hold the other end.</summary>
    private const int PatienceForOutput = 2000;

    public static SetRunReport Run(string program, string arguments, string folder, string report, TimeSpan limit)
    {
        var output = new Queue<string>();
        void Take(string? line)
        {
            lock (output)
            {
                if (!string.IsNullOrWhiteSpace(line))
                {
                    output.Enqueue(line!);
                }

                if (output.Count > MostLinesShown)
                {
                    output.Dequeue();
                }
            }
        }

        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                CreateNoWindow = true,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
        };
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) => Take(line.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var ended = !process.WaitForExit((int)limit.TotalMilliseconds);
        if (ended)
        {
            End(process);
        }

        // Only the second wait is also for the output.
        System.Threading.Tasks.Task.Run(process.WaitForExit).Wait(PatienceForOutput);
        var result = SetRunReport.Read(File.Exists(report) ? File.ReadAllLines(report) : []);
        result.WasEnded = ended;
        result.ExitCode = process.HasExited ? process.ExitCode : -1;
        lock (output)
        {
            result.Output = string.Join("\n", output);
        }

        return result;
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill();
            process.WaitForExit(PatienceForOutput);
        }
        catch (Exception error) when (error is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It ended by itself in the same moment.
        }
    }
}
