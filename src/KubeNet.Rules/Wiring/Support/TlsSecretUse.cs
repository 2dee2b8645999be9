using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>
/// The fields that refer to TLS Secrets: of an Ingress (IngressTLS.secretName), of a Gateway's listeners (GatewayTLSConfig.certificateRefs
/// in apis/v1/gateway_types.go of the Gateway API) and of Traefik's routes and stores (TLS.secretName in
/// pkg/provider/kubernetes/crd/traefikio/v1alpha1/ingressroute.go of Traefik).
/// </summary>
/// <param name="Secret">The reference.</param>
/// <param name="Consequence">What happens without the Secret, as a clause.</param>
internal sealed record TlsSecretUse(Reference Secret, string Consequence)
{
    private static readonly (string Group, string Kind, FieldPattern Refs, string Name, string Consequence)[] s_fields =
    [
        ("networking.k8s.io", "Ingress", new("spec.tls[]"), "secretName", "clients get the controller's default certificate"),
        (
            "gateway.networking.k8s.io",
            "Gateway",
            new("spec.listeners[].tls.certificateRefs[]"),
            "name",
            "the listener has no certificate and accepts no TLS connection"
        ),
        .. Traefik("IngressRoute", "spec.tls"),
        .. Traefik("IngressRouteTCP", "spec.tls"),
        .. Traefik("TLSStore", "spec.defaultCertificate"),
        .. Traefik("TLSStore", "spec.certificates[]"),
    ];

    /// <summary>Whether cert-manager creates the Secret, as an annotation of the object asks.</summary>
    public bool IsMade => CertManager.IssuerOf(Secret.From) is not null;

    /// <summary>The TLS Secrets that a resource refers to.</summary>
    public static IEnumerable<TlsSecretUse> Of(Resource resource)
    {
        foreach (var (group, kind, refs, name, consequence) in s_fields)
        {
            if (resource.Kind != kind || resource.Group != group)
            {
                continue;
            }

            foreach (var written in refs.Maps(resource.Root))
            {
                if (Read(resource, written, name) is { } reference)
                {
                    yield return new TlsSecretUse(reference, consequence);
                }
            }
        }
    }

    /// <summary>Null for a reference to another kind. A controller may allow <c>namespace/name</c>, which is not looked up.</summary>
    private static Reference? Read(Resource resource, MapNode written, string field)
    {
        if (
            written.Scalar(field) is not { Text: { Length: > 0 } name } named
            || name.Contains('/')
            || written.Text("kind") is not (null or "Secret")
            || written.Text("group") is not (null or "")
        )
        {
            return null;
        }

        var space = written.Scalar("namespace") is { Text.Length: > 0 } other ? other : null;
        return new Reference(resource, named, "v1", "Secret", space?.Text ?? resource.Namespace, name) { NamespaceField = space };
    }

    private static IEnumerable<(string, string, FieldPattern, string, string)> Traefik(string kind, string field) =>
        CustomReferences.TraefikGroups.Select(group =>
            (group, kind, new FieldPattern(field), "secretName", "clients get Traefik's default certificate")
        );
}
