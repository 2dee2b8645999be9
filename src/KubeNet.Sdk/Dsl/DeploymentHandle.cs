using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A Deployment of the set (<c>apps/v1</c>) with the label <c>app: &lt;name&gt;</c>, as <c>kubectl create deployment</c> creates it. Its
/// main container is named after the image: <c>nginx</c> for <c>docker.io/library/nginx:1.27</c>.
/// </summary>
public sealed partial class DeploymentHandle : WorkloadHandle<DeploymentHandle>
{
    private DeploymentHandle(Workload workload, MapNode container)
        : base(workload, container) { }

    /// <summary>
    /// Sets the number of Pods: <c>spec.replicas</c>. Default: 1 (not written). Setting a different number later is an error (KUBE0005).
    /// </summary>
    /// <param name="replicas">0 or more.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Replicas(3);</code></example>
    public DeploymentHandle Replicas(int replicas)
    {
        Recording.SetOnce(SpecOf(Resource), "replicas", CallSite.Arg(replicas));
        return this;
    }

    internal DeploymentHandle ListensOn(Sourced<App> app)
    {
        for (var i = 0; i < app.Value.Ports.Count; i++)
        {
            var port = app.Value.Ports[i];
            AddContainerPort(app.With(port), app.With<string?>(i == 0 ? "http" : FormattableString.Invariant($"port-{port}")), default);
        }

        return this;
    }

    /// <summary>A workload of a set of another project.</summary>
    internal static DeploymentHandle Of(Workload workload, MapNode container) => new(workload, container);

    internal static DeploymentHandle Declare(
        SetRecording recording,
        Sourced<string> name,
        Sourced<string> image,
        Sourced<string?> containerName
    )
    {
        var resource = recording.Add(new Resource("apps/v1", "Deployment", name, recording.Namespace, FieldOrders.Resource));
        var matchLabels = SpecOf(resource).Set("selector", new MapNode()).Set("matchLabels", new MapNode());
        var workload = new Workload(recording, resource, "app", name, hasTemplate: true);
        workload.SelectBy(matchLabels, name.Origin);
        var container = containerName.Value is { } said ? containerName.With(said) : image.With(ContainerNameOf(image.Value, name.Value));
        return new DeploymentHandle(workload, workload.AddContainer("containers", container, image));
    }

    private static MapNode SpecOf(Resource resource) => resource.Root.GetOrAddMap("spec", FieldOrders.DeploymentSpec);

    /// <summary>
    /// The last part of an image reference without tag and digest, as a valid container name. kubectl does the same, except that it
    /// keeps upper case, which no image has: such an image is reported (KUBE2060), and the name is not what is wrong.
    /// </summary>
    private static string ContainerNameOf(string image, string otherwise)
    {
        var name = image.Substring(image.LastIndexOf('/') + 1);
        var end = name.IndexOfAny([':', '@']);
        name = (end < 0 ? name : name.Substring(0, end)).Replace('_', '-').Replace('.', '-').Trim('-').ToLowerInvariant();
        return name.Length == 0 ? otherwise : name;
    }
}
