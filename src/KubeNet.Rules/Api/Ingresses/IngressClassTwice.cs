using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Ingresses;

/// <summary>
/// KUBE1036: an Ingress with one class in the field and another one in the deprecated annotation (ValidateIngressCreate in
/// kubernetes/pkg/apis/networking/validation/validation.go).
/// </summary>
internal sealed class IngressClassTwice : Rule
{
    public IngressClassTwice()
        : base("KUBE1036", "The Ingress specifies its class twice", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in IngressView.In(graph.Own))
        {
            if (
                ingress.Resource.Root.Scalar("spec.ingressClassName") is { Text: { } name } field
                && ingress.Resource.Metadata.Map("annotations")?["kubernetes.io/ingress.class"] is ScalarNode { Text: { } old } annotation
                && name != old
            )
            {
                findings.Report(
                    annotation,
                    Refusal.Of(
                        ingress.Resource,
                        annotation,
                        "must match `ingressClassName` when both are specified",
                        "Remove the annotation. The field has replaced it."
                    ),
                    field
                );
            }
        }
    }
}
