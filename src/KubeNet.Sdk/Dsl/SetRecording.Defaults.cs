using KubeNet.Resources;

namespace KubeNet;

/// <summary>What a call sets for the user as long as the user says nothing else.</summary>
internal sealed partial class SetRecording
{
    /// <summary>Sets a field that is missing. The user may still set it.</summary>
    public void AssumeMissing(MapNode map, string key, ScalarNode value)
    {
        if (map[key] is null)
        {
            map.Set(key, value);
            _assumed.Add(value);
        }
    }

    /// <summary>Removes a field that was only assumed.</summary>
    public void Forget(MapNode map, string key)
    {
        if (map[key] is { } value && _assumed.Remove(value))
        {
            map.Remove(key);
        }
    }
}
