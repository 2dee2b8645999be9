using KubeNet.Resources;

namespace KubeNet;

/// <summary>Labels and annotations of all resources of the set.</summary>
internal sealed partial class SetRecording
{
    private readonly Dictionary<(string Field, string Key), Sourced<string>> _onAll = [];

    /// <summary>Sets an entry of the metadata of all resources, where they do not have it at the end.</summary>
    public void SetOnAll(string field, Sourced<string> key, Sourced<string> value)
    {
        EnsureOpen();
        if (!_onAll.TryGetValue((field, key.Value), out var earlier))
        {
            _onAll.Add((field, key.Value), value);
            AtEnd(Phase.Shared, () => AddToAll(field, key, value));
        }
        else if (earlier.Value != value.Value)
        {
            Contradiction(
                $"The {field.TrimEnd('s')} '{key.Value}' of all resources is set to '{value.Value}', but it was set to '{earlier.Value}' "
                    + "before. Set it once.",
                value.Origin,
                earlier.Origin
            );
        }
    }

    private void AddToAll(string field, Sourced<string> key, Sourced<string> value)
    {
        foreach (var resource in _resources)
        {
            foreach (var metadata in field == "labels" ? WorkloadKind.LabelledMetadataOf(resource) : [resource.Metadata])
            {
                var entries = metadata.GetOrAddMap(field);
                if (entries[key.Value] is null)
                {
                    entries.Set(key.Value, new ScalarNode(value.Value, value.Origin), key.Origin);
                }
            }
        }
    }
}
