using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3007: <c>rewrite-target: /</c> for a prefix. The target replaces the whole path, so <c>/app/site.css</c> reaches the backend as
/// <c>/</c>: the page loads, but its CSS and scripts are answered with the page again.
/// </summary>
internal sealed class RewriteOfSubpaths : Rule
{
    public RewriteOfSubpaths()
        : base("KUBE3007", "The rewrite maps all paths to a single path", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in NginxIngress.WithLocations(graph, graph.Own))
        {
            if (ingress.RewriteTarget is not { Text: { } target } rewrite || target.IndexOf('$') >= 0 || IsFile(target))
            {
                continue;
            }

            var paths = ingress.Paths.Where(path => IsPrefix(path) && path.Text != target).ToList();
            var all = paths.Count > 1 ? " The rewrite applies to all paths of the Ingress, so each of them needs this form." : "";
            foreach (var path in paths)
            {
                var fix = path.Text.TrimEnd('/') + "(/|$)(.*)";
                findings.Report(
                    path.Node,
                    $"{path.Node.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(path.Text)}, "
                        + $"but rewrite-target {Wording.Quoted(target)} "
                        + $"sends every path below it to {Wording.Quoted(target)}, including style sheets and scripts. "
                        + $"Write {Wording.Quoted(fix)} with pathType ImplementationSpecific, use-regex "
                        + $"and rewrite-target {Wording.Quoted(target.TrimEnd('/') + "/$2")}; in a set, rewrite: Rewrite.StripPrefix.{all}",
                    rewrite
                );
            }
        }
    }

    /// <summary>All paths are below "/": a single-page app is served this way on purpose.</summary>
    private static bool IsPrefix(NginxPathView path) =>
        path.Text != "/" && path.PathType is "Prefix" or "ImplementationSpecific" && NginxPaths.IsPlain(path.Text) && path.Text != "/";

    private static bool IsFile(string target) => target.LastIndexOf('.') > target.LastIndexOf('/');
}
