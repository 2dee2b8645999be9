using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1064: a path in a volume that points outside it, or that must be absolute and is not (validateLocalDescendingPath,
/// ValidateLocalNonReservedPath, validatePathNoBacksteps and validateNFSVolumeSource in kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class VolumePaths : Rule
{
    private static readonly FieldTree<(Func<string, string?> WhyNot, string WayOut)> s_paths = Paths();

    public VolumePaths()
        : base("KUBE1064", "The path in the volume is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            s_paths.Visit<ScalarNode>(
                pod.Spec,
                (path, form) =>
                {
                    if (path.Text is { Length: > 0 } text && form.WhyNot(text) is { } words)
                    {
                        findings.Report(path, Refusal.Of(pod.Resource, path, words, form.WayOut));
                    }
                }
            );
        }
    }

    private static FieldTree<(Func<string, string?> WhyNot, string WayOut)> Paths()
    {
        const string relative =
            "Use a path relative to the root of the volume. The container's mountPath specifies where the volume is mounted.";
        var tree = new FieldTree<(Func<string, string?> WhyNot, string WayOut)>();
        foreach (var source in new[] { "secret", "configMap", "downwardAPI" })
        {
            tree.Add($"volumes[].{source}.items[].path", (LocalPath.WhyNotFile, relative));
            tree.Add($"volumes[].projected.sources[].{source}.items[].path", (LocalPath.WhyNotFile, relative));
        }

        tree.Add("volumes[].projected.sources[].serviceAccountToken.path", (LocalPath.WhyNotFile, relative));
        tree.Add("volumes[].hostPath.path", (LocalPath.WhyNotUpwards, "Use a path without '..'."));
        tree.Add("volumes[].gitRepo.directory", (LocalPath.WhyNot, "Use a directory inside the volume."));
        tree.Add(
            "volumes[].nfs.path",
            (
                path => path.StartsWith("/", StringComparison.Ordinal) ? null : "must be an absolute path",
                "Use the absolute path that the NFS server exports."
            )
        );
        return tree;
    }
}
