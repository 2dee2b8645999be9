using KubeNet.Findings;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2025: a serviceAccountName that is not declared. The admission plugin rejects each pod
/// (kubernetes/plugin/pkg/admission/serviceaccount/admission.go). <c>default</c> exists in each namespace.
/// </summary>
internal sealed class MissingServiceAccount : DanglingReference
{
    public MissingServiceAccount()
        : base("KUBE2025", "The ServiceAccount does not exist", Severity.Warning, "ServiceAccount", "No pod is created until it exists") { }
}
