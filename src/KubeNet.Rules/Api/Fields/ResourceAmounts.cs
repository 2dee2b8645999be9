using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Fields;

/// <summary>One entry of <c>limits</c> or <c>requests</c>.</summary>
/// <param name="List">The map that contains the entry.</param>
/// <param name="Entry">The resource's name and its value.</param>
internal readonly record struct ResourceAmount(MapNode List, MapEntry Entry)
{
    public string Name => Entry.Key;

    /// <summary>As the server stores it: in thousandths, rounded up. Null for an invalid quantity, which KUBE1008 reports.</summary>
    public Quantity? Amount => Quantity.Of(Entry.Value)?.RoundedUpToMilli;

    /// <summary>As the server writes it: <c>spec.containers[0].resources.limits[cpu]</c>.</summary>
    public string Path => $"{List.FieldPath}[{Name}]";
}

/// <summary>The <c>resources</c> of a container or a pod.</summary>
internal sealed class ResourceAmounts
{
    private ResourceAmounts(MapNode map)
    {
        Map = map;
        Limits = Read("limits");
        Requests = Read("requests");
    }

    public MapNode Map { get; }

    public IReadOnlyList<ResourceAmount> Limits { get; }

    public IReadOnlyList<ResourceAmount> Requests { get; }

    public IEnumerable<ResourceAmount> All => Limits.Concat(Requests);

    /// <summary>Null if the map has no resources.</summary>
    public static ResourceAmounts? Of(MapNode containerOrSpec) =>
        containerOrSpec.Map("resources") is { } map ? new ResourceAmounts(map) : null;

    private ResourceAmount[] Read(string field) =>
        Map.Map(field) is { } list ? [.. list.Entries.Select(entry => new ResourceAmount(list, entry))] : [];
}
