using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2027: an Ingress that specifies no class, although classes are declared and none of them is the default: no controller serves it
/// (IngressSpec.ingressClassName in kubernetes/staging/src/k8s.io/api/networking/v1/types.go). Only if all known classes are
/// declared and served by ingress-nginx, which ignores such Ingresses. Other controllers serve them, and the cluster may have a default.
/// </summary>
internal sealed class ClasslessIngress : Rule
{
    public ClasslessIngress()
        : base("KUBE2027", "The Ingress specifies no class, and no default class exists", Severity.Warning) { }

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
                $"{Wording.Named(ingress.Resource)} specifies no class, "
                    + "and none of the declared classes is the default "
                    + $"({Wording.List(declared.Select(one => Wording.Quoted(one.Name)))}). "
                    + "No controller serves it. Write spec.ingressClassName "
                    + $"({(declared.Count == 1 ? Wording.Quoted(declared[0].Name) : "one of these")}; "
                    + "in a set, .Class(…)), or mark a class as the default (.Default()).",
                [.. declared.Select(one => one.Root)]
            );
        }
    }
}
