using KubeNet.Resources;

namespace KubeNet;

// Volumes: declared in the Pod, mounted in the container, in one call.
public abstract partial class ContainerHandle<TSelf>
{
    /// <summary>Mounts a ConfigMap as one file for each entry. Adds a volume to the Pod and an entry to <c>volumeMounts</c>.</summary>
    /// <param name="configMap">The ConfigMap, in the same namespace.</param>
    /// <param name="mountPath"><c>mountPath</c>: the folder in the container.</param>
    /// <param name="name">The volume's name. Default: the name of the ConfigMap. A name that another volume already has is an error
    /// (KUBE0005).</param>
    /// <param name="subPath"><c>subPath</c>: mounts only this entry, as the file at <paramref name="mountPath"/>. Default: all
    /// entries.</param>
    /// <param name="readOnly"><c>readOnly</c>. Default: not written.</param>
    /// <example>
    /// <code>
    /// var site = k8s.ConfigMap("site").Data("index.html", "hello");
    /// k8s.Deployment("web", image: "nginx:1.27").Volume(site, mountPath: "/usr/share/nginx/html", readOnly: true);
    /// </code>
    /// </example>
    public TSelf Volume(IConfigMap configMap, string mountPath, string? name = null, string? subPath = null, bool? readOnly = null)
    {
        var source = CallSite.Arg(configMap).Named(c => c.Name);
        var path = CallSite.Text(mountPath);
        var volume = CallSite.Arg(name);
        var content = new MapNode(origin: source.Origin);
        content.Set("name", source);
        Mount(VolumeOf("configMap", content, source, volume, "-config"), path, CallSite.Arg(subPath), CallSite.Arg(readOnly));
        return Self;
    }

    /// <summary>Mounts a Secret as one file for each entry. Adds a volume to the Pod and an entry to <c>volumeMounts</c>.</summary>
    /// <param name="secret">The Secret, in the same namespace.</param>
    /// <param name="mountPath"><c>mountPath</c>: the folder in the container.</param>
    /// <param name="name">The volume's name. Default: the name of the Secret. A name that another volume already has is an error
    /// (KUBE0005).</param>
    /// <param name="subPath"><c>subPath</c>: mounts only this entry, as the file at <paramref name="mountPath"/>. Default: all
    /// entries.</param>
    /// <param name="readOnly"><c>readOnly</c>. Default: not written.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Volume(k8s.External.Secret("web-tls"), mountPath: "/etc/tls", readOnly: true);
    /// </code>
    /// </example>
    public TSelf Volume(ISecret secret, string mountPath, string? name = null, string? subPath = null, bool? readOnly = null)
    {
        var source = CallSite.Arg(secret).Named(s => s.Name);
        var path = CallSite.Text(mountPath);
        var volume = CallSite.Arg(name);
        var content = new MapNode(origin: source.Origin);
        content.Set("secretName", source);
        Mount(VolumeOf("secret", content, source, volume, "-secret"), path, CallSite.Arg(subPath), CallSite.Arg(readOnly));
        return Self;
    }

    /// <summary>
    /// Mounts an empty folder that exists as long as the Pod (<c>emptyDir</c>). Containers that mount the same name share it.
    /// </summary>
    /// <param name="name">The volume's name, a lowercase RFC 1123 label. A name that a volume of another kind already has is an error
    /// (KUBE0005).</param>
    /// <param name="mountPath"><c>mountPath</c>: the folder in the container.</param>
    /// <param name="sizeLimit"><c>sizeLimit</c>, bytes: <c>1Gi</c>. A Pod that writes more is evicted. Default: unlimited (not
    /// written).</param>
    /// <param name="medium"><c>medium</c>. Default: the node's disk (not written).</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").EmptyDir("cache", mountPath: "/var/cache/nginx");</code></example>
    public TSelf EmptyDir(string name, string mountPath, string? sizeLimit = null, EmptyDirMedium? medium = null)
    {
        var volume = CallSite.Text(name);
        var path = CallSite.Text(mountPath);
        var size = CallSite.Arg(sizeLimit);
        var where = CallSite.Arg(medium);
        var content = new MapNode(FieldOrders.EmptyDir, volume.Origin);
        if (where.Value is { } said)
        {
            content.Set("medium", where.With(said.ToString()));
        }

        if (size.Value is { } limit)
        {
            content.Set("sizeLimit", size.With(limit));
        }

        return MountNew("emptyDir", content, volume, path, default);
    }

    /// <summary>The name of the Pod's volume with this content. The volume is added if it does not exist.</summary>
    private Sourced<string> VolumeOf(string kind, MapNode content, Sourced<string> source, Sourced<string?> said, string suffix)
    {
        Recording.EnsureOpen();
        _ = ContainerNode; // it has to exist, before a volume is added that nothing would mount
        var volumes = Workload.PodSpec.GetOrAddList("volumes");
        if (said.Value is null)
        {
            var shared = volumes.Maps.FirstOrDefault(volume => volume[kind] is { } other && NodeComparison.AreEqual(other, content));
            if (shared is not null)
            {
                return source.With(shared.Text("name")!);
            }
        }

        // A volume's name is a label, without dots, though that of a ConfigMap may have some. A Secret and a ConfigMap may share a name.
        var name = said.Value is { } text ? said.With(text) : source.With(source.Value.Replace('.', '-'));
        var earlier = VolumeNamed(name.Value);
        if (earlier is not null && said.Value is null)
        {
            name = name.With(name.Value + suffix);
            earlier = VolumeNamed(name.Value);
        }

        if (Workload.ClaimTemplate(name.Value) is { } template)
        {
            Workload.SayVolumeExists(name.Value, name.Origin, template);
        }
        else if (earlier is null)
        {
            var volume = volumes.Add(new MapNode(FieldOrders.Volume, name.Origin));
            volume.Set("name", name);
            volume.Set(kind, content);
        }
        else if (earlier[kind] is not { } other || !NodeComparison.AreEqual(other, content))
        {
            Recording.Contradiction(
                $"{SetRecording.OwnerOf(volumes)} already has a volume '{name.Value}' with different content. "
                    + "Give this one another name with the argument 'name:'.",
                name.Origin,
                earlier.NearestOrigin
            );
        }

        return name;

        MapNode? VolumeNamed(string wanted) => volumes.Maps.FirstOrDefault(volume => volume.Text("name") == wanted);
    }

    private protected void Mount(
        Sourced<string> volume,
        Sourced<string> path,
        Sourced<string?> subPath,
        Sourced<bool?> readOnly,
        Sourced<MountPropagation?> propagation = default
    )
    {
        var node = new MapNode(FieldOrders.VolumeMount, path.Origin);
        node.Set("name", volume);
        node.Set("mountPath", path);
        if (subPath.Value is { } sub)
        {
            node.Set("subPath", sub, subPath.Origin);
        }

        if (readOnly.Value is { } flag)
        {
            node.Set("readOnly", flag, readOnly.Origin);
        }

        if (propagation.Value is { } shared)
        {
            node.Set("mountPropagation", propagation.With(shared.ToString()));
        }

        ContainerNode.GetOrAddList("volumeMounts").AddOnce(node);
    }
}
