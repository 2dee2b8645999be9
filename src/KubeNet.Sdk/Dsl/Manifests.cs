namespace KubeNet;

/// <summary>
/// Receives the resources of a set: the argument of <see cref="ManifestSet.Define"/>. Each method declares one resource and returns its
/// handle. Two resources with the same kind and name are an error (KUBE0006).
/// </summary>
public sealed partial class Manifests
{
    private readonly SetRun _run;

    internal Manifests(SetRecording recording, SetRun? run = null)
    {
        Recording = recording;
        _run = run ?? new SetRun(recording.Cluster);
        External = new Externals(recording);
    }

    /// <summary>References to resources that are not declared in the set: <c>k8s.External.Secret("db")</c>.</summary>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").EnvFrom(k8s.External.Secret("db"));</code></example>
    public Externals External { get; }

    internal SetRecording Recording { get; }

    /// <summary>Not supported: use the name of a resource.</summary>
    /// <returns>Nothing.</returns>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override string ToString() =>
        throw new InvalidOperationException("Manifests cannot be converted to a string. Use the Name of a resource.");

    /// <summary>Declares a Namespace object. The set's resources use <see cref="ManifestSet.Namespace"/> with or without it.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 label of at most 63 characters.</param>
    /// <example><code>k8s.Namespace("shop").Label("team", "web");</code></example>
    public NamespaceHandle Namespace(string name) => NamespaceHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>Declares a Pod, as <c>kubectl run</c> does: one container with the Pod's name, and the label <c>run</c>.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <param name="image"><c>image</c> of its container: <c>nginx:1.27</c>.</param>
    /// <param name="containerName"><c>name</c> of its container: a lowercase RFC 1123 label. Default: the Pod's name.</param>
    /// <example><code>k8s.Pod("server", image: "nginx:1.27").ContainerPort(80, "http");</code></example>
    public PodHandle Pod(string name, string image, string? containerName = null) =>
        Declare(WorkloadKind.Pod, PodHandle.Of, CallSite.Text(name), CallSite.Text(image), CallSite.Arg(containerName));

    /// <summary>
    /// Declares a Deployment, as <c>kubectl create deployment</c> does: one container named after the image, and the label <c>app</c>.
    /// </summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <param name="image"><c>image</c> of its container: <c>nginx:1.27</c>.</param>
    /// <param name="containerName"><c>name</c> of its container: a lowercase RFC 1123 label. Default: the last part of the image's
    /// name.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Replicas(2).ContainerPort(8080, "http");</code></example>
    public DeploymentHandle Deployment(string name, string image, string? containerName = null) =>
        Declare(WorkloadKind.Deployment, DeploymentHandle.Of, CallSite.Text(name), CallSite.Text(image), CallSite.Arg(containerName));

    /// <summary>
    /// Declares a Deployment of an app of the solution, with its name, its image, and a container port for each port that it listens on.
    /// The first port is called <c>http</c>, the others <c>port-&lt;number&gt;</c>.
    /// </summary>
    /// <param name="app">The app: <c>Apps.OrdersApi</c>.</param>
    /// <param name="containerName"><c>name</c> of its container: a lowercase RFC 1123 label. Default: the app's name.</param>
    /// <example><code>
    /// k8s.Deployment(new App("orders-api", "shop/orders-api:1.4.2", [8080])).Replicas(2).Expose(port: 80, targetPort: "http");
    /// </code></example>
    public DeploymentHandle Deployment(App app, string? containerName = null) =>
        Declare(WorkloadKind.Deployment, DeploymentHandle.Of, CallSite.Arg(app), CallSite.Arg(containerName));

    /// <summary>Declares a Service without selector and ports. For a workload, <c>Expose</c> is shorter.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1035 label of at most 63 characters.</param>
    /// <example><code>k8s.Service("db").ExternalName("db.example.com");</code></example>
    public ServiceHandle Service(string name) => ServiceHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>Declares a ConfigMap.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <example><code>k8s.ConfigMap("settings").Data("region", "eu");</code></example>
    public ConfigMapHandle ConfigMap(string name) => ConfigMapHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>
    /// Declares a Secret. Its content is stored unencrypted in the manifests. Prefer <c>k8s.External.Secret</c>, which refers to an
    /// existing Secret.
    /// </summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: a published test key
    /// k8s.Secret("demo").Data("key", "not-secret");
    /// #pragma warning restore KUBE4001
    /// </code>
    /// </example>
    public SecretHandle Secret(string name) => SecretHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>Declares an IngressClass.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <param name="controller"><c>spec.controller</c>: the controller that serves the Ingresses of this class.</param>
    /// <example><code>k8s.IngressClass("nginx", IngressController.Nginx).Default();</code></example>
    public IngressClassHandle IngressClass(string name, IngressController controller) =>
        IngressClassHandle.Declare(Recording, CallSite.Text(name), CallSite.Arg(controller));

    /// <summary>Declares an Ingress. It needs a <c>Rule</c> or a <c>DefaultBackend</c>.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web);
    /// </code>
    /// </example>
    public IngressHandle Ingress(string name) => IngressHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>
    /// Declares an NGINX in front of the cluster's nodes: a reverse proxy for clusters without a load balancer. The build writes it to
    /// <c>nginx/{name}.conf</c>, with the command that runs it. <c>kubectl apply -k</c> ignores the file. It needs <c>Nodes</c> and a
    /// <c>Proxy</c>.
    /// </summary>
    /// <param name="name">The name of the file. Two proxies with the same name are an error (KUBE0006).</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27")
    ///     .ContainerPort(8080, "http")
    ///     .Expose(port: 80, targetPort: "http", nodePort: 30042);
    /// k8s.NginxProxy("acme").Listen(80).ServerName("localhost").Nodes("192.168.106.2").Proxy("/", web);
    /// </code>
    /// </example>
    public NginxProxyHandle NginxProxy(string name) => NginxProxyHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>
    /// Returns another set, so that this one can refer to its public members. That set is complete and cannot be changed from here. All
    /// sets that use it get the same object. Sets that use each other in a cycle are an error (KUBE0007). It may belong to a referenced
    /// project: then its handles, strings and numbers can be read.
    /// </summary>
    /// <typeparam name="TSet">The other set.</typeparam>
    /// <example>
    /// <code>
    /// public sealed class Platform : ManifestSet
    /// {
    ///     public ServiceHandle Login { get; private set; } = null!;
    ///
    ///     protected override void Define(Manifests k8s) =&gt;
    ///         Login = k8s.Deployment("login", image: "nginx:1.27").ContainerPort(8080).Expose(port: 80, targetPort: 8080);
    /// }
    ///
    /// public sealed class Shop : ManifestSet
    /// {
    ///     protected override void Define(Manifests k8s) =&gt;
    ///         k8s.Deployment("web", image: "nginx:1.27").Env("LOGIN_URL", k8s.Use&lt;Platform&gt;().Login.Url);
    /// }
    /// </code>
    /// </example>
    public TSet Use<TSet>()
        where TSet : ManifestSet, new() => (TSet)_run.Use(typeof(TSet), () => new TSet(), Recording, CallSite.Here);
}
