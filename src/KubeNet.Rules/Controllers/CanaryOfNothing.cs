using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3014: a canary without its main Ingress. It has no location of its own: ingress-nginx merges it into the same host,
/// path and pathType of another Ingress, and drops it if there is none (mergeAlternativeBackends in
/// internal/ingress/controller/controller.go).
/// </summary>
internal sealed class CanaryOfNothing : Rule
{
    public CanaryOfNothing()
        : base("KUBE3014", "The canary has no matching main Ingress", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var canaries = CanaryPaths.Of(graph);
        foreach (var ingress in canaries.OwnCanaries)
        {
            foreach (var path in ingress.Paths)
            {
                if (canaries.MainOf(path).Count == 0)
                {
                    ReportAlone(canaries, path, findings);
                }
                else if (canaries.MergedInto(path) is null)
                {
                    ReportType(path, canaries.MainOf(path)[0], findings);
                }
            }
        }
    }

    private static void ReportAlone(CanaryPaths canaries, NginxPathView path, FindingSink findings)
    {
        var near = canaries.MainPaths.Where(other => other.Host == path.Host).ToList();
        var known =
            near.Count == 0
                ? "no other Ingress of the class has the host"
                : $"the host has {Wording.List(near.Select(other => Wording.Quoted(other.Text)))}";
        findings.Report(
            path.Node,
            $"{path.Node.FieldPath} of {Wording.Named(path.Ingress.Resource)} is {Wording.Quoted(path.Text)}, a canary of "
                + $"{(path.Host.Length == 0 ? "every host" : Wording.Quoted(path.Host))}, but {known}. "
                + "ingress-nginx drops a canary without an Ingress for the same host and path. "
                + "Use the path of the main Ingress, or remove the canary annotation.",
            [path.Ingress.Canary!, .. near.Take(3).Select(other => other.Node)]
        );
    }

    private static void ReportType(NginxPathView path, NginxPathView main, FindingSink findings)
    {
        var wrong = (path.Node.Parent as MapNode)?.Scalar("pathType") ?? path.Node;
        findings.Report(
            wrong,
            $"{wrong.FieldPath} of {Wording.Named(path.Ingress.Resource)} is {Wording.Quoted(Said(path))}, but "
                + $"{Wording.Named(main.Ingress.Resource)} has {Wording.Quoted(main.Text)} with {Wording.Quoted(Said(main))}. "
                + "ingress-nginx drops a canary that has a different pathType. "
                + $"Write {Wording.Quoted(Said(main))}.",
            main.Node
        );
    }

    private static string Said(NginxPathView path) => path.PathType is { Length: > 0 } type ? type : "ImplementationSpecific";
}
