namespace KubeNet.Rules.Api.Fields;

/// <summary>Where each kind keeps its pod template, as a prefix of fields: empty for a Pod, which is its own.</summary>
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
