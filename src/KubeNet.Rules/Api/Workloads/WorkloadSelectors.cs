using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1078: a controller that would not find the pods it creates, because its selector is empty or its pod template lacks the labels
/// (ValidateDeploymentSpec and similar functions in kubernetes/pkg/apis/apps/validation/validation.go; ValidateReplicationControllerSpec in
/// core/validation/validation.go). KUBE1005 reports a missing selector, KUBE1085 that of a Job.
/// </summary>
internal sealed class WorkloadSelectors : Rule
{
    public WorkloadSelectors()
        : base("KUBE1078", "The selector does not match the pod template", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var workload in graph.Own)
        {
            switch (workload)
            {
                case { ApiVersion: "apps/v1", Kind: "Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet" }
                    when workload.Root.Map("spec.selector") is { } selector:
                    JudgeSelector(workload, selector, findings);
                    break;
                case { ApiVersion: "v1", Kind: "ReplicationController" } when workload.Root.Map("spec.template") is { } template:
                    JudgeController(workload, template, findings);
                    break;
            }
        }
    }

    private static void JudgeSelector(Resource workload, MapNode selector, FindingSink findings)
    {
        if (selector.Map("matchLabels") is not { Count: > 0 } && selector.List("matchExpressions") is not { Count: > 0 })
        {
            // The server writes "deployment" for a ReplicaSet too.
            var kind = workload.Kind is "ReplicaSet" ? "deployment" : workload.Kind.ToLowerInvariant();
            findings.ReportKey(
                ((MapNode)selector.Parent!).EntryOf("selector")!.Value,
                Refusal.Of(
                    workload,
                    selector.FieldPath,
                    "is empty",
                    $"empty selector is invalid for {kind}",
                    "Use a label of the pod template as the selector."
                )
            );
        }
        else if (SelectorMatch.FirstMismatch(selector, workload.Root.Map("spec.template.metadata.labels")) is { } wanted)
        {
            Report(workload, wanted, findings);
        }
    }

    /// <summary>Its selector is a plain map like a Service's, and defaults to the template's labels.</summary>
    private static void JudgeController(Resource workload, MapNode template, FindingSink findings)
    {
        var labels = template.Map("metadata.labels");
        if (workload.Root.Map("spec.selector") is { Count: > 0 } pairs)
        {
            if (SelectorMatch.FirstPairMissing(pairs, labels) is { } wanted)
            {
                Report(workload, wanted, findings);
            }
        }
        else if (labels is null or { Count: 0 })
        {
            findings.ReportKey(
                ((MapNode)template.Parent!).EntryOf("template")!.Value,
                Refusal.Of(
                    workload,
                    "spec.selector",
                    "is missing, and the pod template has no labels to derive it from",
                    "Required value",
                    "Add a label to the pod template."
                )
            );
        }
    }

    /// <summary>
    /// A label that is derived from the workload's name is right where the selector was changed: then the selector is marked.
    /// </summary>
    private static bool IsDerived(Resource workload, SelectorMismatch wanted) =>
        wanted.Found is { } found
        && found.NearestOrigin == (workload.Metadata["name"]?.NearestOrigin ?? Origin.None)
        && wanted.Wanted.NearestOrigin is { IsKnown: true } place
        && place != found.NearestOrigin;

    private static void Report(Resource workload, SelectorMismatch wanted, FindingSink findings) =>
        findings.Report(
            wanted.Found is null || IsDerived(workload, wanted) ? wanted.Wanted : wanted.Found,
            Refusal.Of(
                workload,
                "spec.template.metadata.labels",
                wanted.Found is ScalarNode found
                    ? $"has {Refusal.Shown(found)} as the value of {Refusal.Shown(wanted.Key)}"
                    : $"does not match the selector's requirement for {Refusal.Shown(wanted.Key)}",
                SelectorMatch.ServersWords,
                "Add the labels of the selector to the pod template."
            ),
            wanted.Found is null ? []
                : IsDerived(workload, wanted) ? [wanted.Found]
                : [wanted.Wanted]
        );
}
