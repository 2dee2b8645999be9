using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2011: several IngressClasses are marked as default. Since 1.26 the newest is used; older servers reject Ingresses without a class
/// (getDefaultClass in kubernetes/plugin/pkg/admission/network/defaultingressclass/admission.go).
/// </summary>
internal sealed class SeveralDefaultClasses : Rule
{
    public SeveralDefaultClasses()
        : base("KUBE2011", "Several IngressClasses are marked as default", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var used = graph.Visible.Skip(graph.Own.Count);
        (Resource Class, ScalarNode Mark)? first = null;
        foreach (
            var ingressClass in used.Concat(graph.Own).Where(resource => resource is { Group: "networking.k8s.io", Kind: "IngressClass" })
        )
        {
            if (IngressClasses.DefaultMarkOf(ingressClass) is not { } mark)
            {
                continue;
            }

            if (first is not { } earlier)
            {
                first = (ingressClass, mark);
            }
            else if (ingressClass.Name != earlier.Class.Name && graph.Own.Contains(ingressClass))
            {
                findings.Report(
                    mark,
                    $"{mark.FieldPath} of {Wording.Named(ingressClass)} is 'true', "
                        + $"but {Wording.Named(earlier.Class)} is already the default. "
                        + "An Ingress without a class gets the newest of them, and a server before 1.26 rejects it. "
                        + "Keep one default, or specify the class in each Ingress.",
                    earlier.Mark
                );
            }
        }
    }
}
