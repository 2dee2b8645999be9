using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>The undeclared TLS Secrets, for the two rules about them.</summary>
internal static class TlsSecrets
{
    /// <summary>
    /// The undeclared name, and the declared and unused certificate with a similar name, or null if there is none.
    /// Secrets that cert-manager creates for an annotation are left out.
    /// </summary>
    public static IEnumerable<(TlsSecretUse Use, Resource? Twin)> Missing(ResourceGraph graph)
    {
        ILookup<string?, (Resource Resource, string Name)>? unused = null;
        foreach (var use in graph.Own.SelectMany(TlsSecretUse.Of))
        {
            if (!use.IsMade && MissingObject.Of(graph, use.Secret) is not null)
            {
                yield return (use, TwinOf(unused ??= Unused(graph), use.Secret));
            }
        }
    }

    private static Resource? TwinOf(ILookup<string?, (Resource Resource, string Name)> unused, Reference reference)
    {
        var twins = unused[reference.Namespace];
        return Nearest.To(reference.Name, twins.Select(twin => twin.Name)) is { } nearest
            ? twins.First(twin => twin.Name == nearest).Resource
            : null;
    }

    /// <summary>The unused certificates, by namespace.</summary>
    private static ILookup<string?, (Resource Resource, string Name)> Unused(ResourceGraph graph)
    {
        HashSet<(string? Namespace, string Name)>? used = null;
        return (
            from resource in graph.Visible
            let name = CertificateNameOf(resource)
            where name is not null && !(used ??= Used(graph)).Contains((resource.Namespace, name))
            select (Resource: resource, Name: name)
        ).ToLookup(twin => twin.Resource.Namespace);
    }

    /// <summary>The name of the certificate Secret that a resource is or creates.</summary>
    public static string? CertificateNameOf(Resource resource) =>
        resource switch
        {
            { Group: "", Kind: "Secret" } when resource.Root.Text("type") == "kubernetes.io/tls" => resource.Name,
            { Group: "cert-manager.io", Kind: "Certificate" } => resource.Root.Text("spec.secretName"),
            _ => null,
        };

    private static HashSet<(string? Namespace, string Name)> Used(ResourceGraph graph) =>
        [
            .. graph.Visible.SelectMany(TlsSecretUse.Of).Select(use => (use.Secret.Namespace, use.Secret.Name)),
            .. PodTemplateView
                .In(graph.Visible)
                .SelectMany(pod =>
                    PodReferences
                        .Of(pod)
                        .Where(reference => reference.Kind == "Secret")
                        .Select(reference => (pod.Workload.Namespace, reference.Name.Text ?? ""))
                ),
        ];
}
