using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2027: an Ingress that names no class, where classes are declared and none of them is the default: no controller feels called upon
/// (IngressSpec.ingressClassName in kubernetes/staging/src/k8s.io/api/networking/v1/types.go). Only where all that is known of classes is
/// declared and served by ingress-nginx, which passes such Ingresses over; others take them, and a cluster's own class may be the default.
/// </summary>
internal sealed class ClasslessIngress : Rule
{
    public ClasslessIngress()
        : base("KUBE2027", "The Ingress has no class, and there is no default", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var declared = graph.VisibleOfKind("IngressClass").Where(resource => resource.Group == "networking.k8s.io").ToList();
        if (declared.Count == 0 || !new IngressClasses(graph).LeavesClasslessAlone)
        {
            return;
        }

        foreach (var ingress in IngressView.In(graph.Own).Where(ingress => ingress.Class is null))
        {
            findings.Report(
                ingress.Resource.Root,
                $"{Wording.Named(ingress.Resource)} names no class, "
                    + $"and none of the declared ones is the default ({Wording.List(declared.Select(one => Wording.Quoted(one.Name)))}), "
                    + "so no controller serves it. Write spec.ingressClassName "
                    + $"({(declared.Count == 1 ? Wording.Quoted(declared[0].Name) : "one of these")}; "
                    + "in a set, .Class(…)), or make a class the default (.Default()).",
                [.. declared.Select(one => one.Root)]
            );
        }
    }
}
