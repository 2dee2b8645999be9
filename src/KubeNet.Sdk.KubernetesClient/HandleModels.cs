using k8s.Models;

namespace KubeNet;

/// <summary>
/// Sets fields of a resource that its handle has no member for: opens the resource as its model. Fields that the lambda does not change
/// stay unchanged. The model shows what was set so far. It does not contain what is resolved after <c>Define</c> (the ports of a Service
/// that exposes all container ports, rewrites). Name, namespace and kind cannot be changed. A container or another list item that is
/// renamed or moved still belongs to its handle. Using the handle of an item that was removed is an error. The model is a copy, so changes
/// after the lambda do not affect the resource.
/// </summary>
public static class HandleModels
{
    /// <summary>Changes the Deployment as a <see cref="V1Deployment"/>: <c>d =&gt; d.Spec.RevisionHistoryLimit = 3</c>.</summary>
    /// <param name="deployment">The Deployment.</param>
    /// <param name="configure">Changes the model.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .Configure(d =&gt; d.Spec.RevisionHistoryLimit = 3);
    /// </code>
    /// </example>
    public static DeploymentHandle Configure(this DeploymentHandle deployment, Action<V1Deployment> configure) =>
        Open(deployment, configure);

    /// <summary>Changes the Pod as a <see cref="V1Pod"/>: <c>p =&gt; p.Spec.PriorityClassName = "high"</c>.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="configure">Changes the model.</param>
    /// <returns>The same handle.</returns>
    /// <example><code>k8s.Pod("server", image: "nginx:1.27").Configure(p =&gt; p.Spec.TerminationGracePeriodSeconds = 5);</code></example>
    public static PodHandle Configure(this PodHandle pod, Action<V1Pod> configure) => Open(pod, configure);

    /// <summary>Changes the StatefulSet as a <see cref="V1StatefulSet"/>: <c>s =&gt; s.Spec.Ordinals = new() { Start = 1 }</c>.</summary>
    /// <param name="statefulSet">The StatefulSet.</param>
    /// <param name="configure">Changes the model.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.StatefulSet("db", image: "postgres:17").ContainerPort(5432)
    ///     .Configure(s =&gt; s.Spec.Ordinals = new() { Start = 1 }).Expose();
    /// </code>
    /// </example>
    public static StatefulSetHandle Configure(this StatefulSetHandle statefulSet, Action<V1StatefulSet> configure) =>
        Open(statefulSet, configure);

    /// <summary>Changes the DaemonSet as a <see cref="V1DaemonSet"/>: <c>d =&gt; d.Spec.Template.Spec.HostIPC = true</c>.</summary>
    /// <param name="daemonSet">The DaemonSet.</param>
    /// <param name="configure">Changes the model.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.DaemonSet("agent", image: "fluent/fluent-bit:3.2").Configure(d =&gt; d.Spec.Template.Spec.HostIPC = true);
    /// </code>
    /// </example>
    public static DaemonSetHandle Configure(this DaemonSetHandle daemonSet, Action<V1DaemonSet> configure) => Open(daemonSet, configure);

    /// <summary>Changes the Job as a <see cref="V1Job"/>: <c>j =&gt; j.Spec.PodReplacementPolicy = "Failed"</c>.</summary>
    /// <param name="job">The Job.</param>
    /// <param name="configure">Changes the model.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.Job("migrate", image: "shop/migrations:1.4.2").Configure(j =&gt; j.Spec.PodReplacementPolicy = "Failed");
    /// </code>
    /// </example>
    public static JobHandle Configure(this JobHandle job, Action<V1Job> configure) => Open(job, configure);

    /// <summary>
    /// Changes the CronJob as a <see cref="V1CronJob"/>: <c>c =&gt; c.Spec.JobTemplate.Spec.PodReplacementPolicy = "Failed"</c>.
    /// </summary>
    /// <param name="cronJob">The CronJob.</param>
    /// <param name="configure">Changes the model.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.CronJob("report", "0 6 * * *", image: "shop/report:1.4.2")
    ///     .Configure(c =&gt; c.Spec.JobTemplate.Spec.PodReplacementPolicy = "Failed");
    /// </code>
    /// </example>
    public static CronJobHandle Configure(this CronJobHandle cronJob, Action<V1CronJob> configure) => Open(cronJob, configure);

    /// <summary>Changes the Service as a <see cref="V1Service"/>: <c>s =&gt; s.Spec.SessionAffinity = "ClientIP"</c>.</summary>
    /// <param name="service">The Service.</param>
    /// <param name="configure">Changes the model.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http")
    ///     .Configure(s =&gt; s.Spec.SessionAffinity = "ClientIP");
    /// </code>
    /// </example>
    public static ServiceHandle Configure(this ServiceHandle service, Action<V1Service> configure) => Open(service, configure);

    /// <summary>Changes the Ingress as a <see cref="V1Ingress"/>: <c>i =&gt; i.Metadata.Finalizers = ["example.com/x"]</c>.</summary>
    /// <param name="ingress">The Ingress.</param>
    /// <param name="configure">Changes the model.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web)
    ///     .Configure(i =&gt; i.Metadata.Labels = new Dictionary&lt;string, string&gt; { ["team"] = "web" });
    /// </code>
    /// </example>
    public static IngressHandle Configure(this IngressHandle ingress, Action<V1Ingress> configure) => Open(ingress, configure);

    /// <summary>
    /// Changes the IngressClass as a <see cref="V1IngressClass"/>: <c>c =&gt; c.Metadata.Finalizers = ["example.com/x"]</c>.
    /// </summary>
    /// <param name="ingressClass">The IngressClass.</param>
    /// <param name="configure">Changes the model.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.IngressClass("nginx", IngressController.Nginx)
    ///     .Configure(c =&gt; c.Metadata.Labels = new Dictionary&lt;string, string&gt; { ["team"] = "platform" });
    /// </code>
    /// </example>
    public static IngressClassHandle Configure(this IngressClassHandle ingressClass, Action<V1IngressClass> configure) =>
        Open(ingressClass, configure);

    /// <summary>Changes the ConfigMap as a <see cref="V1ConfigMap"/>: <c>c =&gt; c.Immutable = true</c>.</summary>
    /// <param name="configMap">The ConfigMap.</param>
    /// <param name="configure">Changes the model.</param>
    /// <returns>The same handle.</returns>
    /// <example><code>k8s.ConfigMap("settings").Data("region", "eu").Configure(c =&gt; c.Immutable = true);</code></example>
    public static ConfigMapHandle Configure(this ConfigMapHandle configMap, Action<V1ConfigMap> configure) => Open(configMap, configure);

    /// <summary>Changes the Secret as a <see cref="V1Secret"/>: <c>s =&gt; s.Immutable = true</c>.</summary>
    /// <param name="secret">The Secret.</param>
    /// <param name="configure">Changes the model.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// #pragma warning disable KUBE4001 // no secret: a published test key
    /// k8s.Secret("demo").Data("key", "not-secret").Configure(s =&gt; s.Immutable = true);
    /// #pragma warning restore KUBE4001
    /// </code>
    /// </example>
    public static SecretHandle Configure(this SecretHandle secret, Action<V1Secret> configure) => Open(secret, configure);

    /// <summary>
    /// Changes the Namespace as a <see cref="V1Namespace"/>: <c>n =&gt; n.Spec = new() { Finalizers = ["kubernetes"] }</c>.
    /// </summary>
    /// <param name="namespace">The Namespace.</param>
    /// <param name="configure">Changes the model.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.Namespace("shop")
    ///     .Configure(n =&gt; n.Metadata.Annotations = new Dictionary&lt;string, string&gt; { ["example.com/owner"] = "team-web" });
    /// </code>
    /// </example>
    public static NamespaceHandle Configure(this NamespaceHandle @namespace, Action<V1Namespace> configure) => Open(@namespace, configure);

    /// <summary>
    /// Changes the Pods of a workload of any kind: the template of a Deployment, or the Pod itself. For code that works with any workload.
    /// </summary>
    /// <typeparam name="TSelf">The workload's handle.</typeparam>
    /// <param name="workload">The workload.</param>
    /// <param name="configure">Changes the model.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// static TSelf Background&lt;TSelf&gt;(TSelf workload) where TSelf : WorkloadHandle&lt;TSelf&gt; =&gt;
    ///     workload.Configure(pods =&gt; pods.Spec.PriorityClassName = "background");
    ///
    /// Background(k8s.Deployment("report", image: "nginx:1.27"));
    /// </code>
    /// </example>
    public static TSelf Configure<TSelf>(this WorkloadHandle<TSelf> workload, Action<V1PodTemplateSpec> configure)
        where TSelf : WorkloadHandle<TSelf> => (TSelf)Open(workload, configure);

    /// <summary>Changes a container as a <see cref="V1Container"/>: <c>c =&gt; c.WorkingDir = "/srv"</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="configure">Changes the model.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27")
    ///     .Container("logs", "fluent/fluent-bit:3.2", logs =&gt; logs.Configure(c =&gt; c.WorkingDir = "/srv"));
    /// </code>
    /// </example>
    public static ContainerHandle Configure(this ContainerHandle container, Action<V1Container> configure) => Open(container, configure);

    private static THandle Open<THandle, TModel>(THandle handle, Action<TModel> configure)
        where THandle : class, IDeclared
    {
        ArgumentNullException.ThrowIfNull(handle);
        ArgumentNullException.ThrowIfNull(configure);
        var part = handle.PartFor(typeof(TModel).Name);
        var model = ModelJson.ModelOf<TModel>(part);
        using var changes = ModelChanges.Open(handle, part, ModelJson.ModelTreeOf(model!));
        configure(model);
        changes.Apply(ModelJson.ModelTreeOf(model!));
        return handle;
    }
}
