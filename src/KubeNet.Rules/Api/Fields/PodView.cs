using System.Runtime.CompilerServices;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>
/// A pod as the API server validates it: a Pod, or the template of a controller, with the server's defaults for missing fields
/// (kubernetes/pkg/apis/core/v1/defaults.go). It accepts trees of any shape.
/// </summary>
internal sealed class PodView
{
    private static readonly KindTable<FieldPattern> s_templates = Templates();

    private static readonly ConditionalWeakTable<ResourceGraph, IReadOnlyList<PodView>> s_known = new();

    private Dictionary<string, PodVolume>? _volumes;

    private PodView(Resource resource, MapNode template, MapNode spec)
    {
        Resource = resource;
        Template = template;
        Spec = spec;
        Containers =
        [
            .. ContainersOf("containers", ContainerRole.Regular),
            .. ContainersOf("initContainers", ContainerRole.Init),
            .. ContainersOf("ephemeralContainers", ContainerRole.Ephemeral),
        ];
    }

    /// <summary>The Pod, or the resource that has the template.</summary>
    public Resource Resource { get; }

    /// <summary>Whether it is a Pod itself. Some rules and defaults apply only to Pods.</summary>
    public bool IsPod => ReferenceEquals(Template, Resource.Root);

    /// <summary>The map with the pod's <c>metadata</c> and <c>spec</c>.</summary>
    public MapNode Template { get; }

    public MapNode Spec { get; }

    public MapNode? Annotations => Template.Map("metadata.annotations");

    /// <summary>All containers, in the order in which the server compares their names: regular, init, ephemeral.</summary>
    public IReadOnlyList<PodContainer> Containers { get; }

    public bool IsOnHostNetwork => Spec.Scalar("hostNetwork")?.Flag == true;

    /// <summary>Whether the pod uses the user namespace of its node, which is the default.</summary>
    public bool HasHostUsers => Spec.Scalar("hostUsers")?.Flag != false;

    /// <summary>The name of the operating system; null if it is not set.</summary>
    public string? Os => Spec.Text("os.name") is { Length: > 0 } name ? name : null;

    public string RestartPolicy => Spec.Text("restartPolicy") is { Length: > 0 } policy ? policy : "Always";

    /// <summary>In seconds; null if the value is not a number.</summary>
    public long? TerminationGracePeriod =>
        Spec.IsSet("terminationGracePeriodSeconds") ? Spec.Scalar("terminationGracePeriodSeconds")?.Number : 30;

    public MapNode? SecurityContext => Spec.Map("securityContext");

    /// <summary>
    /// The volumes that containers may mount, by name. They include the claims of a StatefulSet's <c>volumeClaimTemplates</c>, which
    /// replace a volume of the same name.
    /// </summary>
    public IReadOnlyDictionary<string, PodVolume> Volumes => _volumes ??= ReadVolumes();

    /// <summary>
    /// The pods of a graph's own resources that the cluster's server validates. Before 1.36 it did not validate the template of a
    /// StatefulSet. They are cached per graph, since many rules use them.
    /// </summary>
    public static IReadOnlyList<PodView> In(ResourceGraph graph) => s_known.GetValue(graph, known => [.. Read(known)]);

    private static IEnumerable<PodView> Read(ResourceGraph graph)
    {
        foreach (var resource in graph.Own)
        {
            if (resource is { Group: "apps", Kind: "StatefulSet" } && !graph.Cluster.JudgesWholeStatefulSets())
            {
                continue;
            }

            foreach (var field in s_templates.Of(resource))
            {
                foreach (var spec in field.Maps(resource.Root))
                {
                    yield return new PodView(resource, (MapNode)spec.Parent!, spec);
                }
            }
        }
    }

    private Dictionary<string, PodVolume> ReadVolumes()
    {
        var volumes = new Dictionary<string, PodVolume>(StringComparer.Ordinal);
        foreach (var volume in Spec.List("volumes")?.Maps ?? [])
        {
            if (volume.Text("name") is { Length: > 0 } name)
            {
                volumes[name] = PodVolume.Of(volume);
            }
        }

        foreach (var claim in Resource.Kind == "StatefulSet" ? Resource.Root.List("spec.volumeClaimTemplates")?.Maps ?? [] : [])
        {
            if (claim.Text("metadata.name") is { Length: > 0 } name)
            {
                volumes[name] = new PodVolume(IsClaim: true, IsEmptyDir: false);
            }
        }

        return volumes;
    }

    private IEnumerable<PodContainer> ContainersOf(string list, ContainerRole role) =>
        (Spec.List(list)?.Maps ?? []).Select(container => new PodContainer(this, container, role));

    private static KindTable<FieldPattern> Templates()
    {
        var table = new KindTable<FieldPattern>();
        foreach (var (group, kind, prefix) in PodSpecs.Templates)
        {
            table.Add(group, kind, new FieldPattern(prefix + "spec"));
        }

        return table;
    }
}
