using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2025: a serviceAccountName that no source declares; the admission plugin refuses each pod
/// (kubernetes/plugin/pkg/admission/serviceaccount/admission.go). <c>default</c> is in each namespace.
/// </summary>
internal sealed class MissingServiceAccount : DanglingReference
{
    public MissingServiceAccount()
        : base("KUBE2025", "The ServiceAccount does not exist", Severity.Warning, "ServiceAccount", "until there is one, no pod is made")
    { }
}
