using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2012: a host under <c>tls</c> that no rule uses, so its certificate is never served (IngressTLS in
/// kubernetes/staging/src/k8s.io/api/networking/v1/types.go). A rule without a host covers all hosts, a wildcard covers one label. Hosts
/// in annotations (an alias, a redirect from www) are served too.
/// </summary>
internal sealed class TlsHostWithoutRule : Rule
{
    private const string WwwRedirect = "nginx.ingress.kubernetes.io/from-to-www-redirect";

    public TlsHostWithoutRule()
        : base("KUBE2012", "The TLS host has no rule", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var hosts = new TlsHosts(graph);
        foreach (var ingress in IngressView.In(graph.Own))
        {
            foreach (var host in In(ingress, hosts))
            {
                var ruled = ingress.Hosts.ToList();
                var nearest = Nearest.To(host.Text ?? "", ruled.Select(rule => rule.Host));
                findings
                    .Suggesting(nearest)
                    .Report(
                        host,
                        $"{host.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(host)}, "
                            + $"but its rules are only for {Wording.List(ruled.Select(rule => Wording.Quoted(rule.Host)))}. "
                            + "The certificate is never served. "
                            + (
                                nearest is null
                                    ? "Add a rule for the host, or remove the host."
                                    : $"Did you mean {Wording.Quoted(nearest)}?"
                            ),
                        [.. ruled.Where(rule => rule.Host == nearest).Select(rule => rule.Node).OfType<ResourceNode>()]
                    );
            }
        }
    }

    /// <summary>The TLS hosts of an Ingress without a matching rule.</summary>
    public static IEnumerable<ScalarNode> In(IngressView ingress, TlsHosts hosts)
    {
        var ruled = ingress.Hosts.ToList();
        return ruled.Count == 0 || ruled.Exists(rule => rule.Host.Length == 0)
            ? []
            : ingress
                .Tls.SelectMany(tls => tls.Hosts)
                .Where(host =>
                    host.Text is { } name
                    && !ruled.Exists(rule => HostWildcard.Covers(name, rule.Host) || HostWildcard.Covers(rule.Host, name))
                    && !hosts.HasRule(ingress, name)
                    && !IsAnnotated(ingress, name, ruled)
                );
    }

    private static bool IsAnnotated(IngressView ingress, string host, List<(string Host, ScalarNode? Node)> ruled) =>
        ingress.AnnotationTexts.Any(text => text.Contains(host))
        || (ingress.HasTrue(WwwRedirect) && ruled.Exists(rule => "www." + rule.Host == host || rule.Host == "www." + host));
}
