using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Metadata;

/// <summary>
/// KUBE1018: invalid annotation keys, and annotations that are too large in total (ValidateAnnotations in
/// kubernetes/staging/src/k8s.io/apimachinery/pkg/api/validation/objectmeta.go), and the pod deletion cost. Upper case letters are
/// allowed in a key's prefix.
/// </summary>
internal sealed class Annotations : Rule
{
    private const int MostBytes = 256 * 1024;

    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";

    private static readonly KindTable<FieldTree<string>> s_ofObjects = OfObjects().InTrees(field => field);

    private static readonly FieldTree<string> s_ofPods = new(
        ["volumes[].ephemeral.volumeClaimTemplate.metadata.annotations"],
        field => field
    );

    public Annotations()
        : base("KUBE1018", "The annotation is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in ApiObjects.In(graph))
        {
            if (resource.Root["metadata"] is MapNode metadata && metadata["annotations"] is MapNode ofObject)
            {
                Judge(resource, ofObject, findings);
            }

            if (s_ofObjects.Of(resource) is [var fields])
            {
                fields.Visit<MapNode, (Resource Resource, FindingSink Findings)>(
                    resource.Root,
                    (resource, findings),
                    static (annotations, _, known) => Judge(known.Resource, annotations, known.Findings)
                );
            }
        }

        foreach (var pod in PodView.In(graph))
        {
            s_ofPods.Visit<MapNode, (Resource Resource, FindingSink Findings)>(
                pod.Spec,
                (pod.Resource, findings),
                static (annotations, _, known) => Judge(known.Resource, annotations, known.Findings)
            );
            JudgeDeletionCost(pod, findings);
        }
    }

    /// <summary>
    /// GetDeletionCostFromPodAnnotations in kubernetes/pkg/apis/core/helper/helpers.go: no plus sign and no leading zero.
    /// </summary>
    private static void JudgeDeletionCost(PodView pod, FindingSink findings)
    {
        if (
            pod.Annotations?[DeletionCost] is ScalarNode { Text: { } text } cost
            && !(
                text is ['-' or (>= '1' and <= '9'), ..] or "0"
                && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)
            )
        )
        {
            findings.Report(
                cost,
                Refusal.Of(pod.Resource, cost, "must be a 32bit integer", "Write a whole number such as '100' or '-5', in quotes.")
            );
        }
    }

    private static void Judge(Resource resource, MapNode annotations, FindingSink findings)
    {
        var size = 0L;
        // By index: an enumerator per map would cause most allocations for valid annotations.
        for (var i = 0; i < annotations.Count; i++)
        {
            var entry = annotations.Entries[i];
            var (key, value, _) = entry;
            var text = (value as ScalarNode)?.Text ?? "";
            var before = size;
            size += Ascii.Bytes(key) + Ascii.Bytes(text);
            if (QualifiedName.WhyNot(key.ToLowerInvariant()) is { } words)
            {
                findings.ReportKey(
                    entry,
                    Refusal.Of(resource, annotations.FieldPath, $"has the key {Refusal.Shown(key)}", words, "Choose a valid key.")
                );
            }

            if (before <= MostBytes && size > MostBytes)
            {
                var all = annotations.Entries.Sum(each =>
                    (long)Ascii.Bytes(each.Key) + Ascii.Bytes((each.Value as ScalarNode)?.Text ?? "")
                );
                findings.Report(
                    value,
                    Refusal.Of(
                        resource,
                        annotations.FieldPath,
                        $"is '{all.ToString(CultureInfo.InvariantCulture)}' bytes long",
                        $"may not be more than {MostBytes.ToString(CultureInfo.InvariantCulture)} bytes",
                        "Store large texts in a ConfigMap."
                    )
                );
            }
        }
    }

    private static KindTable<string> OfObjects()
    {
        var table = new KindTable<string> { { "batch", "CronJob", "spec.jobTemplate.metadata.annotations" } };
        foreach (var (group, kind, prefix) in PodSpecs.Templates)
        {
            if (prefix.Length > 0)
            {
                table.Add(group, kind, prefix + "metadata.annotations");
            }
        }

        return table;
    }
}
