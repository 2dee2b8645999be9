using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2024: a key that a declared ConfigMap or Secret has not; the container fails with CreateContainerConfigError, or its volume is not
/// mounted (kubernetes/pkg/kubelet/kubelet_pods.go, pkg/volume/configmap/configmap.go). Silent where somebody else fills it: no keys at
/// all, a token of a ServiceAccount, a custom resource that names it.
/// </summary>
internal sealed class MissingKey : Rule
{
    public MissingKey() : base("KUBE2024", "The ConfigMap or Secret has no such key", Severity.Warning)
    {
    }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodTemplateView.In(graph.Own))
        {
            foreach (var reference in PodReferences.Of(pod))
            {
                if (reference.Keys.Count > 0
                    && reference.Name.Text is { } name
                    && graph.Find("", reference.Kind, pod.Workload.Namespace, name) is { } declared
                    && declared.Root.Text("type") != "kubernetes.io/service-account-token"
                    && !graph.Operators.MayMake(declared.Namespace, name))
                {
                    Judge(pod.Workload, declared, reference.Keys, findings);
                }
            }
        }
    }

    private static void Judge(Resource workload, Resource declared, IReadOnlyList<ScalarNode> wanted, FindingSink findings)
    {
        var keys = new[] { "data", "stringData", "binaryData" }.SelectMany(field => declared.Root.Map(field)?.Entries ?? []).Select(entry => entry.Key).ToList();
        foreach (var key in wanted)
        {
            if (keys.Count == 0 || key.Text is not { } name || keys.Contains(name))
            {
                continue;
            }

            var nearest = Nearest.To(name, keys);
            findings.Suggesting(nearest).Report(
                key,
                $"{key.FieldPath} of {Wording.Named(workload)} is {Wording.Quoted(name)}, but {Wording.Named(declared)} has only {Wording.List(keys.Select(Wording.Quoted))}, so the containers do not start. {(nearest is null ? "Use one of these, or add the key" : $"Did you mean {Wording.Quoted(nearest)}?")}{(nearest is null ? ", or say optional if it may be missing." : "")}",
                declared.Root);
        }
    }
}
