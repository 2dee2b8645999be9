using System.Globalization;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>A ResourceQuota of the set (<c>v1</c>): how much all Pods of the namespace may use together.</summary>
public sealed class ResourceQuotaHandle : ResourceHandle<ResourceQuotaHandle>
{
    private ResourceQuotaHandle(SetRecording recording, Resource resource)
        : base(recording, resource) { }

    private MapNode Spec => Root.GetOrAddMap("spec", FieldOrders.QuotaSpec);

    /// <summary>
    /// Sets the greatest amount of a resource: <c>spec.hard</c>, as <c>kubectl create quota --hard</c>. Setting a different amount later is
    /// an error (KUBE0005).
    /// </summary>
    /// <param name="resource">The resource: <c>requests.cpu</c>, <c>limits.memory</c>, <c>requests.storage</c>.</param>
    /// <param name="quantity">A quantity: <c>4</c>, <c>500m</c>, <c>8Gi</c>.</param>
    /// <example><code>k8s.ResourceQuota("team").Hard("requests.cpu", "4").Hard("requests.memory", "8Gi");</code></example>
    public ResourceQuotaHandle Hard(string resource, string quantity)
    {
        SetEntry(Spec, "hard", CallSite.Text(resource), CallSite.Text(quantity));
        return this;
    }

    /// <summary>
    /// Sets the greatest number of objects: <c>spec.hard</c>, as <c>kubectl create quota --hard</c>. Setting a different number later is an
    /// error (KUBE0005).
    /// </summary>
    /// <param name="resource">The resource: <c>pods</c>, <c>services.loadbalancers</c>, <c>count/deployments.apps</c>.</param>
    /// <param name="count">0 or more.</param>
    /// <example><code>k8s.ResourceQuota("team").Hard("pods", 20).Hard("count/deployments.apps", 10);</code></example>
    public ResourceQuotaHandle Hard(string resource, int count)
    {
        var name = CallSite.Text(resource);
        var number = CallSite.Arg(count);
        SetEntry(Spec, "hard", name, number.With(number.Value.ToString(CultureInfo.InvariantCulture)));
        return this;
    }

    /// <summary>
    /// Counts only some Pods: <c>spec.scopes</c>, as <c>kubectl create quota --scopes</c>. Default: all. Setting different ones later is an
    /// error (KUBE0005).
    /// </summary>
    /// <param name="scopes">The scopes that a Pod must have, all of them.</param>
    /// <example><code>k8s.ResourceQuota("best-effort").Hard("pods", 5).Scopes(QuotaScope.BestEffort);</code></example>
    public ResourceQuotaHandle Scopes(params QuotaScope[] scopes)
    {
        Recording.SetOnce(Spec, "scopes", CallSite.Args(scopes).ToNames(CallSite.Here));
        return this;
    }

    /// <summary>
    /// Counts only Pods with one of some priority classes: an entry of <c>spec.scopeSelector.matchExpressions</c> with the scope
    /// PriorityClass. Default: all Pods.
    /// </summary>
    /// <param name="names">The names of the classes.</param>
    /// <example>
    /// <code>
    /// var critical = k8s.PriorityClass("critical", 1000000);
    /// k8s.ResourceQuota("critical").Hard("pods", 5).PriorityClasses(critical.Name);
    /// </code>
    /// </example>
    public ResourceQuotaHandle PriorityClasses(params string[] names)
    {
        var classes = CallSite.Args(names);
        var call = CallSite.Here;
        var expression = new MapNode(origin: call);
        expression.Set("scopeName", "PriorityClass", call);
        expression.Set("operator", "In", call);
        expression.Set("values", classes.ToList(call));
        var expressions = new ListNode(call);
        expressions.Add(expression);
        Recording.SetOnce(Spec.GetOrAddMap("scopeSelector"), "matchExpressions", expressions);
        return this;
    }

    /// <summary>A resource of a set of another project.</summary>
    internal static ResourceQuotaHandle Of(SetRecording recording, Resource resource) => new(recording, resource);

    internal static ResourceQuotaHandle Declare(SetRecording recording, Sourced<string> name) =>
        new(recording, recording.Add(new Resource("v1", "ResourceQuota", name, recording.Namespace, FieldOrders.Resource)));
}
