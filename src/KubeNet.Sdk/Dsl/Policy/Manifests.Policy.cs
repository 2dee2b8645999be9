namespace KubeNet;

// What a namespace may use, and who gets room first.
public sealed partial class Manifests
{
    /// <summary>Declares a PriorityClass, as <c>kubectl create priorityclass</c> does.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain that does not begin with <c>system-</c>.</param>
    /// <param name="value"><c>value</c>: the priority, at most 1000000000. Pods with a higher one are scheduled first.</param>
    /// <example>
    /// <code>
    /// var critical = k8s.PriorityClass("critical", 1000000).Description("For services that customers see.");
    /// k8s.Deployment("web", image: "nginx:1.27").PriorityClass(critical);
    /// </code>
    /// </example>
    public PriorityClassHandle PriorityClass(string name, int value) =>
        PriorityClassHandle.Declare(Recording, CallSite.Text(name), CallSite.Arg(value));

    /// <summary>Declares a ResourceQuota, as <c>kubectl create quota</c> does.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <example><code>k8s.ResourceQuota("team").Hard("requests.cpu", "4").Hard("requests.memory", "8Gi").Hard("pods", 20);</code></example>
    public ResourceQuotaHandle ResourceQuota(string name) => ResourceQuotaHandle.Declare(Recording, CallSite.Text(name));

    /// <summary>Declares a LimitRange.</summary>
    /// <param name="name"><c>metadata.name</c>: a lowercase RFC 1123 subdomain.</param>
    /// <example>
    /// <code>
    /// k8s.LimitRange("defaults").Limit(LimitType.Container, "memory", defaultRequest: "64Mi", @default: "256Mi");
    /// </code>
    /// </example>
    public LimitRangeHandle LimitRange(string name) => LimitRangeHandle.Declare(Recording, CallSite.Text(name));
}
