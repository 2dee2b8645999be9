using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Wiring;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4003: a TLS Secret that no source declares. Certificates mostly come from elsewhere, so this is advice; it is silent where
/// cert-manager is told to make it, by an annotation or by a Certificate. IngressTLS.secretName in
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
            if (twin is null) // a slip, which is KUBE2049
            {
                var (secret, name) = (reference.Field, reference.Name);
                findings.Report(
                    secret,
                    $"{secret.FieldPath} of {Wording.Named(reference.From)} is {Wording.Quoted(name)}, and no source declares a Secret "
                        + $"of that name in the namespace {Wording.Namespace(reference.From)}; until there is one, clients get the "
                        + $"controller's own certificate. If it comes from elsewhere, say so: Tls(…, k8s.External.Secret(\"{name}\"))."
                );
            }
        }
    }
}
