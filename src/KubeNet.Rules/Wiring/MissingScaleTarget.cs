using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2020: a HorizontalPodAutoscaler whose scaleTargetRef refers to nothing, so it never scales anything (reconcileAutoscaler in
/// kubernetes/pkg/controller/podautoscaler/horizontal.go, FailedGetScale).
/// </summary>
internal sealed class MissingScaleTarget : Rule
{
    public MissingScaleTarget()
        : base("KUBE2020", "The autoscaler's target does not exist", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var scaler in graph.OwnOfKind("HorizontalPodAutoscaler"))
        {
            if (
                scaler.Group != "autoscaling"
                || scaler.Root.Map("spec.scaleTargetRef") is not { } target
                || target.Scalar("name") is not { Text: { Length: > 0 } name } named
                || target.Text("kind") is not { Length: > 0 } kind
            )
            {
                continue;
            }

            var reference = new Reference(scaler, named, target.Text("apiVersion") ?? "", kind, scaler.Namespace, name);
            if (MissingObject.Of(graph, reference) is { } missing)
            {
                Report(graph, reference, missing, findings);
            }
        }
    }

    /// <summary>The most common mistake is the kind, so a workload with the name and another kind comes first.</summary>
    private static void Report(ResourceGraph graph, Reference reference, MissingObject missing, FindingSink findings)
    {
        var (scaler, named, kind) = (reference.From, reference.Field, reference.Kind);
        var meant =
            PodTemplateView
                .In(graph.Visible)
                .Select(pod => pod.Workload)
                .FirstOrDefault(workload => workload.Namespace == scaler.Namespace && workload.Name == reference.Name)
            ?? missing.Near;
        findings
            .Suggesting(meant?.Kind == kind && meant.Name != reference.Name ? meant.Name : null)
            .Report(
                named,
                $"{named.FieldPath} of {Wording.Named(scaler)} is {Wording.Quoted(reference.Name)}, but no "
                    + $"{kind}{(reference.ApiVersion.Length == 0 ? "" : $" ({reference.ApiVersion})")} with this name is declared "
                    + $"in the namespace {Wording.Namespace(scaler)}. Nothing is scaled. "
                    + $"{missing.WayOut(meant, meant is null ? null : $"{Wording.Named(meant)} ({meant.ApiVersion})")}",
                MissingObject.Ends(meant)
            );
    }
}
