using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1095: an invalid reference of a HorizontalPodAutoscaler to its target, or to an object that a metric describes
/// (ValidateCrossVersionObjectReference in kubernetes/pkg/apis/autoscaling/validation/validation.go, and what its strategy.go allows).
/// KUBE1005 reports a missing kind or name, KUBE2020 a target that does not exist.
/// </summary>
internal sealed class AutoscalerTargets : Rule
{
    private static readonly FieldPattern s_described = new("spec.metrics[].object.describedObject");

    /// <summary>The only scalable kind of the core group.</summary>
    private const string ScalesWithoutGroup = "ReplicationController";

    public AutoscalerTargets()
        : base("KUBE1095", "The autoscaler's target reference is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var scaler in graph.Own)
        {
            if (scaler is not { ApiVersion: "autoscaling/v2" or "autoscaling/v1", Kind: "HorizontalPodAutoscaler" })
            {
                continue;
            }

            if (scaler.Root.Map("spec.scaleTargetRef") is { } target)
            {
                JudgeNames(scaler, target, findings);
                if (graph.Cluster.JudgesGroupsOfAutoscalers())
                {
                    JudgeVersion(scaler, target, target.Text("kind") == ScalesWithoutGroup, graph.HasWholeResources, findings);
                }
            }

            // In autoscaling/v1, metrics can only be set in an annotation.
            foreach (var described in scaler.ApiVersion == "autoscaling/v2" ? s_described.Maps(scaler.Root) : [])
            {
                JudgeNames(scaler, described, findings);
                if (graph.Cluster.JudgesGroupsOfAutoscalers())
                {
                    JudgeVersion(scaler, described, mayBeCore: true, graph.HasWholeResources, findings);
                }
            }
        }
    }

    private static void JudgeNames(Resource scaler, MapNode reference, FindingSink findings)
    {
        foreach (var field in new[] { "kind", "name" })
        {
            if (reference.Scalar(field) is { Text: { } text } node && PathSegment.WhyNot(text) is { } words)
            {
                findings.Report(node, Refusal.Of(scaler, node, words, $"Set it to the {field} of the object."));
            }
        }
    }

    /// <summary>ValidateAPIVersion, which treats an absent version as an empty text.</summary>
    private static void JudgeVersion(Resource scaler, MapNode reference, bool mayBeCore, bool isComplete, FindingSink findings)
    {
        if (reference["apiVersion"] is not (null or ScalarNode { Value: null or string }))
        {
            return; // KUBE1004
        }

        var text = reference.Text("apiVersion") ?? "";
        var slash = text.IndexOf('/');
        if (slash >= 0 && text.IndexOf('/', slash + 1) >= 0)
        {
            var version = reference.Scalar("apiVersion")!;
            findings.Report(
                version,
                Refusal.Of(
                    scaler,
                    version,
                    "unexpected GroupVersion string: " + text,
                    "Use a group, a slash and a version, such as 'apps/v1'."
                )
            );
        }
        else if (slash <= 0 && !mayBeCore)
        {
            JudgeGroup(scaler, reference, text, isComplete, findings);
        }
    }

    private static void JudgeGroup(Resource scaler, MapNode target, string text, bool isComplete, FindingSink findings)
    {
        const string words = "apiVersion must specify API group";
        var meant = target.Text("kind") is "Deployment" or "ReplicaSet" or "StatefulSet" ? "apps/v1" : null;
        var wayOut = meant is null
            ? "Set the group and version of the target's kind, such as 'apps/v1'."
            : $"Write {Wording.Quoted(meant)}.";
        if (target.Scalar("apiVersion") is { Value: not null } version)
        {
            findings.Suggesting(meant).Report(version, Refusal.Of(scaler, version, words, wayOut));
        }
        else if (isComplete)
        {
            findings.ReportMissing(target, target.Place(), Refusal.Of(scaler, target.PathOf("apiVersion"), "is missing", words, wayOut));
        }
    }
}
