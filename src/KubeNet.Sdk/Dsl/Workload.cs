using KubeNet.Resources;

namespace KubeNet;

/// <summary>A workload that a Service can expose.</summary>
internal interface IExposed
{
    Resource Resource { get; }

    /// <summary>The container ports, in the order of their declaration.</summary>
    IReadOnlyList<MapNode> ContainerPorts { get; }

    /// <summary>Writes the labels of the Pods into a selector.</summary>
    void SelectBy(MapNode selector, Origin origin);
}

/// <summary>
/// The common parts of all workloads: a Pod spec, the labels that Services select by, and the ports of the containers. They are looked up
/// each time, because a <c>Configure</c> may have replaced them.
/// </summary>
internal sealed partial class Workload : IExposed
{
    private readonly string _template;
    private readonly List<MapNode> _selectors = [];
    private readonly List<string> _selectorKeys;
    private readonly Origin _labelOrigin;
    private bool _isSelectorChosen;
    private bool _isLabelled;

    private Workload(SetRecording recording, WorkloadKind kind, Resource resource, IEnumerable<string> selectorKeys, Origin labelOrigin)
    {
        Recording = recording;
        Kind = kind;
        Resource = resource;
        _selectorKeys = [.. selectorKeys];
        _template = kind.TemplatePath;
        _labelOrigin = labelOrigin;
    }

    /// <summary>
    /// A new resource with its labels and its selector. The label's value is the resource's name until the user sets another one.
    /// </summary>
    public static Workload Declare(SetRecording recording, WorkloadKind kind, Sourced<string> name)
    {
        var resource = recording.Add(new Resource(kind.ApiVersion, kind.Kind, name, recording.Namespace, FieldOrders.Resource));
        var workload = new Workload(recording, kind, resource, [kind.SelectorKey], name.Origin);
        var matchLabels = kind.HasSelector ? workload.Spec.Set("selector", new MapNode()).Set("matchLabels", new MapNode()) : null;
        if (kind.RestartPolicy is { } policy)
        {
            recording.Assume(workload.PodSpec, "restartPolicy", policy, name.Origin);
        }
        else
        {
            workload.AssumeLabel();
        }

        if (matchLabels is not null)
        {
            workload.SelectBy(matchLabels, name.Origin);
        }

        return workload;
    }

    /// <summary>A workload of a set of another project, as it was at the end of its <c>Define</c>.</summary>
    public static Workload Of(SetRecording recording, WorkloadKind kind, Resource resource, IEnumerable<string> selectorKeys) =>
        new(recording, kind, resource, selectorKeys, Origin.None);

    public SetRecording Recording { get; }

    public WorkloadKind Kind { get; }

    public Resource Resource { get; }

    /// <summary>The <c>spec</c> of the resource.</summary>
    public MapNode Spec => Resource.Root.GetOrAddMap("spec", Kind.SpecOrder);

    /// <summary>The labels that select the Pods: <c>run</c> or <c>app</c> as with kubectl, or those that were chosen.</summary>
    public IReadOnlyList<string> SelectorKeys => _selectorKeys;

    /// <summary>The Pod spec to write to.</summary>
    public MapNode PodSpec => PodTemplate.GetOrAddMap("spec", FieldOrders.PodSpec);

    /// <summary>The containers that run at the same time, without init containers.</summary>
    public IEnumerable<MapNode> Containers => ContainersIn("containers");

    public IReadOnlyList<MapNode> ContainerPorts => [.. Containers.SelectMany(container => container.List("ports")?.Maps ?? [])];

    /// <summary>The Pod template: metadata and a spec. For a Pod, it is the Pod itself.</summary>
    public MapNode PodTemplate => Kind.Template.Aggregate(Resource.Root, (node, step) => node.GetOrAddMap(step.Field, step.Order));

    /// <summary>The spec of the Job that creates the Pods: the resource's, or that of its Job template.</summary>
    public MapNode JobSpec =>
        Kind.Template.Take(Kind.Template.Length - 1).Aggregate(Resource.Root, (node, step) => node.GetOrAddMap(step.Field, step.Order));

    /// <summary>The user that the app of the main container runs as, if it is known.</summary>
    public Sourced<int?> AppUser { get; set; }

    private MapNode PodMetadata => PodTemplate.GetOrAddMap("metadata", FieldOrders.PodMetadata);

    /// <summary>The metadata that carries the labels: the resource's, and that of each template.</summary>
    private IEnumerable<MapNode> LabelledMetadata
    {
        get
        {
            yield return Resource.Metadata;
            var node = Resource.Root;
            foreach (var step in Kind.Template)
            {
                node = node.GetOrAddMap(step.Field, step.Order);
                if (step.Order == FieldOrders.PodTemplate)
                {
                    yield return node.GetOrAddMap("metadata", FieldOrders.PodMetadata);
                }
            }
        }
    }

    private MapNode? PodLabels => Resource.Root.Map($"{_template}metadata.labels");

    /// <summary>A container, to be read or changed. A <c>Configure</c> may have removed it from the Pod.</summary>
    public MapNode Existing(MapNode container) =>
        Resource.Has(container)
            ? container
            : throw new InvalidOperationException(
                $"Configure removed the container '{container.Text("name")}' of {Resource.Kind} '{Resource.Name}', "
                    + "so its handle can no longer be used. Use the handle before Configure, or keep the container."
            );

    /// <summary>Adds a container to the Pod spec. Two with the same name are a contradiction.</summary>
    public MapNode AddContainer(string list, Sourced<string> name, Sourced<string> image)
    {
        Recording.EnsureOpen();
        var all = Containers.Concat(ContainersIn("initContainers"));
        if (all.FirstOrDefault(container => container.Text("name") == name.Value) is { } earlier)
        {
            Recording.Contradiction(
                $"{Resource.Kind} '{Resource.Name}' already has a container '{name.Value}'. Give this one another name.",
                name.Origin,
                earlier.Scalar("name")!.NearestOrigin
            );
        }

        var node = new MapNode(FieldOrders.Container, name.Origin);
        node.Set("name", name);
        node.Set("image", image);
        PodSpec.GetOrAddList(list).Add(node);
        if (_restricted is { } call)
        {
            Restrict(node, call);
        }

        return node;
    }

    /// <summary>
    /// Adds the main container. Without a name of its own it is named as kubectl names it: after the image, or after the resource.
    /// </summary>
    public MapNode AddMainContainer(Sourced<string> name, Sourced<string> image, Sourced<string?> containerName) =>
        AddContainer(
            "containers",
            containerName.Value is { } said ? containerName.With(said)
                : Kind.NamesContainerAfterItself ? Resource.NameAt(name.Origin)
                : image.With(ContainerNameOf(image.Value, name.Value)),
            image
        );

    private void AssumeLabel()
    {
        _isLabelled = true;
        foreach (var metadata in LabelledMetadata)
        {
            Recording.Assume(metadata.GetOrAddMap("labels"), Kind.SelectorKey, Resource.NameAt(_labelOrigin), _labelOrigin);
        }
    }

    /// <summary>
    /// The last part of an image reference without tag and digest, as a valid container name. kubectl does the same, except that it keeps
    /// upper case, which no image has: such an image is reported (KUBE2060), and the name is not what is wrong.
    /// </summary>
    private static string ContainerNameOf(string image, string otherwise)
    {
        var name = image.Substring(image.LastIndexOf('/') + 1);
        var end = name.IndexOfAny([':', '@']);
        name = (end < 0 ? name : name.Substring(0, end)).Replace('_', '-').Replace('.', '-').Trim('-').ToLowerInvariant();
        return name.Length == 0 ? otherwise : name;
    }

    private IEnumerable<MapNode> ContainersIn(string list) => Resource.Root.List($"{_template}spec.{list}")?.Maps ?? [];
}
