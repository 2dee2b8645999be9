using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Addresses;

/// <content>The ports at which a Service answers: its own, its pods', or its target's.</content>
internal sealed partial class AddressBook
{
    /// <summary>The declared Service to which an ExternalName refers.</summary>
    private NamedService? TargetOf(ServiceView alias)
    {
        const string domain = ".svc.cluster.local";
        var name = (alias.Spec?.Text("externalName") ?? "").TrimEnd('.');
        return
            name.EndsWith(domain, StringComparison.Ordinal)
            && name.Substring(0, name.Length - domain.Length).Split('.') is [var service, var space]
            ? _services[(space, service)].FirstOrDefault()
            : null;
    }

    /// <summary>Headless Services and ExternalNames do not translate ports: the target may listen on any port.</summary>
    private static bool Answers(ServiceView service, int port) =>
        service.IsHeadless || service.IsExternalName || !service.Ports.Any() || service.Ports.Any(declared => declared.Number == port);

    /// <summary>
    /// The ports of the pods behind a headless Service, if all of their containers declare some and none is this one; otherwise null.
    /// </summary>
    private List<ContainerPortView>? OtherPortsBehind(ServiceView service, int port)
    {
        if (
            !service.IsHeadless
            || service.Selector is not { } pairs
            || service.Ports.Any(declared => declared.Number == port || declared.TargetPort?.Number == port)
        )
        {
            return null;
        }

        var selector = LabelSelector.OfPairs(pairs);
        var pods = _pods.Where(pod => pod.Workload.Namespace == service.Resource.Namespace && pod.Matches(selector)).ToList();
        var ports = pods.SelectMany(pod => pod.Ports).ToList();
        return
            ports.Count > 0 // pods may have no containers
            && pods.TrueForAll(pod => pod.Containers.All(container => container.Ports.Any()))
            && ports.TrueForAll(declared => declared.Number is { } number && number != port)
            ? ports
            : null;
    }

    private AddressFault NoPortBehind(NamedService service, int port, bool isWritten, string shown)
    {
        var view = service.View;
        var ports = OtherPortsBehind(view, port)!;
        return new AddressFault(
            isWritten,
            $"'{shown}' cannot be reached: Service '{service.Name}' in the namespace '{view.Resource.Namespace}' is headless, so clients "
                + $"connect to its pods, and their containers declare only "
                + $"{Wording.Ports(ports.Select(declared => (declared.Number, declared.Protocol, declared.Name)))}. "
                + $"Use one of these ports, or declare '{port.ToString(CultureInfo.InvariantCulture)}' on the container.",
            view.Resource
        );
    }

    /// <summary>Only if the Service declares it; the protocol of an unnamed port is unknown.</summary>
    private static bool SpeaksPlainly(ServicePortView port) =>
        !port.IsHttps
        && (
            port.AppProtocol is "http" or "kubernetes.io/h2c" or "kubernetes.io/ws"
            || (port.AppProtocol is null && (port.Name == "http" || port.Number == 80))
        );

    private static AddressFault NoPort(NamedService service, int port, TextAddress address, string shown)
    {
        var view = service.View;
        var has = Wording.Ports(view.Ports.Select(declared => (declared.Number, declared.Protocol, declared.Name)));
        var number = port.ToString(CultureInfo.InvariantCulture);
        var behind = view.Ports.Where(declared => declared.TargetPort?.Number == port).Select(declared => declared.Number).FirstOrDefault();
        var wayOut =
            behind is { } front
                ? $"'{number}' is the targetPort of {Wording.Quoted(front)}. Clients use the Service's port. Write {Wording.Quoted(front)}."
            : address.Scheme == "https" && view.Ports.All(SpeaksPlainly)
                ? "Write 'http://' with one of these ports, or add the port to the Service."
            : "Use one of these ports, or add the port to the Service.";
        return new AddressFault(
            address.PortPart is not null,
            $"'{shown}' cannot be reached: Service '{service.Name}' in the namespace '{view.Resource.Namespace}' "
                + $"has no port '{number}'. It has only {has}. {wayOut}",
            view.Resource
        );
    }
}
