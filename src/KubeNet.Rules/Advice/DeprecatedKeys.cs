using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4009: a node label or an annotation that has been replaced by another name or by a field; the server warns about most of them
/// (kubernetes/pkg/api/pod/warnings.go, pkg/api/node/util.go, pkg/api/persistentvolumeclaim/util.go, pkg/api/service/warnings.go).
/// </summary>
internal sealed class DeprecatedKeys : Rule
{
    private static readonly Dictionary<string, string> s_nodeLabels = new(StringComparer.Ordinal)
    {
        ["beta.kubernetes.io/arch"] = "kubernetes.io/arch",
        ["beta.kubernetes.io/os"] = "kubernetes.io/os",
        ["failure-domain.beta.kubernetes.io/region"] = "topology.kubernetes.io/region",
        ["failure-domain.beta.kubernetes.io/zone"] = "topology.kubernetes.io/zone",
        ["beta.kubernetes.io/instance-type"] = "node.kubernetes.io/instance-type",
    };

    private static readonly Dictionary<string, string> s_podAnnotations = new(StringComparer.Ordinal)
    {
        ["seccomp.security.alpha.kubernetes.io/pod"] =
            "the field 'securityContext.seccompProfile'; the annotation has no effect since 1.27",
        ["scheduler.alpha.kubernetes.io/critical-pod"] = "the field 'priorityClassName'; the annotation has no effect since 1.16",
        ["security.alpha.kubernetes.io/sysctls"] = "the field 'securityContext.sysctls'; the annotation has no effect since 1.11",
        ["security.alpha.kubernetes.io/unsafe-sysctls"] = "the field 'securityContext.sysctls'; the annotation has no effect since 1.11",
    };

    private static readonly KindTable<FieldTree<string>> s_podAnnotationsOf = PodSpecs.InTemplates("metadata.annotations");

    public DeprecatedKeys()
        : base("KUBE4009", "The label or annotation is deprecated", Severity.Info) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            if (NodeLabelFields.Selectors.Of(resource) is [var selectors])
            {
                selectors.Visit<MapNode, (Resource Resource, FindingSink Findings)>(
                    resource.Root,
                    (resource, findings),
                    static (selector, _, known) =>
                        ReportKeys(
                            known.Resource,
                            selector,
                            static (_, key) => s_nodeLabels.TryGetValue(key, out var now) ? $"the label '{now}'" : null,
                            known.Findings
                        )
                );
            }

            if (NodeLabelFields.Keys.Of(resource) is [var keys])
            {
                keys.Visit<ScalarNode, (Resource Resource, FindingSink Findings)>(
                    resource.Root,
                    (resource, findings),
                    static (key, _, known) => JudgeNodeKey(known.Resource, key, known.Findings)
                );
            }

            if (s_podAnnotationsOf.Of(resource) is [var annotationsOfPods])
            {
                annotationsOfPods.Visit<MapNode, (Resource Resource, FindingSink Findings)>(
                    resource.Root,
                    (resource, findings),
                    static (annotations, _, known) =>
                        ReportKeys(known.Resource, annotations, static (_, key) => InsteadOfPodAnnotation(key), known.Findings)
                );
            }

            if (resource.Metadata.Map("annotations") is { } own)
            {
                ReportKeys(resource, own, InsteadOfAnnotation, findings);
            }
        }
    }

    private static void JudgeNodeKey(Resource resource, ScalarNode key, FindingSink findings)
    {
        if (key.Text is { } text && s_nodeLabels.TryGetValue(text, out var now))
        {
            findings.Report(
                key,
                $"{key.FieldPath} of {Wording.Named(resource)} is {Wording.Quoted(text)}, a deprecated node label. Use '{now}'."
            );
        }
    }

    private static string? InsteadOfPodAnnotation(string key) =>
        s_podAnnotations.TryGetValue(key, out var instead) ? instead
        : key.StartsWith("container.seccomp.security.alpha.kubernetes.io/", StringComparison.Ordinal)
            ? "the container's field 'securityContext.seccompProfile'; the annotation has no effect since 1.27"
        : key.StartsWith("container.apparmor.security.beta.kubernetes.io/", StringComparison.Ordinal)
            ? "the field 'securityContext.appArmorProfile'"
        : null;

    private static string? InsteadOfAnnotation(Resource resource, string key) =>
        (resource.Kind, key) switch
        {
            ("PersistentVolumeClaim" or "PersistentVolume", "volume.beta.kubernetes.io/storage-class") => "the field 'storageClassName'",
            ("Service", "service.kubernetes.io/topology-aware-hints") =>
                "the annotation 'service.kubernetes.io/topology-mode', or the field 'trafficDistribution'",
            ("StorageClass", "storageclass.beta.kubernetes.io/is-default-class") =>
                "the annotation 'storageclass.kubernetes.io/is-default-class'",
            _ => null,
        };

    private static void ReportKeys(Resource resource, MapNode map, Func<Resource, string, string?> instead, FindingSink findings)
    {
        for (var i = 0; i < map.Count; i++)
        {
            var entry = map.Entries[i];
            if (instead(resource, entry.Key) is { } now)
            {
                findings.ReportKey(entry, $"{map.FieldPath}[{entry.Key}] of {Wording.Named(resource)} is deprecated. Use {now}.");
            }
        }
    }
}
