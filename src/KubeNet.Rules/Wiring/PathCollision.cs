using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2009: the same host and path twice for one class, in two Ingresses or in one. Kubernetes does not define which one is used, and the
/// admission webhook of ingress-nginx rejects the second Ingress (checkOverlap in ingress-nginx/internal/ingress/controller/controller.go).
/// Exact and Prefix of the same path do not collide. A canary of ingress-nginx repeats the path on purpose.
/// </summary>
internal sealed class PathCollision : Rule
{
    public PathCollision()
        : base("KUBE2009", "The host and path are already used", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var classes = new IngressClasses(graph);
        var taken = new Dictionary<(string Class, string Host, string Path, string PathType), IngressPathView>();
        foreach (
            var path in IngressView
                .In(graph.Visible.Skip(graph.Own.Count))
                .SelectMany(ingress => ingress.Paths)
                .Where(path => !path.Ingress.IsNginxCanary)
        )
        {
            taken[KeyOf(classes, path)] = path;
        }

        foreach (var path in IngressView.In(graph.Own).SelectMany(ingress => ingress.Paths).Where(path => !path.Ingress.IsNginxCanary))
        {
            var key = KeyOf(classes, path);
            if (!taken.TryGetValue(key, out var first))
            {
                taken.Add(key, path);
            }
            else if (
                ReferenceEquals(first.Ingress.Resource, path.Ingress.Resource)
                || first.Ingress.Resource.Identity != path.Ingress.Resource.Identity
            )
            {
                Report(classes, path, first, findings);
            }
        }
    }

    private static (string Class, string Host, string Path, string PathType) KeyOf(IngressClasses classes, IngressPathView path)
    {
        // A Prefix ignores a trailing slash; ingress-nginx treats ImplementationSpecific as Prefix.
        var type = path.PathType == "ImplementationSpecific" && classes.IsNginx(path.Ingress) ? "Prefix" : path.PathType;
        return (
            classes.Serving(path.Ingress),
            path.Host,
            type == "Prefix" && path.Path.Length > 1 ? path.Path.TrimEnd('/') : path.Path,
            type
        );
    }

    private static void Report(IngressClasses classes, IngressPathView path, IngressPathView first, FindingSink findings)
    {
        var resource = path.Ingress.Resource;
        var other = first.Ingress.Resource;
        var consequence =
            ReferenceEquals(resource, other) ? $"It never reaches Service {Wording.Quoted(path.Backend)}"
            : classes.IsNginx(path.Ingress) ? "The admission webhook of ingress-nginx rejects the second Ingress"
            : "Which one is used is undefined";
        var holder = ReferenceEquals(resource, other)
            ? first.Node.FieldPath
            : $"{Wording.Named(other)} in the namespace {Wording.Namespace(other)}";
        findings.Report(
            path.Node,
            $"{path.Node.FieldPath} of {Wording.Named(resource)} is {path.PathType} {Wording.Quoted(path.Route)}, "
                + $"which {holder} already sends to Service {Wording.Quoted(first.Backend)}. {consequence}. "
                + "Remove one of them, or use another path or host.",
            first.Node
        );
    }
}
