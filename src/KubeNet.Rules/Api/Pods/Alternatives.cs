using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1063: several mutually exclusive fields, or none where one is required (kubernetes/pkg/apis/core/validation/validation.go:
/// validateVolumeSource, validateProjectionSources, validateDownwardAPIVolumeFile, validateFCVolumeSource, validateFlockerVolumeSource,
/// validatePodResourceClaim). A volume without a source is an emptyDir by default.
/// </summary>
internal sealed class Alternatives : Rule
{
    /// <summary>In the server's order: it keeps the first.</summary>
    private static readonly string[] s_sources =
    [
        "emptyDir",
        "hostPath",
        "gitRepo",
        "gcePersistentDisk",
        "awsElasticBlockStore",
        "secret",
        "nfs",
        "iscsi",
        "glusterfs",
        "flocker",
        "persistentVolumeClaim",
        "rbd",
        "cinder",
        "cephfs",
        "quobyte",
        "downwardAPI",
        "fc",
        "flexVolume",
        "configMap",
        "azureFile",
        "vsphereVolume",
        "photonPersistentDisk",
        "portworxVolume",
        "azureDisk",
        "storageos",
        "projected",
        "scaleIO",
        "csi",
        "ephemeral",
        "image",
    ];

    /// <summary>Trust bundles and certificates are behind feature gates that are off: the server drops them before it counts.</summary>
    private static readonly string[] s_projections = ["secret", "configMap", "downwardAPI", "serviceAccountToken"];

    private static readonly FieldPattern s_projectedSources = new("volumes[].projected.sources[]");

    private static readonly FieldPattern[] s_downwardFiles =
    [
        new("volumes[].downwardAPI.items[]"),
        new("volumes[].projected.sources[].downwardAPI.items[]"),
    ];

    public Alternatives()
        : base("KUBE1063", "Exactly one of the alternatives must be set", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            foreach (var alternatives in ObjectAlternatives.Of(resource))
            {
                foreach (var owner in alternatives.Owner.Maps(resource.Root))
                {
                    Judge(resource, owner, alternatives, graph.HasWholeResources, findings);
                }
            }
        }

        foreach (var pod in PodView.In(graph))
        {
            foreach (var volume in pod.Spec.List("volumes")?.Maps ?? [])
            {
                OnlyFirst(
                    pod.Resource,
                    volume,
                    s_sources,
                    "may not specify more than 1 volume type",
                    "Split them into two volumes.",
                    findings
                );
                JudgeFibreChannel(pod.Resource, volume, graph.HasWholeResources, findings);
                JudgeFlocker(pod.Resource, volume, graph.HasWholeResources, findings);
            }

            foreach (var source in s_projectedSources.Maps(pod.Spec))
            {
                OnlyFirst(
                    pod.Resource,
                    source,
                    s_projections,
                    "may not specify more than 1 volume type per source",
                    "Add a separate list entry for each.",
                    findings
                );
            }

            foreach (var file in s_downwardFiles.SelectMany(files => files.Maps(pod.Spec)))
            {
                OneOf(
                    pod.Resource,
                    file,
                    "fieldRef",
                    "resourceFieldRef",
                    "fieldRef and resourceFieldRef can not be specified simultaneously",
                    "one of fieldRef and resourceFieldRef is required",
                    graph.HasWholeResources,
                    findings
                );
            }

            if (graph.Cluster.HasResourceClaims())
            {
                foreach (var claim in pod.Spec.List("resourceClaims")?.Maps ?? [])
                {
                    OneOf(
                        pod.Resource,
                        claim,
                        "resourceClaimName",
                        "resourceClaimTemplateName",
                        "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified",
                        "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`",
                        graph.HasWholeResources,
                        findings
                    );
                }
            }
        }
    }

    private static void Judge(Resource resource, MapNode owner, ObjectAlternatives alternatives, bool isComplete, FindingSink findings)
    {
        if (alternatives.Several is { } several)
        {
            OnlyFirst(resource, owner, alternatives.Fields, several, "Keep only one of them.", findings);
        }

        if (isComplete && !alternatives.Fields.Any(field => owner.IsSet(field) && owner[field] is not ListNode { Count: 0 }))
        {
            var fields = Wording.List(alternatives.Fields.Select(Wording.Quoted));
            findings.ReportMissing(
                owner,
                owner.Place(),
                Refusal.Of(resource, owner.FieldPath, $"has none of {fields}", alternatives.None, "Set one of them.")
            );
        }
    }

    private static void OnlyFirst(Resource resource, MapNode owner, string[] fields, string words, string wayOut, FindingSink findings)
    {
        ResourceNode? first = null;
        foreach (var field in fields)
        {
            if (!owner.IsSet(field))
            {
                continue;
            }

            var node = owner[field]!;
            if (first is null)
            {
                first = node;
                continue;
            }

            findings.ReportKey(
                owner.EntryOf(field)!.Value,
                Refusal.Of(resource, node.FieldPath, $"is set together with {Wording.Quoted(NameOf(owner, first))}", words, wayOut),
                first.Pointed()
            );
        }
    }

    private static void OneOf(
        Resource resource,
        MapNode owner,
        string one,
        string other,
        string both,
        string none,
        bool isComplete,
        FindingSink findings
    )
    {
        if (owner.IsSet(one) && owner.IsSet(other))
        {
            findings.ReportKey(
                owner.EntryOf(other)!.Value,
                Refusal.Of(
                    resource,
                    owner.FieldPath,
                    $"has {Wording.Quoted(one)} and {Wording.Quoted(other)}",
                    both,
                    "Remove one of the two."
                ),
                owner[one]!.Pointed()
            );
        }
        else if (isComplete && !owner.IsSet(one) && !owner.IsSet(other))
        {
            findings.ReportMissing(
                owner,
                owner.Place(),
                Refusal.Of(
                    resource,
                    owner.FieldPath,
                    $"has neither {Wording.Quoted(one)} nor {Wording.Quoted(other)}",
                    none,
                    "Set one of the two."
                )
            );
        }
    }

    private static void JudgeFibreChannel(Resource resource, MapNode volume, bool isComplete, FindingSink findings)
    {
        if (volume.Map("fc") is not { } fc)
        {
            return;
        }

        var names = fc.List("targetWWNs") is { Count: > 0 } list ? list : null;
        var hasIds = fc.List("wwids") is { Count: > 0 };
        if (names is not null && hasIds)
        {
            findings.Report(
                names.Pointed(),
                Refusal.Of(
                    resource,
                    names.FieldPath,
                    "is set together with 'wwids'",
                    "targetWWNs and wwids can not be specified simultaneously",
                    "Remove one of the two."
                )
            );
        }
        else if (isComplete && names is null && !hasIds)
        {
            findings.ReportMissing(
                fc,
                fc.Place(),
                Refusal.Of(
                    resource,
                    fc.FieldPath + ".targetWWNs",
                    "is missing, and so is 'wwids'",
                    "Required value: must specify either targetWWNs or wwids, but not both",
                    "Set one of the two."
                )
            );
        }
    }

    private static void JudgeFlocker(Resource resource, MapNode volume, bool isComplete, FindingSink findings)
    {
        if (volume.Map("flocker") is not { } flocker)
        {
            return;
        }

        var hasName = flocker.Text("datasetName") is { Length: > 0 };
        var hasId = flocker.Text("datasetUUID") is { Length: > 0 };
        if (hasName && hasId)
        {
            findings.Report(
                flocker["datasetUUID"]!,
                Refusal.Of(
                    resource,
                    flocker.FieldPath,
                    "has 'datasetName' and 'datasetUUID'",
                    "datasetName and datasetUUID can not be specified simultaneously",
                    "Remove one of the two."
                )
            );
        }
        else if (isComplete && !hasName && !hasId)
        {
            findings.ReportMissing(
                flocker,
                flocker.Place(),
                Refusal.Of(
                    resource,
                    flocker.FieldPath,
                    "has neither 'datasetName' nor 'datasetUUID'",
                    "Required value: one of datasetName and datasetUUID is required",
                    "Set 'datasetName' to the name of the dataset."
                )
            );
        }
    }

    private static string NameOf(MapNode owner, ResourceNode value) =>
        owner.Entries.First(entry => ReferenceEquals(entry.Value, value)).Key;
}
