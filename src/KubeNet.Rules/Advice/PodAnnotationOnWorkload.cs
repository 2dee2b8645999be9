using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4020: an annotation that is read from Pods but is set on the workload. The annotations of a workload are not
/// copied to its Pods (GetPodFromTemplate in kubernetes/pkg/controller/controller_utils.go), so nothing reads it.
/// </summary>
internal sealed class PodAnnotationOnWorkload : Rule
{
    /// <summary>
    /// Keys, and prefixes, which end with a slash. Each is read only from Pods, according to the documentation of its project.
    /// </summary>
    private static readonly (string Key, string Reader)[] s_readFromPods =
    [
        ("prometheus.io/", "Prometheus"),
        ("sidecar.istio.io/", "Istio"),
        ("vault.hashicorp.com/", "the Vault agent injector"),
        ("ad.datadoghq.com/", "the Datadog agent"),
        ("co.elastic.logs/", "Filebeat"),
        ("fluentbit.io/", "Fluent Bit"),
        ("k8s.v1.cni.cncf.io/networks", "Multus"),
        ("cluster-autoscaler.kubernetes.io/safe-to-evict", "the cluster autoscaler"),
    ];

    public PodAnnotationOnWorkload()
        : base("KUBE4020", "The annotation is read from Pods, not from the workload", Severity.Info) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            if (resource.Metadata.Map("annotations") is { } annotations && TemplateOf(resource) is { } template)
            {
                var ofPods = resource.Root.Map(template + "metadata.annotations");
                foreach (var entry in annotations.Entries.Where(entry => ofPods?[entry.Key] is null))
                {
                    if (ReaderOf(entry.Key) is { } reader)
                    {
                        findings.ReportKey(
                            entry,
                            $"metadata.annotations[{entry.Key}] of {Wording.Named(resource)} has no effect. "
                                + $"{reader} reads it from Pods, and the annotations of a workload are not copied to its Pods. "
                                + $"Set {template}metadata.annotations, in C# with PodAnnotation(...)."
                        );
                    }
                }
            }
        }
    }

    /// <summary>The path of the Pod template of a workload; null if there is none.</summary>
    private static string? TemplateOf(Resource resource) =>
        PodSpecs.Templates.FirstOrDefault(t => t.Kind == resource.Kind && t.Group == resource.Group) is { Prefix: { Length: > 0 } prefix }
            ? prefix
            : null;

    private static string? ReaderOf(string key) =>
        Array
            .Find(
                s_readFromPods,
                known => known.Key[known.Key.Length - 1] == '/' ? key.StartsWith(known.Key, StringComparison.Ordinal) : key == known.Key
            )
            .Reader;
}
