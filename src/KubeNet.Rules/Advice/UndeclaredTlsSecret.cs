using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Advice;

/// <summary>
/// KUBE4003: a TLS Secret that no source declares. Certificates mostly come from elsewhere, so this is advice; it is silent where
/// cert-manager is told to make it, by an annotation or by a Certificate. IngressTLS.secretName in
/// kubernetes/staging/src/k8s.io/api/networking/v1/types.go.
/// </summary>
internal sealed class UndeclaredTlsSecret : Rule
{
    private static readonly string[] s_issuers =
        ["cert-manager.io/cluster-issuer", "cert-manager.io/issuer", "kubernetes.io/tls-acme", "certmanager.k8s.io/cluster-issuer", "certmanager.k8s.io/issuer"];

    public UndeclaredTlsSecret() : base("KUBE4003", "The TLS Secret is not declared", Severity.Info)
    {
    }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in IngressView.In(graph.Own))
        {
            if (s_issuers.Any(issuer => ingress.Annotation(issuer) is not null))
            {
                continue;
            }

            var @namespace = ingress.Resource.Namespace;
            foreach (var secret in ingress.Tls.Select(tls => tls.SecretName).OfType<ScalarNode>())
            {
                // A controller may allow "namespace/name".
                if (secret.Text is { } name && !name.Contains('/')
                    && MissingObject.Of(graph, new Reference(ingress.Resource, secret, "v1", "Secret", @namespace, name)) is not null)
                {
                    findings.Report(
                        secret,
                        $"{secret.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(name)}, and no source declares a Secret of that name in the namespace {Wording.Namespace(ingress.Resource)}; until there is one, clients get the controller's own certificate. If it comes from elsewhere, say so: Tls(…, k8s.External.Secret(\"{name}\")).");
                }
            }
        }
    }
}
