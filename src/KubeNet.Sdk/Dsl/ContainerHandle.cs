using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// The settings of a container. On a workload, they apply to its main container, which is declared with it. In the lambda of
/// <c>Container</c> and <c>InitContainer</c>, they apply to that container.
/// </summary>
/// <typeparam name="TSelf">The handle's own type.</typeparam>
public abstract partial class ContainerHandle<TSelf> : IDeclared, IPodContainer
    where TSelf : ContainerHandle<TSelf>
{
    private readonly MapNode _container;

    private protected ContainerHandle(Workload workload, MapNode container)
    {
        Workload = workload;
        _container = container;
    }

    internal Workload Workload { get; }

    internal MapNode ContainerNode => Workload.Existing(_container);

    internal SetRecording Recording => Workload.Recording;

    Resource IDeclared.Resource => Workload.Resource;

    SetRecording IDeclared.Recording => Recording;

    Workload IPodContainer.Workload => Workload;

    MapNode IPodContainer.ContainerNode => ContainerNode;

    MapNode IDeclared.PartFor(string type) =>
        type switch
        {
            "V1Container" or "ContainerFields" => ContainerNode,
            "V1PodTemplateSpec" or "PodTemplateSpecFields" => Workload.PodTemplate,
            _ => Workload.Resource.Root,
        };

    void IDeclared.OnConfigured() => Workload.LetSelectorsFollow();

    private protected TSelf Self => (TSelf)this;

    private string ContainerName => ContainerNode.Text("name") ?? "";

    /// <summary>
    /// Declares a port that the container listens on: an entry of <c>ports</c>. A name that another port of the container already has is an
    /// error (KUBE0005).
    /// </summary>
    /// <param name="port"><c>containerPort</c>: 1-65535.</param>
    /// <param name="name"><c>name</c>, by which Services and probes can refer to it: at most 15 lowercase letters, digits and hyphens.
    /// Default: none.</param>
    /// <param name="protocol"><c>protocol</c>. Default: TCP (not written).</param>
    /// <param name="hostPort"><c>hostPort</c>: the port of the node that leads to the container, 1-65535, so that a node can run only one
    /// such Pod. The Pod Security Standards <i>baseline</i> and <i>restricted</i> refuse it. Default: none.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("dns", image: "coredns/coredns:1.12.0").ContainerPort(53, "dns", Protocol.Udp).ContainerPort(9153, "metrics");
    /// </code>
    /// </example>
    public TSelf ContainerPort(int port, string? name = null, Protocol? protocol = null, int? hostPort = null)
    {
        AddContainerPort(CallSite.Arg(port), CallSite.Arg(name), CallSite.Arg(protocol), CallSite.Arg(hostPort));
        return Self;
    }

    /// <summary>Declares a port for each that an app listens on.</summary>
    internal void ListenOn(Sourced<App> app)
    {
        for (var i = 0; i < app.Value.Ports.Count; i++)
        {
            var port = app.Value.Ports[i];
            AddContainerPort(
                app.With(port),
                app.With<string?>(i == 0 ? "http" : FormattableString.Invariant($"port-{port}")),
                default,
                default
            );
        }
    }

    private void AddContainerPort(Sourced<int> number, Sourced<string?> portName, Sourced<Protocol?> transport, Sourced<int?> hostPort)
    {
        Recording.EnsureOpen();
        var node = new MapNode(FieldOrders.ContainerPort, number.Origin);
        if (portName.Value is { } text)
        {
            node.Set("name", text, portName.Origin);
        }

        node.Set("containerPort", number.Value, number.Origin);
        node.SetGiven("hostPort", hostPort);
        if (transport.Value is { } said)
        {
            node.Set("protocol", ProtocolNames.Of(said), transport.Origin);
        }

        var ports = ContainerNode.GetOrAddList("ports");
        if (ports.Maps.Any(earlier => NodeComparison.AreEqual(earlier, node)))
        {
            return;
        }

        if (portName.Value is { } taken && ports.Maps.FirstOrDefault(earlier => earlier.Text("name") == taken) is { } other)
        {
            Recording.Contradiction(
                $"The container '{ContainerName}' of {SetRecording.OwnerOf(ContainerNode)} already has a port '{taken}'. "
                    + "Give this one another name.",
                portName.Origin,
                other.Scalar("name")!.NearestOrigin
            );
        }

        ports.Add(node);
    }

    /// <summary>
    /// Sets the entrypoint: <c>command</c>. Default: the image's entrypoint. Setting a different one later is an error (KUBE0005).
    /// </summary>
    /// <param name="command">The program and its first arguments, one string each. They are not passed to a shell.</param>
    /// <example><code>k8s.Pod("shell", image: "busybox:1.36").Command("sh", "-c", "sleep 3600");</code></example>
    public TSelf Command(params string[] command)
    {
        SetWords("command", CallSite.Args(command), CallSite.Here);
        return Self;
    }

    /// <summary>
    /// Sets the arguments of the entrypoint: <c>args</c>. Default: the image's arguments. Setting different ones later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="args">One string for each argument. They are not passed to a shell.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Args("nginx", "-g", "daemon off;");</code></example>
    public TSelf Args(params string[] args)
    {
        SetWords("args", CallSite.Args(args), CallSite.Here);
        return Self;
    }

    /// <summary>
    /// Sets the resources that the container requests: <c>resources.requests</c>. Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="cpu">CPU cores: <c>500m</c> is half a core. Default: not written.</param>
    /// <param name="memory">Bytes: <c>128Mi</c>. Default: not written.</param>
    /// <param name="ephemeralStorage"><c>ephemeral-storage</c>, bytes on the node's disk: <c>1Gi</c>. Default: not written.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Requests(cpu: "250m", memory: "64Mi");</code></example>
    public TSelf Requests(string? cpu = null, string? memory = null, string? ephemeralStorage = null)
    {
        SetQuantities("requests", CallSite.Arg(cpu), CallSite.Arg(memory), CallSite.Arg(ephemeralStorage));
        return Self;
    }

    /// <summary>
    /// Sets the resource limits of the container: <c>resources.limits</c>. Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="cpu">CPU cores: <c>500m</c> is half a core. Default: not written.</param>
    /// <param name="memory">Bytes: <c>128Mi</c>. Default: not written.</param>
    /// <param name="ephemeralStorage"><c>ephemeral-storage</c>, bytes on the node's disk: <c>1Gi</c>. Default: not written.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Requests(memory: "64Mi").Limits(cpu: "1", memory: "128Mi");
    /// </code>
    /// </example>
    public TSelf Limits(string? cpu = null, string? memory = null, string? ephemeralStorage = null)
    {
        SetQuantities("limits", CallSite.Arg(cpu), CallSite.Arg(memory), CallSite.Arg(ephemeralStorage));
        return Self;
    }

    /// <summary>
    /// Restarts the container when the probe fails: <c>livenessProbe</c>. Setting a different one later is an error (KUBE0005).
    /// </summary>
    /// <param name="probe">The check, and how often it is made.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .LivenessProbe(Probe.Http("/healthz", "http"));
    /// </code>
    /// </example>
    public TSelf LivenessProbe(Probe probe)
    {
        SetProbe("livenessProbe", CallSite.Arg(probe));
        return Self;
    }

    /// <summary>
    /// Removes the Pod from its Services while the probe fails: <c>readinessProbe</c>. Setting a different one later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="probe">The check, and how often it is made.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .ReadinessProbe(Probe.Http("/ready", "http").PeriodSeconds(5));
    /// </code>
    /// </example>
    public TSelf ReadinessProbe(Probe probe)
    {
        SetProbe("readinessProbe", CallSite.Arg(probe));
        return Self;
    }

    /// <summary>
    /// Delays the other probes until this one succeeds: <c>startupProbe</c>. Setting a different one later is an error (KUBE0005).
    /// </summary>
    /// <param name="probe">The check, and how often it is made.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .StartupProbe(Probe.Tcp("http").FailureThreshold(30));
    /// </code>
    /// </example>
    public TSelf StartupProbe(Probe probe)
    {
        SetProbe("startupProbe", CallSite.Arg(probe));
        return Self;
    }

    private void SetWords(string field, Sourced<string>[] words, Origin call)
    {
        var list = new ListNode(call);
        foreach (var word in words)
        {
            list.Add(new ScalarNode(word.Value, word.Origin.Or(call)));
        }

        Recording.SetOnce(ContainerNode, field, list);
    }

    private void SetQuantities(string field, Sourced<string?> cpu, Sourced<string?> memory, Sourced<string?> disk)
    {
        foreach (var (name, quantity) in new[] { ("cpu", cpu), ("memory", memory), ("ephemeral-storage", disk) })
        {
            if (quantity.Value is { } text)
            {
                var quantities = ContainerNode.GetOrAddMap("resources", FieldOrders.Resources).GetOrAddMap(field, FieldOrders.Quantities);
                Recording.SetOnce(quantities, name, quantity.With(text));
            }
        }
    }

    private void SetProbe(string field, Sourced<Probe> probe) =>
        Recording.SetOnce(
            ContainerNode,
            field,
            (probe.Value ?? throw new ArgumentNullException(nameof(probe))).ToNode(Recording, probe.Origin)
        );
}

/// <summary>A container in addition to the main one, or one that runs before it.</summary>
public sealed class ContainerHandle : ContainerHandle<ContainerHandle>
{
    internal ContainerHandle(Workload workload, MapNode container)
        : base(workload, container) { }

    /// <summary>The container's name: <c>name</c>.</summary>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27")
    ///     .Container("logs", "fluent/fluent-bit:3.2", logs =&gt; logs.Env("NAME", logs.Name));
    /// </code>
    /// </example>
    public string Name => CallSite.Reading(ContainerNode.Text("name") ?? "", ContainerNode.Scalar("name"));

    /// <summary>The container's name, so that a handle can be used in a string.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
