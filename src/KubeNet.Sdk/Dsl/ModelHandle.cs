using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A resource of any kind that was added as a typed model. <c>k8s.Add(new V1StatefulSet { … })</c> of the package
/// KubeNet.Sdk.KubernetesClient returns it.
/// </summary>
public sealed partial class ModelHandle : ResourceHandle<ModelHandle>
{
    internal ModelHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    /// <summary>The resource's kind: <c>StatefulSet</c>.</summary>
    /// <example>
    /// <code>
    /// var database = k8s.Add(new V1Pod
    /// {
    ///     Metadata = new() { Name = "db", Labels = new Dictionary&lt;string, string&gt; { ["app"] = "db" } },
    ///     Spec = new() { Containers = [new() { Name = "db", Image = "postgres:17", Ports = [new() { ContainerPort = 5432 }] }] },
    /// });
    /// k8s.ConfigMap("notes").Data("kind", database.Kind);
    /// </code>
    /// </example>
    public string Kind => Resource.Kind;

    /// <summary>The resource's namespace, <c>metadata.namespace</c>, or null for a cluster-scoped kind.</summary>
    /// <example>
    /// <code>
    /// var database = k8s.Add(new V1Pod
    /// {
    ///     Metadata = new() { Name = "db", Labels = new Dictionary&lt;string, string&gt; { ["app"] = "db" } },
    ///     Spec = new() { Containers = [new() { Name = "db", Image = "postgres:17", Ports = [new() { ContainerPort = 5432 }] }] },
    /// });
    /// k8s.ConfigMap("notes").Data("namespace", database.Namespace ?? "the cluster");
    /// </code>
    /// </example>
    public string? Namespace => Resource.Namespace;

    internal IExposed Exposed => ModelPods.Of(Recording, Resource);

    /// <summary>
    /// Declares a Service for the workload, as <c>kubectl expose</c> does. The Service selects the Pods by the workload's
    /// <c>matchLabels</c>, or by the labels of its Pods. Without <paramref name="port"/> it exposes all container ports with their own
    /// numbers and names. It is an error if the kind has no Pods or if the Pods have no labels.
    /// </summary>
    /// <param name="port"><c>port</c>: the number that clients use, 1-65535. Default: the number of the container port.</param>
    /// <param name="targetPort"><c>targetPort</c>: the container's port, by number or name. Default: <paramref name="port"/>.</param>
    /// <param name="name"><c>metadata.name</c> of the Service. Default: the workload's name. A second Service with that name is an error
    /// (KUBE0006).</param>
    /// <param name="type"><c>type</c>. Default: ClusterIP (not written), or NodePort if a node port is specified. A node port with
    /// ClusterIP is an error (KUBE0005).</param>
    /// <param name="nodePort"><c>nodePort</c>: the port on every node, 30000-32767 by default. Default: none, or one that the cluster
    /// chooses.</param>
    /// <param name="protocol"><c>protocol</c>. Default: the protocol of the container port, or TCP (not written).</param>
    /// <param name="portName"><c>name</c> of the port: a lowercase RFC 1123 label. Default: none, or the name of the container port if
    /// <paramref name="port"/> is not specified.</param>
    /// <returns>The new Service.</returns>
    /// <example>
    /// <code>
    /// var database = k8s.Add(new V1Pod
    /// {
    ///     Metadata = new() { Name = "db", Labels = new Dictionary&lt;string, string&gt; { ["app"] = "db" } },
    ///     Spec = new() { Containers = [new() { Name = "db", Image = "postgres:17", Ports = [new() { ContainerPort = 5432 }] }] },
    /// });
    /// database.Expose(port: 5432);
    /// </code>
    /// </example>
    public ServiceHandle Expose(
        int? port = null,
        PortRef? targetPort = null,
        string? name = null,
        ServiceType? type = null,
        int? nodePort = null,
        Protocol? protocol = null,
        string? portName = null
    )
    {
        var number = CallSite.Arg(port);
        var target = CallSite.Arg(targetPort);
        var node = CallSite.Arg(nodePort);
        var transport = CallSite.Arg(protocol);
        var label = CallSite.Arg(portName);
        var pods = Exposed;
        var service = ServiceHandle.InFrontOf(pods, Recording, CallSite.Arg(name), CallSite.Arg(type), CallSite.Here);
        service.ExposePort(pods, new ExposedPort(number, target, node, transport, label, CallSite.Here));
        return service;
    }
}
