using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Addresses;

/// <content>Where an address leads, as the cluster's DNS resolves it.</content>
internal sealed partial class AddressBook
{
    /// <summary>The declared Service that an address certainly means; null if there is none, or more than one.</summary>
    /// <param name="address">The address.</param>
    /// <param name="shown">Its host and port as written.</param>
    /// <param name="namespace">The namespace of the pods that use it.</param>
    public ServiceView? ServiceOf(TextAddress address, string shown, string? @namespace) =>
        !_images.Contains(shown)
        && PlaceOf(address, LabelsOf(address), @namespace) is { } place
        && _services[(place.Namespace, place.Service)].ToList() is [var service]
            ? service.View
            : null;

    private static string[] LabelsOf(TextAddress address) => address.Host.TrimEnd('.').Split('.');

    private Place? PlaceOf(TextAddress address, string[] labels, string? @namespace)
    {
        var svc = address.Form == AddressForm.ClusterDns ? Array.LastIndexOf(labels, "svc") : labels.Length;
        var names = labels.Take(svc).ToArray();
        return names.Length switch
        {
            1 => new Place(null, names[0], @namespace, IsSaid: false),
            _ when address.Form == AddressForm.ClusterDns => new Place(
                names.Length > 2 ? names[names.Length - 3] : null,
                names[names.Length - 2],
                names[names.Length - 1],
                IsSaid: true
            ),
            2 when PodNumber(names[0]) is not null && !_namespaces.Contains(names[1]) => new Place(
                names[0],
                names[1],
                @namespace,
                IsSaid: false
            ),
            2 when _namespaces.Contains(names[1]) => new Place(null, names[0], names[1], IsSaid: true),
            3 when PodNumber(names[0]) is not null && _namespaces.Contains(names[2]) => new Place(
                names[0],
                names[1],
                names[2],
                IsSaid: true
            ),
            _ => null,
        };
    }

    private sealed record NamedService(ServiceView View, string Name);

    /// <param name="Pod">The pod's name, which precedes the Service's.</param>
    /// <param name="Service">The Service's name.</param>
    /// <param name="Namespace">The namespace, explicit or implied; null if it is unknown.</param>
    /// <param name="IsSaid">Whether the address itself contains the namespace.</param>
    private sealed record Place(string? Pod, string Service, string? Namespace, bool IsSaid)
    {
        public bool IsInYaml { get; init; }
    }
}
