using KubeNet.Resources;

namespace KubeNet;

/// <summary>The Pods of a workload that was added as a model: its labels and its container ports, read from its tree.</summary>
internal sealed class ModelPods : IExposed
{
    private readonly SetRecording _recording;
    private readonly PodTemplateView _template;

    private ModelPods(SetRecording recording, PodTemplateView template)
    {
        _recording = recording;
        _template = template;
    }

    public Resource Resource => _template.Workload;

    public IReadOnlyList<MapNode> ContainerPorts =>
        [.. (_template.Spec?.List("containers")?.Maps ?? []).SelectMany(container => container.List("ports")?.Maps ?? [])];

    public static ModelPods Of(SetRecording recording, Resource resource) =>
        PodTemplateView.Of(resource) is { } template
            ? new ModelPods(recording, template)
            : throw new InvalidOperationException($"{resource.Kind} '{resource.Name}' has no Pods, so a Service cannot select any.");

    /// <summary>As <c>kubectl expose</c> does: by the workload's own selector, or by the labels of its Pods if it has none.</summary>
    public void SelectBy(MapNode selector, Origin origin)
    {
        if ((Resource.Root.Map("spec.selector.matchLabels") ?? _template.Labels) is not { Count: > 0 } labels)
        {
            throw new InvalidOperationException(
                $"The Pods of {Resource.Kind} '{Resource.Name}' have no labels, so no Service can select them. "
                    + "Set the labels of the Pod template."
            );
        }

        foreach (var label in labels.Entries)
        {
            if (label.Value is ScalarNode { Text: not null } value)
            {
                _recording.SetOnce(selector, label.Key, (ScalarNode)value.CopiedTo(origin), origin);
            }
        }
    }
}
