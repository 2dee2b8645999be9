using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Metadata;

/// <summary>
/// KUBE1100: a manifest with the version that an object had when it was read from a cluster. The server takes no new object with one
/// (ErrResourceVersionSetOnCreate in kubernetes/staging/src/k8s.io/apiserver/pkg/storage/etcd3/store.go); a text that is not a number, and
/// 0, it drops.
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
                        "Delete it, and 'uid', 'creationTimestamp', 'generation' and 'managedFields' beside it: the server sets them."
                    )
                );
            }
        }
    }
}
