using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2045: <c>replicas</c> of a workload that an autoscaler scales. Each apply sets the number back, and the autoscaler begins anew
/// (kubernetes/pkg/controller/podautoscaler/horizontal.go scales what <c>spec.replicas</c> says). 0 switches the autoscaler off on purpose.
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
                !Autoscaling.HasReplicas(target)
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
                $"{replicas.FieldPath} of {Wording.Named(target)} is {Wording.Quoted(number)}, but {Wording.Named(scaler)} decides how "
                    + $"many pods run{(most is null ? "" : $" ({Wording.Number(least)} to {Wording.Number(most.Value)})")}: each apply of "
                    + $"the manifests sets the number back to {Wording.Quoted(number)}. Leave replicas out, and let minReplicas say the "
                    + "least.",
                scaler.Root
            );
        }
    }
}
