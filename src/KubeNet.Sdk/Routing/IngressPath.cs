using KubeNet.Resources;

namespace KubeNet.Routing;

/// <summary>One path of one rule of an Ingress, or its default backend.</summary>
internal sealed class IngressPath
{
    public IngressPath(Resource ingress, string host, MapNode row)
    {
        Ingress = ingress;
        Host = host;
        Said = row.Text("path") ?? "";
        Path = RequestUrl.Bytes(Said);
        Type = row.Text("pathType") ?? "ImplementationSpecific";
        Service = row.Map("backend.service");
    }

    public Resource Ingress { get; }

    /// <summary>In lower case; empty for every host.</summary>
    public string Host { get; }

    /// <summary>The path as it is written, or empty if there is none.</summary>
    public string Said { get; }

    /// <summary>The path as bytes (<see cref="RequestUrl.Bytes"/>).</summary>
    public string Path { get; }

    public string Type { get; }

    /// <summary>Null for a backend that is not a Service.</summary>
    public MapNode? Service { get; }

    public static IEnumerable<IngressPath> Of(Resource ingress)
    {
        foreach (var rule in ingress.Root.List("spec.rules")?.Maps ?? [])
        {
            var host = (rule.Text("host") ?? "").ToLowerInvariant();
            foreach (var path in rule.List("http.paths")?.Maps ?? [])
            {
                yield return new IngressPath(ingress, host, path);
            }
        }
    }

    /// <summary>The hosts of all rules, including those without paths. Empty for every host.</summary>
    public static IEnumerable<string> HostsOf(Resource ingress) =>
        (ingress.Root.List("spec.rules")?.Maps ?? [])
            .Select(rule => (rule.Text("host") ?? "").ToLowerInvariant())
            .Distinct(StringComparer.Ordinal);

    public static MapNode? DefaultBackendOf(Resource ingress) => ingress.Root.Map("spec.defaultBackend.service");
}
