namespace KubeNet;

// Which Pods get room first.
public abstract partial class WorkloadHandle<TSelf>
{
    /// <summary>
    /// Gives the Pods a priority: <c>priorityClassName</c>. Default: the cluster's default class (not written). Setting a different one
    /// later is an error (KUBE0005).
    /// </summary>
    /// <param name="priorityClass">The class.</param>
    /// <example>
    /// <code>
    /// var critical = k8s.PriorityClass("critical", 1000000);
    /// k8s.Deployment("web", image: "nginx:1.27").PriorityClass(critical);
    /// </code>
    /// </example>
    public TSelf PriorityClass(PriorityClassHandle priorityClass)
    {
        Recording.SetOnce(Workload.PodSpec, "priorityClassName", CallSite.Arg(priorityClass).Named(one => one.Name));
        return Self;
    }
}
