using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>The fields that hold a label selector with <c>matchLabels</c> and <c>matchExpressions</c>.</summary>
internal sealed class SelectorFields
{
    private static readonly KindTable<SelectorFields> s_selectors = Selectors();

    private SelectorFields(string path)
    {
        MatchLabels = new FieldPattern(path + ".matchLabels");
        MatchExpressions = new FieldPattern(path + ".matchExpressions[]");
    }

    public FieldPattern MatchLabels { get; }

    public FieldPattern MatchExpressions { get; }

    public static IReadOnlyList<SelectorFields> Of(Resource resource) => s_selectors.Of(resource);

    private static KindTable<SelectorFields> Selectors()
    {
        var table = new KindTable<SelectorFields>();
        foreach (var (group, kind) in new[]
        {
            ("apps", "Deployment"), ("apps", "ReplicaSet"), ("apps", "StatefulSet"), ("apps", "DaemonSet"), ("batch", "Job"),
            ("policy", "PodDisruptionBudget"), ("", "PersistentVolumeClaim"),
        })
        {
            table.Add(group, kind, new SelectorFields("spec.selector"));
        }

        table.Add("batch", "CronJob", new SelectorFields("spec.jobTemplate.spec.selector"));
        table.Add(
            "networking.k8s.io", "NetworkPolicy",
            new("spec.podSelector"),
            new("spec.ingress[].from[].podSelector"), new("spec.ingress[].from[].namespaceSelector"),
            new("spec.egress[].to[].podSelector"), new("spec.egress[].to[].namespaceSelector"));

        foreach (var (group, kind, prefix) in PodSpecs.Templates)
        {
            foreach (var affinity in new[] { "podAffinity", "podAntiAffinity" })
            {
                foreach (var selector in new[] { "labelSelector", "namespaceSelector" })
                {
                    table.Add(
                        group, kind,
                        new($"{prefix}spec.affinity.{affinity}.requiredDuringSchedulingIgnoredDuringExecution[].{selector}"),
                        new($"{prefix}spec.affinity.{affinity}.preferredDuringSchedulingIgnoredDuringExecution[].podAffinityTerm.{selector}"));
                }
            }

            table.Add(
                group, kind,
                new(prefix + "spec.topologySpreadConstraints[].labelSelector"),
                new(prefix + "spec.volumes[].ephemeral.volumeClaimTemplate.spec.selector"));
        }

        return table;
    }
}
