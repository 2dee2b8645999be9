using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4004: an imagePullSecret that no source declares. The kubelet goes on without it (getPullSecretsForPod in
/// kubernetes/pkg/kubelet/kubelet_pods.go), and mostly it is in the cluster already, so this is advice.
/// </summary>
internal sealed class UndeclaredPullSecret : DanglingReference
{
    public UndeclaredPullSecret()
        : base(
            "KUBE4004",
            "The image pull Secret is not declared",
            Severity.Info,
            "Secret",
            "without it, images of a private registry are not pulled"
        ) { }

    protected override bool Concerns(PodReference reference) => reference.IsPullSecret;
}
