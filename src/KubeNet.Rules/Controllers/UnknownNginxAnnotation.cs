using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3002: an annotation that ingress-nginx never reads. It looks up the names that it supports and ignores all others without a log.
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
                if (
                    KnownNginxAnnotations.Find(name) is null
                    && !KnownNginxAnnotations.IsRemoved(name, out _)
                    && !KnownNginxAnnotations.IsSnippet(name)
                )
                {
                    // Keys are unique, so a name that is already present was not intended.
                    var nearest = Nearest.To(name, KnownNginxAnnotations.Names.Where(known => ingress.Annotation(known) is null));
                    var wayOut = nearest is not null
                        ? $"Did you mean {Wording.Quoted(nearest)}?"
                        : "Remove it, or see the list of annotations in the documentation of ingress-nginx.";
                    findings
                        .Suggesting(nearest is null ? null : IngressControllers.NginxPrefix + nearest)
                        .ReportKey(
                            annotation,
                            $"{annotation.Value.FieldPath} of {Wording.Named(ingress.Resource)} has no effect. "
                                + $"The annotation {Wording.Quoted(name)} does not exist in ingress-nginx, which ignores it. {wayOut}"
                        );
                }
            }
        }
    }
}
