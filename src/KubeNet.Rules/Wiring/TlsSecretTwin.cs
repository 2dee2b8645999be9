using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2049: a TLS Secret that is not declared, while an unused Secret with a similar name is: a typo. A name that is not similar
/// to any other may exist elsewhere, which is KUBE4003 (IngressTLS.secretName in kubernetes/staging/src/k8s.io/api/networking/v1/types.go).
/// </summary>
internal sealed class TlsSecretTwin : Rule
{
    public TlsSecretTwin()
        : base("KUBE2049", "The TLS Secret is declared under another name", Severity.Warning) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var (reference, twin) in TlsSecrets.Missing(graph))
        {
            if (twin is null)
            {
                continue;
            }

            var (field, ingress) = (reference.Field, reference.From);
            var meant = TlsSecrets.CertificateNameOf(twin)!;
            findings
                .Suggesting(meant)
                .Report(
                    field,
                    $"{field.FieldPath} of {Wording.Named(ingress)} refers to the Secret {Wording.Quoted(reference.Name)}, which does not "
                        + $"exist in the namespace {Wording.Namespace(ingress)}. Clients get the controller's default certificate. "
                        + "Did you mean "
                        + $"{Wording.Quoted(meant)} ({Wording.Named(twin)}), which no Ingress uses?",
                    twin.Root
                );
        }
    }
}
