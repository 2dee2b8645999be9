using KubeNet.Findings;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2017: a pod template that requires a ConfigMap that is not declared. Its containers wait for it (makeEnvironmentVariables in
/// kubernetes/pkg/kubelet/kubelet_pods.go, and the volume plugins). <c>kube-root-ca.crt</c> exists in each namespace.
/// </summary>
internal sealed class MissingConfigMap : DanglingReference
{
    public MissingConfigMap()
        : base("KUBE2017", "The ConfigMap does not exist", Severity.Warning, "ConfigMap", "The containers do not start until it exists") { }
}
