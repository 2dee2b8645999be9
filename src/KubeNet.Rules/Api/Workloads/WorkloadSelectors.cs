using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1078: a controller that would not find the pods that it makes: its selector is empty, or its pod template lacks the labels
/// (ValidateDeploymentSpec and its neighbours in kubernetes/pkg/apis/apps/validation/validation.go; ValidateReplicationControllerSpec in
/// core/validation/validation.go). A selector that is missing is KUBE1005's; that of a Job KUBE1085's.
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
            // The server says "deployment" of a ReplicaSet too.
            var kind = workload.Kind is "ReplicaSet" ? "deployment" : workload.Kind.ToLowerInvariant();
            findings.ReportKey(
                ((MapNode)selector.Parent!).EntryOf("selector")!.Value,
                Refusal.Of(
                    workload,
                    selector.FieldPath,
                    "is empty",
                    $"empty selector is invalid for {kind}",
                    "Select by a label that the pod template has."
                )
            );
        }
        else if (SelectorMatch.FirstMismatch(selector, workload.Root.Map("spec.template.metadata.labels")) is { } wanted)
        {
            Report(workload, wanted, findings);
        }
    }

    /// <summary>Its selector is the plain map of a Service, and the template's labels where it says none.</summary>
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
                    "is missing, and the pod template has no labels to select by",
                    "Required value",
                    "Give the pod template a label."
                )
            );
        }
    }

    private static void Report(Resource workload, SelectorMismatch wanted, FindingSink findings) =>
        findings.Report(
            wanted.Found ?? wanted.Wanted,
            Refusal.Of(
                workload,
                "spec.template.metadata.labels",
                wanted.Found is ScalarNode found
                    ? $"has {Refusal.Shown(found)} as the value of {Refusal.Shown(wanted.Key)}"
                    : $"lacks what the selector wants of {Refusal.Shown(wanted.Key)}",
                SelectorMatch.ServersWords,
                "Give the pod template the labels of the selector."
            ),
            wanted.Found is null ? [] : [wanted.Wanted]
        );
}
