using KubeNet.Resources;

namespace KubeNet.Rules.Facts;

/// <summary>
/// The annotations for which cert-manager creates the certificates of an Ingress or a Gateway (pkg/controller/certificate-shim/sync.go of
/// cert-manager).
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

    /// <summary>The annotation of an Ingress or of a Gateway that specifies the issuer; null if there is none.</summary>
    public static ScalarNode? IssuerOf(Resource resource)
    {
        if (resource.Metadata.Map("annotations") is { } annotations)
        {
            foreach (var issuer in s_issuers)
            {
                if (annotations[issuer] is ScalarNode { Text: not null } node)
                {
                    return node;
                }
            }
        }

        return null;
    }
}
