using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2013: an Ingress with TLS whose entries do not cover one of its hosts. For that host, clients get the controller's default
/// certificate, or plain HTTP (IngressTLS in kubernetes/staging/src/k8s.io/api/networking/v1/types.go). An entry without hosts covers all
/// hosts, a wildcard covers one label. If a TLS host also has no rule, both are one typo, which KUBE2012 reports.
/// </summary>
internal sealed class HostWithoutTls : Rule
{
    public HostWithoutTls()
        : base("KUBE2013", "No TLS entry covers the rule's host", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var hosts = new TlsHosts(graph);
        foreach (var ingress in IngressView.In(graph.Own))
        {
            var entries = ingress.Tls.ToList();
            if (entries.Count == 0 || entries.Exists(tls => tls.Hosts.Count == 0) || TlsHostWithoutRule.In(ingress, hosts).Any())
            {
                continue;
            }

            var secured = entries.SelectMany(tls => tls.Hosts).ToList();
            foreach (var (host, node) in ingress.Hosts)
            {
                if (
                    node is not null
                    && host.Length > 0
                    && !secured.Exists(tls => HostWildcard.Covers(tls.Text ?? "", host))
                    && !hosts.HasTls(ingress, host)
                )
                {
                    findings.Report(
                        node,
                        $"{node.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(host)}, "
                            + $"but its TLS entries cover only {Wording.List(secured.Select(Wording.Quoted))}. "
                            + "For this host, clients get the controller's default certificate or plain HTTP. "
                            + "Add the host to a TLS entry, or move it to a separate Ingress.",
                        [.. secured]
                    );
                }
            }
        }
    }
}
