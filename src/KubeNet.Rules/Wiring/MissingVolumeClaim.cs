using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2019: a volume of a PersistentVolumeClaim that no source declares; the scheduler leaves the pods pending
/// (kubernetes/pkg/scheduler/framework/plugins/volumebinding/volume_binding.go). A StatefulSet's volumeClaimTemplates make claims too:
/// <c>data-db-0</c>.
/// </summary>
internal sealed class MissingVolumeClaim : DanglingReference
{
    public MissingVolumeClaim()
        : base(
            "KUBE2019",
            "The PersistentVolumeClaim does not exist",
            Severity.Warning,
            "PersistentVolumeClaim",
            "until there is one, the pods stay pending"
        ) { }
}
