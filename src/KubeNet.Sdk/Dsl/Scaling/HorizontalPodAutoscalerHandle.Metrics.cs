using KubeNet.Resources;

namespace KubeNet;

// What the autoscaler measures.
public sealed partial class HorizontalPodAutoscalerHandle
{
    /// <summary>
    /// Scales by a resource of the Pods: a metric of type Resource. Specify a percentage of the requests or an amount. A different one
    /// later is an error (KUBE0005).
    /// </summary>
    /// <param name="name"><c>name</c>: <c>cpu</c>, <c>memory</c>, or another resource that the metrics server measures.</param>
    /// <param name="averageUtilization"><c>averageUtilization</c>: a percentage of the containers' requests. Default: not written.</param>
    /// <param name="averageValue"><c>averageValue</c>: an amount for each Pod, such as <c>500Mi</c>. Default: not written.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27");
    /// k8s.HorizontalPodAutoscaler("web", web, min: 2, max: 10).ResourceMetric("memory", averageValue: "500Mi");
    /// </code>
    /// </example>
    public HorizontalPodAutoscalerHandle ResourceMetric(string name, int? averageUtilization = null, string? averageValue = null)
    {
        var resource = CallSite.Text(name);
        var share = CallSite.Arg(averageUtilization);
        var source = new MapNode(FieldOrders.MetricSource, resource.Origin);
        source.Set("name", resource);
        AddMetric("Resource", "resource", source, share, CallSite.Arg(averageValue), default);
        return this;
    }

    /// <summary>
    /// Scales by a resource of one container, such as the app without its sidecars: a metric of type ContainerResource. A different one
    /// later is an error (KUBE0005).
    /// </summary>
    /// <param name="container"><c>container</c>: the container's name.</param>
    /// <param name="name"><c>name</c>: <c>cpu</c>, <c>memory</c>, or another resource that the metrics server measures.</param>
    /// <param name="averageUtilization"><c>averageUtilization</c>: a percentage of the container's request. Default: not written.</param>
    /// <param name="averageValue"><c>averageValue</c>: an amount for each Pod, such as <c>500Mi</c>. Default: not written.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").Requests(cpu: "100m").Container("logs", "fluent/fluent-bit:3.2");
    /// k8s.HorizontalPodAutoscaler("web", web, min: 2, max: 10).ContainerResourceMetric("nginx", "cpu", averageUtilization: 70);
    /// </code>
    /// </example>
    public HorizontalPodAutoscalerHandle ContainerResourceMetric(
        string container,
        string name,
        int? averageUtilization = null,
        string? averageValue = null
    )
    {
        var of = CallSite.Text(container);
        var resource = CallSite.Text(name);
        var share = CallSite.Arg(averageUtilization);
        var source = new MapNode(FieldOrders.MetricSource, resource.Origin);
        source.Set("name", resource);
        source.Set("container", of);
        AddMetric("ContainerResource", "containerResource", source, share, CallSite.Arg(averageValue), default);
        return this;
    }

    /// <summary>
    /// Scales by a metric that each Pod has, from the custom metrics API: a metric of type Pods. A different one later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="name"><c>metric.name</c>.</param>
    /// <param name="averageValue"><c>averageValue</c>: a quantity for each Pod: <c>100</c>, <c>500m</c>.</param>
    /// <param name="selector"><c>metric.selector</c> in kubectl's form: <c>verb=GET,path!=/health</c>. Default: none.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27");
    /// k8s.HorizontalPodAutoscaler("web", web, min: 2, max: 10).PodsMetric("http_requests_per_second", averageValue: "100");
    /// </code>
    /// </example>
    public HorizontalPodAutoscalerHandle PodsMetric(string name, string averageValue, string? selector = null)
    {
        var metric = CallSite.Text(name);
        var value = CallSite.Text(averageValue);
        var source = new MapNode(FieldOrders.MetricSource, metric.Origin);
        source.Set("metric", MetricOf(metric, CallSite.Arg(selector)));
        AddMetric("Pods", "pods", source, default, value.With<string?>(value.Value), default);
        return this;
    }

    /// <summary>
    /// Scales by a metric of another object, from the custom metrics API: a metric of type Object. A different one later is an error
    /// (KUBE0005).
    /// </summary>
    /// <param name="name"><c>metric.name</c>.</param>
    /// <param name="apiVersion"><c>describedObject.apiVersion</c>: <c>networking.k8s.io/v1</c>.</param>
    /// <param name="kind"><c>describedObject.kind</c>: <c>Ingress</c>.</param>
    /// <param name="objectName"><c>describedObject.name</c>.</param>
    /// <param name="value"><c>value</c>: a quantity for the object. Default: not written.</param>
    /// <param name="averageValue"><c>averageValue</c>: the quantity divided by the number of Pods. Default: not written.</param>
    /// <param name="selector"><c>metric.selector</c> in kubectl's form: <c>verb=GET</c>. Default: none.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
    /// var shop = k8s.Ingress("shop").Class(nginx).Rule("example.com", "/", web.Expose(port: 80, targetPort: "http"));
    /// k8s.HorizontalPodAutoscaler("web", web, min: 2, max: 10)
    ///     .ObjectMetric("requests_per_second", "networking.k8s.io/v1", "Ingress", shop.Name, averageValue: "100");
    /// </code>
    /// </example>
    public HorizontalPodAutoscalerHandle ObjectMetric(
        string name,
        string apiVersion,
        string kind,
        string objectName,
        string? value = null,
        string? averageValue = null,
        string? selector = null
    )
    {
        var metric = CallSite.Text(name);
        var described = new MapNode(origin: CallSite.OriginOf(nameof(objectName)));
        described.Set("apiVersion", CallSite.Text(apiVersion));
        described.Set("kind", CallSite.Text(kind));
        described.Set("name", CallSite.Text(objectName));
        var source = new MapNode(FieldOrders.MetricSource, metric.Origin);
        source.Set("describedObject", described);
        source.Set("metric", MetricOf(metric, CallSite.Arg(selector)));
        AddMetric("Object", "object", source, default, CallSite.Arg(averageValue), CallSite.Arg(value));
        return this;
    }

    /// <summary>
    /// Scales by a metric of something outside the cluster, such as the length of a queue: a metric of type External. A different one later
    /// is an error (KUBE0005).
    /// </summary>
    /// <param name="name"><c>metric.name</c>.</param>
    /// <param name="value"><c>value</c>: a quantity. Default: not written.</param>
    /// <param name="averageValue"><c>averageValue</c>: the quantity divided by the number of Pods. Default: not written.</param>
    /// <param name="selector"><c>metric.selector</c> in kubectl's form: <c>queue=orders</c>. Default: none.</param>
    /// <example>
    /// <code>
    /// var worker = k8s.Deployment("worker", image: "shop/worker:1.4.2");
    /// k8s.HorizontalPodAutoscaler("worker", worker, min: 1, max: 20)
    ///     .ExternalMetric("queue_messages_ready", averageValue: "30", selector: "queue=orders");
    /// </code>
    /// </example>
    public HorizontalPodAutoscalerHandle ExternalMetric(
        string name,
        string? value = null,
        string? averageValue = null,
        string? selector = null
    )
    {
        var metric = CallSite.Text(name);
        var source = new MapNode(FieldOrders.MetricSource, metric.Origin);
        source.Set("metric", MetricOf(metric, CallSite.Arg(selector)));
        AddMetric("External", "external", source, default, CallSite.Arg(averageValue), CallSite.Arg(value));
        return this;
    }

    private MapNode MetricOf(Sourced<string> name, Sourced<string?> selector)
    {
        var metric = new MapNode(origin: name.Origin);
        metric.Set("name", name);
        if (selector.Value is { } text && SelectorText.Read(Recording, selector.With(text)) is { } labels)
        {
            metric.Set("selector", labels);
        }

        return metric;
    }

    private void AddShare(string resource, Sourced<int> share)
    {
        var source = new MapNode(FieldOrders.MetricSource, share.Origin);
        source.Set("name", share.With(resource));
        AddMetric("Resource", "resource", source, share.With<int?>(share.Value), default, default);
    }

    private void AddMetric(
        string type,
        string field,
        MapNode source,
        Sourced<int?> averageUtilization,
        Sourced<string?> averageValue,
        Sourced<string?> value
    )
    {
        Recording.EnsureOpen();
        var (kind, origin) =
            averageUtilization.Value is not null ? ("Utilization", averageUtilization.Origin)
            : averageValue.Value is not null ? ("AverageValue", averageValue.Origin)
            : ("Value", value.Origin);
        var said = new[] { averageUtilization.Value is not null, averageValue.Value is not null, value.Value is not null };
        if (said.Count(given => given) != 1)
        {
            Recording.Contradiction(
                $"A metric of HorizontalPodAutoscaler '{Name}' has {(said.Contains(true) ? "several targets" : "no target")}. Specify "
                    + $"one of {(type.EndsWith("Resource", StringComparison.Ordinal) ? "averageUtilization" : "value")} and averageValue.",
                said.Contains(true) ? origin : source.Origin
            );
            return;
        }

        var same = (Spec.List("metrics")?.Maps ?? []).FirstOrDefault(earlier => Measures(earlier.Map(field), source));
        var target = source.Set("target", new MapNode(FieldOrders.MetricTarget, origin));
        target.Set("type", kind, origin);
        target.SetGiven("averageUtilization", averageUtilization);
        target.SetGiven("averageValue", averageValue);
        target.SetGiven("value", value);
        var metric = new MapNode(FieldOrders.Metric, source.Origin);
        metric.Set("type", type, source.Origin);
        metric.Set(field, source);
        if (same is null)
        {
            Spec.GetOrAddList("metrics").Add(metric);
        }
        else if (!NodeComparison.AreEqual(same, metric))
        {
            Recording.Contradiction(
                $"HorizontalPodAutoscaler '{Name}' already has another target for this metric. Set it once.",
                origin,
                (same.Map(field)?["target"] ?? same).NearestOrigin
            );
        }
    }

    /// <summary>Whether two sources are the same but for their targets.</summary>
    private static bool Measures(MapNode? earlier, MapNode source) =>
        earlier is not null
        && earlier.Entries.Where(entry => entry.Key != "target").Count() == source.Count
        && source.Entries.All(entry => earlier[entry.Key] is { } other && NodeComparison.AreEqual(other, entry.Value));
}
