using KubeNet.Resources;

namespace KubeNet.Rules.Facts;

/// <summary>Objects that each cluster has, or that Kubernetes makes of what is declared: nobody has to declare them.</summary>
internal static class MadeByKubernetes
{
    public static bool Has(ResourceGraph graph, Reference reference) => (reference.Group, reference.Kind) switch
    {
        ("", "ServiceAccount") => reference.Name == "default",
        ("", "ConfigMap") => reference.Name is "kube-root-ca.crt" or "openshift-service-ca.crt",
        ("", "PersistentVolumeClaim") => IsClaimOfStatefulSet(graph, reference.Namespace, reference.Name),
        _ => false,
    };

    /// <summary>
    /// <c>data-db-0</c>: the template, the StatefulSet, the ordinal. Both names may have dashes, so each place is tried.
    /// </summary>
    private static bool IsClaimOfStatefulSet(ResourceGraph graph, string? @namespace, string name)
    {
        for (var dash = name.IndexOf('-'); dash > 0; dash = name.IndexOf('-', dash + 1))
        {
            var ordinal = name.LastIndexOf('-');
            if (ordinal > dash
                && graph.Find("apps", "StatefulSet", @namespace, name.Substring(dash + 1, ordinal - dash - 1)) is { } set
                && (set.Root.List("spec.volumeClaimTemplates")?.Maps ?? []).Any(claim => claim.Text("metadata.name") == name.Substring(0, dash)))
            {
                return true;
            }
        }

        return false;
    }
}
