using KubeNet.Fields;

namespace KubeNet;

/// <summary>
/// Sets fields that a handle has no member for: the lambda gets all fields of the resource. Reading does not change anything, writing into
/// a part that does not exist creates it, and setting null removes a field. The fields show what was set so far. They do not contain what
/// is resolved after <c>Define</c> (the ports of a Service that exposes all container ports, rewrites). Name, namespace and kind cannot be
/// changed. A container or another list item that is renamed or moved still belongs to its handle. Using the handle of an item that was
/// removed is an error. Changes after the lambda do not affect the resource.
/// </summary>
/// <remarks>
/// The receivers are base classes of the handles. So if a project also references KubeNet.Sdk.KubernetesClient, its Configure, which
/// takes the handle itself, is the better overload for a lambda that suits both.
/// </remarks>
public static partial class HandleFields
{
    /// <summary>Changes any field of the Deployment: <c>d =&gt; d.Spec.Template.Spec.HostUsers = false</c>.</summary>
    /// <param name="deployment">The Deployment.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http")
    ///     .Configure(d =&gt; d.Spec.Template.Spec.HostUsers = false);
    /// </code>
    /// </example>
    public static DeploymentHandle Configure(this ControllerHandle<DeploymentHandle> deployment, Action<DeploymentFields> configure) =>
        Open<DeploymentHandle, DeploymentFields>(deployment, configure);

    /// <summary>Changes any field of the StatefulSet: <c>s =&gt; s.Spec.Ordinals.Start = 1</c>.</summary>
    /// <param name="statefulSet">The StatefulSet.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.StatefulSet("db", image: "postgres:17").ContainerPort(5432).Configure(s =&gt; s.Spec.Ordinals.Start = 1).Expose();
    /// </code>
    /// </example>
    public static StatefulSetHandle Configure(this ControllerHandle<StatefulSetHandle> statefulSet, Action<StatefulSetFields> configure) =>
        Open<StatefulSetHandle, StatefulSetFields>(statefulSet, configure);

    /// <summary>Changes any field of the DaemonSet: <c>d =&gt; d.Spec.Template.Spec.HostIPC = true</c>.</summary>
    /// <param name="daemonSet">The DaemonSet.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.DaemonSet("agent", image: "fluent/fluent-bit:3.2").Configure(d =&gt; d.Spec.Template.Spec.HostIPC = true);
    /// </code>
    /// </example>
    public static DaemonSetHandle Configure(this ControllerHandle<DaemonSetHandle> daemonSet, Action<DaemonSetFields> configure) =>
        Open<DaemonSetHandle, DaemonSetFields>(daemonSet, configure);

    /// <summary>Changes any field of the Job: <c>j =&gt; j.Spec.PodReplacementPolicy = "Failed"</c>.</summary>
    /// <param name="job">The Job.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.Job("migrate", image: "shop/migrations:1.4.2").Configure(j =&gt; j.Spec.PodReplacementPolicy = "Failed");
    /// </code>
    /// </example>
    public static JobHandle Configure(this JobHandle<JobHandle> job, Action<JobFields> configure) =>
        Open<JobHandle, JobFields>(job, configure);

    /// <summary>Changes any field of the CronJob: <c>c =&gt; c.Spec.JobTemplate.Spec.PodReplacementPolicy = "Failed"</c>.</summary>
    /// <param name="cronJob">The CronJob.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.CronJob("report", "0 6 * * *", image: "shop/report:1.4.2")
    ///     .Configure(c =&gt; c.Spec.JobTemplate.Spec.PodReplacementPolicy = "Failed");
    /// </code>
    /// </example>
    public static CronJobHandle Configure(this JobHandle<CronJobHandle> cronJob, Action<CronJobFields> configure) =>
        Open<CronJobHandle, CronJobFields>(cronJob, configure);

    /// <summary>Changes any field of the Pod: <c>p =&gt; p.Spec.HostUsers = false</c>.</summary>
    /// <param name="pod">The Pod.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example><code>k8s.Pod("server", image: "nginx:1.27").Configure(p =&gt; p.Spec.HostUsers = false);</code></example>
    public static PodHandle Configure(this WorkloadHandle<PodHandle> pod, Action<PodFields> configure) =>
        Open<PodHandle, PodFields>(pod, configure);

    /// <summary>
    /// Changes the Pods of a workload of any kind: the template of a Deployment, or the Pod itself. For code that works with any workload.
    /// </summary>
    /// <typeparam name="TSelf">The workload's handle.</typeparam>
    /// <param name="workload">The workload.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// static TSelf Isolated&lt;TSelf&gt;(TSelf workload) where TSelf : WorkloadHandle&lt;TSelf&gt; =&gt;
    ///     workload.Configure(pods =&gt; pods.Spec.HostUsers = false);
    ///
    /// Isolated(k8s.Deployment("report", image: "nginx:1.27"));
    /// </code>
    /// </example>
    public static TSelf Configure<TSelf>(this ContainerHandle<TSelf> workload, Action<PodTemplateSpecFields> configure)
        where TSelf : WorkloadHandle<TSelf> => Open<TSelf, PodTemplateSpecFields>(workload, configure);

    /// <summary>Changes any field of a container: <c>c =&gt; c.TerminationMessagePath = "/dev/log"</c>.</summary>
    /// <param name="container">The container.</param>
    /// <param name="configure">Changes the fields.</param>
    /// <returns>The same handle.</returns>
    /// <example>
    /// <code>
    /// k8s.Deployment("web", image: "nginx:1.27").Container("logs", "fluent/fluent-bit:3.2", logs =&gt;
    ///     logs.Configure(c =&gt; c.SecurityContext.SeLinuxOptions.Level = "s0:c123"));
    /// </code>
    /// </example>
    public static ContainerHandle Configure(this ContainerHandle<ContainerHandle> container, Action<ContainerFields> configure) =>
        Open<ContainerHandle, ContainerFields>(container, configure);

    private static THandle Open<THandle, TFields>(IDeclared handle, Action<TFields> configure)
        where THandle : class, IDeclared
        where TFields : ObjectFields, new()
    {
        if (handle is null)
        {
            throw new ArgumentNullException(nameof(handle));
        }

        if (configure is null)
        {
            throw new ArgumentNullException(nameof(configure));
        }

        var part = handle.PartFor(typeof(TFields).Name);
        var before = FieldNodes.Opened(part);
        var fields = new TFields();
        fields.Open(before.Root);
        using var changes = ModelChanges.Open(handle, part, before);
        configure(fields);
        changes.Apply(FieldNodes.Changed(fields));
        return (THandle)handle;
    }
}
