using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2051: cert-manager's annotation on an Ingress without a complete TLS entry. It creates a certificate for each entry that has hosts
/// and a Secret, and nothing otherwise (Sync and validateIngressTLSBlock in pkg/controller/certificate-shim/sync.go of cert-manager).
/// </summary>
internal sealed class IssuerWithoutTls : Rule
{
    public IssuerWithoutTls()
        : base("KUBE2051", "The cert-manager annotation has no TLS entry", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in IngressView.In(graph.Own))
        {
            if (
                CertManager.IssuerOf(ingress.Resource) is not { } issuer
                || issuer.Text == "false"
                || SplitTlsEntry.SecretOf(ingress, out _) is not null
            )
            {
                continue;
            }

            var entries = ingress.Tls.ToList();
            if (entries.Exists(entry => entry.SecretName is not null && entry.Hosts.Count > 0))
            {
                continue;
            }

            var half =
                entries.SelectMany(entry => entry.Hosts).FirstOrDefault() ?? entries.Select(entry => entry.SecretName).FirstOrDefault();
            var lacks =
                entries.Count == 0 ? "the Ingress has no tls"
                : half is null || entries.TrueForAll(entry => entry.Hosts.Count == 0) ? "its TLS entry has no hosts"
                : "its TLS entry has no secretName";
            findings.Report(
                half ?? issuer,
                $"{issuer.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(issuer)}, but {lacks}. cert-manager "
                    + "creates no certificate. Add an entry with the host and the name of the Secret that cert-manager should create.",
                half is null ? [] : [issuer]
            );
        }
    }
}
