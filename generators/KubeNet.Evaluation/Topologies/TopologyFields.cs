using KubeNet.Resources;

namespace KubeNet.Evaluation.Topologies;

/// <summary>
/// Which fields of a resource are topology: what the rules compare between sets. Everything else is left out: images, commands,
/// environment variables, annotations, and the values of ConfigMaps and Secrets, of which only the keys remain.
/// </summary>
internal static class TopologyFields
{
    private const string Core = "";

    /// <summary>The Pod's part that other resources refer to.</summary>
    private static readonly string[] s_pod =
    [
        "hostNetwork",
        "hostname",
        "subdomain",
        "containers.name",
        "containers.ports",
        "containers.resources",
        "resources",
        "initContainers.name",
        "initContainers.ports",
        "initContainers.restartPolicy",
    ];

    private static readonly string[] s_scaledObject =
    [
        "spec.scaleTargetRef",
        "spec.minReplicaCount",
        "spec.maxReplicaCount",
        "spec.idleReplicaCount",
    ];

    /// <summary>Annotations that decide which requests an Ingress answers, who serves it, or what else is made of a resource.</summary>
    private static readonly string[] s_annotations =
    [
        "autoscaling.keda.sh/paused",
        "cert-manager.io/",
        "ingressclass.kubernetes.io/is-default-class",
        "istio-injection",
        "kubernetes.io/ingress.class",
        "linkerd.io/inject",
        "nginx.ingress.kubernetes.io/",
        "scaledobject.keda.sh/transfer-hpa-ownership",
        "service.beta.openshift.io/serving-cert-secret-name",
        "sidecar.istio.io/inject",
    ];

    private static readonly Dictionary<(string Group, string Kind), Kept> s_kinds = Table();

    /// <summary>A copy of the resource without what is not topology.</summary>
    public static MapNode Of(Resource resource)
    {
        var copy = new MapNode();
        copy.Set("apiVersion", resource.ApiVersion, Origin.None);
        copy.Set("kind", resource.Kind, Origin.None);
        copy.Set("metadata", MetadataOf(resource.Metadata, resource.Name, resource.Namespace));
        if (s_kinds.TryGetValue((resource.Group, resource.Kind), out var kept))
        {
            foreach (var entry in resource.Root.Entries)
            {
                if (kept.Below(entry.Key) is { } inner && Copy(entry.Value, inner) is { } value)
                {
                    copy.Set(entry.Key, value);
                }
            }

            AddKeys(resource, copy);
        }
        else if (!Operators.IsOwnGroup(resource.Group))
        {
            NamedThings.AddOfCustom(resource.Root, copy);
        }

        NamedThings.AddOfPods(resource, copy);
        return copy;
    }

    /// <summary>A proxy in front of the cluster: where it listens, and what it forwards.</summary>
    public static MapNode OfProxy(Resource proxy) => (MapNode)proxy.Root.Relocated(_ => Origin.None);

    private static MapNode MetadataOf(MapNode metadata, string name, string? @namespace)
    {
        var copy = new MapNode();
        copy.Set("name", name, Origin.None);
        if (@namespace is not null)
        {
            copy.Set("namespace", @namespace, Origin.None);
        }

        AddLabels(metadata, copy);
        return copy;
    }

    private static void AddLabels(MapNode metadata, MapNode copy)
    {
        if (metadata["labels"] is { } labels)
        {
            copy.Set("labels", labels.Relocated(_ => Origin.None));
        }

        if (metadata["annotations"] is not MapNode annotations)
        {
            return;
        }

        foreach (var entry in annotations.Entries.Where(entry => IsKept(entry.Key)))
        {
            copy.GetOrAddMap("annotations").Set(entry.Key, entry.Value.Relocated(_ => Origin.None));
        }
    }

    private static bool IsKept(string annotation) =>
        Array.Exists(s_annotations, kept => annotation.StartsWith(kept, StringComparison.Ordinal))
        && !annotation.EndsWith("-snippet", StringComparison.Ordinal);

    /// <summary>The keys of a ConfigMap or a Secret, which references name; each with an empty value.</summary>
    private static void AddKeys(Resource resource, MapNode copy)
    {
        if (resource is not { Group: Core, Kind: "ConfigMap" or "Secret" })
        {
            return;
        }

        foreach (var field in new[] { "data", "binaryData", "stringData" })
        {
            foreach (var entry in (resource.Root[field] as MapNode)?.Entries ?? [])
            {
                copy.GetOrAddMap(field).Set(entry.Key, "", Origin.None);
            }
        }
    }

    /// <summary>Null for a map or a list of which nothing is kept.</summary>
    private static ResourceNode? Copy(ResourceNode node, Kept kept)
    {
        if (kept.IsWhole)
        {
            return node.Relocated(_ => Origin.None);
        }

        switch (node)
        {
            case ListNode list:
                var items = new ListNode();
                foreach (var item in list.Items)
                {
                    items.Add(Copy(item, kept) ?? new MapNode());
                }

                return items;
            case MapNode map:
                var copy = new MapNode();
                foreach (var entry in map.Entries)
                {
                    if (kept.Below(entry.Key) is { } inner && Copy(entry.Value, inner) is { } value)
                    {
                        copy.Set(entry.Key, value);
                    }
                }

                if (kept.IsMetadata)
                {
                    AddLabels(map, copy);
                }

                return copy;
            default:
                return null;
        }
    }

    private static Dictionary<(string, string), Kept> Table()
    {
        string[] Pods(string at) => [$"{at}metadata", .. s_pod.Select(field => $"{at}spec.{field}")];
        string[] template = ["spec.selector", "spec.replicas", .. Pods("spec.template.")];
        string[] wholeSpec = ["spec"];
        var table = new Dictionary<(string, string), Kept>();
        void Add(string group, string[] kinds, IEnumerable<string> fields)
        {
            var kept = new Kept();
            foreach (var field in fields)
            {
                kept.Add(field);
            }

            foreach (var kind in kinds)
            {
                table.Add((group, kind), kept);
            }
        }

        Add(Core, ["Service", "LimitRange"], wholeSpec);
        Add(Core, ["Pod"], s_pod.Select(field => $"spec.{field}"));
        Add(Core, ["ReplicationController"], template);
        Add(Core, ["ConfigMap", "Secret"], ["type", "immutable"]);
        Add(Core, ["PersistentVolumeClaim"], ["spec.accessModes", "spec.volumeMode"]);
        Add(Core, ["PersistentVolume"], ["spec.storageClassName"]);
        Add(Core, ["Endpoints"], ["subsets.ports"]);
        Add("discovery.k8s.io", ["EndpointSlice"], ["addressType", "ports"]);
        Add("apps", ["Deployment", "DaemonSet", "ReplicaSet"], template);
        Add("apps", ["StatefulSet"], [.. template, "spec.ordinals", "spec.serviceName", "spec.volumeClaimTemplates.metadata.name"]);
        Add("batch", ["Job"], template);
        Add("batch", ["CronJob"], Pods("spec.jobTemplate.spec.template."));
        Add("networking.k8s.io", ["Ingress", "IngressClass", "NetworkPolicy"], wholeSpec);
        Add("autoscaling", ["HorizontalPodAutoscaler"], ["spec.scaleTargetRef", "spec.minReplicas", "spec.maxReplicas"]);
        Add("policy", ["PodDisruptionBudget"], wholeSpec);
        Add("keda.sh", ["ScaledObject"], s_scaledObject);
        Add("rbac.authorization.k8s.io", ["RoleBinding", "ClusterRoleBinding"], ["roleRef", "subjects"]);
        Add("cert-manager.io", ["Certificate"], ["spec.secretName", "spec.dnsNames", "spec.issuerRef"]);
        Add("gateway.networking.k8s.io", ["Gateway"], ["spec.listeners"]);
        Add("gateway.networking.k8s.io", ["ReferenceGrant"], ["spec.from", "spec.to"]);
        Add("monitoring.coreos.com", ["ServiceMonitor", "PodMonitor"], ["spec.selector", "spec.namespaceSelector"]);
        return table;
    }

    /// <summary>The kept fields below a field; lists are passed through.</summary>
    private sealed class Kept
    {
        private readonly Dictionary<string, Kept> _below = new(StringComparer.Ordinal);

        public bool IsWhole { get; private set; }

        /// <summary>Whether this is a Pod template's metadata, of which labels and some annotations are kept.</summary>
        public bool IsMetadata { get; private set; }

        public Kept? Below(string field) => _below.TryGetValue(field, out var kept) ? kept : null;

        public void Add(string path)
        {
            var at = this;
            var steps = path.Split('.');
            foreach (var step in steps)
            {
                if (!at._below.TryGetValue(step, out var next))
                {
                    at._below.Add(step, next = new Kept());
                }

                at = next;
            }

            if (steps[steps.Length - 1] == "metadata")
            {
                at.IsMetadata = true;
            }
            else
            {
                at.IsWhole = true;
            }
        }
    }
}
