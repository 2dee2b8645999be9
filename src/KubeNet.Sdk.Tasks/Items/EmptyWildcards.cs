using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace KubeNet.Tasks.Items;

/// <summary>
/// Wildcards of a project that match no file. MSBuild makes no item of them, so nobody else can say so. What only some builds have is
/// not asked for: items with a condition, those that a target makes, and those of files that several projects import.
/// </summary>
internal static class EmptyWildcards
{
    /// <summary>One of them.</summary>
    /// <param name="Kind">The kind of item.</param>
    /// <param name="Text">The wildcard, as it is written.</param>
    /// <param name="Folder">The folder that it begins with, as it is written; empty for the project's own.</param>
    /// <param name="FolderExists">Whether that folder exists.</param>
    /// <param name="Place">Where it is written.</param>
    public sealed record Wildcard(string Kind, string Text, string Folder, bool FolderExists, ItemPlace Place);

    /// <param name="projectFile">The project.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="kinds">The kinds of items.</param>
    /// <param name="items">The absolute paths of the items that there are.</param>
    public static IEnumerable<Wildcard> Of(string projectFile, string folder, string[] kinds, IReadOnlyCollection<string> items) =>
        from element in ProjectText.Load(projectFile)?.Descendants() ?? []
        let kind = Array.Find(kinds, kind => ProjectText.AreSame(kind, element.Name.LocalName))
        where kind is not null && IsInEveryBuild(element)
        let include = element.Attribute("Include")
        where include is not null
        from part in include.Value.Split(';')
        let wildcard = part.Trim()
        where wildcard.IndexOfAny(['*', '?']) >= 0
        let path = ProjectText.Evaluated(wildcard, folder)
        where path is not null
        let begin = FolderOf(path)
        let full = Path.GetFullPath(Path.Combine(folder, begin))
        where !Matches(full, path.Substring(begin.Length).TrimStart('/'), items)
        select new Wildcard(kind, wildcard, begin, Directory.Exists(full), ItemPlace.At(projectFile, include));

    private static bool IsInEveryBuild(XElement element) =>
        element
            .AncestorsAndSelf()
            .All(outer => outer.Attribute("Condition") is null && outer.Name.LocalName is not ("Target" or "Otherwise"));

    /// <summary>The folder up to the first wildcard.</summary>
    private static string FolderOf(string path)
    {
        var end = path.LastIndexOf('/', path.IndexOfAny(['*', '?']));
        return end < 0 ? "" : path.Substring(0, Math.Max(end, 1));
    }

    private static bool Matches(string folder, string pattern, IReadOnlyCollection<string> items)
    {
        var regex = new Regex($"^{Translated(pattern)}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        var start = folder.TrimEnd('/', '\\').Length + 1;
        bool IsMatch(string file) => file.Length > start && regex.IsMatch(file.Substring(start).Replace('\\', '/'));
        if (items.Any(item => item.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && IsMatch(item)))
        {
            return true;
        }

        try
        {
            // What is there and no item was excluded on purpose, or is made by the build.
            var depth = pattern.Contains('/') ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
            return Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*", depth).Any(IsMatch);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return true; // not known
        }
    }

    /// <summary>MSBuild's wildcards: <c>**</c> is any number of folders, <c>*</c> and <c>?</c> are within a name.</summary>
    private static string Translated(string pattern) =>
        Regex.Replace(
            pattern,
            @"\*\*/|\*\*|\*\.\*(?=$)|\*|\?|[^*?]+",
            part =>
                part.Value switch
                {
                    "**/" => "(.*/)?",
                    "**" => ".*",
                    "*.*" or "*" => "[^/]*",
                    "?" => "[^/]",
                    var text => Regex.Escape(text),
                }
        );
}
