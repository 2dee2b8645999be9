using KubeNet.Rules.Schema;

namespace KubeNet.FieldClasses;

/// <summary>The types that get a class: those of the kinds that have handles, and everything that they contain.</summary>
internal static class ShownTypes
{
    private static readonly (string ApiVersion, string Kind)[] s_kinds =
    [
        ("apps/v1", "DaemonSet"),
        ("apps/v1", "Deployment"),
        ("apps/v1", "StatefulSet"),
        ("autoscaling/v2", "HorizontalPodAutoscaler"),
        ("batch/v1", "CronJob"),
        ("batch/v1", "Job"),
        ("monitoring.coreos.com/v1", "PodMonitor"),
        ("monitoring.coreos.com/v1", "ServiceMonitor"),
        ("networking.k8s.io/v1", "Ingress"),
        ("networking.k8s.io/v1", "IngressClass"),
        ("networking.k8s.io/v1", "NetworkPolicy"),
        ("policy/v1", "PodDisruptionBudget"),
        ("rbac.authorization.k8s.io/v1", "ClusterRole"),
        ("rbac.authorization.k8s.io/v1", "ClusterRoleBinding"),
        ("rbac.authorization.k8s.io/v1", "Role"),
        ("rbac.authorization.k8s.io/v1", "RoleBinding"),
        ("scheduling.k8s.io/v1", "PriorityClass"),
        ("storage.k8s.io/v1", "StorageClass"),
        ("v1", "ConfigMap"),
        ("v1", "LimitRange"),
        ("v1", "Namespace"),
        ("v1", "PersistentVolumeClaim"),
        ("v1", "Pod"),
        ("v1", "ResourceQuota"),
        ("v1", "Secret"),
        ("v1", "Service"),
        ("v1", "ServiceAccount"),
    ];

    /// <summary>What identifies a resource, and what only the cluster writes.</summary>
    private static readonly HashSet<string> s_leftOut = new(StringComparer.Ordinal)
    {
        "meta/v1.ObjectMeta creationTimestamp",
        "meta/v1.ObjectMeta deletionGracePeriodSeconds",
        "meta/v1.ObjectMeta deletionTimestamp",
        "meta/v1.ObjectMeta generation",
        "meta/v1.ObjectMeta managedFields",
        "meta/v1.ObjectMeta resourceVersion",
        "meta/v1.ObjectMeta selfLink",
        "meta/v1.ObjectMeta uid",
    };

    /// <summary>In ordinal order of the names of their classes.</summary>
    public static IReadOnlyList<ShownType> All { get; } = Find();

    private static ShownType[] Find()
    {
        var table = Table();
        var kinds = s_kinds.Select(kind => table.Find(kind.ApiVersion, kind.Kind)!).ToDictionary(kind => kind.Type!.Name);
        var found = new SortedDictionary<string, ShownType>(StringComparer.Ordinal);
        var next = new Queue<SchemaType>(kinds.Values.Select(kind => kind.Type!));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (next.TryDequeue(out var type))
        {
            if (!seen.Add(type.Name))
            {
                continue;
            }

            var kind = kinds.GetValueOrDefault(type.Name);
            var fields = type.Fields.Where(field => IsShown(type, field, kind is not null)).ToArray();
            var shown = new ShownType(type, kind, fields);
            found.Add(shown.ClassName, shown); // throws if two types would share a class
            foreach (var field in fields)
            {
                if (ShownType.ObjectOf(field.Type) is { } inner)
                {
                    next.Enqueue(inner);
                }
            }
        }

        return [.. found.Values];
    }

    /// <summary>
    /// The table of the rules with what <c>monitoring.txt</c> adds: the monitors of the Prometheus operator, which have handles and do not
    /// belong to Kubernetes. Rules do not check their fields.
    /// </summary>
    private static Rules.Schema.SchemaTable Table()
    {
        const string FirstType = "\ntype ";
        var table = SchemaResource.Text("schema.txt");
        var monitors = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "monitoring.txt")).ReplaceLineEndings("\n");
        var (types, own) = (table.IndexOf(FirstType, StringComparison.Ordinal), monitors.IndexOf(FirstType, StringComparison.Ordinal));
        return new($"{table[..types]}\n{monitors[..own]}{table[types..]}{monitors[(own + 1)..]}");
    }

    private static bool IsShown(SchemaType type, SchemaField field, bool isKind) =>
        !(isKind && field.Name is "apiVersion" or "kind" or "status")
        && field.Type.Form != FieldForm.Any
        && !s_leftOut.Contains($"{type.Name} {field.Name}");
}
