using KubeNet.Resources;
using KubeNet.YamlSource.Parsing;

namespace KubeNet.YamlSource.Scopes;

/// <summary>A label that a kustomization gives to all its resources.</summary>
/// <param name="Key">The label's key.</param>
/// <param name="Value">Its value, with its place.</param>
/// <param name="InSelectors">Whether selectors, and so the templates of pods, get it as well.</param>
/// <param name="InTemplates">Whether the templates of pods get it.</param>
internal sealed record SharedLabel(string Key, ScalarNode Value, bool InSelectors, bool InTemplates);

/// <summary>What kustomizations do to all resources that they list, and that the folders below them list: the outer one last.</summary>
internal sealed record Transformation(string? Namespace, string Prefix, string Suffix, IReadOnlyList<SharedLabel> Labels)
{
    public static Transformation None { get; } = new(null, "", "", []);

    /// <summary>The prefixes and suffixes, those of the inner kustomization first.</summary>
    public IReadOnlyList<NameAffix> Affixes { get; init; } = [];

    /// <summary>This one, and what an outer kustomization does afterwards.</summary>
    public Transformation Then(Transformation outer) =>
        new(outer.Namespace ?? Namespace, outer.Prefix + Prefix, Suffix + outer.Suffix, [.. Labels, .. outer.Labels])
        {
            Affixes = [.. Affixes, .. outer.Affixes],
        };

    public bool Renames => Prefix.Length > 0 || Suffix.Length > 0;

    /// <summary>The name in the cluster. Names that others know are left alone (kustomize's <c>nameprefix</c> configuration).</summary>
    public string NameOf(string kind, string name) =>
        kind is "Namespace" or "CustomResourceDefinition" or "APIService" ? name : Prefix + name + Suffix;

    /// <summary>
    /// The manifest with the labels in it, the namespace of a binding's accounts, and the name of a Namespace; the manifest itself where
    /// nothing is done to it.
    /// </summary>
    public MapNode Apply(MapNode root)
    {
        var isBinding = Namespace is not null && root.Text("kind") is ("RoleBinding" or "ClusterRoleBinding");
        var isNamespace = Namespace is not null && root.Text("kind") == "Namespace" && root.Text("apiVersion") == "v1";
        if (Labels.Count == 0 && !isBinding && !isNamespace)
        {
            return root;
        }

        var changed = TreeCopy.OfMap(root);
        foreach (var label in Labels)
        {
            Apply(label, changed);
        }

        if (isBinding)
        {
            SetNamespaceOfAccounts(changed);
        }
        else if (isNamespace && changed.Map("metadata") is { } metadata && metadata.Scalar("name") is { } name)
        {
            metadata.Set("name", new ScalarNode(Namespace, name.Origin)); // whatever is written, often "_"
        }

        return changed;
    }

    /// <summary>
    /// kustomize does so for <c>default</c> and for accounts that it has a manifest of. Others it leaves as they are; those are not told
    /// apart here: rather an Error less than a wrong one.
    /// </summary>
    private void SetNamespaceOfAccounts(MapNode binding)
    {
        foreach (var subject in binding.List("subjects")?.Maps ?? [])
        {
            if (subject.Text("kind") == "ServiceAccount" && subject["namespace"] is (null or ScalarNode { Value: null }))
            {
                subject.Set("namespace", new ScalarNode(Namespace, Origin.None));
            }
        }
    }

    /// <summary>The places are those of kustomize's <c>commonlabels</c> configuration.</summary>
    private static void Apply(SharedLabel label, MapNode root)
    {
        Set(label, root, "metadata.labels", isMade: true);
        var kind = root.Text("kind");
        var template = kind switch
        {
            "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet" or "ReplicationController" or "Job" =>
                "spec.template.metadata.labels",
            "CronJob" => "spec.jobTemplate.spec.template.metadata.labels",
            _ => null,
        };
        if (template is not null && (label.InSelectors || label.InTemplates))
        {
            Set(label, root, template, isMade: true);
        }

        if (!label.InSelectors)
        {
            return;
        }

        switch (kind)
        {
            case "Service" or "ReplicationController":
                Set(
                    label,
                    root,
                    "spec.selector",
                    isMade: kind == "Service" && root.Text("spec.type") != "ExternalName" && root.At("spec.selector") is not null
                );
                break;
            case "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet":
                Set(label, root, "spec.selector.matchLabels", isMade: true);
                break;
            case "Job" or "PodDisruptionBudget":
                Set(label, root, "spec.selector.matchLabels", isMade: false);
                break;
            case "NetworkPolicy":
                Set(label, root, "spec.podSelector.matchLabels", isMade: false);
                foreach (
                    var peer in new[] { ("ingress", "from"), ("egress", "to") }.SelectMany(side =>
                        (root.List("spec." + side.Item1)?.Maps ?? []).SelectMany(rule => rule.List(side.Item2)?.Maps ?? [])
                    )
                )
                {
                    Set(label, peer, "podSelector.matchLabels", isMade: false);
                }

                break;
        }
    }

    private static void Set(SharedLabel label, MapNode root, string path, bool isMade)
    {
        var map = root;
        foreach (var step in path.Split('.'))
        {
            if (map[step] is not MapNode next)
            {
                if (!isMade || map[step] is not null and not ScalarNode { Value: null })
                {
                    return;
                }

                next = map.Set(step, new MapNode());
            }

            map = next;
        }

        map.Set(label.Key, label.Value.Relocated(static place => place));
    }
}
