using KubeNet.Resources;

namespace KubeNet.Yaml;

/// <summary>
/// The order in which resources are applied: what others need comes first. A kind that the table does not name comes last, and within
/// one rank the order of declaration holds.
/// </summary>
internal static class ApplyOrder
{
    /// <summary>Group and kind, the core group without a group. What is on one line has the same rank.</summary>
    private static readonly string[][] s_ranks =
    [
        ["Namespace"],
        ["apiextensions.k8s.io/CustomResourceDefinition"],
        ["scheduling.k8s.io/PriorityClass", "node.k8s.io/RuntimeClass", "ResourceQuota", "LimitRange"],
        ["storage.k8s.io/StorageClass", "storage.k8s.io/CSIDriver"],
        ["PersistentVolume"],
        ["PersistentVolumeClaim"],
        ["ServiceAccount"],
        ["rbac.authorization.k8s.io/ClusterRole", "rbac.authorization.k8s.io/Role"],
        ["rbac.authorization.k8s.io/ClusterRoleBinding", "rbac.authorization.k8s.io/RoleBinding"],
        ["networking.k8s.io/IngressClass"],
        ["ConfigMap", "Secret"],
        [
            "Pod",
            "ReplicationController",
            "apps/Deployment",
            "apps/StatefulSet",
            "apps/DaemonSet",
            "apps/ReplicaSet",
            "batch/Job",
            "batch/CronJob",
        ],
        ["Service"],
        ["networking.k8s.io/Ingress"],
    ];

    private static readonly Dictionary<(string Group, string Kind), int> s_rankOf = Index();

    /// <summary>The resources in the order of their application; a stable sort.</summary>
    public static IReadOnlyList<Resource> Sort(IReadOnlyList<Resource> resources) => [.. resources.OrderBy(RankOf)];

    private static int RankOf(Resource resource) =>
        s_rankOf.TryGetValue((resource.Group, resource.Kind), out var rank) ? rank : s_ranks.Length;

    private static Dictionary<(string Group, string Kind), int> Index()
    {
        var index = new Dictionary<(string, string), int>();
        for (var rank = 0; rank < s_ranks.Length; rank++)
        {
            foreach (var name in s_ranks[rank])
            {
                var slash = name.IndexOf('/');
                index.Add((slash < 0 ? "" : name.Substring(0, slash), name.Substring(slash + 1)), rank);
            }
        }

        return index;
    }
}
