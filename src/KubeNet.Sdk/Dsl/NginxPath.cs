using System.Text;

namespace KubeNet;

/// <summary>
/// A path in the form that ingress-nginx needs on a host that has a rewrite. There, every path is put into <c>location ~* "^…"</c>, so a
/// literal path must be written as a regular expression. It begins with a slash (required by the API server), and nginx adds the <c>^</c>.
/// </summary>
/// <remarks>
/// The first location that matches wins, and ingress-nginx puts the longer text first. If the text of a more specific path would be shorter
/// than that of a less specific one, it is made longer without changing its meaning: <c>$</c> can be repeated.
/// </remarks>
internal sealed class NginxPath
{
    private readonly string _literal;
    private readonly bool _strips;
    private readonly bool _carries;
    private readonly string _escaped;

    /// <param name="row">The row; its path begins with a slash, and its type is Prefix or Exact.</param>
    /// <param name="inRewritingIngress">Whether <c>rewrite-target: /$2</c> applies to this path. It applies to a whole Ingress, even if
    /// only one path needs it.</param>
    public NginxPath(IngressRow row, bool inRewritingIngress)
    {
        Row = row;
        IsExact = row.PathType == PathType.Exact;
        _literal = IsExact ? row.Path.Value : row.Path.Value.TrimEnd('/');
        _strips = Strips(row);
        _carries = inRewritingIngress && !_strips;
        _escaped = Escape(_literal);
        Text = Compose(0);
    }

    public IngressRow Row { get; }

    public bool IsExact { get; }

    /// <summary>The text that is written as <c>path</c>.</summary>
    public string Text { get; private set; }

    /// <summary>Whether stripping the prefix changes something. Removing <c>/</c> from a path does not.</summary>
    public static bool Strips(IngressRow row) => row.Rewrite.Value == Rewrite.StripPrefix && row.Path.Value.Trim('/').Length > 0;

    /// <summary>
    /// Whether nginx reads the path unchanged. Quotes and backslashes end or change a quoted string in its configuration.
    /// </summary>
    public static bool IsWritable(string path) => path.All(c => c is not ('"' or '\\') && !char.IsControl(c));

    /// <summary>How specific this path is. Of two that match, the more specific one should win.</summary>
    public (int Length, bool IsExact) Specificity => (_literal.Length, IsExact);

    /// <summary>Whether both match some request and this one must win there.</summary>
    public bool IsInside(NginxPath wider) =>
        !wider.IsExact
        && Specificity.CompareTo(wider.Specificity) > 0
        && _literal.StartsWith(wider._literal, StringComparison.OrdinalIgnoreCase)
        && (_literal.Length == wider._literal.Length || _literal[wider._literal.Length] == '/');

    /// <summary>Whether the paths differ only in case, which these locations ignore.</summary>
    public bool DiffersInCaseOnly(NginxPath other) =>
        _literal != other._literal && string.Equals(_literal, other._literal, StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes the text longer than <paramref name="length"/>, with the same meaning.</summary>
    public void Outgrow(int length)
    {
        for (var padding = 1; Text.Length <= length; padding++)
        {
            Text = Compose(padding);
        }
    }

    private string Compose(int padding)
    {
        if (_carries)
        {
            // $2 has to be the whole path, so that the Ingress's rewrite gives it back.
            var rest = _escaped.Length == 0 ? "" : _escaped.Substring(1);
            return IsExact ? $"/()({rest}){End(padding)}"
                : rest.Length == 0 ? "/()(.*)"
                : $"/()({rest}(/|{End(padding)}).*)";
        }

        if (_strips)
        {
            return IsExact ? $"{_escaped}()(){End(padding)}" : $"{_escaped}(/|{End(padding)})(.*)";
        }

        return IsExact ? _escaped + End(padding)
            : _literal.Length == 0 ? "/"
            : padding == 0 ? $"{_escaped}(/|$)"
            : $"{_escaped}(/|{End(padding - 1)})(.*)";
    }

    private static string End(int padding) => new('$', padding + 1);

    private static string Escape(string literal)
    {
        var escaped = new StringBuilder(literal.Length);
        foreach (var c in literal)
        {
            if (".^$*+?()[]{}|".IndexOf(c) >= 0)
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
