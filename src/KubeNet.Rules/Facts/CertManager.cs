using KubeNet.Resources;

namespace KubeNet.Rules.Facts;

/// <summary>
/// The annotations for which cert-manager creates an Ingress's certificates (pkg/controller/certificate-shim/sync.go of cert-manager).
/// </summary>
internal static class CertManager
{
    private static readonly string[] s_issuers =
    [
        "cert-manager.io/cluster-issuer",
        "cert-manager.io/issuer",
        "kubernetes.io/tls-acme",
        "certmanager.k8s.io/cluster-issuer",
        "certmanager.k8s.io/issuer",
    ];

    /// <summary>The annotation that specifies the issuer; null if there is none.</summary>
    public static ScalarNode? IssuerOf(IngressView ingress)
    {
        foreach (var issuer in s_issuers)
        {
            if (ingress.Annotation(issuer) is not null && ingress.Resource.Metadata.Map("annotations")?[issuer] is ScalarNode node)
            {
                return node;
            }
        }

        return null;
    }
}
