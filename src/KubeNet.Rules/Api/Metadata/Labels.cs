using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Metadata;

/// <summary>
/// KUBE1016: keys and values of labels, wherever labels stand: of objects, of pod templates, and in what selects them (ValidateLabels in
/// kubernetes/staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/validation/validation.go).
/// </summary>
internal sealed class Labels : Rule
{
    private static readonly FieldPattern s_ofObjects = new("metadata.labels");

    private static readonly KindTable<FieldPattern> s_others = Others();

    public Labels() : base("KUBE1016", "The label has the wrong form", Severity.Error)
    {
    }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in ApiObjects.In(graph))
        {
            foreach (var labels in s_others.Of(resource).Concat(SelectorFields.Of(resource).Select(selector => selector.MatchLabels)).Prepend(s_ofObjects)
                .SelectMany(field => field.Maps(resource.Root)))
            {
                Judge(resource, labels, findings);
            }
        }
    }

    private static void Judge(Resource resource, MapNode labels, FindingSink findings)
    {
        foreach (var (key, value, keyOrigin) in labels.Entries)
        {
            if (QualifiedName.WhyNot(key) is { } words)
            {
                findings.Report(
                    keyOrigin.Or(value.NearestOrigin),
                    Refusal.Of(resource, labels.FieldPath, $"has the key {Refusal.Shown(key)}", words, "Write a key of that form; what is to be free text is an annotation's value."));
            }

            if (value is ScalarNode { Text: { } text } && LabelValue.WhyNot(text) is { } why)
            {
                findings.Report(
                    value,
                    Refusal.Of(resource, labels.FieldPath, $"has {Refusal.Shown(text)} as the value of {Refusal.Shown(key)}", why, "Write a value of that form; what is to be free text is an annotation's value."));
            }
        }
    }

    private static KindTable<FieldPattern> Others()
    {
        var table = new KindTable<FieldPattern>
        {
            { "", "Service", new FieldPattern("spec.selector") },
            { "batch", "CronJob", new FieldPattern("spec.jobTemplate.metadata.labels") },
        };
        foreach (var (group, kind, prefix) in PodSpecs.Templates)
        {
            table.Add(group, kind, new(prefix + "spec.nodeSelector"), new(prefix + "spec.volumes[].ephemeral.volumeClaimTemplate.metadata.labels"));
            if (prefix.Length > 0)
            {
                table.Add(group, kind, new FieldPattern(prefix + "metadata.labels"));
            }
        }

        return table;
    }
}
