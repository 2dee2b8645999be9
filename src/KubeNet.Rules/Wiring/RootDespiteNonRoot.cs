using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2065: a container that must not run as root but is configured to run as user 0. The kubelet does not start it (verifyRunAsNonRoot in
/// kubernetes/pkg/kubelet/kuberuntime/security_context.go). The container's settings take precedence over the pod's.
/// </summary>
internal sealed class RootDespiteNonRoot : Rule
{
    public RootDespiteNonRoot()
        : base("KUBE2065", "The container runs as root despite runAsNonRoot", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            foreach (var container in pod.Containers)
            {
                var nonRoot = Said(container, "runAsNonRoot");
                var user = Said(container, "runAsUser");
                if (nonRoot is { Flag: true } && user is { Number: 0 })
                {
                    findings.Report(
                        user,
                        $"{user.FieldPath} of {Wording.Named(pod.Resource)} is '0', which is root, "
                            + $"but {nonRoot.FieldPath} is 'true'. The kubelet never starts {Wording.Container(container.Name)}, "
                            + "because its runAsUser breaks the non-root policy. Use another user, or remove one of the two settings.",
                        nonRoot
                    );
                }
            }
        }
    }

    private static ScalarNode? Said(PodContainer container, string field) =>
        container.SecurityContext?.IsSet(field) == true
            ? container.SecurityContext.Scalar(field)
            : container.Pod.SecurityContext?.Scalar(field);
}
