using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Fields;

/// <summary>
/// The names in a pod's spec outside its containers, with their formats (ValidatePodSpec in
/// kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal static class PodNameFields
{
    private const string Claim = "volumes[].ephemeral.volumeClaimTemplate.spec.";

    private static readonly (string Field, bool MayBeEmpty, Func<string, ClusterProfile, string?> WhyNot)[] s_fields =
    [
        ("volumes[].name", true, Label),
        ("volumes[].csi.nodePublishSecretRef.name", true, Subdomain),
        ("volumes[].storageos.volumeName", true, Label),
        ("volumes[].storageos.volumeNamespace", true, Label),
        (Claim + "storageClassName", true, Subdomain),
        (Claim + "volumeAttributesClassName", true, OfAttributesClass),
        (Claim + "dataSource.apiGroup", true, Subdomain),
        (Claim + "dataSourceRef.apiGroup", true, Subdomain),
        ("hostname", true, Label),
        ("subdomain", true, Label),
        ("nodeName", true, Subdomain),
        ("serviceAccountName", true, Subdomain),
        ("priorityClassName", true, Subdomain),
        ("runtimeClassName", false, Subdomain),
        ("hostAliases[].hostnames[]", false, Subdomain),
        ("securityContext.sysctls[].name", true, (name, _) => SysctlName.WhyNot(name)),
        ("resourceClaims[].name", true, (name, cluster) => cluster.HasResourceClaims() ? DnsLabel.WhyNot(name) : null),
        ("resourceClaims[].resourceClaimName", false, (name, cluster) => cluster.HasResourceClaims() ? DnsSubdomain.WhyNot(name) : null),
        (
            "resourceClaims[].resourceClaimTemplateName",
            false,
            (name, cluster) => cluster.HasResourceClaims() ? DnsSubdomain.WhyNot(name) : null
        ),
        ("schedulingGates[].name", false, Qualified),
        ("readinessGates[].conditionType", false, Qualified),
        ("topologySpreadConstraints[].matchLabelKeys[]", false, Qualified),
        .. PodAffinityTerms.Paths.SelectMany(term =>
            new (string, bool, Func<string, ClusterProfile, string?>)[]
            {
                (term + ".topologyKey", true, Qualified),
                (term + ".namespaces[]", false, Label),
                (term + ".matchLabelKeys[]", false, Qualified),
                (term + ".mismatchLabelKeys[]", false, Qualified),
            }
        ),
    ];

    private static readonly FieldTree<(string Field, bool MayBeEmpty, Func<string, ClusterProfile, string?> WhyNot)> s_tree = new(
        s_fields,
        row => row.Field
    );

    /// <summary>A StatefulSet sets these names itself, and the server does not validate them in its template.</summary>
    private static readonly string[] s_givenByStatefulSets = ["hostname", "subdomain"];

    /// <summary>Reports names with an invalid format.</summary>
    public static void Judge(PodView pod, ClusterProfile cluster, FindingSink findings) =>
        s_tree.Visit<ScalarNode>(
            pod.Spec,
            (value, row) =>
            {
                if (
                    value.Text is { } text
                    && !(row.MayBeEmpty && text.Length == 0)
                    && row.WhyNot(text, cluster) is { } words
                    && !(pod.Resource.Kind == "StatefulSet" && s_givenByStatefulSets.Contains(row.Field, StringComparer.Ordinal))
                )
                {
                    findings.Report(value, Refusal.Of(pod.Resource, value, words, "Use a valid name."));
                }
            }
        );

    private static string? Label(string name, ClusterProfile cluster) => DnsLabel.WhyNot(name);

    private static string? Subdomain(string name, ClusterProfile cluster) => DnsSubdomain.WhyNot(name);

    private static string? Qualified(string name, ClusterProfile cluster) => QualifiedName.WhyNot(name);

    private static string? OfAttributesClass(string name, ClusterProfile cluster) =>
        cluster.HasVolumeAttributesClasses() ? DnsSubdomain.WhyNot(name) : null;
}
