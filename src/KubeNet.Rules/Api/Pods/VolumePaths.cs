using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1064: a path of a volume that leads out of it, or that has to be absolute and is not (validateLocalDescendingPath,
/// ValidateLocalNonReservedPath, validatePathNoBacksteps and validateNFSVolumeSource in kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class VolumePaths : Rule
{
    private static readonly (FieldPattern Field, Func<string, string?> WhyNot, string WayOut)[] s_paths =
    [
        .. new[] { "secret", "configMap", "downwardAPI" }
            .SelectMany(source => new[] { $"volumes[].{source}.items[].path", $"volumes[].projected.sources[].{source}.items[].path" })
            .Append("volumes[].projected.sources[].serviceAccountToken.path")
            .Select(file => (new FieldPattern(file), (Func<string, string?>)LocalPath.WhyNotFile, "Write a path relative to the volume's own folder; the container's mountPath says where that is.")),
        (new("volumes[].hostPath.path"), LocalPath.WhyNotUpwards, "Write the path as it is without the steps back."),
        (new("volumes[].gitRepo.directory"), LocalPath.WhyNot, "Write a folder below the volume's own."),
        (new("volumes[].nfs.path"), path => path.StartsWith("/", StringComparison.Ordinal) ? null : "must be an absolute path", "Write the path as the NFS server exports it, from the root on."),
    ];

    public VolumePaths() : base("KUBE1064", "The volume's path leads nowhere or out of it", Severity.Error)
    {
    }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            foreach (var (field, whyNot, wayOut) in s_paths)
            {
                foreach (var path in field.Scalars(pod.Spec))
                {
                    if (path.Text is { Length: > 0 } text && whyNot(text) is { } words)
                    {
                        findings.Report(path, Refusal.Of(pod.Resource, path, words, wayOut));
                    }
                }
            }
        }
    }
}
