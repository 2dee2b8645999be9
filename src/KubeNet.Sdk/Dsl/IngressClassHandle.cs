using KubeNet.Resources;

namespace KubeNet;

/// <summary>An IngressClass that an Ingress can use: from this set, from a used set, or an external one.</summary>
public interface IIngressClass
{
    /// <summary>The class's name: <c>metadata.name</c>.</summary>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Env("INGRESS_CLASS", k8s.IngressClass("nginx", IngressController.Nginx).Name);
    /// </code>
    /// </example>
    string Name { get; }
}

/// <summary>An IngressClass of the set (<c>networking.k8s.io/v1</c>). It is cluster-scoped.</summary>
public sealed class IngressClassHandle : ResourceHandle<IngressClassHandle>, IIngressClass
{
    internal const string DefaultAnnotation = "ingressclass.kubernetes.io/is-default-class";

    private IngressClassHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    private MapNode Spec => Root.GetOrAddMap("spec", FieldOrders.IngressClassSpec);

    /// <summary>
    /// Makes it the class of Ingresses that do not specify one: the annotation <c>ingressclass.kubernetes.io/is-default-class: "true"</c>.
    /// </summary>
    /// <example><code>k8s.IngressClass("nginx", IngressController.Nginx).Default();</code></example>
    public IngressClassHandle Default()
    {
        var call = CallSite.Here;
        SetEntry(Resource.Metadata, "annotations", new Sourced<string>(DefaultAnnotation, call), new Sourced<string>("true", call));
        return this;
    }

    /// <summary>
    /// Specifies where the controller finds its settings: <c>spec.parameters</c>. Setting different ones later is an error (KUBE0005).
    /// </summary>
    /// <param name="kind"><c>kind</c> of the object that contains the settings.</param>
    /// <param name="name"><c>name</c> of the object.</param>
    /// <param name="apiGroup"><c>apiGroup</c> of its kind. Default: the core group (not written).</param>
    /// <param name="namespace"><c>namespace</c> of the object, with <c>scope: Namespace</c>. Default: none, with
    /// <c>scope: Cluster</c>.</param>
    /// <example>
    /// <code>
    /// k8s.IngressClass("acme", IngressController.Of("acme.io/ingress"))
    ///     .Parameters("IngressParameters", "external-lb", apiGroup: "k8s.acme.io");
    /// </code>
    /// </example>
    public IngressClassHandle Parameters(string kind, string name, string? apiGroup = null, string? @namespace = null)
    {
        var ofKind = CallSite.Text(kind);
        var ofName = CallSite.Text(name);
        var group = CallSite.Arg(apiGroup);
        var space = CallSite.Arg(@namespace, nameof(@namespace));
        var parameters = new MapNode(FieldOrders.IngressClassParameters, CallSite.Here);
        if (group.Value is { } saidGroup)
        {
            parameters.Set("apiGroup", saidGroup, group.Origin);
        }

        parameters.Set("kind", ofKind);
        parameters.Set("name", ofName);
        parameters.Set("scope", space.Value is null ? "Cluster" : "Namespace", space.Origin);
        if (space.Value is { } saidNamespace)
        {
            parameters.Set("namespace", saidNamespace, space.Origin);
        }

        Recording.SetOnce(Spec, "parameters", parameters);
        return this;
    }

    /// <summary>An IngressClass that was added as a model.</summary>
    internal static IngressClassHandle Of(SetRecording recording, Resource model) => new(recording, model);

    internal static IngressClassHandle Declare(SetRecording recording, Sourced<string> name, Sourced<IngressController> controller)
    {
        var by = controller.Value ?? throw new ArgumentNullException(nameof(controller));
        var handle = new IngressClassHandle(
            recording,
            recording.Add(new Resource("networking.k8s.io/v1", "IngressClass", name, null, FieldOrders.Resource))
        );
        handle.Spec.Set("controller", by.Name, by.Origin.Or(controller.Origin));
        return handle;
    }
}
