using System.Text.RegularExpressions;

namespace KubeNet.Docs.Tests;

/// <summary>The links of a document that lead to no file of this repository. Links to the web are not followed.</summary>
internal static partial class LinkChecks
{
    public static IEnumerable<string> ProblemsOf(Document document)
    {
        var folder = Path.GetDirectoryName(document.Path) ?? "";
        return from Match link in Link().Matches(document.Prose)
            let target = link.Groups[1].Value
            where !target.StartsWith("https://", StringComparison.Ordinal)
            let file = target.Split('#')[0]
            where file.Length > 0 && (Path.IsPathRooted(file) || !Repository.Has(Path.Combine(folder, file)))
            select $"{document.Path}: the link '{target}' leads nowhere";
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
