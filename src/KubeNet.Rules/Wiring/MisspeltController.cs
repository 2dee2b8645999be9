using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2073: an IngressClass whose controller is almost that of a common controller, which then serves none of the class's Ingresses
/// (IngressClassSpec.controller in kubernetes/staging/src/k8s.io/api/networking/v1/types.go). A controller may have any name, so only a
/// similar one is reported.
/// </summary>
internal sealed class MisspeltController : Rule
{
    public MisspeltController()
        : base("KUBE2073", "The controller is almost a common one", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            if (
                resource is { Group: "networking.k8s.io", Kind: "IngressClass" }
                && resource.Root.Scalar("spec.controller") is { Text: { Length: > 0 } name } written
                && UsualControllers.MeantBy(name) is { } meant
            )
            {
                findings
                    .Suggesting(meant)
                    .Report(
                        written,
                        $"{written.FieldPath} of {Wording.Named(resource)} is {Wording.Quoted(name)}, which is not the name of a common "
                            + $"controller, so that controller does not serve its Ingresses. Did you mean {Wording.Quoted(meant)}?"
                    );
            }
        }
    }
}
