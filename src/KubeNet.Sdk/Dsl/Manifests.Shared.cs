namespace KubeNet;

// What all resources of the set have.
public sealed partial class Manifests
{
    /// <summary>
    /// Adds a label to each resource of the set, and to the Pods of each workload, as if <c>Label</c> was called on all of them:
    /// <c>metadata.labels</c>. The order of the calls does not matter. A resource that sets the label itself keeps its own value. Selectors
    /// do not change. Setting the same key to a different value for all resources is an error (KUBE0005).
    /// </summary>
    /// <param name="key">An optional DNS prefix and <c>/</c>, and a name of at most 63 characters.</param>
    /// <param name="value">At most 63 characters; may be empty.</param>
    /// <returns>This object.</returns>
    /// <example>
    /// <code>
    /// k8s.Label("app.kubernetes.io/part-of", "shop").Label("team", "web");
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose();
    /// </code>
    /// </example>
    public Manifests Label(string key, string value)
    {
        Recording.SetOnAll("labels", CallSite.Text(key), CallSite.Text(value));
        return this;
    }

    /// <summary>
    /// Adds an annotation to each resource of the set, as if <c>Annotation</c> was called on all of them: <c>metadata.annotations</c>. The
    /// order of the calls does not matter. A resource that sets the annotation itself keeps its own value. Setting the same key to a
    /// different value for all resources is an error (KUBE0005).
    /// </summary>
    /// <param name="key">An optional DNS prefix and <c>/</c>, and a name of at most 63 characters.</param>
    /// <param name="value">Any text.</param>
    /// <returns>This object.</returns>
    /// <example>
    /// <code>
    /// k8s.Annotation("example.com/owner", "team-web");
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose();
    /// </code>
    /// </example>
    public Manifests Annotation(string key, string value)
    {
        Recording.SetOnAll("annotations", CallSite.Text(key), CallSite.Text(value));
        return this;
    }
}
