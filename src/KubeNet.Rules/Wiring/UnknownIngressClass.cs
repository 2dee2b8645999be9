using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2008: an ingressClassName that matches none of the known IngressClasses, so no controller serves the Ingress
/// (IngressSpec.ingressClassName in kubernetes/staging/src/k8s.io/api/networking/v1/types.go). If no class is known at all, the
/// cluster may have any: that is KUBE4002.
/// </summary>
internal sealed class UnknownIngressClass : Rule
{
    public UnknownIngressClass()
        : base("KUBE2008", "The IngressClass does not exist", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var classes = new IngressClasses(graph);
        var names = classes.Names.ToList();
        foreach (var ingress in IngressView.In(graph.Own))
        {
            if (names.Count == 0 || ingress.ClassName is not { Text: { } name } wanted || classes.Contains(name))
            {
                continue;
            }

            var nearest = Nearest.To(name, names);
            var declared = nearest is null ? null : graph.Find("networking.k8s.io", "IngressClass", null, nearest);
            findings
                .Suggesting(nearest)
                .Report(
                    wanted,
                    $"{wanted.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(name)}, "
                        + "but no IngressClass has this name. No controller serves the Ingress. "
                        + $"Known classes are {Wording.List(names.Select(Wording.Quoted))}. "
                        + $"{(nearest is null ? "Use one of these" : $"Did you mean {Wording.Quoted(nearest)}? Otherwise declare it")}, "
                        + $"or add {ExternalObject.ClassWayFrom(wanted.Origin, name)} if the cluster has it.",
                    declared is null ? [] : [declared.Root]
                );
        }
    }
}
