using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Facts;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>
/// The fields in which custom resources of cert-manager, the Gateway API and Traefik refer to objects that a project commonly declares
/// beside them. Objects that a controller creates by itself are left out.
/// </summary>
internal sealed class CustomReferences
{
    public const string CertManager = "cert-manager.io";

    public const string Gateway = "gateway.networking.k8s.io";

    private const string Unrouted = "Traefik does not serve the route";

    /// <summary>Traefik reads its kinds in the old group and in the new one.</summary>
    public static readonly string[] TraefikGroups = ["traefik.io", "traefik.containo.us"];

    private static readonly CustomReferences[] s_all =
    [
        new(CertManager, ["Certificate", "CertificateRequest"], "spec.issuerRef", CertManager, ["Issuer", "ClusterIssuer"])
        {
            Consequence = "no certificate is issued",
            HasNamespace = false,
        },
        new(Gateway, ["HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute"], "spec.parentRefs[]", Gateway, ["Gateway"])
        {
            Consequence = "the route receives no traffic from it",
        },
        new(Gateway, ["HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute"], "spec.rules[].backendRefs[]", "", ["Service"])
        {
            Consequence = "requests for this backend fail",
        },
        new(Gateway, ["HTTPRoute", "GRPCRoute"], "spec.rules[].filters[].requestMirror.backendRef", "", ["Service"])
        {
            Consequence = "no requests are mirrored",
        },
        .. TraefikGroups.SelectMany(OfTraefik),
    ];

    private readonly string _group;
    private readonly string[] _kinds;
    private readonly FieldPattern _field;
    private readonly string _toGroup;
    private readonly string[] _toKinds;

    private CustomReferences(string group, string[] kinds, string field, string toGroup, string[] toKinds)
    {
        _group = group;
        _kinds = kinds;
        _field = new FieldPattern(field);
        _toGroup = toGroup;
        _toKinds = toKinds;
    }

    private string Consequence { get; init; } = Unrouted;

    /// <summary>Whether the reference can be to another namespace.</summary>
    private bool HasNamespace { get; init; } = true;

    /// <summary>The references of a resource, each with the map that it is written in, and the consequence if it is broken.</summary>
    public static IEnumerable<(Reference Reference, MapNode Written, string Consequence)> Of(Resource resource)
    {
        foreach (var known in s_all)
        {
            if (known._group != resource.Group || !known._kinds.Contains(resource.Kind))
            {
                continue;
            }

            foreach (var written in known._field.Maps(resource.Root))
            {
                if (known.Read(resource, written) is { } reference)
                {
                    yield return (reference, written, known.Consequence);
                }
            }
        }
    }

    private static IEnumerable<CustomReferences> OfTraefik(string group) =>
        [
            new(group, ["IngressRoute"], "spec.routes[].middlewares[]", group, ["Middleware"]),
            new(group, ["Middleware"], "spec.chain.middlewares[]", group, ["Middleware"]),
            new(group, ["IngressRouteTCP"], "spec.routes[].middlewares[]", group, ["MiddlewareTCP"]),
            new(group, ["IngressRoute", "IngressRouteTCP", "IngressRouteUDP"], "spec.routes[].services[]", "", ["Service"]),
            new(group, ["IngressRoute", "IngressRouteTCP"], "spec.tls.options", group, ["TLSOption"]),
        ];

    /// <summary>
    /// Null for a reference to something else. The first kind is the default. Traefik's names with <c>@</c> belong to other providers.
    /// </summary>
    private Reference? Read(Resource resource, MapNode written)
    {
        var kind = written.Text("kind") is { Length: > 0 } said ? said : _toKinds[0];
        if (
            written.Scalar("name") is not { Text: { Length: > 0 } name } named
            || name.Contains('@')
            || !_toKinds.Contains(kind)
            || (written.Text("group") is { } group && group != _toGroup && !(group.Length == 0 && _toGroup == CertManager))
        )
        {
            return null;
        }

        var space = HasNamespace && written.Scalar("namespace") is { Text.Length: > 0 } other ? other : null;
        var apiVersion =
            _toGroup.Length == 0 ? "v1"
            : _toGroup == resource.Group ? resource.ApiVersion
            : _toGroup + "/v1";
        var isOfCluster = kind == "ClusterIssuer";
        return new Reference(resource, named, apiVersion, kind, isOfCluster ? null : space?.Text ?? resource.Namespace, name)
        {
            NamespaceField = space,
            IsOfCluster = isOfCluster,
        };
    }
}
