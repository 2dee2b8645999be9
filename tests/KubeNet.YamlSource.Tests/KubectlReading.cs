using System.Diagnostics;
using System.Text.Json;

namespace KubeNet.YamlSource.Tests;

/// <summary>How kubectl reads YAML: it turns the file into JSON, offline, and prints that.</summary>
internal static class KubectlReading
{
    /// <summary>
    /// The value of the field <c>x</c> of a manifest; null and kubectl's words where it refuses the file. The test is skipped where there
    /// is no kubectl.
    /// </summary>
    public static (JsonElement? Value, string Says) Of(string manifest)
    {
        var file = Path.Combine(Path.GetTempPath(), $"kubenet-{Guid.NewGuid():N}.yaml");
        File.WriteAllText(file, manifest);
        try
        {
            using var process = Start(file);
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            process.WaitForExit();
            return process.ExitCode == 0 ? (JsonDocument.Parse(output.Result).RootElement.GetProperty("x"), "") : (null, errors.Result);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Process Start(string file)
    {
        try
        {
            return Process.Start(
                new ProcessStartInfo("kubectl", ["label", "--local", "-f", file, "-o", "json", "a=b"])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                }
            )!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("kubectl is not here");
            throw;
        }
    }
}
