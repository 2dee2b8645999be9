namespace KubeNet.Resources;

/// <summary>
/// Labels that no pod template has and each pod gets: from its controller (kubernetes/pkg/controller/statefulset/stateful_set_utils.go,
/// job/utils.go, deployment/util) or from its node (admission plugin PodTopologyLabels). A selector may use them.
/// </summary>
internal static class RunTimeLabels
{
    private const string PodName = "statefulset.kubernetes.io/pod-name";

    private static readonly Dictionary<string, string[]> s_kinds = new(StringComparer.Ordinal)
    {
        [PodName] = ["StatefulSet"],
        ["apps.kubernetes.io/pod-index"] = ["StatefulSet"],
        ["controller-revision-hash"] = ["StatefulSet", "DaemonSet"],
        ["pod-template-generation"] = ["DaemonSet"],
        ["pod-template-hash"] = ["Deployment", "ReplicaSet"],
        ["job-name"] = ["Job", "CronJob"],
        ["controller-uid"] = ["Job", "CronJob"],
        ["batch.kubernetes.io/job-name"] = ["Job", "CronJob"],
        ["batch.kubernetes.io/controller-uid"] = ["Job", "CronJob"],
        ["batch.kubernetes.io/job-completion-index"] = ["Job", "CronJob"],
        ["topology.kubernetes.io/region"] = [],
        ["topology.kubernetes.io/zone"] = [],
    };

    public static bool Contains(string key) => s_kinds.ContainsKey(key);

    /// <summary>Whether the pods of a workload may get a label of that value when they are made.</summary>
    public static bool MayStandOn(Resource workload, string key, string value)
    {
        if (!s_kinds.TryGetValue(key, out var kinds) || (kinds.Length > 0 && !kinds.Contains(workload.Kind)))
        {
            return false;
        }

        return key switch
        {
            PodName => OwnerOf(value) == workload.Name,
            "job-name" or "batch.kubernetes.io/job-name" => value == workload.Name
                || (workload.Kind == "CronJob" && OwnerOf(value) == workload.Name),
            _ => true,
        };
    }

    /// <summary>
    /// The labels of a workload's pods that only come at run time, as far as they can be looked up: by the workload's name, or by any value
    /// ("").
    /// </summary>
    public static IEnumerable<(string Key, string Value)> Of(Resource workload) =>
        from label in s_kinds
        where label.Value.Length == 0 || label.Value.Contains(workload.Kind)
        select (label.Key, NamesItsOwner(label.Key) ? workload.Name : "");

    /// <summary>The values under which <see cref="Of"/> lists a label.</summary>
    public static string[] LookUps(string key, string value) =>
        !NamesItsOwner(key) ? [""]
        : key == PodName ? [OwnerOf(value)]
        : [value, OwnerOf(value)];

    private static bool NamesItsOwner(string key) => key == PodName || key.EndsWith("job-name", StringComparison.Ordinal);

    /// <summary><c>db</c> of <c>db-0</c>.</summary>
    private static string OwnerOf(string name) =>
        name.LastIndexOf('-') is var dash and > 0 && name.Length > dash + 1 && name.Skip(dash + 1).All(c => c is >= '0' and <= '9')
            ? name.Substring(0, dash)
            : "";
}
