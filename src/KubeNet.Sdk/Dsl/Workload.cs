using KubeNet.Resources;

namespace KubeNet;

/// <summary>What a Service can be put in front of.</summary>
internal interface IExposed
{
    Resource Resource { get; }

    /// <summary>The container ports, in the order of their declaration.</summary>
    IReadOnlyList<MapNode> ContainerPorts { get; }

    /// <summary>Writes the labels of the Pods into a selector.</summary>
    void SelectBy(MapNode selector, Origin origin);
}

/// <summary>What a Pod and a Deployment share: a Pod spec, the labels that Services select by, and the ports of the containers.</summary>
internal sealed class Workload : IExposed
{
    /// <summary>The metadata maps that carry the labels: the Pod's, or the Deployment's and its template's.</summary>
    private readonly MapNode[] _labelledMetadata;
    private readonly List<MapNode> _selectors = [];
    private readonly Origin _labelOrigin;

    public Workload(
        SetRecording recording, Resource resource, string selectorKey, Sourced<string> name, MapNode podSpec, params MapNode[] labelledMetadata)
    {
        Recording = recording;
        Resource = resource;
        SelectorKey = selectorKey;
        PodSpec = podSpec;
        _labelledMetadata = labelledMetadata;
        _labelOrigin = name.Origin;
        foreach (var metadata in labelledMetadata)
        {
            recording.Assume(metadata.GetOrAddMap("labels"), selectorKey, name.Value, name.Origin);
        }
    }

    public SetRecording Recording { get; }

    public Resource Resource { get; }

    /// <summary>The label that kubectl gives the workload and selects by: <c>run</c> or <c>app</c>.</summary>
    public string SelectorKey { get; }

    public MapNode PodSpec { get; }

    /// <summary>The containers that run side by side; init containers are over before a port matters.</summary>
    public IEnumerable<MapNode> Containers => PodSpec.List("containers")?.Maps ?? [];

    public IReadOnlyList<MapNode> ContainerPorts =>
        [.. Containers.SelectMany(container => container.List("ports")?.Maps ?? [])];

    private string SelectorValue => _labelledMetadata[0].Map("labels")!.Text(SelectorKey)!;

    /// <summary>Adds a container to the Pod spec; two of one name are a contradiction.</summary>
    public MapNode AddContainer(string list, Sourced<string> name, Sourced<string> image)
    {
        Recording.EnsureOpen();
        var all = Containers.Concat(PodSpec.List("initContainers")?.Maps ?? []);
        if (all.FirstOrDefault(container => container.Text("name") == name.Value) is { } earlier)
        {
            Recording.Contradiction(
                $"{Resource.Kind} '{Resource.Name}' has a container '{name.Value}' already. Give this one another name.",
                name.Origin,
                earlier.Scalar("name")!.NearestOrigin);
        }

        var node = new MapNode(FieldOrders.Container, name.Origin);
        node.Set("name", name);
        node.Set("image", image);
        return PodSpec.GetOrAddList(list).Add(node);
    }

    /// <summary>A label for the resource and its Pods. Where it is the one that Services select by, their selectors follow.</summary>
    public void SetLabel(Sourced<string> key, Sourced<string> value)
    {
        foreach (var metadata in _labelledMetadata)
        {
            if (!Recording.SetOnce(metadata.GetOrAddMap("labels"), key.Value, new ScalarNode(value.Value, value.Origin), key.Origin))
            {
                return;
            }
        }

        if (key.Value == SelectorKey)
        {
            foreach (var selector in _selectors)
            {
                if (selector[SelectorKey] is { } followed && Recording.IsAssumed(followed))
                {
                    Recording.Assume(selector, SelectorKey, value.Value, followed.Origin);
                }
            }
        }
    }

    /// <summary>Makes a selector select this workload's Pods, also when the label that it goes by is changed later.</summary>
    public void SelectBy(MapNode selector, Origin origin)
    {
        if (selector[SelectorKey] is ScalarNode { Text: var selected } other && selected != SelectorValue)
        {
            Recording.Contradiction(
                $"{SetRecording.OwnerOf(selector)} selects by '{SelectorKey}: {selected}' already, so it cannot select {Resource.Kind} '{Resource.Name}' too. Give the Pods a label in common and select by it.",
                origin,
                other.NearestOrigin);
            return;
        }

        Recording.Assume(selector, SelectorKey, SelectorValue, origin.Or(_labelOrigin));
        _selectors.Add(selector);
    }
}
