using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2044: an autoscaler that cannot compute its metric: utilisation is a percentage of the containers' requests, and one container has
/// no request, or no container has the name (calculatePodRequests in kubernetes/pkg/controller/podautoscaler/replica_calculator.go:
/// "missing request for").
/// </summary>
internal sealed class UnmeasuredMetric : Rule
{
    public UnmeasuredMetric()
        : base("KUBE2044", "The autoscaler cannot compute its metric", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var scaler in graph.OwnOfKind("HorizontalPodAutoscaler").Where(resource => resource.Group == "autoscaling"))
        {
            if (
                Autoscaling.TargetOf(graph, scaler) is not { } target
                || PodTemplateView.Of(target) is not { } pods
                || !pods.Containers.Any()
            )
            {
                continue;
            }

            // A LimitRange of the namespace adds default requests.
            var givesRequests = graph
                .VisibleOfKind("LimitRange")
                .Concat(graph.OthersOfKind("LimitRange"))
                .Any(range => range.Namespace == target.Namespace);
            if (!givesRequests && scaler.Root.Scalar("spec.targetCPUUtilizationPercentage") is { Number: not null } percentage)
            {
                JudgeRequests(scaler, pods, "cpu", percentage, findings);
            }

            foreach (var metric in scaler.Root.List("spec.metrics")?.Maps ?? [])
            {
                var source = metric.Text("type") switch
                {
                    "Resource" => metric.Map("resource"),
                    "ContainerResource" => metric.Map("containerResource"),
                    _ => null,
                };
                if (source?.Scalar("name") is { Text: { Length: > 0 } resource } named)
                {
                    Judge(scaler, pods, source, resource, named, givesRequests, findings);
                }
            }
        }
    }

    private static void Judge(
        Resource scaler,
        PodTemplateView pods,
        MapNode source,
        string resource,
        ScalarNode named,
        bool givesRequests,
        FindingSink findings
    )
    {
        var isShare = source.Text("target.type") == "Utilization";
        if (source.Scalar("container") is not { Text: { Length: > 0 } container } wanted)
        {
            if (isShare && !givesRequests)
            {
                JudgeRequests(scaler, pods, resource, named, findings);
            }

            return;
        }

        var names = pods.Containers.Select(one => one.Name).OfType<string>().ToList();
        if (names.Count == 0)
        {
            return;
        }

        if (!names.Contains(container))
        {
            var nearest = Nearest.To(container, names);
            findings.Report(
                wanted,
                $"{wanted.FieldPath} of {Wording.Named(scaler)} is {Wording.Quoted(container)}, but {Wording.Named(pods.Workload)} has "
                    + $"only the container{(names.Count == 1 ? "" : "s")} {Wording.List(names.Select(Wording.Quoted))}. Nothing is scaled. "
                    + (nearest is null ? "Write the name of a container." : $"Did you mean {Wording.Quoted(nearest)}?"),
                pods.Workload.Root
            );
        }
        else if (isShare && !givesRequests && pods.Containers.First(one => one.Name == container) is var one && !Asks(one.Map, resource))
        {
            Report(scaler, pods.Workload, one, resource, named, findings);
        }
    }

    private static void JudgeRequests(Resource scaler, PodTemplateView pods, string resource, ScalarNode named, FindingSink findings)
    {
        if (pods.Spec is { } spec && Asks(spec, resource))
        {
            return;
        }

        foreach (var container in pods.Containers)
        {
            if (!Asks(container.Map, resource))
            {
                Report(scaler, pods.Workload, container, resource, named, findings);
                return;
            }
        }
    }

    /// <summary>A limit without a request is also the request (SetDefaults_Pod).</summary>
    private static bool Asks(MapNode map, string resource) =>
        map.Map("resources")?.Map("requests")?[resource] is ScalarNode { Value: not null }
        || map.Map("resources")?.Map("limits")?[resource] is ScalarNode { Value: not null };

    private static void Report(
        Resource scaler,
        Resource workload,
        ContainerView container,
        string resource,
        ScalarNode named,
        FindingSink findings
    )
    {
        var lacking = container.Name is { Length: > 0 } name ? $"the container {Wording.Quoted(name)}" : "a container";
        findings.Report(
            named,
            $"{named.FieldPath} of {Wording.Named(scaler)} uses the utilisation of {Wording.Quoted(resource)}, which is a percentage of "
                + $"the requests, but {lacking} of {Wording.Named(workload)} has no {resource} request. Nothing is scaled "
                + $"(missing request for {resource}). Add a request to the container.",
            container.Node
        );
    }
}
