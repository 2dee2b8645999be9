using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;
using KubeNet.Rules.Wiring.Support;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4003: a TLS Secret that is not declared. Certificates usually come from elsewhere, so this is advice. It is not reported if
/// cert-manager creates the Secret, through an annotation or a Certificate. The fields are those of
/// <see cref="TlsSecretUse"/>.
/// </summary>
internal sealed class UndeclaredTlsSecret : Rule
{
    public UndeclaredTlsSecret()
        : base("KUBE4003", "The TLS Secret is not declared", Severity.Info) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var (use, twin) in TlsSecrets.Missing(graph))
        {
            if (twin is null) // a typo is KUBE2049
            {
                var (reference, secret, name) = (use.Secret, use.Secret.Field, use.Secret.Name);
                findings.Report(
                    secret,
                    $"{secret.FieldPath} of {Wording.Named(reference.From)} is {Wording.Quoted(name)}, but no Secret with this name is "
                        + $"declared in the namespace {Wording.Quoted(reference.Namespace ?? "")}. Without it, {use.Consequence}. "
                        + (
                            reference.From.Kind != "Ingress" || ExternalObject.IsYaml(secret.Origin)
                                ? $"If it exists elsewhere, add {reference.External}."
                                : $"If it exists elsewhere, use Tls(…, {reference.External})."
                        )
                );
            }
        }
    }
}
