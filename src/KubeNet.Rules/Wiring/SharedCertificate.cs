using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2052: one Secret for two certificates of cert-manager: two TLS entries of an Ingress (cert-manager rejects the Ingress), or two
/// Ingresses, of which the second does not own the Certificate, so its hosts are not in it (pkg/controller/certificate-shim/sync.go of
/// cert-manager).
/// </summary>
internal sealed class SharedCertificate : Rule
{
    public SharedCertificate()
        : base("KUBE2052", "Two cert-manager certificates share one Secret", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var own = new HashSet<Resource>(graph.Own);
        var first = new Dictionary<(string? Namespace, string Secret), (IngressView Ingress, ScalarNode Node, HashSet<string> Hosts)>();
        foreach (var ingress in IngressView.In(graph.Visible.Skip(graph.Own.Count).Concat(graph.Own)))
        {
            if (CertManager.IssuerOf(ingress.Resource) is null)
            {
                continue;
            }

            foreach (var entry in ingress.Tls)
            {
                if (entry.SecretName is not { Text: { } secret } node)
                {
                    continue;
                }

                var hosts = entry.Hosts.Select(host => host.Text!).ToList();
                if (!first.TryGetValue((ingress.Resource.Namespace, secret), out var earlier))
                {
                    first.Add((ingress.Resource.Namespace, secret), (ingress, node, [.. hosts]));
                }
                else if (own.Contains(ingress.Resource))
                {
                    Report(ingress, node, hosts, earlier, findings);
                }
            }
        }
    }

    private static void Report(
        IngressView ingress,
        ScalarNode node,
        List<string> hosts,
        (IngressView Ingress, ScalarNode Node, HashSet<string> Hosts) first,
        FindingSink findings
    )
    {
        var says = $"{node.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(node)}";
        if (first.Ingress.Resource == ingress.Resource)
        {
            findings.Report(
                node,
                $"{says}, which another TLS entry of the Ingress also uses. cert-manager creates no certificate for any of them "
                    + "(Duplicate TLS entry). Put all hosts into one entry, or use a separate Secret for each entry.",
                first.Node
            );
        }
        else if (!first.Hosts.IsSupersetOf(hosts))
        {
            var missing = Wording.List(hosts.Where(host => !first.Hosts.Contains(host)).Select(Wording.Quoted));
            findings.Report(
                node,
                $"{says}, but cert-manager creates this Secret for {Wording.Named(first.Ingress.Resource)} with other hosts. Its "
                    + $"certificate does not cover {missing}. Use a separate Secret for this Ingress.",
                first.Node
            );
        }
    }
}
