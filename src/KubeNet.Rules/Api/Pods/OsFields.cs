using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1075: fields that do not exist on the operating system that the pod specifies (validateLinux and validateWindows in
/// kubernetes/pkg/apis/core/validation/validation.go). KUBE1060 checks the security contexts of containers.
/// </summary>
internal sealed class OsFields : Rule
{
    private const string NotOnWindows = "cannot be set for a windows pod";

    private const string NotOnLinux = "windows options cannot be set for a linux pod";

    private static readonly string[] s_ofLinuxPods = ["hostUsers", "hostPID", "hostIPC", "shareProcessNamespace"];

    private static readonly string[] s_ofLinuxPodContexts =
    [
        "appArmorProfile",
        "seLinuxOptions",
        "seccompProfile",
        "fsGroup",
        "fsGroupChangePolicy",
        "sysctls",
        "runAsUser",
        "runAsGroup",
        "supplementalGroups",
        "supplementalGroupsPolicy",
        "seLinuxChangePolicy",
    ];

    public OsFields()
        : base("KUBE1075", "The field is not allowed for the pod's operating system", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            switch (pod.Os)
            {
                case "windows":
                    JudgeWindows(pod, graph.Cluster, findings);
                    break;
                case "linux":
                    Forbid(pod, pod.SecurityContext, "windowsOptions", NotOnLinux, findings);
                    break;
            }
        }
    }

    private static void JudgeWindows(PodView pod, ClusterProfile cluster, FindingSink findings)
    {
        foreach (var field in s_ofLinuxPods)
        {
            // Both fields are false by default.
            if (!(field is "hostPID" or "hostIPC" && pod.Spec.Scalar(field) is { Flag: false }))
            {
                Forbid(pod, pod.Spec, field, NotOnWindows, findings);
            }
        }

        if (cluster.HasResourcesOfPods())
        {
            Forbid(pod, pod.Spec, "resources", "may not be set for a windows pod", findings);
        }

        foreach (var field in s_ofLinuxPodContexts)
        {
            Forbid(pod, pod.SecurityContext, field, NotOnWindows, findings);
        }
    }

    private static void Forbid(PodView pod, MapNode? map, string field, string words, FindingSink findings)
    {
        if (map is not null && map.IsSet(field) && map[field] is not ListNode { Count: 0 })
        {
            findings.ReportKey(
                map.EntryOf(field)!.Value,
                Refusal.Of(
                    pod.Resource,
                    map[field]!.FieldPath,
                    $"is set, but the pod's os is {Wording.Quoted(pod.Os ?? "")}",
                    words,
                    "Remove the field, or correct spec.os.name."
                ),
                pod.Spec.At("os.name")!.Pointed()
            );
        }
    }
}
