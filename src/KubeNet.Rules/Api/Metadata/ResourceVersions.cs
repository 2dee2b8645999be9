using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Metadata;

/// <summary>
/// KUBE1100: a manifest with the resourceVersion of an object that was read from a cluster. The server rejects new objects with one
/// (ErrResourceVersionSetOnCreate in kubernetes/staging/src/k8s.io/apiserver/pkg/storage/etcd3/store.go); it drops
/// 0 and texts that are not numbers.
/// </summary>
internal sealed class ResourceVersions : Rule
{
    public ResourceVersions()
        : base("KUBE1100", "The manifest has the resourceVersion of an existing object", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in ApiObjects.In(graph))
        {
            if (
                resource.Root.Scalar("metadata.resourceVersion") is { Value: string text } version
                && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                && number > 0
            )
            {
                findings.Report(
                    version,
                    Refusal.Of(
                        resource,
                        version,
                        "resourceVersion should not be set on objects to be created",
                        "Delete it, and also 'uid', 'creationTimestamp', 'generation' and 'managedFields'. The server sets these fields."
                    )
                );
            }
        }
    }
}
