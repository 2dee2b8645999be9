namespace KubeNet.Resources;

/// <summary>
/// Finds the pod templates that a selector matches, by namespace and label. Looking each Service's selector up in all workloads
/// would cost their product; here a selector looks only at the workloads that share its rarest pair.
/// </summary>
internal sealed class PodSelectorIndex
{
    private readonly Dictionary<(string? Namespace, string Key, string Value), List<PodTemplateView>> _byLabel = [];

    public PodSelectorIndex(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            if (PodTemplateView.Of(resource) is { Labels: { } labels } template)
            {
                Add(template, labels);
            }
        }
    }

    /// <summary>The pod templates with all labels of a selector, in the order of their declaration.</summary>
    public IReadOnlyList<PodTemplateView> Select(string? @namespace, MapNode selector) =>
        [.. Candidates(@namespace, selector).Where(template => template.Matches(selector))];

    /// <summary>The pod templates that a selector is compared with: those that have its rarest pair. Their number is what a look-up costs.</summary>
    public IReadOnlyList<PodTemplateView> Candidates(string? @namespace, MapNode selector)
    {
        List<PodTemplateView>? fewest = null;
        foreach (var pair in selector.Entries)
        {
            if (pair.Value is not ScalarNode { Text: { } value } || !_byLabel.TryGetValue((@namespace, pair.Key, value), out var templates))
            {
                return [];
            }

            fewest = fewest is null || templates.Count < fewest.Count ? templates : fewest;
        }

        return fewest ?? [];
    }

    private void Add(PodTemplateView template, MapNode labels)
    {
        foreach (var label in labels.Entries)
        {
            if (label.Value is not ScalarNode { Text: { } value })
            {
                continue;
            }

            var key = (template.Workload.Namespace, label.Key, value);
            if (!_byLabel.TryGetValue(key, out var templates))
            {
                _byLabel.Add(key, templates = []);
            }

            templates.Add(template);
        }
    }
}
