using System.Text;

namespace KubeNet.Rules.Controllers.Support;

/// <summary>Which paths ingress-nginx treats as plain paths and which as regular expressions.</summary>
internal static class NginxPaths
{
    /// <summary>The characters of <c>strict-validate-path-type</c>: <c>^/[[:alnum:]._\-/]*$</c>.</summary>
    public static bool IsPlain(string path) =>
        path.StartsWith("/", StringComparison.Ordinal)
        && path.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '-' or '/');

    /// <summary>The regular expression that is equivalent to the plain path, except for the case of letters.</summary>
    public static string Explicit(string path, string pathType)
    {
        var escaped = Escape(path);
        return pathType == "Exact" ? escaped + "$" : escaped.TrimEnd('/') + "(/|$)";
    }

    private static string Escape(string path)
    {
        var text = new StringBuilder();
        foreach (var c in path)
        {
            text.Append(c == '.' ? "[.]" : c.ToString()); // no backslash: it would have to be escaped in YAML and in C#
        }

        return text.ToString();
    }
}
