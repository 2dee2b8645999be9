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
    /// The selector and the label are derived from the workload's name unless they are written. What was written is marked.
    /// </summary>
    private static void Report(Resource workload, SelectorMismatch wanted, FindingSink findings)
    {
        var labels = workload.Root.Map("spec.template.metadata.labels");
        if (wanted.Found is ScalarNode derived && IsDerived(workload, derived) && !IsDerived(workload, wanted.Wanted))
        {
            findings.Report(
                wanted.Wanted,
                Refusal.Of(
                    workload,
                    "spec.selector",
                    $"has a requirement for {Refusal.Shown(wanted.Key)} that the pod template does not satisfy: its label is "
                        + Refusal.Shown(derived),
                    SelectorMatch.ServersWords,
                    "Add the labels of the selector to the pod template."
                ),
                derived
            );
            return;
        }

        var others =
            wanted.Found is null && IsDerived(workload, wanted.Wanted)
                ? labels?.Entries.Select(label => label.Value).FirstOrDefault(label => label.Origin.IsKnown && !IsDerived(workload, label))
                : null;
        findings.Report(
            wanted.Found ?? others ?? wanted.Wanted,
            Refusal.Of(
                workload,
                "spec.template.metadata.labels",
                wanted.Found is ScalarNode found
                    ? $"has {Refusal.Shown(found)} as the value of {Refusal.Shown(wanted.Key)}"
                    : $"does not match the selector's requirement for {Refusal.Shown(wanted.Key)}",
                SelectorMatch.ServersWords,
                "Add the labels of the selector to the pod template."
            ),
            wanted.Found is null && others is null ? [] : [wanted.Wanted]
        );
    }

    private static bool IsDerived(Resource workload, ResourceNode node) =>
        workload.Metadata["name"]?.NearestOrigin is { IsKnown: true } name && node.NearestOrigin == name;
}
