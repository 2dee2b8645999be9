using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2050: a TLS entry with hosts and no Secret beside one with a Secret and no hosts: one entry with a dash too many. The host's entry
/// decides, so it gets the controller's own certificate (extractTLSSecretName in ingress-nginx's
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
                    $"{secret.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(secret)} in an entry without hosts, and "
                        + $"the entry of the host {Wording.Quoted(host!)} has no Secret, "
                        + "so the host gets the controller's own certificate. "
                        + "Write hosts and secretName into one entry (one '-').",
                    host!
                );
            }
        }
    }

    /// <summary>The Secret that stands alone, and a host that has none; null where nothing is split.</summary>
    public static ScalarNode? SecretOf(IngressView ingress, out ScalarNode? host)
    {
        var entries = ingress.Tls.ToList();
        host = entries.FindAll(entry => entry.SecretName is null).SelectMany(entry => entry.Hosts).FirstOrDefault();
        return host is null
            ? null
            : entries.FindAll(entry => entry.Hosts.Count == 0).Select(entry => entry.SecretName).OfType<ScalarNode>().FirstOrDefault();
    }
}
