using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Metadata;

/// <summary>
/// KUBE1015: an invalid name in a field: namespaces, references, ports of Services. Fields in which an empty text means that nothing is set
/// are only checked if they are not empty.
/// </summary>
internal sealed class NameFields : Rule
{
    private static readonly KindTable<(string Field, bool MayBeEmpty, Func<string, ClusterProfile, string?> WhyNot)> s_rows = new()
    {
        {
            "",
            "Service",
            ("spec.ports[].name", true, (value, _) => DnsLabel.WhyNot(value)),
            ("spec.ports[].appProtocol", false, (value, _) => QualifiedName.WhyNot(value))
        },
        {
            "apps",
            "StatefulSet",
            ("spec.serviceName", true, (value, cluster) => cluster.JudgesWholeStatefulSets() ? DnsLabel.WhyNot(value) : null)
        },
        { "batch", "Job", ("spec.managedBy", false, OfJobController) },
        { "batch", "CronJob", ("spec.jobTemplate.spec.managedBy", false, OfJobController) },
        {
            "networking.k8s.io",
            "Ingress",
            ("spec.ingressClassName", false, (value, _) => DnsSubdomain.WhyNot(value)),
            ("spec.tls[].secretName", true, (value, _) => DnsSubdomain.WhyNot(value)),
            ("spec.defaultBackend.service.name", true, NameForms.OfService),
            ("spec.rules[].http.paths[].backend.service.name", true, NameForms.OfService),
            ("spec.defaultBackend.resource.apiGroup", false, (value, _) => DnsSubdomain.WhyNot(value)),
            ("spec.defaultBackend.resource.kind", true, (value, _) => PathSegment.WhyNot(value)),
            ("spec.defaultBackend.resource.name", true, (value, _) => PathSegment.WhyNot(value)),
            ("spec.rules[].http.paths[].backend.resource.apiGroup", false, (value, _) => DnsSubdomain.WhyNot(value)),
            ("spec.rules[].http.paths[].backend.resource.kind", true, (value, _) => PathSegment.WhyNot(value)),
            ("spec.rules[].http.paths[].backend.resource.name", true, (value, _) => PathSegment.WhyNot(value))
        },
        {
            "",
            "PersistentVolumeClaim",
            ("spec.storageClassName", true, (value, _) => DnsSubdomain.WhyNot(value)),
            (
                "spec.volumeAttributesClassName",
                true,
                (value, cluster) => cluster.ReadsVolumeAttributesClasses() ? DnsSubdomain.WhyNot(value) : null
            )
        },
        { "", "PersistentVolume", ("spec.storageClassName", true, (value, _) => DnsSubdomain.WhyNot(value)) },
        { "storage.k8s.io", "StorageClass", ("provisioner", true, (value, _) => QualifiedName.WhyNot(value.ToLowerInvariant())) },
        { "node.k8s.io", "RuntimeClass", ("handler", true, (value, _) => DnsLabel.WhyNot(value)) },
        {
            "apps",
            "StatefulSet",
            ("spec.volumeClaimTemplates[].spec.storageClassName", true, OfTemplatesClass),
            ("spec.volumeClaimTemplates[].spec.volumeAttributesClassName", true, OfTemplatesClass)
        },
        {
            "networking.k8s.io",
            "IngressClass",
            ("spec.parameters.apiGroup", false, (value, _) => DnsSubdomain.WhyNot(value)),
            ("spec.parameters.kind", true, (value, _) => PathSegment.WhyNot(value)),
            ("spec.parameters.name", true, (value, _) => PathSegment.WhyNot(value))
        },
    };

    private static readonly KindTable<FieldTree<(string Field, bool MayBeEmpty, Func<string, ClusterProfile, string?> WhyNot)>> s_fields =
        s_rows.InTrees(row => row.Field);

    public NameFields()
        : base("KUBE1015", "The name in the field is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in ApiObjects.In(graph))
        {
            if (
                resource.Root["metadata"] is MapNode metadata
                && metadata["namespace"] is ScalarNode { Text: { Length: > 0 } text } value
                && DnsLabel.WhyNot(text) is { } words
            )
            {
                findings.Report(
                    value,
                    Refusal.Of(resource, value, words, "No namespace can have this name. Write the name of an existing namespace.")
                );
            }

            if (s_fields.Of(resource) is [var fields])
            {
                fields.Visit<ScalarNode, (Resource Resource, ClusterProfile Cluster, FindingSink Findings)>(
                    resource.Root,
                    (resource, graph.Cluster, findings),
                    static (value, row, known) =>
                    {
                        if (value.Text is { } text && !(row.MayBeEmpty && text.Length == 0) && row.WhyNot(text, known.Cluster) is { } words)
                        {
                            known.Findings.Report(value, Refusal.Of(known.Resource, value, words, "Choose a valid name."));
                        }
                    }
                );
            }
        }

        foreach (var pod in PodView.In(graph))
        {
            PodNameFields.Judge(pod, graph.Cluster, findings);
        }
    }

    private static string? OfJobController(string name, ClusterProfile cluster) =>
        !cluster.ReadsManagersOfJobs()
            ? null
            : ServerWords.Join(DomainPrefixedPath.WhyNot(name), Ascii.Bytes(name) > 63 ? "may not be more than 63 bytes" : null);

    private static string? OfTemplatesClass(string name, ClusterProfile cluster) =>
        cluster.JudgesWholeStatefulSets() ? DnsSubdomain.WhyNot(name) : null;
}
