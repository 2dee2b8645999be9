using KubeNet.Resources;

namespace KubeNet;

/// <summary>What ServiceMonitors and PodMonitors have in common.</summary>
internal static class MonitorFields
{
    public static MapNode Add(
        SetRecording recording,
        MapNode spec,
        string list,
        Sourced<string> port,
        Sourced<string?> path,
        Sourced<string?> interval,
        Sourced<string?> scheme,
        Sourced<string?> scrapeTimeout
    )
    {
        recording.EnsureOpen();
        var endpoint = spec.GetOrAddList(list).Add(new MapNode(FieldOrders.MonitorEndpoint, port.Origin));
        endpoint.Set("port", port);
        endpoint.SetGiven("path", path);
        endpoint.SetGiven("scheme", scheme);
        endpoint.SetGiven("interval", interval);
        endpoint.SetGiven("scrapeTimeout", scrapeTimeout);
        return endpoint;
    }

    /// <summary>A monitor looks into its own namespace, unless it names another one.</summary>
    public static void LookInto(MapNode spec, SetRecording recording, Resource target, Origin origin)
    {
        if (target.Namespace is { } space && space != recording.Namespace.Value)
        {
            spec.GetOrAddMap("namespaceSelector").GetOrAddList("matchNames").Add(new ScalarNode(space, origin));
        }
    }

    public static void ReportMissing(object monitor, SetRecording recording, ResourceNode? endpoints, Resource resource)
    {
        if (endpoints is null)
        {
            recording.Missing($"{resource.Kind} '{monitor}' scrapes no port. Call Endpoint(...).", resource.Origin);
        }
    }
}
