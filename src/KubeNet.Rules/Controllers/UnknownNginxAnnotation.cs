using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3002: an annotation that ingress-nginx never reads. It looks names up and never over the rest, so a slip is silent.
/// </summary>
internal sealed class UnknownNginxAnnotation : Rule
{
    public UnknownNginxAnnotation()
        : base("KUBE3002", "The ingress-nginx annotation does not exist", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in NginxIngress.In(graph, graph.Own))
        {
            foreach (var annotation in IngressControllers.NginxAnnotationsOf(ingress.Resource))
            {
                var name = annotation.Key.Substring(IngressControllers.NginxPrefix.Length);
                if (NginxAnnotations.Find(name) is null && !NginxAnnotations.IsRemoved(name, out _) && !NginxAnnotations.IsSnippet(name))
                {
                    // A key stands once, so what is there already was not meant.
                    var nearest = Nearest.To(name, NginxAnnotations.Names.Where(known => ingress.Annotation(known) is null));
                    var wayOut = nearest is not null
                        ? $"Did you mean {Wording.Quoted(nearest)}?"
                        : "Take it out, or see the list of annotations in the guide of ingress-nginx.";
                    findings
                        .Suggesting(nearest is null ? null : IngressControllers.NginxPrefix + nearest)
                        .ReportKey(
                            annotation,
                            $"{annotation.Value.FieldPath} of {Wording.Named(ingress.Resource)}: "
                                + $"ingress-nginx knows no annotation {Wording.Quoted(name)} and ignores it. {wayOut}"
                        );
                }
            }
        }
    }
}
