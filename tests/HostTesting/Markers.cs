using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KubeNet.HostTesting;

/// <summary>
/// <c>/*!*/</c> before each guilty literal, <c>/*+*/</c> before each other end: reported positions are compared with them.
/// </summary>
internal static class Markers
{
    public const string Guilty = "/*!*/";

    public const string OtherEnd = "/*+*/";

    /// <summary>The positions behind each mark, as <c>file:offset</c>, in the order of files and text.</summary>
    public static string[] Of(HostProject project, string mark = Guilty) =>
        [
            .. project
                .Trees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal)
                .SelectMany(tree => Of(tree, mark).Select(at => Show(tree, at))),
        ];

    public static IEnumerable<int> Of(SyntaxTree tree, string mark)
    {
        var text = tree.ToString();
        for (var at = text.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            yield return at + mark.Length;
        }
    }

    public static string Show(Location location) => Show(location.SourceTree!, location.SourceSpan.Start);

    private static string Show(SyntaxTree tree, int at)
    {
        var line = tree.GetText().Lines.GetLineFromPosition(at);
        return $"{Path.GetFileName(tree.FilePath)}({line.LineNumber + 1},{at - line.Start + 1}): "
            + $"{tree.GetText().ToString(TextSpan.FromBounds(at, line.End)).Trim()}";
    }
}
