namespace KubeNet.Rules.Api.Fields;

/// <summary>The path of the pod template in each kind, as a prefix of field paths. Empty for a Pod.</summary>
internal static class PodSpecs
{
    public static IReadOnlyList<(string Group, string Kind, string Prefix)> Templates { get; } =
    [
        ("", "Pod", ""),
        ("", "ReplicationController", "spec.template."),
        ("", "PodTemplate", "template."),
        ("apps", "Deployment", "spec.template."),
        ("apps", "ReplicaSet", "spec.template."),
        ("apps", "StatefulSet", "spec.template."),
        ("apps", "DaemonSet", "spec.template."),
        ("batch", "Job", "spec.template."),
        ("batch", "CronJob", "spec.jobTemplate.spec.template."),
    ];

    /// <summary>The same fields of the pod template in each kind.</summary>
    /// <param name="fields">From the template on, in the notation of <see cref="FieldPattern"/>: <c>spec.nodeSelector</c>.</param>
    public static KindTable<FieldTree<string>> InTemplates(params string[] fields)
    {
        var table = new KindTable<string>();
        foreach (var (group, kind, prefix) in Templates)
        {
            table.Add(group, kind, [.. fields.Select(field => prefix + field)]);
        }

        return table.InTrees(field => field);
    }
}
