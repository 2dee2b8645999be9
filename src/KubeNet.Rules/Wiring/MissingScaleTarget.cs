using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2020: a HorizontalPodAutoscaler whose scaleTargetRef names nothing: nothing is ever scaled (reconcileAutoscaler in
/// kubernetes/pkg/controller/podautoscaler/horizontal.go, FailedGetScale).
/// </summary>
internal sealed class MissingScaleTarget : Rule
{
    public MissingScaleTarget() : base("KUBE2020", "The autoscaler's target does not exist", Severity.Warning)
    {
    }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var scaler in graph.OwnOfKind("HorizontalPodAutoscaler"))
        {
            if (scaler.Group != "autoscaling"
                || scaler.Root.Map("spec.scaleTargetRef") is not { } target
                || target.Scalar("name") is not { Text: { Length: > 0 } name } named
                || target.Text("kind") is not { Length: > 0 } kind)
            {
                continue;
            }

            var version = target.Text("apiVersion") ?? "";
            var group = version.IndexOf('/') is var slash and >= 0 ? version.Substring(0, slash) : "";
            if (graph.Find(group, kind, scaler.Namespace, name) is null
                && !graph.IsExternal(group, kind, scaler.Namespace, name)
                && !graph.Operators.MayMake(scaler.Namespace, name))
            {
                Report(graph, scaler, named, version, kind, name, findings);
            }
        }
    }

    private static void Report(ResourceGraph graph, Resource scaler, ScalarNode named, string version, string kind, string name, FindingSink findings)
    {
        var workloads = PodTemplateView.In(graph.Visible).Select(pod => pod.Workload).Where(workload => workload.Namespace == scaler.Namespace).ToList();
        var meant = workloads.Find(workload => workload.Name == name)
            ?? (Nearest.To(name, workloads.FindAll(workload => workload.Kind == kind).ConvertAll(workload => workload.Name)) is { } nearest
                ? workloads.Find(workload => workload.Name == nearest && workload.Kind == kind)
                : null);
        var wayOut = meant is null ? "Declare it" : $"Did you mean {Wording.Named(meant)} ({meant.ApiVersion})? Otherwise declare it";
        findings.Suggesting(meant?.Kind == kind && meant.Name != name ? meant.Name : null).Report(
            named,
            $"{named.FieldPath} of {Wording.Named(scaler)} is {Wording.Quoted(name)}, "
            + $"but no source declares a {kind}{(version.Length == 0 ? "" : $" ({version})")} of that name in the namespace {Wording.Namespace(scaler)}, "
            + $"so nothing is scaled. {wayOut}, or say k8s.External.Resource(\"{version}\", \"{kind}\", \"{name}\") if it lives elsewhere.",
            meant is null ? [] : [meant.Root]);
    }
}
