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

    /// <summary>Whether every pair of a selector is among the pods' labels.</summary>
    public bool Matches(MapNode selector)
    {
        var labels = Labels;
        foreach (var pair in selector.Entries)
        {
            if (pair.Value is not ScalarNode { Text: { } wanted } || (labels?[pair.Key] as ScalarNode)?.Text != wanted)
            {
                return false;
            }
        }

        return true;
    }

    private static MapNode? TemplateOf(Resource resource) => (resource.Group, resource.Kind) switch
    {
        ("", "Pod") => resource.Root,
        ("", "ReplicationController") or ("apps", "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet") or ("batch", "Job") =>
            resource.Root.Map("spec.template"),
        ("batch", "CronJob") => resource.Root.Map("spec.jobTemplate.spec.template"),
        _ => null,
    };
}
