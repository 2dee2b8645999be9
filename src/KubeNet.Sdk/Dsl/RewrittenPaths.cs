using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// Writes the paths of the Ingresses that ingress-nginx serves, if one of them strips a prefix. Other paths change too, because
/// <c>rewrite-target</c> applies to a whole Ingress, and one Ingress with it makes every path of its hosts, on any Ingress, a
/// case-insensitive regular expression (ingress-nginx: "Ingress Path Matching", and <c>enforceRegexModifier</c> in its template).
/// </summary>
internal sealed class RewrittenPaths
{
    private const string UseRegex = "nginx.ingress.kubernetes.io/use-regex";
    private const string RewriteTarget = "nginx.ingress.kubernetes.io/rewrite-target";
    private const string Affinity = "nginx.ingress.kubernetes.io/affinity";
    private const string CookiePath = "nginx.ingress.kubernetes.io/session-cookie-path";

    private readonly SetRecording _recording;
    private readonly IReadOnlyList<IngressRow> _rows;
    private readonly HashSet<Resource> _rewriting;

    /// <param name="recording">The set.</param>
    /// <param name="rows">All paths of the set's Ingresses that ingress-nginx serves.</param>
    public RewrittenPaths(SetRecording recording, IReadOnlyList<IngressRow> rows)
    {
        _recording = recording;
        _rows = rows;
        _rewriting = [.. rows.Where(NginxPath.Strips).Select(row => row.Ingress)];
    }

    public void Write()
    {
        foreach (var ingress in _rows.Select(row => row.Ingress).Distinct().Where(_rewriting.Contains))
        {
            Annotate(ingress, _rows.First(row => row.Ingress == ingress && NginxPath.Strips(row)).Rewrite.Origin);
        }

        foreach (var host in _rows.GroupBy(row => row.Host ?? "", StringComparer.Ordinal))
        {
            if (host.Any(row => _rewriting.Contains(row.Ingress)))
            {
                WriteHost([.. host]);
            }
        }

        foreach (var ingress in _rows.GroupBy(row => row.Ingress))
        {
            KeepCookie(ingress.Key, [.. ingress]);
        }
    }

    /// <summary>
    /// A session cookie has the path of the location. If that is a regular expression, no browser sends the cookie back. So the original
    /// path is written, or the root if there are several.
    /// </summary>
    private static void KeepCookie(Resource ingress, IReadOnlyList<IngressRow> rows)
    {
        if (
            ingress.Metadata.Map("annotations") is not { } annotations
            || annotations[Affinity] is not ScalarNode { Text: "cookie" } affinity
            || annotations[CookiePath] is not null
            || rows.All(row => row.Node.Text("path") == row.Path.Value)
        )
        {
            return;
        }

        var said = rows.Select(row => row.Path.Value.TrimEnd('/')).Distinct(StringComparer.Ordinal).ToList();
        annotations.Set(CookiePath, said is [{ Length: > 0 } only] && only.All(IsCookiePathCharacter) ? only : "/", affinity.Origin);
    }

    /// <summary>
    /// The characters that ingress-nginx accepts in the annotation (URLIsValidRegex in its
    /// internal/ingress/annotations/parser/validators.go).
    /// </summary>
    private static bool IsCookiePathCharacter(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "-._~/:?&=".IndexOf(c) >= 0;

    private void Annotate(Resource ingress, Origin rewrite)
    {
        var annotations = ingress.Metadata.GetOrAddMap("annotations");
        _recording.SetOnce(annotations, UseRegex, new ScalarNode("true", rewrite), rewrite);
        _recording.SetOnce(annotations, RewriteTarget, new ScalarNode("/$2", rewrite), rewrite);
        if (ingress.Root.At("spec.defaultBackend") is { } defaultBackend)
        {
            _recording.Contradiction(
                $"ingress-nginx also applies the rewrite of Ingress '{ingress.Name}' to its default backend, "
                    + "which would then receive '/' only. Use a separate Ingress for the default backend.",
                defaultBackend.NearestOrigin,
                rewrite
            );
        }
    }

    private void WriteHost(IReadOnlyList<IngressRow> rows)
    {
        var cause = _rows.First(row => NginxPath.Strips(row) && rows.Any(other => other.Ingress == row.Ingress));
        var paths = new List<NginxPath>();
        foreach (var row in rows)
        {
            if (IsExpressible(row, cause))
            {
                paths.Add(new NginxPath(row, _rewriting.Contains(row.Ingress)));
            }
        }

        ReportCase(paths, cause);
        foreach (var path in paths.OrderBy(path => path.Specificity))
        {
            path.Outgrow(paths.Where(path.IsInside).Select(wider => wider.Text.Length).DefaultIfEmpty(0).Max());
        }

        foreach (var path in paths.Where(path => path.Text != "/"))
        {
            path.Row.Node.Set("path", path.Text, path.Row.Path.Origin);
            path.Row.Node.Set(
                "pathType",
                "ImplementationSpecific",
                NginxPath.Strips(path.Row) ? path.Row.Rewrite.Origin : cause.Rewrite.Origin
            );
        }
    }

    private bool IsExpressible(IngressRow row, IngressRow cause)
    {
        if (row.PathType == PathType.ImplementationSpecific)
        {
            if (_rewriting.Contains(row.Ingress))
            {
                _recording.Contradiction(
                    NginxPath.Strips(row)
                        ? $"StripPrefix needs a path of type Prefix or Exact, but it is unknown what '{row.Path.Value}' matches. "
                            + "Write the prefix itself."
                        : $"The rewrite of Ingress '{row.Ingress.Name}' applies to all its paths, also to '{row.Path.Value}', "
                            + "whose meaning is unknown. Use a separate Ingress for that path.",
                    NginxPath.Strips(row) ? row.Rewrite.Origin : row.Path.Origin,
                    cause.Rewrite.Origin
                );
            }

            // A regular expression of the user's own, and read as one. It stays.
            return false;
        }

        if (!row.Path.Value.StartsWith("/", StringComparison.Ordinal))
        {
            return false; // not a path at all; a rule says so
        }

        if (!NginxPath.IsWritable(row.Path.Value))
        {
            _recording.Contradiction(
                $"The path '{row.Path.Value}' cannot be written as a regular expression for nginx (it contains a quote, "
                    + "a backslash or a control character), which is needed because of a rewrite on its host. Change the path.",
                row.Path.Origin,
                cause.Rewrite.Origin
            );
            return false;
        }

        return true;
    }

    private void ReportCase(IReadOnlyList<NginxPath> paths, IngressRow cause)
    {
        for (var i = 1; i < paths.Count; i++)
        {
            if (paths.Take(i).FirstOrDefault(paths[i].DiffersInCaseOnly) is { } earlier)
            {
                _recording.Contradiction(
                    "A rewrite on this host makes ingress-nginx match its paths case-insensitively, "
                        + $"so '{paths[i].Row.Path.Value}' and '{earlier.Row.Path.Value}' cannot be distinguished. "
                        + "Rename one of them, or use a separate host for it.",
                    paths[i].Row.Path.Origin,
                    earlier.Row.Path.Origin,
                    cause.Rewrite.Origin
                );
            }
        }
    }
}
