using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>The properties of a volume that matter to a container.</summary>
/// <param name="IsClaim">Whether it is a PersistentVolumeClaim, by name or ephemeral. Only these can be block devices.</param>
/// <param name="IsEmptyDir">Whether it is an empty directory, which is also the default for a volume without a source.</param>
internal readonly record struct PodVolume(bool IsClaim, bool IsEmptyDir)
{
    public static PodVolume Of(MapNode volume) =>
        new(
            volume.IsSet("persistentVolumeClaim") || volume.IsSet("ephemeral"),
            volume.IsSet("emptyDir") || volume.Entries.All(entry => entry.Key == "name" || entry.Value is ScalarNode { Value: null })
        );
}
