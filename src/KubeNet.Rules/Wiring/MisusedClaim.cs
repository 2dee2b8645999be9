using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2055: a claim that does not allow what the pods do with it. ReadWriteOncePod allows one pod, and all others stay Pending
/// (kubernetes/pkg/scheduler/framework/plugins/volumerestrictions/volume_restrictions.go), also the new one of a rolling update.
/// A raw block device cannot be mounted as a file
/// system, nor the reverse (kubernetes/pkg/kubelet/volumemanager/populator/desired_state_of_world_populator.go).
/// </summary>
internal sealed class MisusedClaim : Rule
{
    public MisusedClaim()
        : base("KUBE2055", "The volume claim does not allow this use", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var users = new Dictionary<(string? Namespace, string Claim), (Resource Workload, ScalarNode Reference)>();
        foreach (var pod in PodTemplateView.In(graph.Own))
        {
            Dictionary<string, PodClaim>? claims = null;
            foreach (var claim in PodClaim.Of(graph, pod))
            {
                (claims ??= new(StringComparer.Ordinal))[claim.Name] = claim;
                if (claim is { Reference: { } reference, SinglePod: { } mode })
                {
                    var pods = pod.Workload.Kind == "Pod" ? new PodRange(1, 1, null) : graph.PodCounts.Of(pod.Workload);
                    JudgePods(pod.Workload, claim, reference, mode, pods, LimitOf(graph, pod.Workload, pods), users, findings);
                }
            }

            if (claims is not null)
            {
                foreach (var container in pod.AllContainers)
                {
                    JudgeMounts(pod.Workload, container, claims, findings);
                }
            }
        }
    }

    private static void JudgePods(
        Resource workload,
        PodClaim claim,
        ScalarNode reference,
        ScalarNode mode,
        PodRange? pods,
        (Resource Owner, ScalarNode Field)? limit,
        Dictionary<(string? Namespace, string Claim), (Resource Workload, ScalarNode Reference)> users,
        FindingSink findings
    )
    {
        if (pods is null or { Most: 0 })
        {
            return;
        }

        var says = $"{reference.FieldPath} of {Wording.Named(workload)} is {Wording.Quoted(reference)}";
        var allows = $"the access mode ReadWriteOncePod of {claim.Called} allows only one pod in the cluster";
        var another = "or another access mode such as 'ReadWriteMany'.";
        if (pods.Most > 1 && limit is var (owner, field))
        {
            var isScaled = owner != workload;
            findings.Report(
                field,
                $"{field.FieldPath} of {Wording.Named(owner)} is {Wording.Quoted(field)}, but "
                    + $"{(isScaled ? Wording.Named(workload) : "the " + workload.Kind)} uses {claim.Called}, whose access mode "
                    + $"ReadWriteOncePod allows only one pod in the cluster. The others stay Pending. Use '1', {another}",
                reference,
                mode
            );
        }
        else if (pods.Most > 1)
        {
            findings.Report(
                reference,
                $"{says}, but {allows}, and this {workload.Kind} can have {Wording.Number(pods.Most)}. The others stay Pending. "
                    + (pods.Scaler is null ? "Use one replica" : $"Set {Wording.Limit(pods)} to '1'")
                    + ", "
                    + another,
                mode
            );
        }
        else if (!users.TryGetValue((workload.Namespace, reference.Text!), out var other))
        {
            users.Add((workload.Namespace, reference.Text!), (workload, reference));
            if (RollingUpdate.NeedsSecondPod(workload))
            {
                var strategy = workload.Root.At("spec.strategy") as MapNode;
                var type = strategy?.Scalar("type") is { Text: not null } written ? written : null;
                var update = type is null
                    ? $"{says}, but {allows}, and a RollingUpdate of this Deployment{(strategy is null ? " (the default strategy)" : "")}"
                    : $"{type.FieldPath} of {Wording.Named(workload)} is {Wording.Quoted(type)}, but the Deployment uses "
                        + $"{claim.Called}, whose access mode ReadWriteOncePod allows only one pod in the cluster, and the update";
                findings.Report(
                    type ?? reference,
                    $"{update} starts the new pod before it stops the old one. The new pod stays Pending, so no update completes. "
                        + "Set spec.strategy.type to 'Recreate'.",
                    type is null ? [mode] : [reference, mode]
                );
            }
        }
        else if (other.Workload != workload)
        {
            findings.Report(
                reference,
                $"{says}, but {allows}, and {Wording.Named(other.Workload)} also uses the claim. The pods of one of the two stay Pending. "
                    + "Use separate claims, or another access mode such as 'ReadWriteOnce'.",
                mode,
                other.Reference
            );
        }
    }

    /// <summary>
    /// The field that allows more than one pod: <c>replicas</c>, or the maximum of an autoscaler that is declared here; null if it is
    /// elsewhere.
    /// </summary>
    private static (Resource Owner, ScalarNode Field)? LimitOf(ResourceGraph graph, Resource workload, PodRange? pods)
    {
        var owner = pods?.Scaler ?? workload;
        return
            pods is not null && (owner == workload || graph.Own.Contains(owner)) && owner.Root.At("spec." + pods.Field) is ScalarNode field
            ? (owner, field)
            : null;
    }

    private static void JudgeMounts(Resource workload, ContainerView container, Dictionary<string, PodClaim> claims, FindingSink findings)
    {
        foreach (var (field, isDevice) in new[] { ("volumeMounts", false), ("volumeDevices", true) })
        {
            foreach (var mount in container.Map.List(field)?.Maps ?? [])
            {
                if (
                    mount.Scalar("name") is { Text: { } name } named
                    && claims.TryGetValue(name, out var claim)
                    && claim.HasMode
                    && claim.IsBlock != isDevice
                )
                {
                    Report(workload, named, claim, isDevice, findings);
                }
            }
        }
    }

    private static void Report(Resource workload, ScalarNode named, PodClaim claim, bool isDevice, FindingSink findings)
    {
        var (has, other, meant) = isDevice ? ("'Filesystem'", "volumeMounts", "'Block'") : ("'Block'", "volumeDevices", "'Filesystem'");
        var way = isDevice ? "volumeDevices" : "volumeMounts";
        var written = claim.Claim["volumeMode"] is ScalarNode { Text: not null };
        findings.Report(
            named,
            $"{named.FieldPath} of {Wording.Named(workload)} is {Wording.Quoted(named)}, but the volumeMode of {claim.Called} is "
                + $"{has}{(written ? "" : " (the default)")}, which cannot be used in {way}. The pods do not start. "
                + $"Use {other}, or set volumeMode to {meant}.",
            claim.Claim["volumeMode"] is ScalarNode { Text: not null } mode ? mode : claim.Claim
        );
    }
}
