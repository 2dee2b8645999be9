using KubeNet.Resources;

namespace KubeNet.YamlSource.Manifests;

/// <summary>
/// What a document declares that lacks its kind or apiVersion, so that references to it are no mistakes of their own: what is written, or
/// what its content looks like.
/// </summary>
internal sealed class MeantManifest
{
    /// <summary>Kinds that are often written by hand, and their versions.</summary>
    private static readonly Dictionary<string, string> s_versions = new(StringComparer.Ordinal)
    {
        ["ConfigMap"] = "v1",
        ["Namespace"] = "v1",
        ["PersistentVolumeClaim"] = "v1",
        ["Pod"] = "v1",
        ["Secret"] = "v1",
        ["Service"] = "v1",
        ["ServiceAccount"] = "v1",
        ["DaemonSet"] = "apps/v1",
        ["Deployment"] = "apps/v1",
        ["StatefulSet"] = "apps/v1",
        ["CronJob"] = "batch/v1",
        ["Job"] = "batch/v1",
        ["HorizontalPodAutoscaler"] = "autoscaling/v2",
        ["PodDisruptionBudget"] = "policy/v1",
        ["Ingress"] = "networking.k8s.io/v1",
        ["IngressClass"] = "networking.k8s.io/v1",
        ["NetworkPolicy"] = "networking.k8s.io/v1",
        ["ClusterRole"] = "rbac.authorization.k8s.io/v1",
        ["ClusterRoleBinding"] = "rbac.authorization.k8s.io/v1",
        ["Role"] = "rbac.authorization.k8s.io/v1",
        ["RoleBinding"] = "rbac.authorization.k8s.io/v1",
    };

    private readonly MapNode _document;
    private readonly string? _apiVersion;
    private readonly string? _kind;

    /// <param name="document">The document.</param>
    /// <param name="apiVersion">The version that is written under any key.</param>
    /// <param name="kind">The kind that is written under any key.</param>
    public MeantManifest(MapNode document, string? apiVersion, string? kind)
    {
        _document = document;
        _kind = kind ?? document.Text("kind") ?? GuessOf(document);
        _apiVersion = apiVersion ?? (_kind is not null && s_versions.TryGetValue(_kind, out var usual) ? usual : null);
        IsGuess = kind is null;
    }

    /// <summary>Whether the kind is not written, so that the name may be that of any object.</summary>
    public bool IsGuess { get; }

    public string? Name => (_document.Map("metadata") ?? _document.Map("metaData"))?.Text("name") is { Length: > 0 } name ? name : null;

    /// <summary>The manifest with kind and version; null where they are not known.</summary>
    public MapNode? Root
    {
        get
        {
            if (_kind is null || _apiVersion is null)
            {
                return null;
            }

            var root = (MapNode)_document.Relocated(static place => place);
            root.Set("apiVersion", new ScalarNode(_apiVersion, Origin.None));
            root.Set("kind", new ScalarNode(_kind, Origin.None));
            return root;
        }
    }

    /// <summary>The objects that it may be, where its kind is not written.</summary>
    public IEnumerable<ResourceIdentity> Possible(string @namespace) =>
        Name is { } name && IsGuess
            ? s_versions.Select(kind => new ResourceIdentity(
                ResourceIdentity.GroupOf(kind.Value),
                kind.Key,
                ClusterScopedKinds.Contains(ResourceIdentity.GroupOf(kind.Value), kind.Key)
                    ? null
                    : _document.Text("metadata.namespace") ?? @namespace,
                name
            ))
            : [];

    public static bool IsWellKnown(string kind) => s_versions.ContainsKey(kind);

    private static string? GuessOf(MapNode document)
    {
        var spec = document.Map("spec");
        return spec?["jobTemplate"] is not null ? "CronJob"
            : spec?.At("template.spec.containers") is not null
                ? spec["serviceName"] is null ? "Deployment"
                    : "StatefulSet"
            : spec?["containers"] is not null ? "Pod"
            : spec?["ports"] is not null ? "Service"
            : spec?["ingressClassName"] is not null || spec?["rules"] is not null || spec?["defaultBackend"] is not null ? "Ingress"
            : spec?["podSelector"] is not null ? "NetworkPolicy"
            : document["stringData"] is not null ? "Secret"
            : document["data"] is not null ? "ConfigMap"
            : null;
    }
}
