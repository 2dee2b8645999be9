using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;
using KubeNet.Rules.Wiring.Addresses;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2070: a workload uses the address of a declared Service, and the NetworkPolicies do not let its pods out, or do not let them in to
/// the pods behind the Service (Network Policies: "both the egress policy on the source pod and the ingress policy on the destination pod
/// need to allow the connection"). A Service that nobody can reach is KUBE2016, a policy with the Service's port KUBE2015, and a peer that
/// selects nothing KUBE2029.
/// </summary>
internal sealed class BlockedConnection : Rule
{
    public BlockedConnection()
        : base("KUBE2070", "The network policies block this connection", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var connections = new PodConnections(graph);
        if (!connections.AreJudged)
        {
            return;
        }

        Lazy<AddressBook> book = new(() => AddressBook.Of(graph));
        Lazy<HashSet<Resource>> mistaken = new(() => Mistaken(graph));
        var visible = new HashSet<Resource>(graph.Visible);
        var data = graph.Own.Where(resource => resource is { Group: "", Kind: "ConfigMap" or "Secret" }).ToLookup(one => one.Identity);
        foreach (var client in PodTemplateView.In(graph.Own))
        {
            var reported = new HashSet<Resource>();
            foreach (var use in UsesOf(client, data))
            {
                if (
                    book.Value.ServiceOf(use.Address, use.Shown, client.Workload.Namespace) is { } service
                    && visible.Contains(service.Resource)
                    && !reported.Contains(service.Resource)
                    && PodsBehind(graph, service, visible) is { } servers
                    && !servers.Any(pods => pods.Workload == client.Workload)
                    && Find(graph, connections, client, service, servers, use.Address.Port) is { } blocked
                    && !blocked.Policies.Any(policy => mistaken.Value.Contains(policy.Resource))
                )
                {
                    reported.Add(service.Resource);
                    Report(use, blocked, graph, findings);
                }
            }
        }
    }

    /// <summary>The policies of which another rule says that they allow less than was meant: KUBE2015 and KUBE2029.</summary>
    private static HashSet<Resource> Mistaken(ResourceGraph graph)
    {
        var policies = NetworkPolicyView.In(graph.Visible).ToList();
        return
        [
            .. PolicyPort.In(graph, policies).Select(found => found.Policy.Resource),
            .. policies.Where(policy => PolicyPeerOfNothing.In(graph, policy).Any()).Select(policy => policy.Resource),
        ];
    }

    /// <summary>The addresses that a workload's pods get, also from the ConfigMaps and Secrets that they read.</summary>
    private static IEnumerable<AddressUse> UsesOf(PodTemplateView client, ILookup<ResourceIdentity, Resource> data) =>
        AddressUse
            .In(client.Workload)
            .Concat(
                from reference in PodReferences.Of(client)
                where reference.Kind is "ConfigMap" or "Secret"
                from source in data[new ResourceIdentity("", reference.Kind, client.Workload.Namespace, reference.Name.Text ?? "")]
                from use in AddressUse.In(source)
                where reference.Keys.Count == 0 || reference.Keys.Any(key => key.Text == use.Name)
                select use
            );

    /// <summary>Null if some of them may be unknown: made by an operator, written by hand, or of another set.</summary>
    private static IReadOnlyList<PodTemplateView>? PodsBehind(ResourceGraph graph, ServiceView service, HashSet<Resource> visible) =>
        !service.IsExternalName
        && service.Selector is { } selector
        && !graph.Elsewhere.MakesEndpointsOf(service)
        && graph.PodsSelectedBy(service.Resource.Namespace, selector) is { Count: > 0 } pods
        && pods.All(pod => visible.Contains(pod.Workload))
            ? pods
            : null;

    private static Blocked? Find(
        ResourceGraph graph,
        PodConnections connections,
        PodTemplateView client,
        ServiceView service,
        IReadOnlyList<PodTemplateView> servers,
        int? port
    )
    {
        var ends = new List<(PodTemplateView Server, long? Port, string Protocol)>();
        foreach (var server in servers)
        {
            if (PortsOf(service, server, port) is not { Count: > 0 } ports)
            {
                return null;
            }

            ends.AddRange(ports.Select(one => (server, one.Number, one.Protocol)));
        }

        List<NetworkPolicyView> Closed(Func<PodTemplateView, PodTemplateView, long?, string, IReadOnlyList<NetworkPolicyView>> side)
        {
            var closed = ends.ConvertAll(end => side(client, end.Server, end.Port, end.Protocol));
            return closed.TrueForAll(policies => policies.Count > 0)
                ? [.. closed.SelectMany(policies => policies).GroupBy(policy => policy.Resource).Select(same => same.First())]
                : [];
        }

        var (egress, ingress) = (Closed(connections.KeepingIn), Closed(connections.KeepingOut));
        if (ingress.Count > 0 && IsCutOff(graph, service))
        {
            ingress = []; // KUBE2016
        }

        return egress.Count + ingress.Count > 0
            ? new Blocked(client.Workload, service.Resource, egress, ingress, [.. ends.Select(end => end.Port).OfType<long>().Distinct()])
            : null;
    }

    /// <summary>
    /// The pods' ports that a client may mean: those behind the Service's port, or behind all of them if it says none. Clients of a
    /// headless Service connect to the pods' ports. Null if one of them is unknown.
    /// </summary>
    private static List<(long? Number, string Protocol)>? PortsOf(ServiceView service, PodTemplateView server, int? port)
    {
        if (service.IsHeadless)
        {
            var protocols = service.Ports.Where(declared => declared.Number == port).Select(declared => declared.Protocol).ToList();
            return protocols.Count == 0 ? [(port, "TCP")] : protocols.ConvertAll(protocol => ((long?)port, protocol));
        }

        var ports = new List<(long? Number, string Protocol)>();
        foreach (var declared in service.Ports.Where(declared => port is null || declared.Number == port))
        {
            var target = declared.TargetPort;
            if ((target?.MeantNumber ?? server.FindPort(target?.Text ?? "", declared.Protocol)?.Number) is not { } number)
            {
                return null;
            }

            ports.Add((number, declared.Protocol));
        }

        return ports;
    }

    /// <summary>Whether KUBE2016 says that nobody can reach the Service.</summary>
    private static bool IsCutOff(ResourceGraph graph, ServiceView service) =>
        TargetPort
            .Of(graph)
            .Where(port => port.Service.Resource == service.Resource)
            .SelectMany(port => port.Pods.Select(pod => graph.Policies.LetIn(pod, port.Target, port.Port.Protocol)))
            .ToList()
            is { Count: > 0 } open
        && !open.Contains(true);

    private static void Report(AddressUse use, Blocked blocked, ResourceGraph graph, FindingSink findings)
    {
        var (who, to) = (Wording.Named(blocked.Client), Wording.Named(blocked.Service));
        var on = blocked.Ports.Count == 0 ? "" : $" on port {Wording.List(blocked.Ports.Select(port => Wording.Quoted(port)), " or ")}";
        var goesOut =
            blocked.Egress.Count == 0
                ? ""
                : $" {Policies(blocked.Egress)} the egress of {who}, and no policy allows connections to the pods of {to}{on}.";
        var comesIn =
            blocked.Ingress.Count == 0
                ? ""
                : $" {Policies(blocked.Ingress)} the ingress of the pods of {to}, and no policy allows connections from {who}{on}.";
        var message = $"'{use.Shown}' cannot be reached from {who}:{goesOut}{comesIn} {WayOut(use, blocked, graph)}";
        ResourceNode[] others = [.. blocked.Policies.Select(policy => policy.Node)];
        if (use.IsWhole)
        {
            findings.Report(use.Text, message, others);
        }
        else
        {
            findings.Report(use.Text, message, AddressParts.Of((string)use.Text.Value!, use.Address, isPort: false), others);
        }
    }

    private static string Policies(IReadOnlyList<NetworkPolicyView> policies) =>
        $"{Wording.List(policies.Select(policy => Wording.Named(policy.Resource)))} limit{(policies.Count == 1 ? "s" : "")}";

    private static string WayOut(AddressUse use, Blocked blocked, ResourceGraph graph)
    {
        var (egress, ingress) = (blocked.Egress.Count > 0, blocked.Ingress.Count > 0);
        if (ExternalObject.IsYaml(use.Text.Origin))
        {
            var side = (egress, ingress) switch
            {
                (true, true) => "an egress rule for the one and an ingress rule for the other",
                (true, false) => "an egress rule",
                _ => "an ingress rule",
            };
            return $"Allow the connection with {side} in a NetworkPolicy that selects these pods.";
        }

        var (client, service) = (HandleOf(blocked.Client, "workload"), HandleOf(blocked.Service, "service"));
        var isHere = graph.Own.Contains(blocked.Service);
        return !egress ? $"Allow the connection with {service}.AllowFrom({client}){(isHere ? "" : " in the set of the Service")}."
            : !ingress || isHere ? $"Allow the connection with {client}.AllowTo({service})."
            : $"Allow the connection with {client}.AllowTo({service}), and with {service}.AllowFrom({client}) in the set of the Service.";
    }

    /// <summary>How a resource's handle is probably called: <c>orderDb</c>.</summary>
    private static string HandleOf(Resource resource, string otherwise)
    {
        var words = resource.Name.Split('-', '.').Where(word => word.Length > 0).ToList();
        var name = string.Concat(words.Select((word, at) => at == 0 ? word : char.ToUpperInvariant(word[0]) + word.Substring(1)));
        return name.Length > 0 && char.IsLetter(name[0]) && name.All(char.IsLetterOrDigit) ? name : otherwise;
    }

    /// <param name="Client">The workload that uses the address.</param>
    /// <param name="Service">The Service of the address.</param>
    /// <param name="Egress">The policies that do not let the client's pods out; none if some allow it.</param>
    /// <param name="Ingress">The policies that do not let them in; none if some allow it.</param>
    /// <param name="Ports">The pods' ports that are blocked; none if all are.</param>
    private sealed record Blocked(
        Resource Client,
        Resource Service,
        IReadOnlyList<NetworkPolicyView> Egress,
        IReadOnlyList<NetworkPolicyView> Ingress,
        IReadOnlyList<long> Ports
    )
    {
        public IEnumerable<NetworkPolicyView> Policies =>
            Egress.Concat(Ingress).GroupBy(policy => policy.Resource).Select(same => same.First());
    }
}
