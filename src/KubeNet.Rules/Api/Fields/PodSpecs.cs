namespace KubeNet.Rules.Api.Fields;

/// <summary>The path of the pod template in each kind, as a prefix of field paths. Empty for a Pod.</summary>
internal static class PodSpecs
{
    public static IReadOnlyList<(string Group, string Kind, string Prefix)> Templates { get; } =
    [
        ("", "Pod", ""),
        ("", "ReplicationController", "spec.template."),
        ("", "PodTemplate", "template."),
        ("apps", "Deployment", "spec.template."),
        ("apps", "ReplicaSet", "spec.template."),
        ("apps", "StatefulSet", "spec.template."),
        ("apps", "DaemonSet", "spec.template."),
        ("batch", "Job", "spec.template."),
        ("batch", "CronJob", "spec.jobTemplate.spec.template."),
    ];
}
