using KubeNet.Resources;

namespace KubeNet;

// Settings of the Pod as a whole.
public abstract partial class WorkloadHandle<TSelf>
{
    /// <summary>
    /// Sets the account that the Pods use for the API server: <c>spec.serviceAccountName</c>. Default: <c>default</c> (not written).
    /// Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="name">The name of a ServiceAccount of the namespace.</param>
    /// <example>
    /// <code>
    /// k8s.External.ServiceAccount("web");
    /// k8s.Deployment("web", image: "nginx:1.27").ServiceAccount("web");
    /// </code>
    /// </example>
    public TSelf ServiceAccount(string name)
    {
        Recording.SetOnce(PodSpec, "serviceAccountName", CallSite.Text(name));
        return Self;
    }

    /// <summary>
    /// Sets whether the containers get the account's token: <c>spec.automountServiceAccountToken</c>. Default: yes (not written). Setting a
    /// different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="automount">Whether they get it.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").AutomountServiceAccountToken(false);</code></example>
    public TSelf AutomountServiceAccountToken(bool automount) =>
        SetFlag(PodSpec, "automountServiceAccountToken", CallSite.Arg<bool?>(automount, nameof(automount)));

    /// <summary>
    /// Adds Secrets for registries that need a login: <c>spec.imagePullSecrets</c>. Several calls add all of them.
    /// </summary>
    /// <param name="secrets">Secrets of the type <c>kubernetes.io/dockerconfigjson</c>, in the same namespace.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "registry.example.com/web:1.4.2").ImagePullSecrets(k8s.External.Secret("registry"));
    /// </code>
    /// </example>
    public TSelf ImagePullSecrets(params ISecret[] secrets)
    {
        Recording.EnsureOpen();
        foreach (var secret in CallSite.Args(secrets))
        {
            var node = new MapNode(origin: secret.Origin);
            node.Set("name", secret.Named(s => s.Name, nameof(secrets)));
            AddTo(PodSpec.GetOrAddList("imagePullSecrets"), node);
        }

        return Self;
    }

    /// <summary>
    /// Sets how long the Pods have to stop before they are killed, with <c>PreStop</c>: <c>spec.terminationGracePeriodSeconds</c>. Default:
    /// 30 (not written). Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="seconds">Seconds, 0 or more.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").PreStop(sleepSeconds: 5).TerminationGracePeriodSeconds(45);
    /// </code>
    /// </example>
    public TSelf TerminationGracePeriodSeconds(int seconds)
    {
        Recording.SetOnce(PodSpec, "terminationGracePeriodSeconds", CallSite.Arg(seconds));
        return Self;
    }

    /// <summary>
    /// Adds names for an address to <c>/etc/hosts</c> of the containers: <c>spec.hostAliases</c>. Several calls with the same address add
    /// all of the names.
    /// </summary>
    /// <param name="ip"><c>ip</c>: an IPv4 or IPv6 address.</param>
    /// <param name="hostnames"><c>hostnames</c>: its names, at least one; otherwise it is an error (KUBE0005).</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").HostAlias("192.0.2.10", "legacy.example.com");</code></example>
    public TSelf HostAlias(string ip, params string[] hostnames)
    {
        var address = CallSite.Text(ip);
        var names = CallSite.Args(hostnames);
        Recording.EnsureOpen();
        if (names.Length == 0)
        {
            Recording.Contradiction(
                $"The host alias '{address.Value}' of {Resource.Kind} '{Name}' has no name. Specify at least one.",
                address.Origin
            );
            return Self;
        }

        var list = PodSpec.GetOrAddList("hostAliases");
        var node = list.Maps.FirstOrDefault(earlier => earlier.Text("ip") == address.Value);
        if (node is null)
        {
            node = list.Add(new MapNode(FieldOrders.HostAlias, address.Origin));
            node.Set("ip", address);
        }

        AddTexts(node.GetOrAddList("hostnames"), names);
        return Self;
    }

    /// <summary>
    /// Sets how the Pods resolve names: <c>spec.dnsPolicy</c>. Default: ClusterFirst (not written). Setting a different value later is an
    /// error (KUBE0005).
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <example>
    /// <code>
    /// k8s.DaemonSet("agent", image: "example/agent:1.2").HostNetwork().DnsPolicy(DnsPolicy.ClusterFirstWithHostNet);
    /// </code>
    /// </example>
    public TSelf DnsPolicy(DnsPolicy policy)
    {
        var said = CallSite.Arg(policy);
        Recording.SetOnce(PodSpec, "dnsPolicy", said.With(said.Value.ToString()));
        return Self;
    }

    /// <summary>
    /// Adds name servers and search domains to those of the policy: <c>spec.dnsConfig</c>. Several calls add all of them.
    /// </summary>
    /// <param name="nameservers"><c>nameservers</c>: at most 3 addresses. Default: none.</param>
    /// <param name="searches"><c>searches</c>: at most 32 domains. Default: none.</param>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").DnsConfig(searches: ["corp.example.com"]).DnsOption("ndots", "2");
    /// </code>
    /// </example>
    public TSelf DnsConfig(IEnumerable<string>? nameservers = null, IEnumerable<string>? searches = null)
    {
        var servers = nameservers is null ? [] : CallSite.Args(nameservers);
        var domains = searches is null ? [] : CallSite.Args(searches);
        Recording.EnsureOpen();
        foreach (var (field, texts) in new[] { ("nameservers", servers), ("searches", domains) })
        {
            if (texts.Length > 0)
            {
                AddTexts(PodSpec.GetOrAddMap("dnsConfig", FieldOrders.DnsConfig).GetOrAddList(field), texts);
            }
        }

        return Self;
    }

    /// <summary>
    /// Adds an option of the resolver: an entry of <c>spec.dnsConfig.options</c>. Setting the same option to a different value is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="name"><c>name</c>: <c>ndots</c>.</param>
    /// <param name="value"><c>value</c>: <c>2</c>. Default: none (not written).</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").DnsOption("ndots", "2");</code></example>
    public TSelf DnsOption(string name, string? value = null)
    {
        var option = CallSite.Text(name);
        var text = CallSite.Arg(value);
        var node = new MapNode(FieldOrders.EnvVar, option.Origin);
        node.Set("name", option);
        if (text.Value is { } said)
        {
            node.Set("value", text.With(said));
        }

        Recording.EnsureOpen();
        var options = PodSpec.GetOrAddMap("dnsConfig", FieldOrders.DnsConfig).GetOrAddList("options");
        if (
            options.Maps.FirstOrDefault(earlier => earlier.Text("name") == option.Value) is { } other
            && !NodeComparison.AreEqual(other, node)
        )
        {
            Recording.Contradiction(
                $"The DNS option '{option.Value}' of {Resource.Kind} '{Name}' is set to a different value than before. Set it once.",
                text.Value is null ? option.Origin : text.Origin,
                other.NearestOrigin
            );
            return Self;
        }

        AddTo(options, node);
        return Self;
    }

    /// <summary>
    /// Sets whether the containers get environment variables for each Service of the namespace: <c>spec.enableServiceLinks</c>. Default:
    /// yes (not written). Setting a different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="enable">Whether they get them.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").EnableServiceLinks(false);</code></example>
    public TSelf EnableServiceLinks(bool enable) => SetFlag(PodSpec, "enableServiceLinks", CallSite.Arg<bool?>(enable, nameof(enable)));

    /// <summary>
    /// Runs the Pods in the network of their node: <c>spec.hostNetwork</c>. Default: no (not written). Setting a different value later is
    /// an error (KUBE0005).
    /// </summary>
    /// <param name="hostNetwork">Whether they do.</param>
    /// <example><code>k8s.DaemonSet("agent", image: "example/agent:1.2").HostNetwork();</code></example>
    public TSelf HostNetwork(bool hostNetwork = true) =>
        SetFlag(PodSpec, "hostNetwork", CallSite.Arg<bool?>(hostNetwork, nameof(hostNetwork)));

    /// <summary>
    /// Lets the containers see the processes of their node: <c>spec.hostPID</c>. Default: no (not written). Setting a different value later
    /// is an error (KUBE0005).
    /// </summary>
    /// <param name="hostPid">Whether they do.</param>
    /// <example><code>k8s.DaemonSet("agent", image: "example/agent:1.2").HostPid();</code></example>
    public TSelf HostPid(bool hostPid = true) => SetFlag(PodSpec, "hostPID", CallSite.Arg<bool?>(hostPid, nameof(hostPid)));

    /// <summary>
    /// Adds a sidecar: an entry of <c>initContainers</c> with <c>restartPolicy: Always</c>. It starts before the containers and later init
    /// containers, and stops after them. A name that another container of the Pod already has is an error (KUBE0005).
    /// </summary>
    /// <param name="name"><c>name</c>: a lowercase RFC 1123 label.</param>
    /// <param name="image"><c>image</c>: <c>envoyproxy/envoy:v1.31</c>.</param>
    /// <param name="configure">Configures the container further. Default: nothing.</param>
    /// <example>
    /// <code>
    /// k8s.Job("import", image: "shop/import:1.4.2")
    ///     .Sidecar("proxy", "envoyproxy/envoy:v1.31.5", proxy =&gt; proxy.Requests(memory: "64Mi"));
    /// </code>
    /// </example>
    public TSelf Sidecar(string name, string image, Action<ContainerHandle>? configure = null)
    {
        var call = CallSite.Here;
        var node = Workload.AddContainer("initContainers", CallSite.Text(name), CallSite.Text(image));
        node.Set("restartPolicy", "Always", call);
        configure?.Invoke(new ContainerHandle(Workload, node));
        return Self;
    }

    private static void AddTexts(ListNode list, Sourced<string>[] texts)
    {
        foreach (var text in texts)
        {
            if (!list.Items.OfType<ScalarNode>().Any(earlier => earlier.Text == text.Value))
            {
                list.Add(new ScalarNode(text.Value, text.Origin));
            }
        }
    }
}
