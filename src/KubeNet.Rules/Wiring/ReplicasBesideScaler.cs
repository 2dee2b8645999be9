using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2045: <c>replicas</c> of a workload that an autoscaler scales. Each apply resets the number, and the autoscaler starts again
/// (kubernetes/pkg/controller/podautoscaler/horizontal.go scales from <c>spec.replicas</c>). 0 intentionally disables the autoscaler.
/// </summary>
internal sealed class ReplicasBesideScaler : Rule
{
    public ReplicasBesideScaler()
        : base("KUBE2045", "The autoscaler and the manifest both set replicas", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        HashSet<Resource>? own = null;
        foreach (var (scaler, target) in Autoscaling.In(graph))
        {
            if (
                !PodCounts.HasReplicas(target)
                || target.Root.Scalar("spec.replicas") is not { Number: { } number and > 0 } replicas
                || !(own ??= [.. graph.Own]).Contains(target)
            )
            {
                continue;
            }

            var least = scaler.Root.Scalar("spec.minReplicas")?.Number ?? 1;
            var most = scaler.Root.Scalar("spec.maxReplicas")?.Number;
            if (least == number && most == number)
            {
                continue;
            }

            findings.Report(
                replicas,
                $"{replicas.FieldPath} of {Wording.Named(target)} is {Wording.Quoted(number)}, but {Wording.Named(scaler)} sets the "
                    + $"number of pods{(most is null ? "" : $" ({Wording.Number(least)} to {Wording.Number(most.Value)})")}. Each apply of "
                    + $"the manifests resets it to {Wording.Quoted(number)}. Leave replicas out, and set the minimum with "
                    + "minReplicas.",
                scaler.Root
            );
        }
    }
}
