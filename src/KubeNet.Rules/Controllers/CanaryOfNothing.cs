using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3014: a canary without the Ingress that it is one of. It has no location of its own; ingress-nginx merges it into the same host and
/// path of another Ingress, and without one it is dropped (mergeAlternativeBackends in internal/ingress/controller/controller.go).
/// </summary>
internal sealed class CanaryOfNothing : Rule
{
    public CanaryOfNothing() : base("KUBE3014", "The canary has no Ingress to take requests from", Severity.Warning)
    {
    }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var controllers = new IngressControllers(graph);
        var all = NginxIngress.In(graph, graph.Visible).ToList();
        var places = new HashSet<(string Class, string Host, string Path)>(
            all.Where(ingress => ingress.Canary is null).SelectMany(ingress => ingress.Paths).Select(path => PlaceOf(controllers, path)));
        foreach (var ingress in NginxIngress.In(graph, graph.Own))
        {
            if (ingress.Canary is not { } mark)
            {
                continue;
            }

            foreach (var path in ingress.Paths.Where(path => !places.Contains(PlaceOf(controllers, path))))
            {
                var near = all.Where(other => other.Canary is null)
                    .SelectMany(other => other.Paths).Where(other => other.Host == path.Host).ToList();
                var known = near.Count == 0
                    ? "no other Ingress of the class has the host"
                    : $"the host has {Wording.List(near.Select(other => Wording.Quoted(other.Text)))}";
                findings.Report(
                    path.Node,
                    $"{path.Node.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(path.Text)}, a canary of {(path.Host.Length == 0 ? "every host" : Wording.Quoted(path.Host))}, but {known}: ingress-nginx drops a canary without an Ingress of the same host and path. Write the path that it is to share, or take the canary annotation out.",
                    [mark, .. near.Take(3).Select(other => other.Node)]);
            }
        }
    }

    private static (string Class, string Host, string Path) PlaceOf(IngressControllers controllers, NginxPathView path) =>
        (controllers.ClassOf(path.Ingress.Resource) ?? "", path.Host, path.Text);
}
