namespace KubeNet;

/// <summary>
/// Takes the resources of a set: the argument of <see cref="ManifestSet.Define"/>. Each method declares one resource and returns its handle.
/// Two resources of one kind and name are an error (KUBE0006).
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

    /// <summary>What lives elsewhere and is only referred to: <c>k8s.External.Secret("db")</c>.</summary>
    public Externals External { get; }

    internal SetRecording Recording { get; }

    /// <summary>Declares a Namespace object. The set's resources carry <see cref="ManifestSet.Namespace"/> with or without it.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 label of at most 63 characters.</param>
    public NamespaceHandle Namespace(string name) => NamespaceHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>Declares a Pod, as <c>kubectl run</c> does: one container of the Pod's name, and the label <c>run</c>.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <param name="image"><c>image</c> of its container: <c>nginx:1.27</c>.</param>
    public PodHandle Pod(string name, string image) => PodHandle.Declare(Recording, CallSite.Text(name), CallSite.Text(image));

    /// <summary>Declares a Deployment, as <c>kubectl create deployment</c> does: one container named after the image, and the label <c>app</c>.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <param name="image"><c>image</c> of its container: <c>nginx:1.27</c>.</param>
    public DeploymentHandle Deployment(string name, string image) =>
        DeploymentHandle.Declare(Recording, CallSite.Text(name), CallSite.Text(image));

    /// <summary>Declares a Service without selector and ports. In front of a workload, its <c>Expose</c> is shorter.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1035 label of at most 63 characters.</param>
    public ServiceHandle Service(string name) => ServiceHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>Declares a ConfigMap.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    public ConfigMapHandle ConfigMap(string name) => ConfigMapHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>Declares a Secret. What it holds stands in the manifests; <c>k8s.External.Secret</c> refers to one that does not.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    public SecretHandle Secret(string name) => SecretHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>Declares an IngressClass.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <param name="controller"><c>spec.controller</c>: who serves the Ingresses of this class.</param>
    public IngressClassHandle IngressClass(string name, IngressController controller) =>
        IngressClassHandle.Declare(Recording, CallSite.Text(name), CallSite.Arg(controller));

    /// <summary>Declares an Ingress; it needs a <c>Rule</c> or a <c>DefaultBackend</c>.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    public IngressHandle Ingress(string name) => IngressHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>
    /// Declares an NGINX in front of the cluster's nodes: the reverse proxy that one writes by hand where there is no load balancer. The build
    /// writes it as <c>nginx/{name}.conf</c>, with the command that runs it; <c>kubectl apply -k</c> does not see it.
    /// It needs <c>Nodes</c> and a <c>Proxy</c>.
    /// </summary>
    /// <param name="name">The file's name. Two proxies of one name are an error (KUBE0006).</param>
    public NginxProxyHandle NginxProxy(string name) => NginxProxyHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>
    /// Another set, whose public members this one refers to. It is complete by then and cannot be changed from here; it is one and the same
    /// object, however many sets use it. Sets that use each other in a circle are an error (KUBE0007).
    /// </summary>
    /// <typeparam name="TSet">The other set.</typeparam>
    public TSet Use<TSet>() where TSet : ManifestSet, new() => (TSet)_run.Use(typeof(TSet), () => new TSet(), Recording, CallSite.Here);
}
