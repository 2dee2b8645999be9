using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring.Addresses;

/// <summary>The mistake in an address.</summary>
/// <param name="IsPort">Whether the port is the wrong part; otherwise it is the host.</param>
/// <param name="Message">What is wrong, and how to fix it.</param>
/// <param name="Other">The resource that was probably meant.</param>
internal sealed record AddressFault(bool IsPort, string Message, Resource? Other);

/// <summary>
/// The names and ports by which the cluster's pods are reached, and checks of addresses against them. An address is judged only if it
/// certainly refers to this cluster: it is a cluster DNS name, or a Service or workload with this name, or a similar one, is declared.
/// </summary>
internal sealed partial class AddressBook
{
    /// <summary>Shorter names are similar to too many others.</summary>
    private const int ShortestTwin = 5;

    private readonly ILookup<(string? Namespace, string Name), NamedService> _services;
    private readonly IReadOnlyList<NamedService> _all;
    private readonly ILookup<string, Resource> _workloads;
    private readonly IReadOnlyList<PodTemplateView> _pods;
    private readonly Lazy<PodCounts> _counts;
    private readonly HashSet<string> _namespaces = new(StringComparer.Ordinal);

    /// <summary>The images: the whole reference, and the part after each slash.</summary>
    private readonly HashSet<string> _images = new(StringComparer.Ordinal);
    private readonly Func<string, string, bool> _isExternal;
    private readonly Func<Resource, ServiceView?> _serviceOf;

    /// <param name="resources">All declared resources, with their names in the cluster.</param>
    /// <param name="isExternal">Whether a Service, by namespace and name, is declared as external.</param>
    /// <param name="serviceOf">A Service that selects a workload's pods.</param>
    public AddressBook(
        IEnumerable<(Resource Resource, string Name)> resources,
        Func<string, string, bool> isExternal,
        Func<Resource, ServiceView?> serviceOf
    )
    {
        var known = resources.ToList();
        _all =
        [
            .. known
                .Select(one => ServiceView.Of(one.Resource) is { } view ? new NamedService(view, one.Name) : null)
                .OfType<NamedService>(),
        ];
        _services = _all.ToLookup(service => (service.View.Resource.Namespace, service.Name));
        _workloads = known
            .Where(one => PodTemplateView.Of(one.Resource) is { IsTask: false })
            .ToLookup(one => one.Name, one => one.Resource);
        _pods = [.. PodTemplateView.In(known.Select(one => one.Resource).Distinct())];
        _counts = new Lazy<PodCounts>(() => new PodCounts(known.Select(one => one.Resource).Distinct()));
        _namespaces.UnionWith(
            known.Select(one => one.Resource.Kind == "Namespace" ? one.Resource.Name : one.Resource.Namespace).OfType<string>()
        );
        _images.UnionWith(
            _pods.SelectMany(pod => pod.AllContainers).Select(container => container.Map.Text("image")).OfType<string>().SelectMany(EndsOf)
        );
        _isExternal = isExternal;
        _serviceOf = serviceOf;
    }

    private static IEnumerable<string> EndsOf(string image)
    {
        yield return image;
        for (var slash = image.IndexOf('/'); slash >= 0; slash = image.IndexOf('/', slash + 1))
        {
            yield return image.Substring(slash + 1);
        }
    }

    /// <summary>The names that are visible in a graph.</summary>
    public static AddressBook Of(ResourceGraph graph)
    {
        // A renamed resource also appears in its own scope, under the name in the source.
        var renamed = new HashSet<Origin>(
            graph.Visible.Where(resource => graph.NameInCluster(resource) != resource.Name).Select(resource => resource.Origin)
        );
        return new AddressBook(
            graph
                .Visible.Select(resource => (resource, graph.NameInCluster(resource)))
                .Concat(
                    graph
                        .Others.SelectMany(other => other.Visible)
                        .Where(resource => !renamed.Contains(resource.Origin))
                        .Select(resource => (resource, resource.Name))
                ),
            (@namespace, name) => graph.IsExternal("", "Service", @namespace, name),
            workload => graph.Traffic.ServicesBefore(workload) is [var first, ..] ? first : null
        );
    }

    /// <summary>
    /// Whether a cluster DNS name that is not similar to any declared name is a mistake. If false, it may belong to another project.
    /// </summary>
    public bool JudgesUndeclared { get; init; }

    /// <param name="address">The address.</param>
    /// <param name="shown">Its host and port as written.</param>
    /// <param name="namespace">The namespace of the pods that use it; null if it is unknown.</param>
    /// <param name="origin">The place of the text.</param>
    public AddressFault? Judge(TextAddress address, string shown, string? @namespace, Origin origin = default)
    {
        if (_images.Contains(shown))
        {
            return null;
        }

        var labels = LabelsOf(address);
        if (PlaceOf(address, labels, @namespace) is not { } place)
        {
            return NotWhole(address, labels, shown);
        }

        place = place with { IsInYaml = ExternalObject.IsYaml(origin) };
        return
            place is { Namespace: "default", Service: "kubernetes" }
            || (place.Namespace is { } inside && !_services.Contains((inside, place.Service)) && _isExternal(inside, place.Service))
            ? null
            : JudgePod(place, shown) ?? JudgeService(address, place, shown);
    }

    private AddressFault? JudgeService(TextAddress address, Place place, string shown)
    {
        var services = place.Namespace is { } inside
            ? _services[(inside, place.Service)].ToList()
            : _all.Where(service => service.Name == place.Service).ToList();
        if (services.Count == 0)
        {
            return
                PodNumber(place.Service) is { } pod
                && !place.IsSaid
                && address.Form is AddressForm.Url or AddressForm.HostAndPort
                && ByItself(place.Service, pod, place) is { } alone
                ? alone
                : NoService(address, place, shown);
        }

        if (address.Port is { } aliased && services.TrueForAll(service => service.View.IsExternalName))
        {
            // An alias does not translate ports, so those of its target count.
            var targets = services.ConvertAll(service => TargetOf(service.View));
            return targets.TrueForAll(target => target is not null && !Answers(target.View, aliased))
                ? NoPort(targets[0]!, aliased, address, shown)
                : null;
        }

        if (address.Port is { } port && !services.Exists(service => Answers(service.View, port)))
        {
            return NoPort(services[0], port, address, shown);
        }

        if (address.Port is { } direct && services.TrueForAll(service => OtherPortsBehind(service.View, direct) is not null))
        {
            return NoPortBehind(services[0], direct, address.PortPart is not null, shown);
        }

        return
            address is { Scheme: "https" or "wss", Port: { } tls }
            && services.TrueForAll(service => service.View.Ports.Any(declared => declared.Number == tls && SpeaksPlainly(declared)))
            ? new AddressFault(
                IsPort: address.PortPart is not null,
                $"'{address.Scheme}://{shown}' does not work: "
                    + $"port {Wording.Quoted(tls)} of {Wording.Named(services[0].View.Resource)} serves plain HTTP, "
                    + "so the TLS handshake fails. "
                    + $"Write '{(address.Scheme == "wss" ? "ws" : "http")}://', or use a port that serves TLS.",
                services[0].View.Resource
            )
            : null;
    }

    /// <summary>
    /// A name that lacks a part, though it clearly means a declared Service: <c>orders.shop.cluster.local</c>,
    /// <c>orders.svc.cluster.local</c>, <c>orders.shpo</c>.
    /// </summary>
    private AddressFault? NotWhole(TextAddress address, string[] labels, string shown)
    {
        var isDomain = labels.Length > 2 && labels[labels.Length - 2] == "cluster" && labels[labels.Length - 1] == "local";
        var before = isDomain ? labels.Length - 2 : labels.Length;
        var space = (isDomain, before, labels[before - 1]) switch
        {
            (true, 2, "svc") => null, // without the namespace
            (true, 2, var written) => written,
            (false, 2, not "svc" and var written) => Nearest.To(written, _namespaces),
            _ => "",
        };
        if (space == "" || (space is null && !(isDomain && labels[1] == "svc")))
        {
            return null;
        }

        var meant = _all.FirstOrDefault(service =>
            service.Name == labels[0] && (space is null || service.View.Resource.Namespace == space)
        );
        var end = isDomain ? ".svc.cluster.local" : "";
        return meant?.View.Resource.Namespace is { Length: > 0 } inside
            ? new AddressFault(
                false,
                $"'{shown}' cannot be reached: '{address.Host}' is not the DNS name of a Service. "
                    + $"Did you mean '{labels[0]}.{inside}{end}'?",
                meant.View.Resource
            )
            : null;
    }

    private AddressFault? NoService(TextAddress address, Place place, string shown)
    {
        var inSame = _all.Where(service => place.Namespace is null || service.View.Resource.Namespace == place.Namespace).ToList();
        if (inSame.Find(service => service.View.Resource.Name == place.Service && service.Name != place.Service) is { } renamed)
        {
            return new AddressFault(
                false,
                $"'{shown}' cannot be reached: the kustomization renames Service '{place.Service}' to '{renamed.Name}'. "
                    + "It does not change names inside values. "
                    + $"Write '{renamed.Name}'.",
                renamed.View.Resource
            );
        }

        if (
            _workloads[place.Service].FirstOrDefault(candidate => place.Namespace is null || candidate.Namespace == place.Namespace) is
            { } workload
        )
        {
            if (workload.Root.Text("spec.serviceName") == place.Service)
            {
                return null; // KUBE2023 reports the missing governing Service
            }

            var wayOut = _serviceOf(workload) is { Resource.Name.Length: > 0 } before
                ? $"Service '{before.Resource.Name}' selects its pods. Write '{before.Resource.Name}'."
                : "No Service selects its pods. Declare one.";
            return new AddressFault(
                false,
                $"'{shown}' cannot be reached: it is the name of {Wording.Named(workload)}, and no Service has this name. {wayOut}",
                workload
            );
        }

        // An undeclared namespace belongs to another project, which has its own Services.
        var isKnown =
            JudgesUndeclared
            || !place.IsSaid
            || _namespaces.Contains(place.Namespace!)
            || Nearest.To(place.Namespace!, _namespaces) is not null;
        if (
            isKnown
            && _all.FirstOrDefault(service => service.Name == place.Service && service.View.Resource.Namespace is { Length: > 0 })
                is { } elsewhere
        )
        {
            var to = elsewhere.View.Resource;
            return new AddressFault(
                false,
                $"'{shown}' cannot be reached: no Service '{place.Service}' is declared{In(place)}. "
                    + $"The namespace '{to.Namespace}' has a Service with this name. "
                    + $"Write '{elsewhere.Name}.{to.Namespace}.svc'. Otherwise {OrElsewhere(place)}",
                to
            );
        }

        var nearest =
            place.Service.Length < ShortestTwin && address.Form != AddressForm.ClusterDns
                ? null
                : Nearest.To(place.Service, inSame.Select(service => service.Name).Where(name => !IsVariant(place.Service, name)));
        if (nearest is not null)
        {
            return new AddressFault(
                false,
                $"'{shown}' cannot be reached: no Service '{place.Service}' is declared{In(place)}. Did you mean '{nearest}'? "
                    + $"Otherwise {OrElsewhere(place)}",
                inSame.Find(service => service.Name == nearest)!.View.Resource
            );
        }

        return address.Form == AddressForm.ClusterDns && JudgesUndeclared
            ? new AddressFault(
                false,
                $"'{shown}' cannot be reached: no Service '{place.Service}' is declared{In(place)}. D{OrElsewhere(place).Substring(1)}",
                null
            )
            : null;
    }

    private static string In(Place place) => place.Namespace is { } inside ? $" in the namespace '{inside}'" : "";

    private static string OrElsewhere(Place place)
    {
        if (place.IsInYaml)
        {
            return $"declare it, or add {ExternalObject.Item("Service", place.Namespace, place.Service)} if it exists elsewhere.";
        }

        var inside = place.Namespace is { } name ? $", @namespace: \"{name}\"" : "";
        return $"declare it, or add k8s.External.Service(\"{place.Service}\"{inside}) to a set if it exists elsewhere.";
    }

    /// <summary>A name with a prefix or suffix is not a typo: <c>a-orders</c>, <c>orders-v2</c>.</summary>
    private static bool IsVariant(string name, string other) =>
        name.EndsWith("-" + other, StringComparison.Ordinal)
        || name.StartsWith(other + "-", StringComparison.Ordinal)
        || other.EndsWith("-" + name, StringComparison.Ordinal)
        || other.StartsWith(name + "-", StringComparison.Ordinal)
        || name.Where(char.IsDigit).Count() != other.Where(char.IsDigit).Count()
        || !name.Where(char.IsDigit).SequenceEqual(other.Where(char.IsDigit));
}
