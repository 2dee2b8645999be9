using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace KubeNet.Tasks.Items;

/// <summary>The project files as they are written: what MSBuild does not know, it does not tell, so their text is read.</summary>
internal static class ProjectText
{
    /// <summary>Whether two names are the same to MSBuild, which ignores case.</summary>
    public static bool AreSame(string name, string other) => name.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The text of a file with its lines; null if the file is not XML, for example a C# file that is its own project.
    /// </summary>
    public static XDocument? Load(string file)
    {
        try
        {
            return XDocument.Load(file, LoadOptions.SetLineInfo);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or XmlException)
        {
            return null;
        }
    }

    /// <summary>
    /// The files and what they import, where the import names a file outright or the next Directory.Build.props above. Other imports are
    /// those of packages and SDKs.
    /// </summary>
    public static IReadOnlyList<(string File, XDocument Text)> WithImports(IEnumerable<string> files)
    {
        var found = new List<(string, XDocument)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(files);
        while (open.Count > 0)
        {
            var file = open.Dequeue();
            if (file.Length == 0 || !File.Exists(file) || !seen.Add(Path.GetFullPath(file)) || Load(file) is not { } text)
            {
                continue;
            }

            found.Add((file, text));
            foreach (var import in text.Descendants().Where(element => element.Name.LocalName == "Import"))
            {
                if (ImportOf(import.Attribute("Project")?.Value ?? "", Path.GetDirectoryName(Path.GetFullPath(file))!) is { } next)
                {
                    open.Enqueue(next);
                }
            }
        }

        return found;
    }

    /// <summary>A value with the folder of its file; null where it contains anything else that only MSBuild can evaluate.</summary>
    public static string? Evaluated(string value, string folder)
    {
        var evaluated = Regex.Replace(
            value,
            @"\$\((MSBuildThisFileDirectory|MSBuildProjectDirectory)\)[/\\]?",
            _ => folder + "/",
            RegexOptions.IgnoreCase
        );
        return evaluated.IndexOfAny(['$', '@', '%']) >= 0 ? null : evaluated.Replace('\\', '/');
    }

    private static string? ImportOf(string import, string folder)
    {
        var above = Regex.Match(import, @"GetPathOfFileAbove\(\s*'?([\w.]+)'?");
        if (above.Success)
        {
            for (var parent = Path.GetDirectoryName(folder); parent is not null; parent = Path.GetDirectoryName(parent))
            {
                var file = Path.Combine(parent, above.Groups[1].Value);
                if (File.Exists(file))
                {
                    return file;
                }
            }

            return null;
        }

        return import.Length > 0 && Evaluated(import, folder) is { } path && path.IndexOfAny(['*', '?']) < 0
            ? Path.Combine(folder, path)
            : null;
    }
}
