namespace KubeNet.Resources;

/// <summary>
/// Finds the pod templates that a selector matches, by namespace and label. Looking each Service's selector up in all workloads
/// would cost their product; here a selector looks only at the workloads that share its rarest pair.
/// </summary>
internal sealed class PodSelectorIndex
{
    private readonly Dictionary<(string? Namespace, string Key, string Value), List<PodTemplateView>> _byLabel = [];
    private readonly Dictionary<string, List<PodTemplateView>> _byNamespace = new(StringComparer.Ordinal);

    public PodSelectorIndex(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            if (PodTemplateView.Of(resource) is { } template)
            {
                Add(template);
            }
        }
    }

    /// <summary>The pod templates of a namespace, in the order of their declaration.</summary>
    public IReadOnlyList<PodTemplateView> InNamespace(string? @namespace) =>
        _byNamespace.TryGetValue(@namespace ?? "", out var templates) ? templates : [];

    /// <summary>The pod templates that a selector matches, in the order of their declaration.</summary>
    public IReadOnlyList<PodTemplateView> Select(string? @namespace, LabelSelector selector) =>
        [.. Candidates(@namespace, selector).Where(template => template.Matches(selector))];

    /// <summary>
    /// The pod templates that a selector is compared with: those that have its rarest pair. Their number is what a look-up costs.
    /// </summary>
    public IReadOnlyList<PodTemplateView> Candidates(string? @namespace, MapNode selector) =>
        Candidates(@namespace, LabelSelector.OfPairs(selector));

    private IReadOnlyList<PodTemplateView> Candidates(string? @namespace, LabelSelector selector)
    {
        IReadOnlyList<PodTemplateView>? fewest = null;
        foreach (var requirement in selector.Requirements)
        {
            if (requirement is not { Operator: LabelOperator.In, Values.Count: <= 1 })
            {
                continue;
            }

            var templates = requirement.Values.Count == 0 ? [] : Having(@namespace, requirement.Key, requirement.Values[0]);
            fewest = fewest is null || templates.Count < fewest.Count ? templates : fewest;
        }

        return fewest ?? InNamespace(@namespace);
    }

    private IReadOnlyList<PodTemplateView> Having(string? @namespace, string key, string value)
    {
        var templates = _byLabel.TryGetValue((@namespace, key, value), out var having) ? having : [];
        if (!RunTimeLabels.Contains(key))
        {
            return templates;
        }

        return
        [
            .. templates,
            .. RunTimeLabels
                .LookUps(key, value)
                .SelectMany(lookUp => _byLabel.TryGetValue((@namespace, "run-time " + key, lookUp), out var atRunTime) ? atRunTime : []),
        ];
    }

    private void Add(PodTemplateView template)
    {
        var @namespace = template.Workload.Namespace;
        if (!_byNamespace.TryGetValue(@namespace ?? "", out var all))
        {
            _byNamespace.Add(@namespace ?? "", all = []);
        }

        all.Add(template);
        foreach (var label in template.Labels?.Entries ?? [])
        {
            if (label.Value is ScalarNode { MeantText: { } value })
            {
                Add((@namespace, label.Key, value), template);
            }
        }

        foreach (var (key, value) in RunTimeLabels.Of(template.Workload))
        {
            // A space is in no label's key, so these never meet those of the template.
            Add((@namespace, "run-time " + key, value), template);
        }
    }

    private void Add((string? Namespace, string Key, string Value) label, PodTemplateView template)
    {
        if (!_byLabel.TryGetValue(label, out var templates))
        {
            _byLabel.Add(label, templates = []);
        }

        templates.Add(template);
    }
}
