using System.Globalization;
using KubeNet.Nginx;
using KubeNet.Resources;

namespace KubeNet.Routing;

/// <summary>The route of a request through a reverse proxy in front of the nodes, and through a node port.</summary>
internal sealed class ProxyRoutes
{
    private readonly ResourceGraph _graph;
    private readonly ServiceRoutes _services;

    public ProxyRoutes(ResourceGraph graph, ServiceRoutes services)
    {
        _graph = graph;
        _services = services;
    }

    /// <summary>The proxies that listen on the address of a request. Those that specify its host come first.</summary>
    public NginxProxyView? Find(RequestUrl url, bool byName)
    {
        foreach (var proxy in NginxProxyView.In(_graph.VisibleProxies))
        {
            var names = proxy.ServerNames.Select(name => (name.Text ?? "").ToLowerInvariant()).ToList();
            if (
                url.Scheme == "http"
                && proxy.Listen == url.Port
                && (byName ? names.Exists(name => Names(name, url.Host)) : names.Count == 0)
            )
            {
                return proxy;
            }
        }

        return null;
    }

    public Route FromProxy(RouteWalk walk, NginxProxyView proxy)
    {
        walk.Pass(HopKind.Entry, $"NginxProxy '{proxy.Name}', port '{Number(proxy.Listen)}'");
        var path = walk.Url.Path!;
        var locations = proxy
            .Locations.Where(location => location.Path is { Text: { } said } && NginxText.IsPath(said))
            .Select(location => (View: location, Path: RequestUrl.Bytes(location.Path!.Text!)))
            .ToList();
        var best = locations
            .Where(location => path.StartsWith(location.Path, StringComparison.Ordinal))
            .OrderByDescending(location => location.Path.Length)
            .FirstOrDefault();
        if (best.Path != path && locations.Exists(location => location.Path == path + "/"))
        {
            return walk.Redirect(
                $"the proxy has only '{RequestUrl.Text(path)}/': 301 to it",
                301,
                $"{walk.Url.Scheme}://{walk.Url.Authority}{NginxRewrite.Encode(path)}/{walk.Url.Query}"
            );
        }

        if (best.Path is null)
        {
            return walk.Break(HopKind.Path, $"no path of the proxy matches '{RequestUrl.Text(path)}'; it answers 404", null, 404);
        }

        walk.Pass(HopKind.Path, $"location '{RequestUrl.Text(best.Path)}'");
        if (!proxy.NodeAddresses.Any())
        {
            return walk.Break(HopKind.Path, "the proxy has no nodes", RuleIds.ProxyWithoutNodes, 503);
        }

        var target = NodePortTarget.Of(best.View, _graph);
        var name = best.View.ServiceName ?? "";
        walk.Service = name;
        walk.Namespace = best.View.ServiceNamespace;
        return target switch
        {
            { NodePort: { } nodePort, Service: { } service, Port: { } port } => FromNodePort(walk, service, port, nodePort),
            { Gap: NodePortGap.UnknownPort } => walk.Break(
                HopKind.Service,
                $"Service '{name}' has no such port",
                RuleIds.MissingProxyPort,
                503
            ),
            { Gap: NodePortGap.ChosenByCluster } => walk.Break(
                HopKind.Service,
                $"the cluster chooses the NodePort of Service '{name}', so the proxy cannot know it",
                RuleIds.NodePortOfTheClustersChoice,
                503
            ),
            _ => walk.Break(HopKind.Service, $"Service '{name}' has no NodePort that is known", RuleIds.ProxyWithoutNodePort, 503),
        };
    }

    /// <summary>The Service that has this node port.</summary>
    public (ServiceView Service, ServicePortView Port)? FindNodePort(int number)
    {
        foreach (var service in ServiceView.In(_graph.Visible))
        {
            if (service.Type is "NodePort" or "LoadBalancer")
            {
                foreach (var port in service.Ports)
                {
                    if (port.NodePort?.Number == number && port.Protocol == "TCP")
                    {
                        return (service, port);
                    }
                }
            }
        }

        return null;
    }

    public Route FromNodePort(RouteWalk walk, ServiceView service, ServicePortView port, long nodePort)
    {
        walk.Pass(HopKind.Entry, $"NodePort '{Number(nodePort)}' of every node");
        return _services.ToPods(walk, service, port, null);
    }

    /// <summary>
    /// A Service of type LoadBalancer that specifies this address, or one with this port if its address is not known in advance.
    /// </summary>
    public IReadOnlyList<ServiceView> FindLoadBalancers(RequestUrl url)
    {
        var all = ServiceView
            .In(_graph.Visible)
            .Where(service =>
                service.Type == "LoadBalancer" && service.Ports.Any(port => port.Number == url.Port && port.Protocol == "TCP")
            )
            .ToList();
        var named = all.FindAll(service => AddressesOf(service).Contains(url.Host, StringComparer.OrdinalIgnoreCase));
        var isAddress =
            url.Host == "localhost"
            || NginxText.IsIPv6(url.Host)
            || (NginxText.IsNode(url.Host) && url.Host.All(c => c is '.' or (>= '0' and <= '9')));
        return named.Count > 0 ? named
            : isAddress ? all.FindAll(service => !AddressesOf(service).Any())
            : [];
    }

    public Route FromLoadBalancer(RouteWalk walk, IReadOnlyList<ServiceView> services)
    {
        walk.Pass(HopKind.Entry, $"LoadBalancer of Service '{services[0].Resource.Name}'");
        if (services.Count > 1)
        {
            walk.Caution(
                $"Service '{services[1].Resource.Name}' is a LoadBalancer on port '{Number(walk.Url.Port)}' too; "
                    + "on a single node only one of them gets the port"
            );
        }

        return _services.FromPort(walk, services[0], walk.Url.Port);
    }

    private static IEnumerable<string> AddressesOf(ServiceView service)
    {
        var spec = service.Resource.Root.Map("spec");
        var said = (spec?.List("externalIPs")?.Items ?? [])
            .OfType<ScalarNode>()
            .Select(node => node.Text)
            .Append(spec?.Text("loadBalancerIP"));
        return said.OfType<string>();
    }

    /// <summary>NGINX server names: a wildcard at the beginning or end matches any number of labels.</summary>
    private static bool Names(string name, string host) =>
        name == host
        || (name.StartsWith("*.", StringComparison.Ordinal) && host.EndsWith(name.Substring(1), StringComparison.Ordinal))
        || (name.EndsWith(".*", StringComparison.Ordinal) && host.StartsWith(name.Substring(0, name.Length - 1), StringComparison.Ordinal));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
