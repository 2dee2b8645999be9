using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Metadata;

/// <summary>
/// KUBE1018: keys of annotations, and their size all together (ValidateAnnotations in
/// kubernetes/staging/src/k8s.io/apimachinery/pkg/api/validation/objectmeta.go), and of pods the cost of their deletion. Capitals are allowed in a key's
/// prefix.
/// </summary>
internal sealed class Annotations : Rule
{
    private const int MostBytes = 256 * 1024;

    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";

    private static readonly FieldPattern s_ofObjects = new("metadata.annotations");

    private static readonly KindTable<FieldPattern> s_others = Others();

    public Annotations() : base("KUBE1018", "The annotation has the wrong form", Severity.Error)
    {
    }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in ApiObjects.In(graph))
        {
            foreach (var annotations in s_others.Of(resource).Prepend(s_ofObjects).SelectMany(field => field.Maps(resource.Root)))
            {
                Judge(resource, annotations, findings);
            }
        }

        foreach (var pod in PodView.In(graph))
        {
            JudgeDeletionCost(pod, findings);
        }
    }

    /// <summary>GetDeletionCostFromPodAnnotations in kubernetes/pkg/apis/core/helper/helpers.go: no plus sign, and no zero in front.</summary>
    private static void JudgeDeletionCost(PodView pod, FindingSink findings)
    {
        if (pod.Annotations?[DeletionCost] is ScalarNode { Text: { } text } cost
            && !(text is ['-' or (>= '1' and <= '9'), ..] or "0" && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
        {
            findings.Report(cost, Refusal.Of(pod.Resource, cost, "must be a 32bit integer", "Write a whole number such as '100' or '-5', in quotes."));
        }
    }

    private static void Judge(Resource resource, MapNode annotations, FindingSink findings)
    {
        var size = 0L;
        foreach (var (key, value, keyOrigin) in annotations.Entries)
        {
            var text = (value as ScalarNode)?.Text ?? "";
            var before = size;
            size += Ascii.Bytes(key) + Ascii.Bytes(text);
            if (QualifiedName.WhyNot(key.ToLowerInvariant()) is { } words)
            {
                findings.Report(
                    keyOrigin.Or(value.NearestOrigin),
                    Refusal.Of(resource, annotations.FieldPath, $"has the key {Refusal.Shown(key)}", words, "Write a key of that form."));
            }

            if (before <= MostBytes && size > MostBytes)
            {
                var all = annotations.Entries.Sum(entry => (long)Ascii.Bytes(entry.Key) + Ascii.Bytes((entry.Value as ScalarNode)?.Text ?? ""));
                findings.Report(
                    value,
                    Refusal.Of(
                        resource, annotations.FieldPath, $"is '{all.ToString(CultureInfo.InvariantCulture)}' bytes long",
                        $"may not be more than {MostBytes.ToString(CultureInfo.InvariantCulture)} bytes", "Put large texts into a ConfigMap."));
            }
        }
    }

    private static KindTable<FieldPattern> Others()
    {
        var table = new KindTable<FieldPattern> { { "batch", "CronJob", new FieldPattern("spec.jobTemplate.metadata.annotations") } };
        foreach (var (group, kind, prefix) in PodSpecs.Templates)
        {
            table.Add(group, kind, new FieldPattern(prefix + "spec.volumes[].ephemeral.volumeClaimTemplate.metadata.annotations"));
            if (prefix.Length > 0)
            {
                table.Add(group, kind, new FieldPattern(prefix + "metadata.annotations"));
            }
        }

        return table;
    }
}
