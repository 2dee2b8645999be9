using KubeNet.Resources;

namespace KubeNet;

/// <summary>An Ingress of the set (<c>networking.k8s.io/v1</c>). It routes hosts and paths to Services.</summary>
public sealed partial class IngressHandle : ResourceHandle<IngressHandle>
{
    private IngressHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    private MapNode Spec => Root.GetOrAddMap("spec", FieldOrders.IngressSpec);

    /// <summary>
    /// Sets the class: <c>spec.ingressClassName</c>. Default: the cluster's default class. Setting a different one later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="ingressClass">The class.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web);
    /// </code>
    /// </example>
    public IngressHandle Class(IIngressClass ingressClass)
    {
        Recording.SetOnce(Spec, "ingressClassName", CallSite.Arg(ingressClass).Named(c => c.Name));
        return this;
    }

    /// <summary>
    /// Sets the class: <c>spec.ingressClassName</c>. Default: the cluster's default class. Setting a different one later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="name">The class's name.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// k8s.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class("nginx").Rule("example.com", "/", web);
    /// </code>
    /// </example>
    public IngressHandle Class(string name)
    {
        Recording.SetOnce(Spec, "ingressClassName", CallSite.Text(name));
        return this;
    }

    /// <summary>Serves a host with HTTPS: an entry of <c>spec.tls</c>.</summary>
    /// <param name="host">The host, as in a rule, or a wildcard: <c>*.example.com</c>.</param>
    /// <param name="secretName">The name of a TLS Secret in the same namespace.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web).Tls("example.com", secretName: "example-tls");
    /// </code>
    /// </example>
    public IngressHandle Tls(string host, string secretName)
    {
        AddTls([CallSite.Text(host)], CallSite.Text(secretName));
        return this;
    }

    /// <summary>Serves a host with HTTPS: an entry of <c>spec.tls</c>.</summary>
    /// <param name="host">The host, as in a rule, or a wildcard: <c>*.example.com</c>.</param>
    /// <param name="secret">A TLS Secret in the same namespace.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web).Tls("example.com", k8s.External.Secret("example-tls"));
    /// </code>
    /// </example>
    public IngressHandle Tls(string host, ISecret secret)
    {
        AddTls([CallSite.Text(host)], CallSite.Arg(secret).Named(s => s.Name));
        return this;
    }

    /// <summary>Serves several hosts with HTTPS and one certificate: an entry of <c>spec.tls</c>.</summary>
    /// <param name="hosts">The hosts, as in the rules, or wildcards.</param>
    /// <param name="secretName">The name of a TLS Secret in the same namespace.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web).Rule("www.example.com", "/", web)
    ///     .Tls(["example.com", "www.example.com"], secretName: "example-tls");
    /// </code>
    /// </example>
    public IngressHandle Tls(IEnumerable<string> hosts, string secretName)
    {
        AddTls(CallSite.Args(hosts), CallSite.Text(secretName));
        return this;
    }

    /// <summary>Serves several hosts with HTTPS and one certificate: an entry of <c>spec.tls</c>.</summary>
    /// <param name="hosts">The hosts, as in the rules, or wildcards.</param>
    /// <param name="secret">A TLS Secret in the same namespace.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web).Rule("www.example.com", "/", web)
    ///     .Tls(["example.com", "www.example.com"], k8s.External.Secret("example-tls"));
    /// </code>
    /// </example>
    public IngressHandle Tls(IEnumerable<string> hosts, ISecret secret)
    {
        AddTls(CallSite.Args(hosts), CallSite.Arg(secret).Named(s => s.Name));
        return this;
    }

    /// <summary>
    /// Routes requests that match no rule to a Service: <c>spec.defaultBackend</c>. Setting a different one later is an error (KUBE0005).
    /// </summary>
    /// <param name="backend">A Service, or one of its ports. If a Service has several ports and none is chosen, an error lists them
    /// (KUBE0005).</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("everything").Class(nginx).DefaultBackend(web);
    /// </code>
    /// </example>
    public IngressHandle DefaultBackend(IBackend backend)
    {
        SetDefaultBackend(BackendNode(CallSite.Arg(backend)));
        return this;
    }

    /// <summary>
    /// Routes requests that match no rule to a Service: <c>spec.defaultBackend</c>. Setting a different one later is an error (KUBE0005).
    /// </summary>
    /// <param name="service">The Service's name, in the same namespace.</param>
    /// <param name="port">The Service's port (not the container's), by number or name.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("everything").Class(nginx).DefaultBackend("web", 80);
    /// </code>
    /// </example>
    public IngressHandle DefaultBackend(string service, PortRef port)
    {
        SetDefaultBackend(BackendNode(CallSite.Text(service), CallSite.Arg(port)));
        return this;
    }

    /// <summary>
    /// Configures how ingress-nginx handles the requests, with typed members for its annotations. They apply to all paths of the Ingress. A
    /// path that needs other settings needs a separate Ingress.
    /// </summary>
    /// <param name="configure">Sets the annotations: <c>nginx => nginx.BodySize("8m").Timeouts(read: 300)</c>.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Nginx(it =&gt; it.BodySize("64m").Timeouts(read: 120));
    /// </code>
    /// </example>
    public IngressHandle Nginx(Action<NginxHandle> configure)
    {
        (configure ?? throw new ArgumentNullException(nameof(configure)))(new NginxHandle(this));
        return this;
    }

    internal void SetAnnotation(string key, Sourced<string> value) => SetEntry(Resource.Metadata, "annotations", value.With(key), value);

    /// <summary>A resource of a set of another project.</summary>
    internal static IngressHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static IngressHandle Declare(SetRecording recording, Sourced<string> name)
    {
        var resource = recording.Add(new Resource("networking.k8s.io/v1", "Ingress", name, recording.Namespace, FieldOrders.Resource));
        resource.Root.Set("spec", new MapNode(FieldOrders.IngressSpec));
        return new IngressHandle(recording, resource);
    }

    private void AddTls(Sourced<string>[] hosts, Sourced<string> secretName)
    {
        Recording.EnsureOpen();
        var entry = Spec.GetOrAddList("tls").Add(new MapNode(FieldOrders.IngressTls, secretName.Origin));
        var list = entry.Set("hosts", new ListNode());
        foreach (var host in hosts)
        {
            list.Add(new ScalarNode(host.Value, host.Origin));
        }

        entry.Set("secretName", secretName);
    }

    private void SetDefaultBackend(MapNode backend) => Recording.SetOnce(Spec, "defaultBackend", backend);
}
