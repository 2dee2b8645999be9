using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// What distinguishes the kinds that create Pods. A further kind is one row here, its handle, and its method on <see cref="Manifests"/>.
/// </summary>
internal sealed class WorkloadKind
{
    public static readonly WorkloadKind Pod = new("v1", "Pod", "run", typeof(PodHandle), PodHandle.Of) { NamesContainerAfterItself = true };

    public static readonly WorkloadKind Deployment = new("apps/v1", "Deployment", "app", typeof(DeploymentHandle), DeploymentHandle.Of)
    {
        Template = [("spec", FieldOrders.DeploymentSpec), ("template", FieldOrders.PodTemplate)],
        HasSelector = true,
    };

    public static readonly WorkloadKind StatefulSet = new("apps/v1", "StatefulSet", "app", typeof(StatefulSetHandle), StatefulSetHandle.Of)
    {
        Template = [("spec", FieldOrders.StatefulSetSpec), ("template", FieldOrders.PodTemplate)],
        HasSelector = true,
        HasGoverningService = true,
    };

    public static readonly WorkloadKind DaemonSet = new("apps/v1", "DaemonSet", "app", typeof(DaemonSetHandle), DaemonSetHandle.Of)
    {
        Template = [("spec", FieldOrders.DaemonSetSpec), ("template", FieldOrders.PodTemplate)],
        HasSelector = true,
    };

    public static readonly WorkloadKind Job = new("batch/v1", "Job", "app", typeof(JobHandle), JobHandle.Of)
    {
        Template = [("spec", FieldOrders.JobSpec), ("template", FieldOrders.PodTemplate)],
        NamesContainerAfterItself = true,
        RestartPolicy = "Never",
    };

    public static readonly WorkloadKind CronJob = new("batch/v1", "CronJob", "app", typeof(CronJobHandle), CronJobHandle.Of)
    {
        Template =
        [
            ("spec", FieldOrders.CronJobSpec),
            ("jobTemplate", FieldOrders.PodTemplate),
            ("spec", FieldOrders.JobSpec),
            ("template", FieldOrders.PodTemplate),
        ],
        NamesContainerAfterItself = true,
        RestartPolicy = "OnFailure",
    };

    private static readonly WorkloadKind[] s_all = [Pod, Deployment, StatefulSet, DaemonSet, Job, CronJob];

    private readonly Func<Workload, MapNode, object> _open;

    private WorkloadKind(string apiVersion, string kind, string selectorKey, Type handle, Func<Workload, MapNode, object> open)
    {
        ApiVersion = apiVersion;
        Kind = kind;
        SelectorKey = selectorKey;
        Handle = handle.Name;
        _open = open;
    }

    public string ApiVersion { get; }

    public string Kind { get; }

    /// <summary>The label that kubectl gives the Pods, and that Services select by.</summary>
    public string SelectorKey { get; }

    /// <summary>The name of the handle's type, by which a set of another project refers to it.</summary>
    public string Handle { get; }

    /// <summary>The fields that lead from the resource to its Pod template. A Pod is its own template.</summary>
    public (string Field, FieldOrder Order)[] Template { get; private init; } = [];

    /// <summary>Whether the resource selects its Pods by <c>spec.selector.matchLabels</c>.</summary>
    public bool HasSelector { get; private init; }

    /// <summary>Whether kubectl names the container after the resource, not after the image.</summary>
    public bool NamesContainerAfterItself { get; private init; }

    /// <summary>Whether <c>spec.serviceName</c> is the headless Service that gives each Pod its name in DNS.</summary>
    public bool HasGoverningService { get; private init; }

    /// <summary>The <c>restartPolicy</c> that kubectl writes for a task. Null for Pods that run until they are stopped.</summary>
    public string? RestartPolicy { get; private init; }

    /// <summary>Whether the Pods end by themselves. kubectl gives them no label, and their apps do not listen.</summary>
    public bool IsTask => RestartPolicy is not null;

    /// <summary>The path of the Pod template, with a dot at its end. Empty for a Pod.</summary>
    public string TemplatePath => string.Concat(Template.Select(step => step.Field + "."));

    /// <summary>The order of the fields of <c>spec</c>.</summary>
    public FieldOrder SpecOrder => Template.Length == 0 ? FieldOrders.PodSpec : Template[0].Order;

    public static WorkloadKind? Of(Resource resource) =>
        Array.Find(s_all, kind => kind.Kind == resource.Kind && kind.ApiVersion == resource.ApiVersion);

    /// <summary>The kind whose handle has this type.</summary>
    public static WorkloadKind? OfHandle(string handle) => Array.Find(s_all, kind => kind.Handle == handle);

    /// <summary>The metadata that carries the labels: the resource's, and that of each template which it has.</summary>
    public static IEnumerable<MapNode> LabelledMetadataOf(Resource resource)
    {
        yield return resource.Metadata;
        MapNode? node = resource.Root;
        foreach (var step in Of(resource)?.Template ?? [])
        {
            node = node?[step.Field] as MapNode;
            if (node is not null && step.Order == FieldOrders.PodTemplate)
            {
                yield return node.GetOrAddMap("metadata", FieldOrders.PodMetadata);
            }
        }
    }

    /// <summary>A handle for a workload that already exists.</summary>
    public object Open(Workload workload, MapNode container) => _open(workload, container);
}
