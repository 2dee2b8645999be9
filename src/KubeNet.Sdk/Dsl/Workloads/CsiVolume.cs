using KubeNet.Resources;

namespace KubeNet;

/// <summary>A volume that a CSI driver makes for the Pod: the lambda of <c>Csi</c>.</summary>
public sealed class CsiVolume
{
    private readonly Func<MapNode> _csi;
    private readonly SetRecording _recording;

    internal CsiVolume(Func<MapNode> csi, SetRecording recording)
    {
        _csi = csi;
        _recording = recording;
    }

    /// <summary>
    /// Sets an attribute that the driver reads: <c>csi.volumeAttributes</c>. Setting the same key to a different value is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="key">The attribute's key.</param>
    /// <param name="value">The attribute's value.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Csi("secrets", "secrets-store.csi.k8s.io", mountPath: "/mnt/secrets", readOnly: true,
    ///     configure: csi =&gt; csi.Attribute("secretProviderClass", "web"));
    /// </code>
    /// </example>
    public CsiVolume Attribute(string key, string value)
    {
        var name = CallSite.Text(key);
        var text = CallSite.Text(value);
        _recording.SetOnce(_csi().GetOrAddMap("volumeAttributes"), name.Value, new ScalarNode(text.Value, text.Origin), name.Origin);
        return this;
    }

    /// <summary>Not supported: a volume has no text representation.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override string ToString() => throw new InvalidOperationException("A volume cannot be converted to a string. Use its name.");
}
