using KubeNet.Resources;

namespace KubeNet;

// How a container starts and stops, and more of its resources and variables.
public abstract partial class ContainerHandle<TSelf>
{
    /// <summary>
    /// Sets when the image is pulled: <c>imagePullPolicy</c>. Default: Always for the tag <c>latest</c>, else IfNotPresent (not written).
    /// Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").ImagePullPolicy(ImagePullPolicy.Always);</code></example>
    public TSelf ImagePullPolicy(ImagePullPolicy policy)
    {
        var said = CallSite.Arg(policy);
        Recording.SetOnce(ContainerNode, "imagePullPolicy", said.With(said.Value.ToString()));
        return Self;
    }

    /// <summary>
    /// Sets the folder in which the container starts: <c>workingDir</c>. Default: the image's (not written). Setting a different value
    /// later is an error (KUBE0005).
    /// </summary>
    /// <param name="workingDir">The folder.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").WorkingDir("/srv");</code></example>
    public TSelf WorkingDir(string workingDir)
    {
        Recording.SetOnce(ContainerNode, "workingDir", CallSite.Text(workingDir));
        return Self;
    }

    /// <summary>
    /// Waits before the container is told to stop, so that no more requests arrive when it does: <c>lifecycle.preStop.sleep</c>. It needs
    /// Kubernetes 1.30 or newer. Setting a different handler later is an error (KUBE0005).
    /// </summary>
    /// <param name="sleepSeconds"><c>seconds</c>: 1 or more, and less than <c>TerminationGracePeriodSeconds</c>.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").PreStop(sleepSeconds: 5);</code></example>
    public TSelf PreStop(int sleepSeconds)
    {
        var seconds = CallSite.Arg(sleepSeconds);
        var node = new MapNode(origin: seconds.Origin);
        var (field, handler) = ProbeHandlers.Sleep(seconds)(seconds.Origin);
        node.Set(field, handler);
        Recording.SetOnce(Lifecycle, "preStop", node);
        return Self;
    }

    /// <summary>
    /// Does something before the container is told to stop: <c>lifecycle.preStop</c>. Setting a different handler later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="handler">What is done.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").PreStop(LifecycleHandler.Exec("nginx", "-s", "quit"));</code></example>
    public TSelf PreStop(LifecycleHandler handler) => SetHandler("preStop", CallSite.Arg(handler));

    /// <summary>
    /// Does something right after the container's start, at the same time as its entrypoint: <c>lifecycle.postStart</c>. Setting a
    /// different handler later is an error (KUBE0005).
    /// </summary>
    /// <param name="handler">What is done.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").PostStart(LifecycleHandler.Exec("touch", "/tmp/started"));
    /// </code>
    /// </example>
    public TSelf PostStart(LifecycleHandler handler) => SetHandler("postStart", CallSite.Arg(handler));

    /// <summary>
    /// Gives the container a resource of its node, such as a graphics card: <c>resources.limits</c>. Setting a different value later is an
    /// error (KUBE0005).
    /// </summary>
    /// <param name="name">The resource's name: <c>nvidia.com/gpu</c>.</param>
    /// <param name="quantity">How many, 0 or more.</param>
    /// <example><code>k8s.Job("train", image: "shop/train:1.4.2").ExtendedResource("nvidia.com/gpu", 1);</code></example>
    public TSelf ExtendedResource(string name, int quantity)
    {
        var resource = CallSite.Text(name);
        var count = CallSite.Arg(quantity);
        var text = new ScalarNode(count.Value.ToString(Invariant), count.Origin);
        var limits = ContainerNode.GetOrAddMap("resources", FieldOrders.Resources).GetOrAddMap("limits", FieldOrders.Quantities);
        Recording.SetOnce(limits, resource.Value, text, resource.Origin);
        return Self;
    }

    /// <summary>
    /// Sets an environment variable to a field of the Pod: <c>env[].valueFrom.fieldRef</c>. Setting the same name to a different value is
    /// an error (KUBE0005).
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="fieldPath"><c>fieldPath</c>: <c>metadata.name</c>, <c>metadata.namespace</c>, <c>metadata.labels['app']</c>,
    /// <c>spec.nodeName</c>, <c>status.podIP</c> and the like.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").EnvFromField("POD_NAME", "metadata.name");</code></example>
    public TSelf EnvFromField(string name, string fieldPath)
    {
        var variable = CallSite.Text(name);
        var path = CallSite.Text(fieldPath);
        var node = new MapNode(FieldOrders.EnvVar, variable.Origin);
        node.Set("name", variable);
        node.Set("valueFrom", new MapNode()).Set("fieldRef", new MapNode(origin: path.Origin)).Set("fieldPath", path);
        AddVariable(variable, node, path.Origin);
        return Self;
    }

    /// <summary>
    /// Sets an environment variable to a resource of the container: <c>env[].valueFrom.resourceFieldRef</c>. Setting the same name to a
    /// different value is an error (KUBE0005).
    /// </summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="resource"><c>resource</c>: <c>limits.cpu</c>, <c>limits.memory</c>, <c>requests.cpu</c>, <c>requests.memory</c> and the
    /// like.</param>
    /// <param name="containerName"><c>containerName</c>. Default: this container (not written).</param>
    /// <param name="divisor"><c>divisor</c>: the unit, <c>1</c> or <c>1m</c> for CPU, <c>1Mi</c> and the like for memory. Default: cores or
    /// bytes, rounded up (not written).</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Requests(memory: "128Mi").Limits(memory: "128Mi")
    ///     .EnvFromResource("MEMORY_MEGABYTES", "limits.memory", divisor: "1Mi");
    /// </code>
    /// </example>
    public TSelf EnvFromResource(string name, string resource, string? containerName = null, string? divisor = null)
    {
        var variable = CallSite.Text(name);
        var field = ResourceFieldOf(CallSite.Text(resource), CallSite.Arg(containerName), CallSite.Arg(divisor));
        var node = new MapNode(FieldOrders.EnvVar, variable.Origin);
        node.Set("name", variable);
        node.Set("valueFrom", new MapNode()).Set("resourceFieldRef", field);
        AddVariable(variable, node, field.Origin);
        return Self;
    }

    internal static MapNode ResourceFieldOf(Sourced<string> resource, Sourced<string?> container, Sourced<string?> divisor)
    {
        var field = new MapNode(FieldOrders.ResourceField, resource.Origin);
        field.Set("resource", resource);
        foreach (var (key, value) in new[] { ("containerName", container), ("divisor", divisor) })
        {
            if (value.Value is { } text)
            {
                field.Set(key, value.With(text));
            }
        }

        return field;
    }

    private MapNode Lifecycle => ContainerNode.GetOrAddMap("lifecycle", FieldOrders.Lifecycle);

    private TSelf SetHandler(string field, Sourced<LifecycleHandler> handler)
    {
        var said = handler.Value ?? throw new ArgumentNullException(nameof(handler));
        Recording.SetOnce(Lifecycle, field, said.ToNode(handler.Origin));
        return Self;
    }
}
