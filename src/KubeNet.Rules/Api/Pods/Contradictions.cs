using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1069: fields of a pod that are mutually exclusive, or that this server does not support
/// (kubernetes/pkg/apis/core/validation/validation.go: validateHostUsers, validatePodSpecSecurityContext, validatePodHostName,
/// ValidateHostSysctl, validateMinDomains, ValidatePodCreate, ValidatePodSpecificAnnotations).
/// </summary>
internal sealed class Contradictions : Rule
{
    private const string MirrorPod = "kubernetes.io/config.mirror";

    private static readonly FieldPattern s_sysctls = new("securityContext.sysctls[].name");

    private static readonly FieldPattern s_constraints = new("topologySpreadConstraints[]");

    public Contradictions()
        : base("KUBE1069", "The pod's fields are mutually exclusive", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            foreach (
                var found in Namespaces(pod, graph.Cluster)
                    .Concat(Names(pod, graph.Cluster))
                    .Concat(Spreading(pod, graph.HasWholeResources))
                    .Concat(Creation(pod, graph.HasWholeResources))
            )
            {
                findings.Report(
                    found.Wrong.Pointed(),
                    Refusal.Of(pod.Resource, found.Wrong.FieldPath, found.What, found.Words, found.WayOut),
                    found.Other is null ? [] : [found.Other.Pointed()]
                );
            }
        }
    }

    /// <summary>Namespaces that the pod shares with its node.</summary>
    private static IEnumerable<Clash> Namespaces(PodView pod, ClusterProfile cluster)
    {
        var spec = pod.Spec;
        if (cluster.HasUserNamespaces() && spec.Scalar("hostUsers") is { Flag: false } users)
        {
            foreach (var shared in new[] { "hostNetwork", "hostPID", "hostIPC" })
            {
                if (spec.Scalar(shared) is { Flag: true } host)
                {
                    yield return new(
                        host,
                        "is 'true'",
                        "when `hostUsers` is false",
                        "Remove one of the two. A user namespace cannot be combined with the node's namespaces.",
                        users
                    );
                }
            }
        }

        if (spec.Scalar("shareProcessNamespace") is { Flag: true } processes && spec.Scalar("hostPID") is { Flag: true } hostProcesses)
        {
            yield return new(
                processes,
                "is 'true'",
                "ShareProcessNamespace and HostPID cannot both be enabled",
                "Remove it. With hostPID, the containers see all processes of the node.",
                hostProcesses
            );
        }

        foreach (var sysctl in s_sysctls.Scalars(spec))
        {
            if (sysctl.Text is { } name && SysctlName.SharedBy(name) is { } field && spec.Scalar(field) is { Flag: true } shared)
            {
                yield return new(
                    sysctl,
                    $"is {Refusal.Shown(name)}",
                    $"may not be specified when '{field}' is true",
                    "Remove the parameter. It would change the node itself.",
                    shared
                );
            }
        }

        if (cluster.HasSELinuxChangePolicy() && pod.SecurityContext?.Scalar("seLinuxChangePolicy") is { Text: "MountOption" } policy)
        {
            yield return new(
                policy,
                "is 'MountOption'",
                "Unsupported value: \"MountOption\": supported values: \"Recursive\"",
                "Remove the field. 'MountOption' requires the feature gate SELinuxMount.",
                null
            );
        }
    }

    private static IEnumerable<Clash> Names(PodView pod, ClusterProfile cluster)
    {
        if (!cluster.HasHostnameOverride() || pod.Spec.Scalar("hostnameOverride") is not { Text: { } name } hostname)
        {
            yield break;
        }

        foreach (var field in new[] { "setHostnameAsFQDN", "hostNetwork" })
        {
            if (pod.Spec.Scalar(field) is { Flag: true } other)
            {
                yield return new(
                    hostname,
                    $"is {Refusal.Shown(name)}",
                    $"may not be specified when {field} is true",
                    "Remove one of the two.",
                    other
                );
            }
        }
    }

    private static IEnumerable<Clash> Spreading(PodView pod, bool isComplete)
    {
        foreach (var constraint in s_constraints.Maps(pod.Spec))
        {
            if (
                constraint.Scalar("minDomains") is { Number: { } number } least
                && (
                    constraint["whenUnsatisfiable"] is ScalarNode { Text: not "DoNotSchedule" and not null }
                    || (isComplete && !constraint.IsSet("whenUnsatisfiable"))
                )
            )
            {
                yield return new(
                    least,
                    $"is {Wording.Quoted(number)}",
                    "can only use minDomains if whenUnsatisfiable=DoNotSchedule"
                        + (constraint.Text("whenUnsatisfiable") is { Length: > 0 } said ? ", not " + said : ""),
                    "Set 'whenUnsatisfiable: DoNotSchedule', or remove minDomains.",
                    constraint["whenUnsatisfiable"]
                );
            }
        }
    }

    /// <summary>Fields that a new Pod must not have yet.</summary>
    private static IEnumerable<Clash> Creation(PodView pod, bool isComplete)
    {
        var node = pod.Spec.Scalar("nodeName");
        if (pod.IsPod && node is { Text.Length: > 0 } && pod.Spec.List("schedulingGates") is { Count: > 0 } gates)
        {
            yield return new(
                node,
                $"is {Refusal.Shown(node)}",
                "cannot be set until all schedulingGates have been cleared",
                "Remove nodeName and let the scheduler choose the node, or remove the gates.",
                gates
            );
        }

        if (
            isComplete
            && pod.Annotations?[MirrorPod] is ScalarNode { Text: not null } mirror
            && pod.Spec["nodeName"] is null or ScalarNode { Value: null or "" }
        )
        {
            yield return new(
                mirror,
                $"is {Refusal.Shown(mirror)}",
                "must set spec.nodeName if mirror pod annotation is set",
                "Remove the annotation. Only the kubelet creates mirror Pods.",
                null
            );
        }
    }

    private readonly record struct Clash(ResourceNode Wrong, string What, string Words, string WayOut, ResourceNode? Other);
}
