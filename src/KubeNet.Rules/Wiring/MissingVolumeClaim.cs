using KubeNet.Findings;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2019: a volume whose PersistentVolumeClaim is not declared. The scheduler leaves the pods Pending
/// (kubernetes/pkg/scheduler/framework/plugins/volumebinding/volume_binding.go). A StatefulSet's volumeClaimTemplates also create claims:
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
            "The pods stay Pending until it exists"
        ) { }
}
