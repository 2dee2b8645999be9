using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3006: characters of a regular expression in a path with pathType Exact or Prefix. ingress-nginx rejects it
/// (<c>strict-validate-path-type</c>, on by default since 1.12; internal/ingress/inspector/ingress.go).
/// </summary>
internal sealed class RegexInPlainPath : Rule
{
    public RegexInPlainPath()
        : base("KUBE3006", "The path needs pathType ImplementationSpecific", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var controllers = new IngressControllers(graph);
        foreach (var path in NginxIngress.In(graph, graph.Own).SelectMany(ingress => ingress.Paths))
        {
            // The API server rejects a path that does not start with a slash.
            if (path.PathType is "Exact" or "Prefix" && path.Text[0] == '/' && !NginxPaths.IsPlain(path.Text))
            {
                controllers
                    .Refusals(path.Ingress.Resource, findings)
                    .Report(
                        path.Node,
                        $"{path.Node.FieldPath} of {Wording.Named(path.Ingress.Resource)} is {Wording.Quoted(Wording.OneLine(path.Text))} "
                            + $"with pathType {path.PathType}, and ingress-nginx rejects it. "
                            + "With this pathType, a path may contain only letters, digits, '.', '_', '-' and '/'. "
                            + "Use pathType ImplementationSpecific for a regular expression, or write a plain path."
                    );
            }
        }
    }
}
