using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;
using KubeNet.Rules.Api.Pods;

namespace KubeNet.Rules.Api.Metadata;

/// <summary>
/// KUBE1015: a name of something else, or of a part, in the wrong form: namespaces, references, the ports of Services. Fields where an
/// empty text means nothing are judged only when there is text in them.
/// </summary>
internal sealed class NameFields : Rule
{
    private static readonly FieldPattern s_namespace = new("metadata.namespace");

    private static readonly KindTable<(FieldPattern Field, bool MayBeEmpty, Func<string, ClusterProfile, string?> WhyNot)> s_fields = new()
    {
        {
            "", "Service",
            (new("spec.ports[].name"), true, (value, _) => DnsLabel.WhyNot(value)),
            (new("spec.ports[].appProtocol"), false, (value, _) => QualifiedName.WhyNot(value))
        },
        { "apps", "StatefulSet", (new("spec.serviceName"), true, (value, cluster) => cluster.JudgesWholeStatefulSets() ? DnsLabel.WhyNot(value) : null) },
        { "batch", "Job", (new("spec.managedBy"), false, OfJobController) },
        { "batch", "CronJob", (new("spec.jobTemplate.spec.managedBy"), false, OfJobController) },
        {
            "networking.k8s.io", "Ingress",
            (new("spec.ingressClassName"), false, (value, _) => DnsSubdomain.WhyNot(value)),
            (new("spec.tls[].secretName"), true, (value, _) => DnsSubdomain.WhyNot(value)),
            (new("spec.defaultBackend.service.name"), true, NameForms.OfService),
            (new("spec.rules[].http.paths[].backend.service.name"), true, NameForms.OfService),
            (new("spec.defaultBackend.resource.apiGroup"), false, (value, _) => DnsSubdomain.WhyNot(value)),
            (new("spec.defaultBackend.resource.kind"), true, (value, _) => PathSegment.WhyNot(value)),
            (new("spec.defaultBackend.resource.name"), true, (value, _) => PathSegment.WhyNot(value)),
            (new("spec.rules[].http.paths[].backend.resource.apiGroup"), false, (value, _) => DnsSubdomain.WhyNot(value)),
            (new("spec.rules[].http.paths[].backend.resource.kind"), true, (value, _) => PathSegment.WhyNot(value)),
            (new("spec.rules[].http.paths[].backend.resource.name"), true, (value, _) => PathSegment.WhyNot(value))
        },
        {
            "", "PersistentVolumeClaim",
            (new("spec.storageClassName"), true, (value, _) => DnsSubdomain.WhyNot(value)),
            (new("spec.volumeAttributesClassName"), true, (value, cluster) => cluster.ReadsVolumeAttributesClasses() ? DnsSubdomain.WhyNot(value) : null)
        },
        {
            "apps", "StatefulSet",
            (new("spec.volumeClaimTemplates[].spec.storageClassName"), true, OfTemplatesClass),
            (new("spec.volumeClaimTemplates[].spec.volumeAttributesClassName"), true, OfTemplatesClass)
        },
        {
            "networking.k8s.io", "IngressClass",
            (new("spec.parameters.apiGroup"), false, (value, _) => DnsSubdomain.WhyNot(value)),
            (new("spec.parameters.kind"), true, (value, _) => PathSegment.WhyNot(value)),
            (new("spec.parameters.name"), true, (value, _) => PathSegment.WhyNot(value))
        },
    };

    public NameFields() : base("KUBE1015", "The field holds a name of the wrong form", Severity.Error)
    {
    }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in ApiObjects.In(graph))
        {
            foreach (var value in s_namespace.Scalars(resource.Root))
            {
                if (value.Text is { Length: > 0 } text && DnsLabel.WhyNot(text) is { } words)
                {
                    findings.Report(value, Refusal.Of(resource, value, words, "No namespace has such a name; write the name of one that exists."));
                }
            }

            foreach (var (field, mayBeEmpty, whyNot) in s_fields.Of(resource))
            {
                foreach (var value in field.Scalars(resource.Root))
                {
                    if (value.Text is { } text && !(mayBeEmpty && text.Length == 0) && whyNot(text, graph.Cluster) is { } words)
                    {
                        findings.Report(value, Refusal.Of(resource, value, words, "Write a name of that form."));
                    }
                }
            }
        }

        foreach (var pod in PodView.In(graph))
        {
            PodNameFields.Judge(pod, graph.Cluster, findings);
        }
    }

    private static string? OfJobController(string name, ClusterProfile cluster) =>
        !cluster.ReadsManagersOfJobs() ? null : ServerWords.Join(DomainPrefixedPath.WhyNot(name), Ascii.Bytes(name) > 63 ? "may not be more than 63 bytes" : null);

    private static string? OfTemplatesClass(string name, ClusterProfile cluster) => cluster.JudgesWholeStatefulSets() ? DnsSubdomain.WhyNot(name) : null;
}
