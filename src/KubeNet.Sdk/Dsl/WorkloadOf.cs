namespace KubeNet;

/// <summary>
/// What the handles of workloads are handles of. The interfaces are public, so that a set can name them; only handles have them.
/// </summary>
internal static class WorkloadOf
{
    public static Workload Handle(IWorkload? handle, string parameter) =>
        handle switch
        {
            null => throw new ArgumentNullException(parameter),
            IPodContainer pods => pods.Workload,
            _ => throw new ArgumentException("Only the handles that k8s.Deployment(...) and the like return are workloads."),
        };
}
