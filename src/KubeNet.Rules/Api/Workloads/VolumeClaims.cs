using System.Text.RegularExpressions;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1084: the storage request and access modes of a claim (ValidatePersistentVolumeClaimSpec in
/// kubernetes/pkg/apis/core/validation/validation.go; for a StatefulSet's templates ValidateVolumeClaimTemplates in
/// apps/validation/validation.go).
/// </summary>
internal sealed class VolumeClaims : Rule
{
    private static readonly FieldPattern s_claim = new("spec");

    private static readonly FieldPattern s_templates = new("spec.volumeClaimTemplates[].spec");

    private static readonly Regex s_zero = new(@"^[+-]?(0+\.?0*|\.0+)([A-Za-z]*|[eE][+-]?[0-9]+)$", RegexOptions.CultureInvariant);

    public VolumeClaims()
        : base("KUBE1084", "The claim does not request valid storage", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            var field = resource switch
            {
                { ApiVersion: "v1", Kind: "PersistentVolumeClaim" } => s_claim,
                { ApiVersion: "apps/v1", Kind: "StatefulSet" } when graph.Cluster.JudgesWholeStatefulSets() => s_templates,
                _ => null,
            };
            foreach (var claim in field?.Maps(resource.Root) ?? [])
            {
                JudgeStorage(resource, claim, findings);
                JudgeModes(resource, claim, findings);
                JudgeSource(resource, claim, findings);
            }
        }
    }

    private static void JudgeStorage(Resource resource, MapNode claim, FindingSink findings)
    {
        const string wayOut = "Set the required size, such as 'requests: { storage: 1Gi }'.";
        switch (claim.At("resources.requests.storage"))
        {
            case null or ScalarNode { Value: null }:
                findings.ReportKey(
                    claim.EntryOf("resources") ?? ((MapNode)claim.Parent!).EntryOf("spec")!.Value,
                    Refusal.Of(resource, claim.FieldPath + ".resources[storage]", "is missing", "Required value", wayOut)
                );
                break;
            case ScalarNode storage when IsNotPositive(storage):
                findings.Report(storage, Refusal.Of(resource, storage, "must be greater than zero", wayOut));
                break;
        }
    }

    private static void JudgeModes(Resource resource, MapNode claim, FindingSink findings)
    {
        if (
            claim.List("accessModes") is { Count: > 1 } modes
            && modes.Items.OfType<ScalarNode>().FirstOrDefault(mode => mode.Text == "ReadWriteOncePod") is { } single
            && modes.Items.Any(mode => mode is ScalarNode { Text: not (null or "ReadWriteOncePod") })
        )
        {
            findings.Report(
                single,
                Refusal.Of(
                    resource,
                    modes.FieldPath,
                    "has 'ReadWriteOncePod' together with another access mode",
                    "may not use ReadWriteOncePod with other access modes",
                    "Keep 'ReadWriteOncePod' as the only mode, or remove it."
                )
            );
        }
    }

    private static void JudgeSource(Resource resource, MapNode claim, FindingSink findings)
    {
        if (
            claim.Map("dataSource") is { } source
            && source.Scalar("apiGroup") is null or { Value: null or "" }
            && source.Scalar("kind") is { Text: { Length: > 0 } kind } written
            && kind != "PersistentVolumeClaim"
        )
        {
            findings.Report(
                written,
                Refusal.Of(
                    resource,
                    written,
                    "must be 'PersistentVolumeClaim' when referencing the default apiGroup",
                    "Set the apiGroup of the kind, such as 'snapshot.storage.k8s.io' for a VolumeSnapshot."
                )
            );
        }
    }

    private static bool IsNotPositive(ScalarNode storage) =>
        storage switch
        {
            { Number: <= 0 } or { Value: double and <= 0 } => true,
            { Text: { Length: > 1 } text } => (text[0] == '-' && Ascii.IsDigit(text[1])) || s_zero.IsMatch(text),
            { Text: "0" } => true,
            _ => false,
        };
}
