using KubeNet.Resources;

namespace KubeNet;

// Security contexts: the Pod's on a workload, where both have the field, else the container's.
public abstract partial class ContainerHandle<TSelf>
{
    /// <summary>The security context for what can be set for the Pod and for a container: the Pod's, on a workload.</summary>
    private protected virtual MapNode SharedSecurityContext => Workload.SecurityContextOf(ContainerNode);

    /// <summary>
    /// Refuses to start a container as root: <c>securityContext.runAsNonRoot</c>. On a workload, it is that of the Pod, for all its
    /// containers; in the lambda of a container, that of the container. Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="runAsNonRoot">Whether root is refused.</param>
    /// <example><code>k8s.Deployment("web", image: "nginxinc/nginx-unprivileged:1.27").RunAsNonRoot();</code></example>
    public TSelf RunAsNonRoot(bool runAsNonRoot = true) =>
        SetFlag(SharedSecurityContext, "runAsNonRoot", CallSite.Arg<bool?>(runAsNonRoot, nameof(runAsNonRoot)));

    /// <summary>
    /// Sets the user of the processes: <c>securityContext.runAsUser</c>. On a workload, it is that of the Pod, for all its containers; in
    /// the lambda of a container, that of the container. Default: the image's user (not written). Setting a different value later is an
    /// error (KUBE0005).
    /// </summary>
    /// <param name="user">The user's id, 0-2147483647. 0 is root.</param>
    /// <example><code>k8s.Deployment("redis", image: "redis:7.4").RunAsUser(999).RunAsGroup(999);</code></example>
    public TSelf RunAsUser(int user)
    {
        Recording.SetOnce(SharedSecurityContext, "runAsUser", CallSite.Arg(user));
        return Self;
    }

    /// <summary>
    /// Sets the primary group of the processes: <c>securityContext.runAsGroup</c>. On a workload, it is that of the Pod, for all its
    /// containers; in the lambda of a container, that of the container. Default: the image's group (not written). Setting a different value
    /// later is an error (KUBE0005).
    /// </summary>
    /// <param name="group">The group's id, 0-2147483647.</param>
    /// <example><code>k8s.Deployment("redis", image: "redis:7.4").RunAsUser(999).RunAsGroup(999);</code></example>
    public TSelf RunAsGroup(int group)
    {
        Recording.SetOnce(SharedSecurityContext, "runAsGroup", CallSite.Arg(group));
        return Self;
    }

    /// <summary>
    /// Sets which system calls are allowed: <c>securityContext.seccompProfile</c>. On a workload, it is that of the Pod, for all its
    /// containers; in the lambda of a container, that of the container. Default: the node decides, often Unconfined (not written). Setting
    /// a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="type"><c>type</c>.</param>
    /// <param name="localhostProfile"><c>localhostProfile</c>: the profile's file on the node, relative to the kubelet's folder. Only for
    /// Localhost.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Seccomp();
    /// k8s.Deployment("strict", image: "nginx:1.27").Seccomp(SeccompProfileType.Localhost, localhostProfile: "profiles/strict.json");
    /// </code>
    /// </example>
    public TSelf Seccomp(SeccompProfileType type = SeccompProfileType.RuntimeDefault, string? localhostProfile = null)
    {
        var said = CallSite.Arg(type);
        var profile = CallSite.Arg(localhostProfile);
        var seccomp = SharedSecurityContext.GetOrAddMap("seccompProfile", FieldOrders.SeccompProfile);
        if (Recording.SetOnce(seccomp, "type", said.With(said.Value.ToString())) && profile.Value is { } file)
        {
            Recording.SetOnce(seccomp, "localhostProfile", profile.With(file));
        }

        return Self;
    }

    /// <summary>
    /// Makes the container's own files read-only: <c>securityContext.readOnlyRootFilesystem</c>. What it writes needs a volume, such as
    /// <c>EmptyDir</c>. Default: no (not written). Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="readOnly">Whether they are read-only.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "shop/web:1.4.2").ReadOnlyRootFilesystem().EmptyDir("tmp", mountPath: "/tmp");
    /// </code>
    /// </example>
    public TSelf ReadOnlyRootFilesystem(bool readOnly = true) =>
        SetFlag(Workload.SecurityContextOf(ContainerNode), "readOnlyRootFilesystem", CallSite.Arg<bool?>(readOnly, nameof(readOnly)));

    /// <summary>
    /// Takes capabilities away from the container: <c>securityContext.capabilities.drop</c>. Several calls drop all of them.
    /// </summary>
    /// <param name="capabilities">Names without <c>CAP_</c>, such as <c>NET_RAW</c>, or <c>ALL</c>.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").DropCapabilities("ALL").AddCapabilities("NET_BIND_SERVICE");
    /// </code>
    /// </example>
    public TSelf DropCapabilities(params string[] capabilities)
    {
        Recording.EnsureOpen();
        Workload.AddCapabilities(ContainerNode, "drop", CallSite.Args(capabilities));
        return Self;
    }

    /// <summary>
    /// Gives the container capabilities that the container runtime does not give by default: <c>securityContext.capabilities.add</c>.
    /// Several calls add all of them.
    /// </summary>
    /// <param name="capabilities">Names without <c>CAP_</c>, such as <c>NET_ADMIN</c>.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").DropCapabilities("ALL").AddCapabilities("NET_BIND_SERVICE");
    /// </code>
    /// </example>
    public TSelf AddCapabilities(params string[] capabilities)
    {
        Recording.EnsureOpen();
        Workload.AddCapabilities(ContainerNode, "add", CallSite.Args(capabilities));
        return Self;
    }

    /// <summary>
    /// Sets whether a process may get more privileges than its parent, for example by <c>sudo</c>:
    /// <c>securityContext.allowPrivilegeEscalation</c>. Default: yes (not written). Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="allow">Whether it may.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").AllowPrivilegeEscalation(false);</code></example>
    public TSelf AllowPrivilegeEscalation(bool allow) =>
        SetFlag(Workload.SecurityContextOf(ContainerNode), "allowPrivilegeEscalation", CallSite.Arg<bool?>(allow, nameof(allow)));

    /// <summary>
    /// Gives the container all rights of root on the node: <c>securityContext.privileged</c>. Default: no (not written). Setting a
    /// different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="privileged">Whether it has them.</param>
    /// <example><code>k8s.DaemonSet("csi-driver", image: "example/csi-driver:1.2").Privileged();</code></example>
    public TSelf Privileged(bool privileged = true)
    {
        var context = Workload.SecurityContextOf(ContainerNode);
        if (privileged)
        {
            Recording.Forget(context, "allowPrivilegeEscalation"); // that of Restricted(), which the server refuses beside it
        }

        return SetFlag(context, "privileged", CallSite.Arg<bool?>(privileged, nameof(privileged)));
    }

    private protected TSelf SetFlag(MapNode map, string field, Sourced<bool?> value)
    {
        Recording.SetOnce(map, field, value);
        return Self;
    }
}
