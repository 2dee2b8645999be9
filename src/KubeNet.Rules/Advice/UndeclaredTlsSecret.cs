using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4003: a TLS Secret that is not declared. Certificates usually come from elsewhere, so this is advice. It is not reported if
/// cert-manager creates the Secret, through an annotation or a Certificate. IngressTLS.secretName in
/// kubernetes/staging/src/k8s.io/api/networking/v1/types.go.
/// </summary>
internal sealed class UndeclaredTlsSecret : Rule
{
    public UndeclaredTlsSecret()
        : base("KUBE4003", "The TLS Secret is not declared", Severity.Info) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var (reference, twin) in TlsSecrets.Missing(graph))
        {
            if (twin is null) // a typo is KUBE2049
            {
                var (secret, name) = (reference.Field, reference.Name);
                findings.Report(
                    secret,
                    $"{secret.FieldPath} of {Wording.Named(reference.From)} is {Wording.Quoted(name)}, but no Secret with this name is "
                        + $"declared in the namespace {Wording.Namespace(reference.From)}. "
                        + "Without it, clients get the controller's default certificate. "
                        + (
                            ExternalObject.IsYaml(secret.Origin)
                                ? $"If it exists elsewhere, add {reference.External}."
                                : $"If it exists elsewhere, use Tls(…, {reference.External})."
                        )
                );
            }
        }
    }
}
