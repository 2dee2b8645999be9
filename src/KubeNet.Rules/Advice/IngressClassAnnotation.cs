using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4006: the class of an Ingress in the annotation that preceded the field; the server warns about it
/// (warningsForIngress in kubernetes/pkg/registry/networking/ingress/strategy.go). Not reported if the field cannot replace it: GKE reads
/// its own classes from the annotation only, and a name with a slash is not a valid IngressClass name.
/// </summary>
internal sealed class IngressClassAnnotation : Rule
{
    private const string Annotation = "kubernetes.io/ingress.class";

    private static readonly string[] s_onlyThere = ["gce", "gce-internal"];

    public IngressClassAnnotation()
        : base("KUBE4006", "The Ingress sets its class in an annotation", Severity.Info) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in IngressView.In(graph.Own))
        {
            if (
                ingress.Resource.ApiVersion == "networking.k8s.io/v1"
                && ingress.Resource.Metadata.Map("annotations")?.EntryOf(Annotation)
                    is { Value: ScalarNode { Text: { Length: > 0 } name } } entry
                && !s_onlyThere.Contains(name)
                && DnsSubdomain.IsSubdomain(name)
            )
            {
                Judge(ingress, entry, name, findings);
            }
        }
    }

    private static void Judge(IngressView ingress, MapEntry entry, string name, FindingSink findings)
    {
        var field = ingress.Resource.Root.Scalar("spec.ingressClassName")?.Text;
        if (field is not null && field != name)
        {
            return; // KUBE1036
        }

        findings.ReportKey(
            entry,
            $"metadata.annotations[{Annotation}] of {Wording.Named(ingress.Resource)} is deprecated: "
                + "please use 'spec.ingressClassName' instead. "
                + (
                    field is null
                        ? $"Set ingressClassName to {Wording.Quoted(name)}, and check that the cluster has an IngressClass with this name."
                        : "The field has the same value. Remove the annotation."
                )
        );
    }
}
