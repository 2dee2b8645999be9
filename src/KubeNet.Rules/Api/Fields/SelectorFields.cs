namespace KubeNet.Rules.Api.Fields;

/// <summary>The fields that contain a label selector with <c>matchLabels</c> and <c>matchExpressions</c>.</summary>
internal static class SelectorFields
{
    /// <summary>Outside of pods, as paths from the root of the object.</summary>
    public static IReadOnlyList<(string Group, string Kind, string Field)> OfObjects { get; } =
    [
        ("apps", "Deployment", "spec.selector"),
        ("apps", "ReplicaSet", "spec.selector"),
        ("apps", "StatefulSet", "spec.selector"),
        ("apps", "DaemonSet", "spec.selector"),
        ("batch", "Job", "spec.selector"),
        ("batch", "CronJob", "spec.jobTemplate.spec.selector"),
        ("policy", "PodDisruptionBudget", "spec.selector"),
        ("", "PersistentVolumeClaim", "spec.selector"),
        ("admissionregistration.k8s.io", "ValidatingWebhookConfiguration", "webhooks[].namespaceSelector"),
        ("admissionregistration.k8s.io", "ValidatingWebhookConfiguration", "webhooks[].objectSelector"),
        ("admissionregistration.k8s.io", "MutatingWebhookConfiguration", "webhooks[].namespaceSelector"),
        ("admissionregistration.k8s.io", "MutatingWebhookConfiguration", "webhooks[].objectSelector"),
        ("networking.k8s.io", "NetworkPolicy", "spec.podSelector"),
        ("networking.k8s.io", "NetworkPolicy", "spec.ingress[].from[].podSelector"),
        ("networking.k8s.io", "NetworkPolicy", "spec.ingress[].from[].namespaceSelector"),
        ("networking.k8s.io", "NetworkPolicy", "spec.egress[].to[].podSelector"),
        ("networking.k8s.io", "NetworkPolicy", "spec.egress[].to[].namespaceSelector"),
    ];

    /// <summary>In pods, as paths from the pod's spec.</summary>
    public static IReadOnlyList<string> OfPods { get; } =
    [
        .. PodAffinityTerms.Paths.SelectMany(term => new[] { term + ".labelSelector", term + ".namespaceSelector" }),
        "topologySpreadConstraints[].labelSelector",
        "volumes[].ephemeral.volumeClaimTemplate.spec.selector",
    ];
}
