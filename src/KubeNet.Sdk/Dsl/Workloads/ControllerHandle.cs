using KubeNet.Resources;

namespace KubeNet;

/// <summary>The common members of the kinds that keep Pods running: Deployment, StatefulSet and DaemonSet.</summary>
/// <typeparam name="TSelf">The handle's own type.</typeparam>
public abstract class ControllerHandle<TSelf> : WorkloadHandle<TSelf>
    where TSelf : ControllerHandle<TSelf>
{
    private protected ControllerHandle(Workload workload, MapNode container)
        : base(workload, container) { }

    /// <summary>
    /// Sets how long a new Pod must be ready until it counts as available: <c>spec.minReadySeconds</c>. Default: 0 (not written). Setting a
    /// different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="seconds">Seconds, 0 or more.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").MinReadySeconds(10);</code></example>
    public TSelf MinReadySeconds(int seconds)
    {
        Recording.SetOnce(Workload.Spec, "minReadySeconds", CallSite.Arg(seconds));
        return Self;
    }

    /// <summary>
    /// Sets how many old revisions are kept for a rollback: <c>spec.revisionHistoryLimit</c>. Default: 10 (not written). Setting a
    /// different value later is an error (KUBE0005).
    /// </summary>
    /// <param name="revisions">0 or more.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").RevisionHistoryLimit(3);</code></example>
    public TSelf RevisionHistoryLimit(int revisions)
    {
        Recording.SetOnce(Workload.Spec, "revisionHistoryLimit", CallSite.Arg(revisions));
        return Self;
    }

    /// <summary>Sets the type of the update strategy, and the settings of a rolling update that were given.</summary>
    private protected TSelf SetStrategy(string field, string type, params (string Field, ScalarNode? Value)[] settings)
    {
        var strategy = Workload.Spec.GetOrAddMap(field, FieldOrders.UpdateStrategy);
        if (Recording.SetOnce(strategy, "type", new Sourced<string>(type, CallSite.Here)))
        {
            foreach (var (name, value) in settings)
            {
                if (value is not null)
                {
                    Recording.SetOnce(strategy.GetOrAddMap("rollingUpdate", FieldOrders.RollingUpdate), name, value);
                }
            }
        }

        return Self;
    }

    private protected static ScalarNode? NodeOf(Sourced<PodCount?> count) => count.Value?.ToNode(count.Origin);
}
