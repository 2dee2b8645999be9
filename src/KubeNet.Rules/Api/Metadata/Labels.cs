using System.Text.RegularExpressions;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Metadata;

/// <summary>
/// KUBE1016: invalid keys and values of labels, on objects, on pod templates and in selectors (ValidateLabels in
/// kubernetes/staging/src/k8s.io/apimachinery/pkg/apis/meta/v1/validation/validation.go). The Pod Security levels of a Namespace are
/// checked by the admission plugin (ParseLevel and ParseVersion in kubernetes/staging/src/k8s.io/pod-security-admission/api/helpers.go),
/// which is on in every cluster.
/// </summary>
internal sealed class Labels : Rule
{
    private const string PodSecurity = "pod-security.kubernetes.io/";

    private static readonly string[] s_levels = ["privileged", "baseline", "restricted"];

    private static readonly Regex s_version = new(@"^v1\.([0-9]|[1-9][0-9]*)\z", RegexOptions.CultureInvariant);

    private static readonly KindTable<FieldTree<string>> s_ofObjects = OfObjects().InTrees(field => field);

    private static readonly FieldTree<string> s_ofPods = new(
        [
            "nodeSelector",
            "volumes[].ephemeral.volumeClaimTemplate.metadata.labels",
            .. SelectorFields.OfPods.Select(selector => selector + ".matchLabels"),
        ],
        field => field
    );

    public Labels()
        : base("KUBE1016", "The label is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in ApiObjects.In(graph))
        {
            if (resource.Root["metadata"] is MapNode metadata && metadata["labels"] is MapNode ofObject)
            {
                Judge(resource, ofObject, findings);
                if (resource is { ApiVersion: "v1", Kind: "Namespace" })
                {
                    JudgePodSecurity(resource, ofObject, findings);
                }
            }

            if (s_ofObjects.Of(resource) is [var fields])
            {
                fields.Visit<MapNode, (Resource Resource, FindingSink Findings)>(
                    resource.Root,
                    (resource, findings),
                    static (labels, _, known) => Judge(known.Resource, labels, known.Findings)
                );
            }
        }

        foreach (var pod in PodView.In(graph))
        {
            s_ofPods.Visit<MapNode, (Resource Resource, FindingSink Findings)>(
                pod.Spec,
                (pod.Resource, findings),
                static (labels, _, known) => Judge(known.Resource, labels, known.Findings)
            );
        }
    }

    private static void Judge(Resource resource, MapNode labels, FindingSink findings)
    {
        // By index: an enumerator per map would cause most allocations for valid labels.
        for (var i = 0; i < labels.Count; i++)
        {
            var entry = labels.Entries[i];
            var (key, value, _) = entry;
            if (QualifiedName.WhyNot(key) is { } words)
            {
                findings.ReportKey(
                    entry,
                    Refusal.Of(
                        resource,
                        labels.FieldPath,
                        $"has the key {Refusal.Shown(key)}",
                        words,
                        "Choose a valid key, or use an annotation for free text."
                    )
                );
            }

            if (value is ScalarNode { Text: { } text } && LabelValue.WhyNot(text) is { } why)
            {
                findings.Report(
                    value,
                    Refusal.Of(
                        resource,
                        labels.FieldPath,
                        $"has {Refusal.Shown(text)} as the value of {Refusal.Shown(key)}",
                        why,
                        "Choose a valid value, or use an annotation for free text."
                    )
                );
            }
        }
    }

    private static void JudgePodSecurity(Resource @namespace, MapNode labels, FindingSink findings)
    {
        foreach (var mode in new[] { "enforce", "audit", "warn" })
        {
            if (labels[PodSecurity + mode] is ScalarNode { Text: { } level } levelNode && !s_levels.Contains(level, StringComparer.Ordinal))
            {
                findings
                    .Suggesting(Nearest.To(level, s_levels))
                    .Report(
                        levelNode,
                        Refusal.Of(@namespace, levelNode, "must be one of privileged, baseline, restricted", "Write one of these values.")
                    );
            }

            if (
                labels[PodSecurity + mode + "-version"] is ScalarNode { Text: { } version } versionNode
                && version != "latest"
                && !s_version.IsMatch(version)
            )
            {
                findings.Report(
                    versionNode,
                    Refusal.Of(@namespace, versionNode, "must be \"latest\" or \"v1.x\"", "Write a Kubernetes version, such as 'v1.33'.")
                );
            }
        }
    }

    private static KindTable<string> OfObjects()
    {
        var table = new KindTable<string>
        {
            { "", "Service", "spec.selector" },
            { "batch", "CronJob", "spec.jobTemplate.metadata.labels" },
        };
        foreach (var (group, kind, prefix) in PodSpecs.Templates)
        {
            if (prefix.Length > 0)
            {
                table.Add(group, kind, prefix + "metadata.labels");
            }
        }

        foreach (var (group, kind, selector) in SelectorFields.OfObjects)
        {
            table.Add(group, kind, selector + ".matchLabels");
        }

        return table;
    }
}
