using System.Globalization;
using System.Text;
using KubeNet.Built;
using KubeNet.Tasks.Verifying;

namespace KubeNet.Comparing;

/// <summary>Runs a set and compares its files with those that the build wrote.</summary>
internal static class SetComparison
{
    private const int MostFilesShown = 10;

    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <returns>A readable description of the differences, or null if there are none.</returns>
    public static string? DifferenceOf(BuiltProject project, BuiltSet built, Func<ManifestSet> create)
    {
        if (built.IsRefused)
        {
            return $"The build did not write the set '{built.Name}', because it found an error in it. Correct that first.";
        }

        IReadOnlyList<ManifestFile> files;
        ManifestSet? set = null;
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture; // in which the build formats
            set = create();
            files = set.Render(project.IngressClasses);
        }
        catch (TypeLoadException error)
        {
            return $"The set '{built.Name}' cannot be run. {error.Message}";
        }
        catch (Exception error)
        {
            return Report(project, built, set, $"Running it throws {error}");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        var differences = Differences(built, files).ToList();
        if (differences.Count == 0)
        {
            return null;
        }

        var more = differences.Count - MostFilesShown;
        var shown =
            string.Join("\n", differences.Take(MostFilesShown))
            + (more > 0 ? $"\n... and {more.ToString(CultureInfo.InvariantCulture)} more files" : "");
        return Report(project, built, set, "Lines of the build have a '-', those of the run a '+'.\n" + shown);
    }

    private static string Report(BuiltProject project, BuiltSet built, ManifestSet? set, string difference) =>
        $"Running the set '{built.Name}' gives a different result than the build{Of(project)} wrote. {difference}\n"
        + OtherFramework(project, set)
        + "Both must be equal. If a rebuild does not help, please report this with the code of the set. "
        + "Until then, do not apply these manifests.";

    /// <summary>A set may differ by framework, which no rebuild changes.</summary>
    private static string OtherFramework(BuiltProject project, ManifestSet? set) =>
        project.Framework.Length > 0
        && set is not null
        && TargetFramework.Of(set.GetType().Assembly) is { } runs
        && !TargetFramework.AreEqual(runs, project.Framework)
            ? $"The run used the build for {runs}. This may be the cause, if the set depends on the framework "
                + $"('#if', conditions in the project). Then run this comparison for {project.Framework} only, or set "
                + $"KubeNetTargetFramework to {runs}.\n"
            : "";

    private static string Of(BuiltProject project) => project.Framework.Length > 0 ? $" for {project.Framework}" : "";

    private static IEnumerable<string> Differences(BuiltSet built, IReadOnlyList<ManifestFile> files)
    {
        var wrote = built.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (!wrote.TryGetValue(file.Path, out var other))
            {
                yield return $"{file.Path}: the build did not write it";
            }
            else if (other.IsMissing)
            {
                yield return $"{file.Path}: it was gone when the build ended";
            }
            else if (other.Digest != BuiltFile.DigestOf(s_encoding.GetBytes(file.Content)))
            {
                yield return $"{file.Path}:{Lines(other, file)}";
            }
        }

        var ran = new HashSet<string>(files.Select(file => file.Path), StringComparer.Ordinal);
        foreach (var file in built.Files.Where(file => !ran.Contains(file.Path)))
        {
            yield return $"{file.Path}: running does not give it";
        }
    }

    private static string Lines(BuiltFile built, ManifestFile run)
    {
        if (built.Text is not { } text || IsSecret(run.Content))
        {
            return " it differs (not shown: it is a Secret)";
        }

        var lines = LineDifference.Between(text, run.Content);
        return lines.Count == 0 ? " its bytes are not plain UTF-8" : "\n" + string.Join("\n", lines);
    }

    private static bool IsSecret(string content) => content.Split('\n').Contains("kind: Secret", StringComparer.Ordinal);
}
