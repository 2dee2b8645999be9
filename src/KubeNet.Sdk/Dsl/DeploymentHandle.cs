using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A Deployment of the set (<c>apps/v1</c>) with the label <c>app: &lt;name&gt;</c>, as <c>kubectl create deployment</c> creates it. Its
/// main container is named after the image: <c>nginx</c> for <c>docker.io/library/nginx:1.27</c>.
/// </summary>
public sealed class DeploymentHandle : WorkloadHandle<DeploymentHandle>
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
        Recording.SetOnce(Workload.Spec, "replicas", CallSite.Arg(replicas));
        return this;
    }

    /// <summary>A workload that exists.</summary>
    internal static DeploymentHandle Of(Workload workload, MapNode container) => new(workload, container);
}
