using KubeNet.Resources;

namespace KubeNet.Routing;

/// <summary>The Ingresses of one class, which are served by one controller.</summary>
internal sealed class IngressGroup
{
    private const string LegacyAnnotation = "kubernetes.io/ingress.class";

    private IngressGroup(string? className, string? controller, bool isServed, IReadOnlyList<Resource> ingresses)
    {
        ClassName = className;
        Controller = controller;
        IsServed = isServed;
        Ingresses = ingresses;
    }

    /// <summary>Null for Ingresses that do not specify a class if there is no default class.</summary>
    public string? ClassName { get; }

    /// <summary>Null if the controller of the class is unknown.</summary>
    public string? Controller { get; }

    public bool IsNginx => IngressClasses.IsNginx(Controller);

    /// <summary>False if the set declares classes but not this one. Then no controller serves the Ingresses.</summary>
    public bool IsServed { get; }

    /// <summary>In the order of their declaration, which is the order of their creation.</summary>
    public IReadOnlyList<Resource> Ingresses { get; }

    /// <summary>The best match for a host among the rules. A default backend matches every host.</summary>
    public HostMatch Match(string host)
    {
        var best = HostMatch.None;
        foreach (var ingress in Ingresses)
        {
            if (IngressPath.DefaultBackendOf(ingress) is not null)
            {
                best = Best(best, HostMatch.Any);
            }

            foreach (var rule in IngressPath.HostsOf(ingress).Concat(NginxAnnotations.AliasesOf(this, ingress)))
            {
                best = Best(best, HostMatching.Of(rule, host));
            }
        }

        return best;
    }

    public static IReadOnlyList<IngressGroup> Of(ResourceGraph graph)
    {
        var classes = graph.VisibleOfKind("IngressClass").Where(resource => resource.Group == "networking.k8s.io").ToList();

        // Where several are marked, the newest is taken (DefaultIngressClass in
        // kubernetes/plugin/pkg/admission/network/defaultingressclass).
        var byDefault = classes.FindLast(IsDefault)?.Name;
        var known = new IngressClasses(graph);
        var anyKnown = classes.Count > 0 || graph.Cluster.IngressClasses.Count > 0;
        var groups = new List<IngressGroup>();
        var ingresses = graph.VisibleOfKind("Ingress").Where(resource => resource.Group == "networking.k8s.io").ToList();
        foreach (
            var of in ingresses.GroupBy(ingress => (Legacy: LegacyClassOf(ingress), Named: ingress.Root.Text("spec.ingressClassName")))
        )
        {
            var name = of.Key.Legacy ?? of.Key.Named ?? byDefault;
            var controller = name is null
                ? null
                : classes.Find(declared => declared.Name == name)?.Root.Text("spec.controller")
                    ?? (graph.Cluster.IngressClasses.TryGetValue(name, out var said) ? said : null)
                    ?? (of.Key.Legacy == "nginx" ? IngressController.NginxName : null);
            var isServed = name is not null
                ? controller is not null
                    || of.Key.Legacy is not null
                    || !anyKnown
                    || graph.IsExternal("networking.k8s.io", "IngressClass", null, name)
                : !known.LeavesClasslessAlone;
            groups.Add(new IngressGroup(name, controller, isServed, [.. of]));
        }

        return
        [
            .. groups
                .GroupBy(group => (group.ClassName, group.Controller, group.IsServed))
                .Select(same => new IngressGroup(same.Key.ClassName, same.Key.Controller, same.Key.IsServed, InOrder(ingresses, same))),
        ];
    }

    public override string ToString() =>
        (ClassName is null ? "no class" : $"class '{ClassName}'") + (Controller is null ? "" : $", {Controller}");

    private static HostMatch Best(HostMatch a, HostMatch b) => (HostMatch)Math.Min((int)a, (int)b);

    private static IReadOnlyList<Resource> InOrder(List<Resource> all, IEnumerable<IngressGroup> groups)
    {
        var members = new HashSet<Resource>(groups.SelectMany(group => group.Ingresses));
        return all.FindAll(members.Contains);
    }

    private static string? LegacyClassOf(Resource ingress) =>
        (ingress.Metadata.Map("annotations")?[LegacyAnnotation] as ScalarNode)?.Text is { Length: > 0 } name ? name : null;

    private static bool IsDefault(Resource resource) =>
        (resource.Metadata.Map("annotations")?[IngressClassHandle.DefaultAnnotation] as ScalarNode)?.Text == "true";
}
