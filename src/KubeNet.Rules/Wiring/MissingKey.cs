using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2024: a key that a declared ConfigMap or Secret does not have. The container fails with CreateContainerConfigError, or its volume
/// is not mounted (kubernetes/pkg/kubelet/kubelet_pods.go, pkg/volume/configmap/configmap.go); a <c>subPath</c> becomes an empty folder.
/// Not reported if the keys may be added later: there are no keys, it is a ServiceAccount token, or a custom resource contains its name.
/// </summary>
internal sealed class MissingKey : Rule
{
    public MissingKey()
        : base("KUBE2024", "The ConfigMap or Secret has no such key", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodTemplateView.In(graph.Own))
        {
            foreach (var reference in PodReferences.Of(pod))
            {
                if (
                    reference.Keys.Count > 0
                    && reference.Name.Text is { } name
                    && graph.Find("", reference.Kind, pod.Workload.Namespace, name) is { } declared
                    && MountedKeys.AreKnown(graph, declared)
                )
                {
                    Judge(pod.Workload, declared, reference.Keys, findings);
                }
            }

            foreach (var mounted in MountedKeys.Of(graph, pod))
            {
                JudgeSubPath(pod.Workload, mounted, findings);
            }
        }
    }

    private static void Judge(Resource workload, Resource declared, IReadOnlyList<ScalarNode> wanted, FindingSink findings)
    {
        var keys = MountedKeys.KeysOf(declared);
        foreach (var key in wanted)
        {
            if (keys.Count == 0 || key.Text is not { } name || keys.Contains(name))
            {
                continue;
            }

            var nearest = Nearest.To(name, keys);
            var wayOut = nearest is null
                ? "Use one of these keys, add the key, or set optional if the key may be missing."
                : $"Did you mean {Wording.Quoted(nearest)}?";
            findings
                .Suggesting(nearest)
                .Report(
                    key,
                    $"{key.FieldPath} of {Wording.Named(workload)} is {Wording.Quoted(name)}, but {Wording.Named(declared)} has only "
                        + $"{Wording.List(keys.Select(Wording.Quoted))}. The containers do not start. {wayOut}",
                    declared.Root
                );
        }
    }

    /// <summary>
    /// The kubelet creates a folder for a <c>subPath</c> that does not exist (doSafeMakeDir in pkg/volume/util/subpath/subpath_linux.go).
    /// </summary>
    private static void JudgeSubPath(Resource workload, MountedKeys mounted, FindingSink findings)
    {
        if (
            mounted.SubPath is not { Text: { } text } path
            || text.Trim('/') is not { Length: > 0 } wanted
            || mounted.Files.Any(file => file == wanted || file.StartsWith(wanted + "/", StringComparison.Ordinal))
        )
        {
            return;
        }

        var nearest = Nearest.To(wanted, mounted.Files);
        findings
            .Suggesting(nearest)
            .Report(
                path,
                $"{path.FieldPath} of {Wording.Named(workload)} is {Wording.Quoted(text)}, "
                    + $"but the volume of {Wording.Named(mounted.Source)} "
                    + $"has only {Wording.List(mounted.Files.Select(Wording.Quoted))}. An empty folder is mounted instead of a file. "
                    + (nearest is null ? "Use one of these keys, or add the key." : $"Did you mean {Wording.Quoted(nearest)}?"),
                mounted.Source.Root
            );
    }
}
