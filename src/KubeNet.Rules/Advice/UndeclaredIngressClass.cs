using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4002: an ingressClassName when no IngressClass is known at all. The cluster may have it, so this is advice; if classes are known,
/// it is KUBE2008. IngressSpec.ingressClassName in kubernetes/staging/src/k8s.io/api/networking/v1/types.go.
/// </summary>
internal sealed class UndeclaredIngressClass : Rule
{
    public UndeclaredIngressClass()
        : base("KUBE4002", "The IngressClass is not declared here", Severity.Info) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var classes = new IngressClasses(graph);
        if (classes.Names.Any())
        {
            return;
        }

        foreach (var ingress in IngressView.In(graph.Own))
        {
            if (ingress.ClassName is { Text: { } name } wanted && !classes.Contains(name))
            {
                findings.Report(
                    wanted,
                    $"{wanted.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(name)}, "
                        + "but this IngressClass is not declared. "
                        + "If the cluster has it, add "
                        + (ExternalObject.IsYaml(wanted.Origin) ? "" : $"k8s.External.IngressClass(\"{name}\") or ")
                        + "the MSBuild item KubeNetIngressClass. "
                        + "Otherwise declare it."
                );
            }
        }
    }
}
