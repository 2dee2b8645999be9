namespace KubeNet.Resources;

/// <summary>
/// What the custom resources of a set may bring about: an operator makes pods for them, labelled after them, and Secrets or ConfigMaps that
/// they name. What exactly only the operator knows, so a rule that misses something asks here before it reports.
/// </summary>
internal sealed class Operators
{
    /// <summary>Kubernetes' own groups; a resource of any other is a custom one.</summary>
    private static readonly HashSet<string> s_ownGroups = new(StringComparer.Ordinal)
    {
        "",
        "admissionregistration.k8s.io",
        "apiextensions.k8s.io",
        "apiregistration.k8s.io",
        "apps",
        "authentication.k8s.io",
        "authorization.k8s.io",
        "autoscaling",
        "batch",
        "certificates.k8s.io",
        "coordination.k8s.io",
        "discovery.k8s.io",
        "events.k8s.io",
        "extensions",
        "flowcontrol.apiserver.k8s.io",
        "networking.k8s.io",
        "node.k8s.io",
        "policy",
        "rbac.authorization.k8s.io",
        "resource.k8s.io",
        "scheduling.k8s.io",
        "storage.k8s.io",
    };

    /// <summary>Groups whose resources configure something and never become pods with a Service's labels.</summary>
    private static readonly HashSet<string> s_groupsWithoutPods = new(StringComparer.Ordinal)
    {
        "bitnami.com",
        "cert-manager.io",
        "external-secrets.io",
        "gateway.networking.k8s.io",
        "keda.sh",
        "kustomize.config.k8s.io",
        "metallb.io",
        "networking.istio.io",
        "projectcontour.io",
        "security.istio.io",
        "traefik.containo.us",
        "traefik.io",
    };

    private readonly Dictionary<(string Namespace, string Key, string Value), List<MapNode>> _labels = [];
    private readonly HashSet<(string Namespace, string Text)> _podNames = [];
    private readonly HashSet<(string Namespace, string Text)> _texts = [];
    private readonly HashSet<(string Namespace, string Text)> _serviceNames = [];

    /// <summary>Whether a group is one of Kubernetes itself, which has no custom resources.</summary>
    public static bool IsOwnGroup(string group) => s_ownGroups.Contains(group);

    public Operators(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            if (!s_ownGroups.Contains(resource.Group))
            {
                Add(resource);
            }
            else if (resource is { Group: "batch", Kind: "Job" or "CronJob" })
            {
                AddArguments(resource);
            }
            else if (
                resource.Metadata.Map("annotations")?["service.beta.openshift.io/serving-cert-secret-name"] is ScalarNode
                {
                    Text: { } secret
                }
            )
            {
                _texts.Add((resource.Namespace ?? "", secret));
            }
        }
    }

    /// <summary>
    /// Whether an operator may make pods that a selector matches: a custom resource carries the labels, or its name is one of the values.
    /// </summary>
    public bool MayMakePods(string? @namespace, LabelSelector selector)
    {
        var space = @namespace ?? "";
        foreach (var requirement in selector.Requirements)
        {
            foreach (var value in requirement.Operator == LabelOperator.In ? requirement.Values : [])
            {
                if (
                    _podNames.Contains((space, value))
                    || (_labels.TryGetValue((space, requirement.Key, value), out var maps) && maps.Exists(selector.Matches))
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a custom resource, or the arguments of a Job, name this: then it may be made at run time.</summary>
    public bool MayMake(string? @namespace, string name) => _texts.Contains((@namespace ?? "", name)) || _texts.Contains(("", name));

    /// <summary>
    /// The same for a Service: only who makes pods puts a Service in front of them; a route, a certificate or a monitor names Services that
    /// it needs.
    /// </summary>
    public bool MayMakeService(string? @namespace, string name) =>
        _serviceNames.Contains((@namespace ?? "", name)) || _serviceNames.Contains(("", name));

    private void Add(Resource resource)
    {
        var space = resource.Namespace ?? "";
        var makesPods =
            !s_groupsWithoutPods.Contains(resource.Group)
            && resource
                is not {
                    Group: "monitoring.coreos.com",
                    Kind: "ServiceMonitor" or "PodMonitor" or "PrometheusRule" or "Probe" or "ScrapeConfig" or "AlertmanagerConfig"
                };
        if (makesPods)
        {
            _podNames.Add((space, resource.Name));
        }

        foreach (var (key, node) in Below(resource.Root))
        {
            if (node is ScalarNode { Text: { Length: > 0 } text } && key is not ("namespace" or "apiVersion" or "kind"))
            {
                _texts.Add((space, text));
                if (makesPods)
                {
                    _serviceNames.Add((space, text));
                }
            }
            else if (
                makesPods
                && node is MapNode labels
                && (key == "labels" || (key.EndsWith("Labels", StringComparison.Ordinal) && key != "matchLabels"))
            )
            {
                AddLabels(space, labels);
            }
        }
    }

    private void AddLabels(string space, MapNode labels)
    {
        foreach (var label in labels.Entries)
        {
            if (label.Value is ScalarNode { Text: { } value })
            {
                if (!_labels.TryGetValue((space, label.Key, value), out var maps))
                {
                    _labels.Add((space, label.Key, value), maps = []);
                }

                maps.Add(labels);
            }
        }
    }

    /// <summary><c>--secret-name=ingress-nginx-admission</c>: a Job that makes a Secret is told its name.</summary>
    private void AddArguments(Resource job)
    {
        foreach (var container in PodTemplateView.Of(job)?.AllContainers ?? [])
        {
            foreach (
                var (_, node) in new[] { "command", "args", "env" }
                    .Select(field => container.Map[field])
                    .OfType<ResourceNode>()
                    .SelectMany(Below)
            )
            {
                foreach (
                    var word in (node as ScalarNode)?.Text?.Split([' ', '=', '\n', '"', '\''], StringSplitOptions.RemoveEmptyEntries) ?? []
                )
                {
                    _texts.Add((job.Namespace ?? "", word));
                    _serviceNames.Add((job.Namespace ?? "", word));
                }
            }
        }
    }

    /// <summary>
    /// All nodes below one, each with the field that it or the list around it is in. Written without recursion: trees of models may be
    /// deep.
    /// </summary>
    private static IEnumerable<(string Key, ResourceNode Node)> Below(ResourceNode root)
    {
        var open = new Stack<(string Key, ResourceNode Node)>();
        open.Push(("", root));
        while (open.Count > 0)
        {
            var (key, node) = open.Pop();
            yield return (key, node);
            foreach (var entry in (node as MapNode)?.Entries ?? [])
            {
                open.Push((entry.Key, entry.Value));
            }

            foreach (var item in (node as ListNode)?.Items ?? [])
            {
                open.Push((key, item));
            }
        }
    }
}
