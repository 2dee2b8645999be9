using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3008: one rewrite or <c>use-regex</c> on a host makes ingress-nginx match all paths of the host, on any Ingress, as
/// case-insensitive regular expressions (enforceRegexModifier and buildLocation in internal/ingress/controller/template/template.go):
/// <c>Exact /login</c> becomes <c>^/login</c> and also matches <c>/login-help</c>.
/// </summary>
internal sealed class HostWideRegex : Rule
{
    public HostWideRegex()
        : base("KUBE3008", "Another Ingress turns the path into a regular expression", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var own = new HashSet<Resource>(graph.Own);
        var controllers = new IngressControllers(graph);

        // Each controller has its own server for the same host.
        var hosts = NginxIngress
            .WithLocations(graph, graph.Visible)
            .SelectMany(ingress => ingress.Paths)
            .GroupBy(path => (Class: controllers.ClassOf(path.Ingress.Resource) ?? "", path.Host));
        foreach (var host in hosts.Select(host => host.ToList()))
        {
            var causes = host.FindAll(path => path.RegexCause is not null);

            // A path with its own rewrite is judged by KUBE3005 and KUBE3007.
            foreach (
                var path in host.Where(path =>
                    path.Ingress.RewriteTarget is null
                    && path.Text != "/"
                    && path.PathType is "Exact" or "Prefix"
                    && NginxPaths.IsPlain(path.Text)
                )
            )
            {
                // A path of a used set is judged there, without knowledge of this set, so the cause is marked instead.
                var isOwn = own.Contains(path.Ingress.Resource);
                var cause = causes.FindIndex(other => IsBeside(path, other) && (isOwn || own.Contains(other.Ingress.Resource)));
                if (cause >= 0)
                {
                    Report(path, causes[cause], isOwn, findings);
                }
            }
        }
    }

    /// <summary>Within one Ingress, only beside an expression: with plain paths only, use-regex is explicit enough.</summary>
    private static bool IsBeside(NginxPathView path, NginxPathView other) =>
        other.Ingress != path.Ingress || !NginxPaths.IsPlain(other.Text);

    private static void Report(NginxPathView path, NginxPathView cause, bool isOwn, FindingSink findings)
    {
        var by = cause.RegexCause!;
        var host = path.Host.Length == 0 ? "all hosts" : Wording.Quoted(path.Host);
        findings.Report(
            isOwn ? path.Node : by,
            $"{path.Node.FieldPath} of {Wording.Named(path.Ingress.Resource)} is {Wording.Quoted(path.Text)} ({path.PathType}), "
                + $"but {Wording.Named(cause.Ingress.Resource)} has {(by == cause.Ingress.UseRegex ? "use-regex" : "a rewrite")} for "
                + $"{Wording.Quoted(cause.Text)} on {host}. "
                + $"ingress-nginx therefore matches it as the case-insensitive regular expression '^{path.Text}': "
                + $"{Wording.Quoted(path.Text + "x")} also matches. "
                + $"Write {Wording.Quoted(NginxPaths.Explicit(path.Text, path.PathType!))} with pathType ImplementationSpecific, "
                + "or use a separate host for one of the two.",
            isOwn ? by : path.Node,
            cause.Node
        );
    }
}
