using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2050: a TLS entry with hosts and no Secret, and one with a Secret and no hosts: one entry that an extra dash splits. The host's
/// entry takes precedence, so the host gets the controller's default certificate (extractTLSSecretName in ingress-nginx's
/// internal/ingress/controller/controller.go).
/// </summary>
internal sealed class SplitTlsEntry : Rule
{
    public SplitTlsEntry()
        : base("KUBE2050", "The TLS host and its Secret are in separate entries", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in IngressView.In(graph.Own))
        {
            if (SecretOf(ingress, out var host) is { } secret)
            {
                findings.Report(
                    secret,
                    $"{secret.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(secret)} in an entry without hosts, but "
                        + $"the entry of the host {Wording.Quoted(host!)} has no Secret. "
                        + "The host gets the controller's default certificate. "
                        + "Put hosts and secretName into one entry (one '-').",
                    host!
                );
            }
        }
    }

    /// <summary>The Secret without hosts, and a host without a Secret; null if no entry is split.</summary>
    public static ScalarNode? SecretOf(IngressView ingress, out ScalarNode? host)
    {
        var entries = ingress.Tls.ToList();
        host = entries.FindAll(entry => entry.SecretName is null).SelectMany(entry => entry.Hosts).FirstOrDefault();
        return host is null
            ? null
            : entries.FindAll(entry => entry.Hosts.Count == 0).Select(entry => entry.SecretName).OfType<ScalarNode>().FirstOrDefault();
    }
}
