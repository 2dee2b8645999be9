using KubeNet.Resources;

namespace KubeNet;

// Storage that exists already.
public sealed partial class Externals
{
    /// <summary>Refers to a PersistentVolumeClaim in the set's namespace.</summary>
    /// <param name="name">Its name.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27")
    ///     .Volume(k8s.External.PersistentVolumeClaim("archive"), mountPath: "/archive", readOnly: true);
    /// </code>
    /// </example>
    public ExternalPersistentVolumeClaim PersistentVolumeClaim(string name)
    {
        var said = CallSite.Text(name);
        _recording.AddExternal(new ResourceIdentity("", "PersistentVolumeClaim", _recording.Namespace.Value, said.Value));
        return new ExternalPersistentVolumeClaim(said.Value);
    }
}
