using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1101: a metric of a HorizontalPodAutoscaler without its source, with a different source, or without a valid target for its source
/// (validateMetricSpec and similar functions in kubernetes/pkg/apis/autoscaling/validation/validation.go).
/// </summary>
internal sealed class AutoscalerMetrics : Rule
{
    private static readonly FieldPattern s_metrics = new("spec.metrics[]");

    private static readonly string[] s_targets = ["AverageValue", "Utilization", "Value"];

    /// <summary>The source of each type, its possible targets, and the server's words if no target is set.</summary>
    private static readonly (string Type, string Field, string[] Targets, string Words)[] s_sources =
    [
        (
            "ContainerResource",
            "containerResource",
            ["averageUtilization", "averageValue"],
            "must set either a target raw value or a target utilization"
        ),
        ("External", "external", ["value", "averageValue"], "must set either a target value for metric or a per-pod target"),
        ("Object", "object", ["value", "averageValue"], "must set either a target value or averageValue"),
        ("Pods", "pods", ["averageValue"], "must specify a positive target averageValue"),
        ("Resource", "resource", ["averageUtilization", "averageValue"], "must set either a target raw value or a target utilization"),
    ];

    public AutoscalerMetrics()
        : base("KUBE1101", "The autoscaler's metric is incomplete", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var scaler in graph.Own)
        {
            if (scaler is { ApiVersion: "autoscaling/v2", Kind: "HorizontalPodAutoscaler" })
            {
                foreach (var metric in s_metrics.Maps(scaler.Root))
                {
                    Judge(scaler, metric, findings);
                }
            }
        }
    }

    private static void Judge(Resource scaler, MapNode metric, FindingSink findings)
    {
        foreach (var (type, field, targets, words) in s_sources)
        {
            var isMeant = metric.Text("type") == type;
            if (isMeant && !metric.IsSet(field))
            {
                findings.ReportMissing(
                    metric,
                    metric.Place("type"),
                    Refusal.Of(
                        scaler,
                        metric.PathOf(field),
                        "is missing",
                        "Required value: must populate information for the given metric source",
                        $"For a metric of the type {Wording.Quoted(type)}, specify in {Wording.Quoted(field)} what to measure."
                    )
                );
            }
            else if (!isMeant && metric.IsSet(field) && s_sources.Any(source => source.Type == metric.Text("type")))
            {
                findings.ReportKey(
                    metric.EntryOf(field)!.Value,
                    Refusal.Of(
                        scaler,
                        metric.PathOf(field),
                        $"is set in a metric of the type {Wording.Quoted(metric.Text("type")!)}",
                        "must populate the given metric source only",
                        $"Use the type {Wording.Quoted(type)}, or remove the field."
                    )
                );
            }

            if (metric.Map(field)?["target"] is MapNode target)
            {
                JudgeTarget(scaler, target, targets, words, findings);
            }
        }
    }

    private static void JudgeTarget(Resource scaler, MapNode target, string[] fields, string words, FindingSink findings)
    {
        if (target.Scalar("type") is { Text: { Length: > 0 } text } type && !s_targets.Contains(text, StringComparer.Ordinal))
        {
            findings
                .Suggesting(Nearest.To(text, s_targets))
                .Report(type, Refusal.Of(scaler, type, "must be either Utilization, Value, or AverageValue", "Use one of these types."));
        }

        if (target.Scalar("averageUtilization") is { Number: < 1 } utilization)
        {
            findings.Report(
                utilization,
                Refusal.Of(scaler, utilization, "must be greater than 0", "Set a percentage of the pods' requests, such as 80.")
            );
        }

        if (!fields.Any(target.IsSet))
        {
            findings.ReportMissing(
                target,
                target.Place(),
                Refusal.Of(
                    scaler,
                    target.PathOf(fields[0]),
                    fields.Length == 1 ? "is missing" : $"and {Wording.Quoted(fields[1])} are missing",
                    "Required value: " + words,
                    $"Set {Wording.List(fields.Select(Wording.Quoted), " or ")}."
                )
            );
        }
    }
}
