namespace KubeNet.Resources;

/// <summary>
/// What a workload says of its pods: the labels that selectors see and the containers that take traffic. The labels are the pod
/// template's; those of the Deployment itself do not count. It reads the tree and tolerates any shape of it.
/// </summary>
internal sealed class PodTemplateView
{
    private readonly MapNode _template;

    private PodTemplateView(Resource workload, MapNode template)
    {
        Workload = workload;
        _template = template;
    }

    /// <summary>The Pod itself, or the resource whose controller makes the pods.</summary>
    public Resource Workload { get; }

    public MapNode? Labels => _template.Map("metadata.labels");

    public MapNode? Spec => _template.Map("spec");

    /// <summary>Whether the pods share their node's network, where no NetworkPolicy reaches them.</summary>
    public bool IsOnHostNetwork => Spec?.Scalar("hostNetwork")?.Flag == true;

    /// <summary>Whether the pods come and go with a task; a Service's traffic is meant for others.</summary>
    public bool IsTask => Workload.Kind is "Job" or "CronJob";

    public IEnumerable<ContainerPortView> Ports => Containers.SelectMany(container => container.Ports);

    /// <summary>All containers: init containers that end before the others begin are among them.</summary>
    public IEnumerable<ContainerView> AllContainers =>
        (Spec?.List("initContainers")?.Maps ?? [])
            .Concat(Spec?.List("containers")?.Maps ?? [])
            .Select(container => new ContainerView(container));

    /// <summary>
    /// <c>spec.containers</c>, and the sidecars among <c>spec.initContainers</c>: only those with <c>restartPolicy: Always</c> go on
    /// running and take traffic (FindPort in kubernetes/pkg/api/v1/pod/util.go looks for ports in the same ones).
    /// </summary>
    public IEnumerable<ContainerView> Containers
    {
        get
        {
            foreach (var container in Spec?.List("containers")?.Maps ?? [])
            {
                yield return new ContainerView(container);
            }

            foreach (var container in Spec?.List("initContainers")?.Maps ?? [])
            {
                if (container.Text("restartPolicy") == "Always")
                {
                    yield return new ContainerView(container);
                }
            }
        }
    }

    /// <summary>The pod template of a workload, or null for any other kind and for a workload without one.</summary>
    public static PodTemplateView? Of(Resource resource) =>
        TemplateOf(resource) is { } template ? new PodTemplateView(resource, template) : null;

    /// <summary>The pod templates among some resources, in their order.</summary>
    public static IEnumerable<PodTemplateView> In(IEnumerable<Resource> resources) => resources.Select(Of).OfType<PodTemplateView>();

    /// <summary>Whether the pods have the labels that a selector wants, those that come at run time included.</summary>
    public bool Matches(LabelSelector selector)
    {
        var labels = Labels;
        foreach (var requirement in selector.Requirements)
        {
            if (!requirement.Allows((labels?[requirement.Key] as ScalarNode)?.MeantText) && !MayAllowAtRunTime(requirement))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The port of that name and protocol, of the first container that has one (FindPort in kubernetes/pkg/api/v1/pod/util.go).
    /// </summary>
    public ContainerPortView? FindPort(string name, string protocol)
    {
        foreach (var container in Containers)
        {
            foreach (var port in container.Ports)
            {
                if (port.Name == name && port.Protocol == protocol)
                {
                    return port;
                }
            }
        }

        return null;
    }

    private bool MayAllowAtRunTime(LabelRequirement requirement) =>
        requirement.Operator switch
        {
            LabelOperator.In => requirement.Values.Any(value => RunTimeLabels.MayStandOn(Workload, requirement.Key, value)),
            LabelOperator.Exists => RunTimeLabels.Of(Workload).Any(label => label.Key == requirement.Key),
            _ => false,
        };

    private static MapNode? TemplateOf(Resource resource) =>
        (resource.Group, resource.Kind) switch
        {
            ("", "Pod") => resource.Root,
            ("", "ReplicationController") or ("apps", "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet") or ("batch", "Job") =>
                resource.Root.Map("spec.template"),
            ("batch", "CronJob") => resource.Root.Map("spec.jobTemplate.spec.template"),
            _ => null,
        };
}
