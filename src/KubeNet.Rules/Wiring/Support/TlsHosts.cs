using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>
/// The hosts of the visible Ingresses that have rules, and those that have TLS. Used by the two rules about hosts with only one of them.
/// </summary>
internal sealed class TlsHosts
{
    private readonly HashSet<(string Class, string Host)> _ruled = [];
    private readonly HashSet<(string Class, string Host)> _wildcards = [];
    private readonly HashSet<(string Class, string Host)> _secured = [];
    private readonly IngressClasses _classes;

    public TlsHosts(ResourceGraph graph)
    {
        _classes = new IngressClasses(graph);
        foreach (var ingress in IngressView.In(graph.Visible))
        {
            var @class = _classes.Serving(ingress);
            _ruled.UnionWith(ingress.Hosts.Select(host => (@class, host.Host)));
            _wildcards.UnionWith(
                ingress
                    .Hosts.Where(host => host.Host.IndexOf('.') > 0)
                    .Select(host => (@class, "*" + host.Host.Substring(host.Host.IndexOf('.'))))
            );
            _secured.UnionWith(ingress.Tls.SelectMany(tls => tls.Hosts).Select(host => (@class, host.Text ?? "")));
        }
    }

    /// <summary>Whether another Ingress of the class has a rule for this host, or for one that the wildcard covers.</summary>
    public bool HasRule(IngressView ingress, string host) =>
        (_classes.Serving(ingress), host) is var key && (_ruled.Contains(key) || _wildcards.Contains(key));

    /// <summary>Whether another Ingress of the class has TLS for the host.</summary>
    public bool HasTls(IngressView ingress, string host) =>
        _secured.Contains((_classes.Serving(ingress), host))
        || (host.IndexOf('.') is var dot and > 0 && _secured.Contains((_classes.Serving(ingress), "*" + host.Substring(dot))));
}
