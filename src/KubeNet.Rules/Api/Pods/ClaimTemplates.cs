using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1067: the claim template of an ephemeral volume requests no storage, contradicts itself, or has metadata other than labels and
/// annotations (ValidatePersistentVolumeClaimSpec, ValidateTemplateObjectMeta and ValidateVolumes in
/// kubernetes/pkg/apis/core/validation/validation.go). KUBE1015 checks the format of its names.
/// </summary>
internal sealed class ClaimTemplates : Rule
{
    private static readonly HashSet<string> s_metadata = new(StringComparer.Ordinal) { "labels", "annotations" };

    public ClaimTemplates()
        : base("KUBE1067", "The ephemeral volume's claim is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            HashSet<string>? made = null;
            foreach (var volume in pod.Spec.List("volumes")?.Maps ?? [])
            {
                if (volume.Map("ephemeral.volumeClaimTemplate") is { } template)
                {
                    JudgeMetadata(pod.Resource, template.Map("metadata"), findings);
                    if (template.Map("spec") is { } spec)
                    {
                        JudgeSpec(pod.Resource, spec, graph.HasWholeResources, findings);
                        JudgeSources(pod.Resource, spec, graph.HasWholeResources, findings);
                    }
                }

                if (pod.IsPod && volume.IsSet("ephemeral") && ClaimOf(pod.Resource, volume) is { } name)
                {
                    (made ??= new(StringComparer.Ordinal)).Add(name);
                    if (
                        volume.Scalar("name") is { } own
                        && DnsSubdomain.WhyNot(name) is { } words
                        && DnsLabel.WhyNot(own.Text!) is null
                        && DnsSubdomain.WhyNot(pod.Resource.Name) is null
                    )
                    {
                        findings.Report(
                            own,
                            Refusal.Of(
                                pod.Resource,
                                own,
                                $"PVC name \"{Short(name)}\": {words}",
                                "Choose a shorter name for the Pod or the volume. The claim's name consists of both."
                            )
                        );
                    }
                }
            }

            foreach (var volume in pod.Spec.List("volumes")?.Maps ?? [])
            {
                if (
                    made is not null
                    && volume.Map("persistentVolumeClaim")?.Scalar("claimName") is { Text: { } claimName } reference
                    && made.Contains(claimName)
                )
                {
                    findings.Report(
                        reference,
                        Refusal.Of(
                            pod.Resource,
                            reference,
                            "must not reference a PVC that gets created for an ephemeral volume",
                            "Use the ephemeral volume itself, or another claim."
                        )
                    );
                }
            }
        }
    }

    /// <summary>The name of the claim that the server creates for a volume of a Pod, or null if a name is missing.</summary>
    private static string? ClaimOf(Resource pod, MapNode volume) =>
        pod.Name.Length > 0 && volume.Text("name") is { Length: > 0 } name ? pod.Name + "-" + name : null;

    private static string Short(string name) => name.Length > 80 ? name.Substring(0, 80) + "…" : name;

    private static void JudgeMetadata(Resource resource, MapNode? metadata, FindingSink findings)
    {
        foreach (var entry in metadata?.Entries ?? [])
        {
            if (
                !s_metadata.Contains(entry.Key)
                && entry.Value is not (ScalarNode { Value: null or "" or 0L } or ListNode { Count: 0 } or MapNode { Count: 0 })
            )
            {
                findings.ReportKey(
                    entry,
                    Refusal.Of(
                        resource,
                        entry.Value.FieldPath,
                        "is set",
                        "cannot be set",
                        "Remove it. The template of a claim can have only labels and annotations."
                    )
                );
            }
        }
    }

    private static void JudgeSpec(Resource resource, MapNode spec, bool isComplete, FindingSink findings)
    {
        var modes = spec.List("accessModes")?.Items.OfType<ScalarNode>().ToList() ?? [];
        if (
            modes.Find(mode => mode.Text == "ReadWriteOncePod") is { } alone
            && modes.Find(mode => mode.Text is "ReadWriteOnce" or "ReadOnlyMany" or "ReadWriteMany") is { } other
        )
        {
            findings.Report(
                alone,
                Refusal.Of(
                    resource,
                    alone.Parent!.FieldPath,
                    "has 'ReadWriteOncePod' together with another access mode",
                    "may not use ReadWriteOncePod with other access modes",
                    "Keep only one of the two."
                ),
                other
            );
        }

        var requests = spec.Map("resources.requests");
        if (requests?["storage"] is { } storage and not ScalarNode { Value: null })
        {
            if (storage is ScalarNode amount && Quantity.Of(amount) is { Sign: <= 0 })
            {
                findings.Report(amount, Refusal.Of(resource, amount, "must be greater than zero", "Set the required size, such as '1Gi'."));
            }
        }
        else if (isComplete && spec["resources"] is null or MapNode or ScalarNode { Value: null })
        {
            var lacking = requests ?? spec.Map("resources") ?? spec;
            findings.ReportMissing(
                lacking,
                lacking.Place(),
                Refusal.Of(
                    resource,
                    spec.PathOf("resources") + ".requests.storage",
                    "is missing",
                    "Required value",
                    "Set the required size, such as '1Gi'."
                )
            );
        }
    }

    /// <summary>The namespace of a dataSourceRef is behind a feature gate that is off, so the server drops it.</summary>
    private static void JudgeSources(Resource resource, MapNode spec, bool isComplete, FindingSink findings)
    {
        foreach (var field in new[] { "dataSource", "dataSourceRef" })
        {
            if (spec.Map(field) is not { } source)
            {
                continue;
            }

            foreach (var wanted in isComplete ? new[] { "kind", "name" } : [])
            {
                if (source[wanted] is null or ScalarNode { Value: null or "" })
                {
                    findings.ReportMissing(
                        source,
                        source.Place(),
                        Refusal.Of(
                            resource,
                            source.PathOf(wanted),
                            "is missing",
                            "Required value",
                            "Set the kind and name of the object that provides the volume's data."
                        )
                    );
                }
            }

            if (
                source.Scalar("kind") is { Text: { Length: > 0 } kind } node
                && kind != "PersistentVolumeClaim"
                && source["apiGroup"] is null or ScalarNode { Value: null or "" }
                && isComplete
            )
            {
                findings.Report(
                    node,
                    Refusal.Of(
                        resource,
                        node,
                        "must be 'PersistentVolumeClaim' when referencing the default apiGroup",
                        "Set the apiGroup of the kind."
                    )
                );
            }
        }

        if (
            spec.Map("dataSource") is { } one
            && spec.Map("dataSourceRef") is { } other
            && new[] { "apiGroup", "kind", "name" }.Any(part => (one.Text(part) ?? "") != (other.Text(part) ?? ""))
        )
        {
            findings.Report(
                one.Pointed(),
                Refusal.Of(resource, one.FieldPath, "differs from dataSourceRef", "must match dataSourceRef", "Remove one of the two."),
                other.Pointed()
            );
        }
    }
}
