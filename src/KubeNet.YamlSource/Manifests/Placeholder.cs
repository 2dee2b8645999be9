using KubeNet.Resources;

namespace KubeNet.YamlSource.Manifests;

/// <summary>
/// The placeholders of templates, <c>{{ name }}</c> and <c>{% if %}</c>. Manifests that are not templates contain them too: alerts,
/// dashboards, and arguments of workflows. So a file is a template only if a placeholder is why it is not YAML, or if an object's name
/// has one.
/// </summary>
internal static class Placeholder
{
    private static readonly string[] s_fields = ["apiVersion", "kind", "metadata.name", "metadata.namespace"];

    /// <summary>The placeholder that makes a file a template; null if it is none.</summary>
    public static Origin? In(YamlFile file)
    {
        if (IndexOf(file.Text, 0, file.Text.Length) < 0)
        {
            return null;
        }

        foreach (var problem in file.Problems.Where(problem => problem.Kind == YamlProblemKind.Syntax))
        {
            if (Beside(file, problem.Origin.Start) is { } place)
            {
                return place;
            }
        }

        foreach (var document in file.Documents.OfType<MapNode>())
        {
            foreach (var field in s_fields)
            {
                if (document.Scalar(field) is { Text: { } text } node && IndexOf(text, 0, text.Length) >= 0)
                {
                    return node.Origin;
                }
            }
        }

        return null;
    }

    /// <summary>In the line of an error, or in the line before or after it: the parser notices some placeholders late.</summary>
    private static Origin? Beside(YamlFile file, int error)
    {
        var text = file.Text;
        var first = LineStart(text, LineStart(text, Math.Min(error, text.Length)) - 1);
        var last = Math.Min(error, text.Length);
        for (var lines = 0; lines < 2 && last < text.Length; lines++)
        {
            last = text.IndexOf('\n', last) is var end and >= 0 ? end + 1 : text.Length;
        }

        return IndexOf(text, first, last) is var at and >= 0 ? new Origin(file.Path, at, 2) : null;
    }

    private static int LineStart(string text, int at) => at <= 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    private static int IndexOf(string text, int from, int to)
    {
        var braces = text.IndexOf("{{", from, to - from, StringComparison.Ordinal);
        var percent = text.IndexOf("{%", from, to - from, StringComparison.Ordinal);
        return braces < 0 ? percent
            : percent < 0 ? braces
            : Math.Min(braces, percent);
    }
}
