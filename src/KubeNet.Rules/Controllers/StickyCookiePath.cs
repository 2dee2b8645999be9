using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3019: a session cookie without a path, for a path that is a regular expression. The cookie's Path is then the location's path, and
/// browsers never send back a cookie for <c>/app(/|$)(.*)</c> (cookie_path in ingress-nginx's rootfs/etc/nginx/lua/balancer/sticky.lua).
/// </summary>
internal sealed class StickyCookiePath : Rule
{
    public StickyCookiePath()
        : base("KUBE3019", "The session cookie's path is a regular expression", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in NginxIngress.In(graph, graph.Own))
        {
            if (
                ingress.Annotation("affinity") is not { Text: "cookie" } affinity
                || ingress.Annotation("session-cookie-path") is { Text.Length: > 0 }
                || ingress.Canary is not null
            )
            {
                continue;
            }

            foreach (var path in ingress.Paths)
            {
                if (path.RegexCause is not null && !NginxPaths.IsPlain(path.Text))
                {
                    var prefix = PlainBeginning(path.Text);
                    findings.Report(
                        affinity,
                        $"{affinity.FieldPath} of {Wording.Named(ingress.Resource)} is 'cookie', but without session-cookie-path the "
                            + $"cookie's path is the regular expression {Wording.Quoted(path.Text)}. "
                            + "Browsers never send such a cookie back, so clients "
                            + $"do not stay on one pod. Add session-cookie-path: {Wording.Quoted(prefix)}; in a set, StickySessions(path: "
                            + $"\"{prefix}\").",
                        path.Node
                    );
                    break;
                }
            }
        }
    }

    /// <summary><c>/app</c> of <c>/app(/|$)(.*)</c>.</summary>
    private static string PlainBeginning(string path)
    {
        var length = 0;
        while (length < path.Length && NginxPaths.IsPlain(path.Substring(0, length + 1)))
        {
            length++;
        }

        var plain = path.Substring(0, length);
        plain = length < path.Length && path[length] is '?' or '*' or '{' ? plain.Substring(0, Math.Max(0, length - 1)) : plain;
        return plain.TrimEnd('/', '.') is { Length: > 0 } prefix ? prefix : "/";
    }
}
