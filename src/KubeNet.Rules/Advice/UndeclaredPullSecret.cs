using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4004: an imagePullSecret that is not declared. The kubelet continues without it (getPullSecretsForPod in
/// kubernetes/pkg/kubelet/kubelet_pods.go), and it usually exists in the cluster, so this is advice.
/// </summary>
internal sealed class UndeclaredPullSecret : DanglingReference
{
    public UndeclaredPullSecret()
        : base(
            "KUBE4004",
            "The image pull Secret is not declared",
            Severity.Info,
            "Secret",
            "Without it, images of a private registry cannot be pulled"
        ) { }

    protected override bool Concerns(PodReference reference) => reference.IsPullSecret;
}
