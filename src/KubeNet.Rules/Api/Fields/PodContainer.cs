using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>The list in a pod's spec that contains a container.</summary>
internal enum ContainerRole
{
    Regular,
    Init,
    Ephemeral,
}

/// <summary>One container of a pod, as the API server validates it.</summary>
internal sealed class PodContainer
{
    public PodContainer(PodView pod, MapNode map, ContainerRole role)
    {
        Pod = pod;
        Map = map;
        Role = role;
    }

    public PodView Pod { get; }

    public MapNode Map { get; }

    public ContainerRole Role { get; }

    public Resource Resource => Pod.Resource;

    public string? Name => Map.Text("name");

    public string Path => Map.FieldPath;

    /// <summary>Where to report a finding about the container: at its name.</summary>
    public ResourceNode Node => Map.Scalar("name") is { Value: not null } name ? name : Map.Pointed();

    /// <summary>Whether it keeps running with the others. An init container with restartPolicy Always is a sidecar.</summary>
    public bool IsLongRunning => Role == ContainerRole.Regular || IsSidecar;

    public bool IsSidecar => Role == ContainerRole.Init && Map.Text("restartPolicy") == "Always";

    public MapNode? SecurityContext => Map.Map("securityContext");

    public IEnumerable<MapNode> Ports => Map.List("ports")?.Maps ?? [];

    /// <summary>The probes, by field. Empty for containers that cannot have probes.</summary>
    public IEnumerable<(string Field, MapNode Probe)> Probes =>
        IsLongRunning ? MapsOf(Map, "livenessProbe", "readinessProbe", "startupProbe") : [];

    /// <summary>
    /// The probes, and <c>postStart</c> and <c>preStop</c> of the <c>lifecycle</c>. Empty for containers that cannot have them.
    /// </summary>
    public IEnumerable<MapNode> Handlers =>
        IsLongRunning
            ? Probes
                .Select(probe => probe.Probe)
                .Concat(Map.Map("lifecycle") is { } lifecycle ? MapsOf(lifecycle, "postStart", "preStop").Select(hook => hook.Map) : [])
            : [];

    private static IEnumerable<(string Field, MapNode Map)> MapsOf(MapNode map, params string[] fields)
    {
        foreach (var field in fields)
        {
            if (map[field] is MapNode found)
            {
                yield return (field, found);
            }
        }
    }
}
