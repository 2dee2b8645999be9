using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2018: a pod template that requires a Secret that is not declared. Its containers wait for it (makeEnvironmentVariables in
/// kubernetes/pkg/kubelet/kubelet_pods.go, and the volume plugins).
/// </summary>
internal sealed class MissingSecret : DanglingReference
{
    public MissingSecret()
        : base("KUBE2018", "The Secret does not exist", Severity.Warning, "Secret", "The containers do not start until it exists") { }

    protected override bool Concerns(PodReference reference) => !reference.IsPullSecret;
}
