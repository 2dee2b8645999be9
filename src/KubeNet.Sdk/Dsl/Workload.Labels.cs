using KubeNet.Resources;

namespace KubeNet;

// The labels of the Pods, and the selectors that follow them.
internal sealed partial class Workload
{
    /// <summary>Sets a label of the resource and its Pods. If Services select by it, their selectors are updated.</summary>
    public void SetLabel(Sourced<string> key, Sourced<string> value)
    {
        foreach (var metadata in LabelledMetadata)
        {
            if (!Recording.SetOnce(metadata.GetOrAddMap("labels"), key.Value, new ScalarNode(value.Value, value.Origin), key.Origin))
            {
                return;
            }
        }

        if (_selectorKeys.Contains(key.Value))
        {
            LetSelectorsFollow();
        }
    }

    /// <summary>Sets an annotation of the Pods.</summary>
    public void SetPodAnnotation(Sourced<string> key, Sourced<string> value) =>
        Recording.SetOnce(PodMetadata.GetOrAddMap("annotations"), key.Value, new ScalarNode(value.Value, value.Origin), key.Origin);

    /// <summary>Gives the Pods an annotation that changes with the content of a ConfigMap or a Secret.</summary>
    public void RestartOn(Sourced<Resource> source)
    {
        Recording.EnsureOpen();
        Recording.AtEnd(
            Phase.Digests,
            () =>
                PodMetadata
                    .GetOrAddMap("annotations")
                    .Set(
                        ContentDigest.AnnotationOf(source.Value),
                        new ScalarNode(source.With(ContentDigest.Of(source.Value)) with { TakenFrom = source.Value.SourceOfName }),
                        source.Origin
                    )
        );
    }

    /// <summary>Selects the workload by labels of the user's instead of kubectl's. Existing selectors are updated.</summary>
    public void ChooseSelector(Sourced<string> key, Sourced<string?> value)
    {
        Recording.EnsureOpen();
        var former = _isSelectorChosen ? null : Kind.SelectorKey;
        var text =
            value.Value is { } said ? value.With(said)
            : (PodLabels?.Scalar(key.Value) ?? (former is null ? null : PodLabels?.Scalar(former))) is { Text: { } label } known
                ? key.With(label) with
                {
                    TakenFrom = ValueSource.Of(known),
                }
            : Resource.NameAt(key.Origin);
        foreach (var labels in LabelledMetadata.Select(metadata => metadata.GetOrAddMap("labels")))
        {
            Forget(labels, former, key.Value);
            if (!Recording.SetOnce(labels, key.Value, new ScalarNode(text), key.Origin))
            {
                return;
            }
        }

        if (!_isSelectorChosen)
        {
            _isSelectorChosen = true;
            _selectorKeys.Clear();
        }

        if (!_selectorKeys.Contains(key.Value))
        {
            _selectorKeys.Add(key.Value);
        }

        foreach (var selector in _selectors)
        {
            Forget(selector, former, key.Value);
            Recording.Assume(selector, key.Value, text, key.Origin);
        }
    }

    /// <summary>Removes the label that kubectl would set, unless the user set it.</summary>
    private void Forget(MapNode map, string? former, string chosen)
    {
        if (former is not null && former != chosen && map[former] is { } assumed && Recording.IsAssumed(assumed))
        {
            map.Remove(former);
        }
    }

    /// <summary>Updates the selectors that the user did not set to the current label of the Pods.</summary>
    public void LetSelectorsFollow()
    {
        foreach (var (key, label) in SelectorLabels())
        {
            foreach (var selector in _selectors)
            {
                if (selector[key] is ScalarNode followed && followed.Text != label.Text && Recording.IsAssumed(followed))
                {
                    Recording.Assume(selector, key, TakenFrom(label, label.Text!, followed.Origin), followed.Origin);
                }
            }
        }
    }

    /// <summary>Makes a selector select this workload's Pods, even if the labels are changed later.</summary>
    public void SelectBy(MapNode selector, Origin origin)
    {
        if (Kind.IsTask && !_isLabelled && !Recording.IsClosed && SelectorLabels() is [])
        {
            AssumeLabel(); // as kubectl, a task has no label until something selects its Pods
        }

        if (SelectorLabels() is { Count: > 0 } chosen)
        {
            var isSelected = true;
            foreach (var (key, label) in chosen)
            {
                isSelected &= TrySelectBy(selector, key, label, origin);
            }

            if (isSelected)
            {
                _selectors.Add(selector);
            }

            return;
        }

        // As kubectl expose, where a Configure took that label away: by the workload's own selector, else by whatever labels the Pods have.
        if ((Resource.Root.Map("spec.selector.matchLabels") ?? PodLabels) is not { Count: > 0 } labels)
        {
            throw new InvalidOperationException(
                $"The Pods of {Resource.Kind} '{Resource.Name}' have no labels, so no Service can select them. "
                    + "Set the labels of the Pods."
            );
        }

        foreach (var label in labels.Entries)
        {
            if (label.Value is ScalarNode { Text: not null } value)
            {
                TrySelectBy(selector, label.Key, value, origin);
            }
        }
    }

    /// <summary>Those of the chosen labels that the Pods have.</summary>
    private List<(string Key, ScalarNode Value)> SelectorLabels()
    {
        var labels = new List<(string, ScalarNode)>(_selectorKeys.Count);
        var all = PodLabels;
        foreach (var key in _selectorKeys)
        {
            if (all?.Scalar(key) is { Text: not null } label)
            {
                labels.Add((key, label));
            }
        }

        return labels;
    }

    private bool TrySelectBy(MapNode selector, string key, ScalarNode label, Origin origin)
    {
        var value = label.Text!;
        if (selector[key] is ScalarNode { Text: var selected } other && selected != value)
        {
            Recording.Contradiction(
                $"{SetRecording.OwnerOf(selector)} already selects by '{key}: {selected}', "
                    + $"so it cannot also select {Resource.Kind} '{Resource.Name}'. Give the Pods a common label and select by it.",
                origin,
                other.NearestOrigin
            );
            return false;
        }

        var place = origin.Or(_labelOrigin);
        Recording.Assume(selector, key, TakenFrom(label, value, place), place);
        return true;
    }

    private static Sourced<string> TakenFrom(ScalarNode label, string value, Origin place) =>
        new(value, place) { TakenFrom = ValueSource.Of(label) };
}
