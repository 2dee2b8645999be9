using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2010: a path whose requests all match another path first. By Kubernetes' rules the longest prefix wins, so only a repeated path is
/// shadowed (KUBE2009). ingress-nginx turns all paths of a host into regular expressions if one Ingress of the host has use-regex or
/// rewrite-target, and tries them by the length of their text (ingress-nginx/internal/ingress/controller/template/template.go,
/// controller.go): <c>/api(/|$)(.*)</c> is tried before <c>/api/v1</c>. Only expressions that are certainly wider count.
/// </summary>
internal sealed class ShadowedPath : Rule
{
    private const string UseRegex = "nginx.ingress.kubernetes.io/use-regex";
    private const string RewriteTarget = "nginx.ingress.kubernetes.io/rewrite-target";

    /// <summary>What may follow a literal to match everything below it; the second value is whether only whole segments match.</summary>
    private static readonly (string Tail, bool WholeSegments)[] s_tails =
    [
        ("(/|$)(.*)", true),
        ("(?:/|$)(.*)", true),
        ("(/|$).*", true),
        ("(/|$)", true),
        ("/?(.*)", false),
        ("/?.*", false),
        ("(.*)", false),
        (".*", false),
    ];

    public ShadowedPath()
        : base("KUBE2010", "The path can never match", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var classes = new IngressClasses(graph);
        var hosts = IngressView
            .In(graph.Visible)
            .Where(ingress => classes.IsNginx(ingress) && !ingress.IsNginxCanary)
            .SelectMany(ingress => ingress.Paths)
            .GroupBy(path => (Class: classes.Serving(path.Ingress), path.Host))
            .Where(host => host.Any(IsRegex));
        var own = new HashSet<Resource>(graph.Own);
        foreach (var host in hosts)
        {
            Judge(host, own, findings);
        }
    }

    /// <summary>A rewrite to the path itself does not count (needsRewrite in template.go).</summary>
    private static bool IsRegex(IngressPathView path) =>
        path.Ingress.HasTrue(UseRegex) || (path.Ingress.Annotation(RewriteTarget) is { } target && target != path.Path);

    private static void Judge(IEnumerable<IngressPathView> paths, HashSet<Resource> own, FindingSink findings)
    {
        // Indexed by their literals, ignoring case as nginx does: a path is compared only with the expressions whose literal is one of
        // its own prefixes.
        var wide = new Dictionary<string, List<(IngressPathView Path, bool WholeSegments)>>(StringComparer.OrdinalIgnoreCase);
        var all = paths.ToList();
        foreach (var path in all)
        {
            var (tail, wholeSegments) = Array.Find(s_tails, tail => path.Path.EndsWith(tail.Tail, StringComparison.Ordinal));
            if (tail is not null && path.Path.Substring(0, path.Path.Length - tail.Length) is var literal && IsLiteral(literal))
            {
                literal = wholeSegments ? literal.TrimEnd('/') : literal;
                if (!wide.TryGetValue(literal, out var same))
                {
                    wide.Add(literal, same = []);
                }

                same.Add((path, wholeSegments));
            }
        }

        foreach (var path in all.Where(path => own.Contains(path.Ingress.Resource)))
        {
            var literal = LiteralStart(path.Path);
            for (var length = literal.Length; length >= 0; length--)
            {
                if (
                    wide.TryGetValue(literal.Substring(0, length), out var wider)
                    && wider.Find(other =>
                        IsBefore(other.Path, path) && (!other.WholeSegments || (length < literal.Length && literal[length] == '/'))
                    )
                        is { Path.Ingress.Resource: not null } found
                )
                {
                    Report(path, found.Path, findings);
                    break;
                }
            }
        }
    }

    /// <summary>ingress-nginx sorts the paths of a host by the length of their text, the longest first.</summary>
    private static bool IsBefore(IngressPathView other, IngressPathView path) => other.Path.Length > path.Path.Length;

    private static bool IsLiteral(string text) => LiteralStart(text).Length == text.Length;

    /// <summary>The path up to the first character with a special meaning in an expression (a dot nearly matches itself).</summary>
    private static string LiteralStart(string path) =>
        path.IndexOfAny(['(', '[', '*', '+', '?', '|', '^', '$', '\\', '{']) is var end and >= 0
            ? path.Substring(0, path[end] is '*' or '?' or '{' or '|' && end > 0 ? end - 1 : end)
            : path;

    private static void Report(IngressPathView path, IngressPathView wider, FindingSink findings) =>
        findings.Report(
            path.Node,
            $"{path.Node.FieldPath} of {Wording.Named(path.Ingress.Resource)} ({path.Route}) can never match. "
                + "On this host, ingress-nginx treats paths as regular expressions and tries the longer text first. "
                + $"{Wording.Quoted(wider.Path)} of {Wording.Named(wider.Ingress.Resource)} matches all of its requests, "
                + $"so Service {Wording.Quoted(wider.Backend)} answers instead of {Wording.Quoted(path.Backend)}. "
                + $"Write the narrower path as the longer expression: {Wording.Quoted(path.Path.TrimEnd('/') + "(/|$)(.*)")}.",
            wider.Node
        );
}
