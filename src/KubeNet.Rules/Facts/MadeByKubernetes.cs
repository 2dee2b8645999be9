using KubeNet.Resources;

namespace KubeNet.Rules.Facts;

/// <summary>Objects that each cluster has, or that Kubernetes creates from declared ones. They need not be declared.</summary>
internal static class MadeByKubernetes
{
    private const string Rbac = "rbac.authorization.k8s.io";

    public static bool Has(ResourceGraph graph, Reference reference) =>
        (reference.Group, reference.Kind) switch
        {
            ("", "ServiceAccount") => reference.Name == "default",
            ("", "ConfigMap") => reference.Name is "kube-root-ca.crt" or "openshift-service-ca.crt",
            ("", "PersistentVolumeClaim") => IsClaimOfStatefulSet(graph, reference.Namespace, reference.Name),
            ("", "Service") => reference is { Namespace: "default", Name: "kubernetes" } or { Namespace: "kube-system", Name: "kube-dns" },
            ("scheduling.k8s.io", "PriorityClass") => reference.Name is "system-cluster-critical" or "system-node-critical",
            (Rbac, "ClusterRole") => reference.Name is "cluster-admin" or "admin" or "edit" or "view" || IsOfTheSystem(reference.Name),
            (Rbac, "Role") => reference.Namespace is "kube-system" or "kube-public"
                && (IsOfTheSystem(reference.Name) || reference.Name == "extension-apiserver-authentication-reader"),
            _ => false,
        };

    private static bool IsOfTheSystem(string name) => name.StartsWith("system:", StringComparison.Ordinal);

    /// <summary>
    /// <c>data-db-0</c>: the template, the StatefulSet, the ordinal. Both names may contain dashes, so each position is tried.
    /// </summary>
    private static bool IsClaimOfStatefulSet(ResourceGraph graph, string? @namespace, string name)
    {
        for (var dash = name.IndexOf('-'); dash > 0; dash = name.IndexOf('-', dash + 1))
        {
            var ordinal = name.LastIndexOf('-');
            if (
                ordinal > dash
                && graph.Find("apps", "StatefulSet", @namespace, name.Substring(dash + 1, ordinal - dash - 1)) is { } set
                && (set.Root.List("spec.volumeClaimTemplates")?.Maps ?? []).Any(claim =>
                    claim.Text("metadata.name") == name.Substring(0, dash)
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
