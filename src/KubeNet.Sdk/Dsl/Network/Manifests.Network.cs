namespace KubeNet;

// Which connections Pods may have.
public sealed partial class Manifests
{
    /// <summary>
    /// Declares a NetworkPolicy (<c>networking.k8s.io/v1</c>) for all Pods of the set's namespace, or those that <c>PodSelector</c>
    /// selects. For the Pods of one workload, its <c>AllowFrom</c> and <c>AllowTo</c> are shorter.
    /// </summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <example><code>k8s.NetworkPolicy("default").DenyAll().AllowDns();</code></example>
    public NetworkPolicyHandle NetworkPolicy(string name) => NetworkPolicyHandle.Declare(Recording, CallSite.Text(name));
}
