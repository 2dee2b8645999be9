using KubeNet.Resources;

namespace KubeNet;

/// <summary>What probes and lifecycle handlers have in common: a request, a command. The origin is for values that have none.</summary>
internal static class ProbeHandlers
{
    public static Func<Origin, (string Field, MapNode Node)> Http(Sourced<string> path, Sourced<PortRef> port, Sourced<bool> https) =>
        fallback =>
        {
            var node = new MapNode(FieldOrders.HttpGet, path.Origin.Or(fallback));
            node.Set("path", path);
            node.Set("port", port.Value.ToNode(port.Origin.Or(fallback)));
            if (https.Value)
            {
                node.Set("scheme", "HTTPS", https.Origin.Or(fallback));
            }

            return ("httpGet", node);
        };

    public static Func<Origin, (string Field, MapNode Node)> Exec(Sourced<string>[] words) =>
        fallback =>
        {
            var node = new MapNode(origin: fallback);
            var list = node.Set("command", new ListNode(fallback));
            foreach (var word in words)
            {
                list.Add(new ScalarNode(word.Value, word.Origin.Or(fallback)));
            }

            return ("exec", node);
        };

    public static Func<Origin, (string Field, MapNode Node)> Sleep(Sourced<int> seconds) =>
        fallback =>
        {
            var node = new MapNode(origin: fallback);
            node.Set("seconds", seconds.Value, seconds.Origin.Or(fallback));
            return ("sleep", node);
        };

    public static Func<Origin, (string Field, MapNode Node)> Grpc(Sourced<int> port, Sourced<string?> service) =>
        fallback =>
        {
            var node = new MapNode(origin: fallback);
            node.Set("port", port.Value, port.Origin.Or(fallback));
            if (service.Value is { } name)
            {
                node.Set("service", name, service.Origin.Or(fallback));
            }

            return ("grpc", node);
        };
}
