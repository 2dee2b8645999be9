namespace KubeNet;

// The identity that the Pods use for the API server.
public abstract partial class WorkloadHandle<TSelf>
{
    /// <summary>
    /// Runs the Pods as a service account: <c>serviceAccountName</c>. Default: the account <c>default</c> (not written). Setting a
    /// different one later is an error (KUBE0005), and so is an account of another namespace.
    /// </summary>
    /// <param name="serviceAccount">The account, in the same namespace.</param>
    /// <example>
    /// <code>
    /// var web = k8s.ServiceAccount("web").Allow("get,list,watch", "configmaps");
    /// k8s.Deployment("web", image: "nginx:1.27").ServiceAccount(web);
    /// </code>
    /// </example>
    public TSelf ServiceAccount(IServiceAccount serviceAccount)
    {
        var account = CallSite.Arg(serviceAccount);
        var said = account.Value ?? throw new ArgumentNullException(nameof(serviceAccount));
        if (said.Namespace != Resource.Namespace)
        {
            Recording.Contradiction(
                $"{Resource.Kind} '{Name}' is in the namespace '{Resource.Namespace}', but ServiceAccount '{said.Name}' is in "
                    + $"'{said.Namespace}'. Pods can only run as an account of their own namespace. Declare one there.",
                account.Origin
            );
        }

        Recording.SetOnce(Workload.PodSpec, "serviceAccountName", account.Named(one => one.Name, nameof(serviceAccount)));
        return Self;
    }
}
