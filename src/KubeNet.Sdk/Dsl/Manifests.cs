namespace KubeNet;

/// <summary>Takes the resources of a set: the argument of <see cref="ManifestSet.Define"/>.</summary>
public sealed partial class Manifests
{
    internal Manifests(SetRecording recording) => Recording = recording;

    internal SetRecording Recording { get; }
}
