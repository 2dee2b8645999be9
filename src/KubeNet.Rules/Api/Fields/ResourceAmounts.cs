using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Fields;

/// <summary>One entry of <c>limits</c> or <c>requests</c>.</summary>
/// <param name="Name">Of the resource.</param>
/// <param name="Entry">What stands there.</param>
/// <param name="Amount">Null for what is no amount, which KUBE1008 says.</param>
/// <param name="Path">As the server writes it: <c>spec.containers[0].resources.limits[cpu]</c>.</param>
internal readonly record struct ResourceAmount(string Name, MapEntry Entry, Quantity? Amount, string Path);

/// <summary>The <c>resources</c> of a container or a pod, with amounts as the server stores them: in thousandths, rounded up.</summary>
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

    /// <summary>Null where the map has none.</summary>
    public static ResourceAmounts? Of(MapNode containerOrSpec) => containerOrSpec.Map("resources") is { } map ? new ResourceAmounts(map) : null;

    private ResourceAmount[] Read(string field) =>
        Map.Map(field) is { } list
            ? [.. list.Entries.Select(entry => new ResourceAmount(entry.Key, entry, Quantity.Of(entry.Value)?.RoundedUpToMilli, $"{list.FieldPath}[{entry.Key}]"))]
            : [];
}
