using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>KUBE4010: an annotation that only earlier releases of ingress-nginx read.</summary>
internal sealed class RemovedNginxAnnotation : Rule
{
    public RemovedNginxAnnotation()
        : base("KUBE4010", "ingress-nginx no longer reads the annotation", Severity.Info) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in NginxIngress.In(graph, graph.Own))
        {
            foreach (var annotation in IngressControllers.NginxAnnotationsOf(ingress.Resource))
            {
                var name = annotation.Key.Substring(IngressControllers.NginxPrefix.Length);
                if (KnownNginxAnnotations.IsRemoved(name, out var replacement))
                {
                    findings.ReportKey(
                        annotation,
                        $"{annotation.Value.FieldPath} of {Wording.Named(ingress.Resource)} has no effect. "
                            + $"{Wording.Quoted(name)} is deprecated, and the latest releases of ingress-nginx ignore it. "
                            + $"{(replacement.Length == 0 ? "Remove it" : $"Use {Wording.Quoted(replacement)} instead")}."
                    );
                }
            }
        }
    }
}
