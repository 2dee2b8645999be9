using KubeNet.Resources;

namespace KubeNet;

// The workloads: a container from an image, or an app of the solution.
public sealed partial class Manifests
{
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
        where THandle : ContainerHandle<THandle>
    {
        var said = app.Value ?? throw new ArgumentNullException(nameof(app));
        var container = containerName.Value is null ? app.With<string?>(said.Name) : containerName;
        var handle = Declare(kind, open, app.With(said.Name), app.With(said.Image), container);
        handle.ListenOn(app);
        return handle;
    }
}
