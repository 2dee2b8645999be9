using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4007: a field, or a value of one, that Kubernetes keeps only for old manifests (the comments of
/// kubernetes/staging/src/k8s.io/api/core/v1/types.go; for volumes also warningsForPodSpecAndMeta in kubernetes/pkg/api/pod/warnings.go). A
/// field that is ignored for the Service's type is KUBE4012.
/// </summary>
internal sealed class DeprecatedFields : Rule
{
    private static readonly (string Volume, string Since, string WayOut)[] s_volumes =
    [
        ("gitRepo", "it is deprecated, and disabled by default since 1.33", "Clone into an emptyDir, in an init container."),
        ("glusterfs", "Kubernetes has not mounted it since 1.26", "Use a CSI driver."),
        ("cephfs", "Kubernetes has not mounted it since 1.31", "Use the CSI driver of Ceph."),
        ("rbd", "Kubernetes has not mounted it since 1.31", "Use the CSI driver of Ceph."),
        ("flocker", "Kubernetes has not mounted it since 1.25", "Use a CSI driver."),
        ("quobyte", "Kubernetes has not mounted it since 1.25", "Use the CSI driver of Quobyte."),
        ("storageos", "Kubernetes has not mounted it since 1.25", "Use a CSI driver."),
    ];

    public DeprecatedFields()
        : base("KUBE4007", "The field is deprecated", Severity.Info) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var service in ServiceView.In(graph.Own))
        {
            JudgeService(service, graph.Cluster, findings);
        }

        foreach (var pods in PodTemplateView.In(graph.Own))
        {
            JudgePods(pods, findings);
        }
    }

    private static void JudgeService(ServiceView service, ClusterProfile cluster, FindingSink findings)
    {
        if (service.Spec is not { } spec)
        {
            return;
        }

        if (service.Type == "LoadBalancer" && spec.Scalar("loadBalancerIP") is { Text.Length: > 0 } ip)
        {
            Report(
                service.Resource,
                ip,
                "it has been deprecated since 1.24, and each cloud interprets it differently or ignores it",
                "Use the annotation that the cluster's load balancer supports for an address.",
                findings
            );
        }

        if (!service.IsHeadless && !service.IsExternalName && spec.List("externalIPs") is { Count: > 0 } ips)
        {
            Report(
                service.Resource,
                ips,
                "it allows anyone who may create a Service to intercept the traffic of any address (CVE-2020-8554), "
                    + "and is deprecated since 1.36",
                "Use a Service of type LoadBalancer, or a Gateway.",
                findings
            );
        }

        if (cluster.Version.IsAtLeast(1, 35) && spec.Scalar("trafficDistribution") is { Text: "PreferClose" } distribution)
        {
            Report(
                service.Resource,
                distribution,
                "the value 'PreferClose' is deprecated",
                "Write 'PreferSameZone', which has the same meaning.",
                findings
            );
        }
    }

    private static void JudgePods(PodTemplateView pods, FindingSink findings)
    {
        // The server sets each from the other, so an exported manifest has both.
        if (pods.Spec?.Scalar("serviceAccount") is { Text.Length: > 0 } account && pods.Spec?.IsSet("serviceAccountName") == false)
        {
            Report(pods.Workload, account, "it is a deprecated alias", "Write 'serviceAccountName'.", findings);
        }

        foreach (var volume in pods.Spec?.List("volumes")?.Maps ?? [])
        {
            foreach (var (field, since, wayOut) in s_volumes)
            {
                if (volume.IsSet(field))
                {
                    Report(pods.Workload, volume[field]!, since, wayOut, findings);
                }
            }
        }
    }

    private static void Report(Resource resource, ResourceNode field, string why, string wayOut, FindingSink findings) =>
        findings.Report(field.Pointed(), $"{field.FieldPath} of {Wording.Named(resource)} should no longer be used: {why}. {wayOut}");
}
