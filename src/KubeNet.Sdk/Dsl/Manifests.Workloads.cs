using KubeNet.Resources;

namespace KubeNet;

// The workloads: a container from an image, or an app of the solution.
public sealed partial class Manifests
{
    /// <summary>
    /// Declares a StatefulSet: Pods with stable names, <c>db-0</c>, <c>db-1</c>, each with its own volumes. One container named after the
    /// image, and the label <c>app</c>.
    /// </summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 label, because the Pods' names are made from it.</param>
    /// <param name="image"><c>image</c> of its container: <c>postgres:17</c>.</param>
    /// <param name="containerName"><c>name</c> of its container: a lowercase RFC 1123 label. Default: the last part of the image's
    /// name.</param>
    /// <example>
    /// <code>
    /// k8s.StatefulSet("db", image: "postgres:17").ContainerPort(5432)
    ///     .VolumeClaim("data", storage: "10Gi", mountPath: "/var/lib/postgresql/data").Expose();
    /// </code>
    /// </example>
    public StatefulSetHandle StatefulSet(string name, string image, string? containerName = null) =>
        Declare(WorkloadKind.StatefulSet, StatefulSetHandle.Of, CallSite.Text(name), CallSite.Text(image), CallSite.Arg(containerName));

    /// <summary>
    /// Declares a StatefulSet of an app of the solution, with its name, its image, and a container port for each port that it listens on.
    /// The first port is called <c>http</c>, the others <c>port-&lt;number&gt;</c>.
    /// </summary>
    /// <param name="app">The app: <c>Apps.OrdersApi</c>.</param>
    /// <param name="containerName"><c>name</c> of its container: a lowercase RFC 1123 label. Default: the app's name.</param>
    /// <example><code>k8s.StatefulSet(new App("orders-api", "shop/orders-api:1.4.2", [8080])).Replicas(2).Expose();</code></example>
    public StatefulSetHandle StatefulSet(App app, string? containerName = null) =>
        Declare(WorkloadKind.StatefulSet, StatefulSetHandle.Of, CallSite.Arg(app), CallSite.Arg(containerName));

    /// <summary>
    /// Declares a DaemonSet: one Pod on each node. One container named after the image, and the label <c>app</c>.
    /// </summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <param name="image"><c>image</c> of its container: <c>fluent/fluent-bit:3.2</c>.</param>
    /// <param name="containerName"><c>name</c> of its container: a lowercase RFC 1123 label. Default: the last part of the image's
    /// name.</param>
    /// <example><code>k8s.DaemonSet("logs", image: "fluent/fluent-bit:3.2").Requests(memory: "64Mi");</code></example>
    public DaemonSetHandle DaemonSet(string name, string image, string? containerName = null) =>
        Declare(WorkloadKind.DaemonSet, DaemonSetHandle.Of, CallSite.Text(name), CallSite.Text(image), CallSite.Arg(containerName));

    /// <summary>
    /// Declares a DaemonSet of an app of the solution, with its name, its image, and a container port for each port that it listens on. The
    /// first port is called <c>http</c>, the others <c>port-&lt;number&gt;</c>.
    /// </summary>
    /// <param name="app">The app: <c>Apps.NodeAgent</c>.</param>
    /// <param name="containerName"><c>name</c> of its container: a lowercase RFC 1123 label. Default: the app's name.</param>
    /// <example><code>k8s.DaemonSet(new App("node-agent", "shop/node-agent:1.4.2", [8080])).Requests(memory: "64Mi");</code></example>
    public DaemonSetHandle DaemonSet(App app, string? containerName = null) =>
        Declare(WorkloadKind.DaemonSet, DaemonSetHandle.Of, CallSite.Arg(app), CallSite.Arg(containerName));

    /// <summary>
    /// Declares a Job, as <c>kubectl create job</c> does: Pods that run to completion, with <c>restartPolicy: Never</c>, and one container
    /// with the Job's name.
    /// </summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 label of at most 63 characters. A Job in the cluster cannot be
    /// changed, so a name with the version in it is often best.</param>
    /// <param name="image"><c>image</c> of its container: <c>busybox:1.36</c>.</param>
    /// <param name="containerName"><c>name</c> of its container: a lowercase RFC 1123 label. Default: the Job's name.</param>
    /// <example><code>k8s.Job("migrate", image: "shop/migrations:1.4.2").BackoffLimit(3);</code></example>
    public JobHandle Job(string name, string image, string? containerName = null) =>
        Declare(WorkloadKind.Job, JobHandle.Of, CallSite.Text(name), CallSite.Text(image), CallSite.Arg(containerName));

    /// <summary>Declares a Job of an app of the solution, with its image. The ports of the app are not used.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 label of at most 63 characters.</param>
    /// <param name="app">The app: <c>Apps.Migrations</c>.</param>
    /// <param name="containerName"><c>name</c> of its container: a lowercase RFC 1123 label. Default: the app's name.</param>
    /// <example><code>k8s.Job("migrate-1-4-2", new App("migrations", "shop/migrations:1.4.2")).BackoffLimit(3);</code></example>
    public JobHandle Job(string name, App app, string? containerName = null) =>
        Declare(WorkloadKind.Job, JobHandle.Of, CallSite.Text(name), CallSite.Arg(app), CallSite.Arg(containerName));

    /// <summary>Declares a Job of an app of the solution, with its name and its image. The ports of the app are not used.</summary>
    /// <param name="app">The app: <c>Apps.Migrations</c>.</param>
    /// <param name="containerName"><c>name</c> of its container: a lowercase RFC 1123 label. Default: the app's name.</param>
    /// <example><code>k8s.Job(new App("migrations", "shop/migrations:1.4.2")).BackoffLimit(3);</code></example>
    public JobHandle Job(App app, string? containerName = null) =>
        Declare(WorkloadKind.Job, JobHandle.Of, CallSite.Arg(app), CallSite.Arg(containerName));

    /// <summary>
    /// Declares a CronJob, as <c>kubectl create cronjob</c> does: a Job at each time of the schedule, with <c>restartPolicy: OnFailure</c>,
    /// and one container with the CronJob's name.
    /// </summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 label of at most 52 characters.</param>
    /// <param name="schedule"><c>spec.schedule</c>: minute, hour, day of the month, month, and day of the week: <c>0 6 * * 1-5</c>.</param>
    /// <param name="image"><c>image</c> of its container: <c>busybox:1.36</c>.</param>
    /// <param name="containerName"><c>name</c> of its container: a lowercase RFC 1123 label. Default: the CronJob's name.</param>
    /// <example><code>k8s.CronJob("report", "0 6 * * 1-5", image: "shop/report:1.4.2").TimeZone("Europe/Berlin");</code></example>
    public CronJobHandle CronJob(string name, string schedule, string image, string? containerName = null)
    {
        var times = CallSite.Text(schedule);
        return At(
            times,
            Declare(WorkloadKind.CronJob, CronJobHandle.Of, CallSite.Text(name), CallSite.Text(image), CallSite.Arg(containerName))
        );
    }

    /// <summary>Declares a CronJob of an app of the solution, with its image. The ports of the app are not used.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 label of at most 52 characters.</param>
    /// <param name="schedule"><c>spec.schedule</c>: minute, hour, day of the month, month, and day of the week: <c>0 6 * * 1-5</c>.</param>
    /// <param name="app">The app: <c>Apps.Report</c>.</param>
    /// <param name="containerName"><c>name</c> of its container: a lowercase RFC 1123 label. Default: the app's name.</param>
    /// <example><code>k8s.CronJob("daily-report", "0 6 * * *", new App("report", "shop/report:1.4.2"));</code></example>
    public CronJobHandle CronJob(string name, string schedule, App app, string? containerName = null)
    {
        var times = CallSite.Text(schedule);
        return At(
            times,
            Declare(WorkloadKind.CronJob, CronJobHandle.Of, CallSite.Text(name), CallSite.Arg(app), CallSite.Arg(containerName))
        );
    }

    /// <summary>Declares a CronJob of an app of the solution, with its name and its image. The ports of the app are not used.</summary>
    /// <param name="app">The app: <c>Apps.Report</c>.</param>
    /// <param name="schedule"><c>spec.schedule</c>: minute, hour, day of the month, month, and day of the week: <c>0 6 * * 1-5</c>.</param>
    /// <param name="containerName"><c>name</c> of its container: a lowercase RFC 1123 label. Default: the app's name.</param>
    /// <example><code>k8s.CronJob(new App("report", "shop/report:1.4.2"), "0 6 * * *");</code></example>
    public CronJobHandle CronJob(App app, string schedule, string? containerName = null)
    {
        var times = CallSite.Text(schedule);
        return At(times, Declare(WorkloadKind.CronJob, CronJobHandle.Of, CallSite.Arg(app), CallSite.Arg(containerName)));
    }

    private CronJobHandle At(Sourced<string> schedule, CronJobHandle handle)
    {
        handle.Workload.Spec.Set("schedule", schedule);
        return handle;
    }

    private THandle Declare<THandle>(
        WorkloadKind kind,
        Func<Workload, MapNode, THandle> open,
        Sourced<string> name,
        Sourced<string> image,
        Sourced<string?> containerName
    )
    {
        var workload = Workload.Declare(Recording, kind, name);
        return open(workload, workload.AddMainContainer(name, image, containerName));
    }

    private THandle Declare<THandle>(
        WorkloadKind kind,
        Func<Workload, MapNode, THandle> open,
        Sourced<App> app,
        Sourced<string?> containerName
    )
        where THandle : ContainerHandle<THandle> =>
        Declare(kind, open, app.With((app.Value ?? throw new ArgumentNullException(nameof(app))).Name), app, containerName);

    private THandle Declare<THandle>(
        WorkloadKind kind,
        Func<Workload, MapNode, THandle> open,
        Sourced<string> name,
        Sourced<App> app,
        Sourced<string?> containerName
    )
        where THandle : ContainerHandle<THandle>
    {
        var said = app.Value ?? throw new ArgumentNullException(nameof(app));
        var container = containerName.Value is null ? app.With<string?>(said.Name) : containerName;
        var handle = Declare(kind, open, name, app.With(said.Image), container);
        handle.Workload.AppUser = app.With(said.User);
        if (!kind.IsTask)
        {
            handle.ListenOn(app);
        }

        return handle;
    }
}
