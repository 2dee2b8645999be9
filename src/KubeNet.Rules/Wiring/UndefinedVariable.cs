using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2048: <c>$(NAME)</c> in <c>env</c>, <c>command</c> or <c>args</c> for a variable that the container does not have, or that is
/// defined later in <c>env</c>: it remains as literal text (makeEnvironmentVariables in kubernetes/pkg/kubelet/kubelet_pods.go). Shell
/// commands look the same (<c>$(date)</c>), so only upper-case names count, or names that are similar to one of the container's.
/// </summary>
internal sealed class UndefinedVariable : Rule
{
    public UndefinedVariable()
        : base("KUBE2048", "The variable is not defined where it is used", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodTemplateView.In(graph.Own))
        {
            foreach (var container in pod.AllContainers)
            {
                if (HasUses(container))
                {
                    new ContainerVariables(graph, pod, container).Judge(findings);
                }
            }
        }
    }

    private static bool HasUses(ContainerView container) =>
        (container.Map.List("env")?.Maps ?? []).Any(variable => variable.Text("value")?.Contains("$(") == true)
        || container.Words.Any(word => word.Text?.Contains("$(") == true);
}
