using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2054: two autoscalers with the same target. With two HorizontalPodAutoscalers, the controller scales the pods with neither of them
/// (AmbiguousSelector, validateAndParseSelector in kubernetes/pkg/controller/podautoscaler/horizontal.go). KEDA creates a
/// HorizontalPodAutoscaler for each ScaledObject, and its webhook rejects one for a workload that has another.
/// </summary>
internal sealed class TwoScalers : Rule
{
    /// <summary>KEDA takes an existing HorizontalPodAutoscaler over with this annotation.</summary>
    private const string TakesOver = "scaledobject.keda.sh/transfer-hpa-ownership";

    public TwoScalers()
        : base("KUBE2054", "Two autoscalers have the same target", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var own = new HashSet<Resource>(graph.Own);
        var first = new Dictionary<ResourceIdentity, (Resource Scaler, ScalarNode Named)>();
        foreach (var scaler in graph.Visible.Skip(graph.Own.Count).Concat(graph.Own))
        {
            if (!IsScaler(scaler) || TargetOf(scaler) is not var (target, named))
            {
                continue;
            }

            if (!first.TryGetValue(target, out var other))
            {
                first.Add(target, (scaler, named));
            }
            else if (own.Contains(scaler) && !scaler.Identity.Equals(other.Scaler.Identity))
            {
                Report(scaler, named, target, other.Scaler, other.Named, findings);
            }
        }
    }

    private static bool IsScaler(Resource resource) =>
        resource is { Group: "autoscaling", Kind: "HorizontalPodAutoscaler" } || (IsOfKeda(resource) && !TakesOneOver(resource));

    private static bool IsOfKeda(Resource resource) => resource is { Group: "keda.sh", Kind: "ScaledObject" };

    private static bool TakesOneOver(Resource scaled) => scaled.Metadata.Map("annotations")?[TakesOver] is ScalarNode { MeantText: "true" };

    private static (ResourceIdentity Target, ScalarNode Named)? TargetOf(Resource scaler)
    {
        if (
            scaler.Root.Map("spec.scaleTargetRef") is not { } target
            || target.Scalar("name") is not { Text: { Length: > 0 } name } named
            || (target.Text("kind") ?? (IsOfKeda(scaler) ? "Deployment" : null)) is not { Length: > 0 } kind
        )
        {
            return null;
        }

        var version = target.Text("apiVersion") ?? (IsOfKeda(scaler) ? "apps/v1" : "");
        return (new ResourceIdentity(ResourceIdentity.GroupOf(version), kind, scaler.Namespace, name), named);
    }

    private static void Report(
        Resource scaler,
        ScalarNode named,
        ResourceIdentity target,
        Resource other,
        ScalarNode otherNamed,
        FindingSink findings
    )
    {
        var (why, wayOut) =
            IsOfKeda(scaler) && IsOfKeda(other) ? ("KEDA rejects the second one", "Put the triggers of both into one ScaledObject")
            : IsOfKeda(scaler) || IsOfKeda(other)
                ? (
                    "KEDA creates a HorizontalPodAutoscaler of its own for a ScaledObject, and rejects it if there is another",
                    "Remove the HorizontalPodAutoscaler, and add its metrics as triggers of the ScaledObject"
                )
            : (
                "Kubernetes then scales the pods with neither (AmbiguousSelector)",
                "Put the metrics of both into one HorizontalPodAutoscaler"
            );
        findings.Report(
            named,
            $"{named.FieldPath} of {Wording.Named(scaler)} refers to {target.Kind} {Wording.Quoted(target.Name)}, which "
                + $"{Wording.Named(other)} also scales. {why}. {wayOut}, or correct the target.",
            otherNamed
        );
    }
}
