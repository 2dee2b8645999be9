using System.Runtime.CompilerServices;
using KubeNet.Resources;

namespace KubeNet.Rules.Controllers.Support;

/// <summary>
/// The canaries of ingress-nginx and the Ingresses whose requests they share (mergeAlternativeBackends in
/// internal/ingress/controller/controller.go).
/// </summary>
internal sealed class CanaryPaths
{
    private static readonly ConditionalWeakTable<ResourceGraph, CanaryPaths> s_known = new();

    private readonly IngressControllers _controllers;
    private readonly Dictionary<(string Class, string Host, string Path), List<NginxPathView>> _main = [];
    private readonly List<NginxIngress> _all;
    private readonly HashSet<Resource> _own;

    private CanaryPaths(ResourceGraph graph)
    {
        _own = [.. graph.Own];
        _controllers = new IngressControllers(graph);
        _all = [.. NginxIngress.PossiblyIn(_controllers, graph.Visible)]; // a main Ingress may have no annotation of ingress-nginx
        foreach (var path in MainPaths)
        {
            var place = PlaceOf(path);
            if (!_main.TryGetValue(place, out var paths))
            {
                _main.Add(place, paths = []);
            }

            paths.Add(path);
        }
    }

    /// <summary>The canaries of a graph, shared by all rules about canaries.</summary>
    public static CanaryPaths Of(ResourceGraph graph) => s_known.GetValue(graph, known => new CanaryPaths(known));

    public IEnumerable<NginxPathView> MainPaths => _all.Where(ingress => ingress.Canary is null).SelectMany(ingress => ingress.Paths);

    public IEnumerable<NginxIngress> Canaries => _all.Where(ingress => ingress.Canary is not null);

    public IEnumerable<NginxIngress> OwnCanaries => Canaries.Where(IsOwn);

    public bool IsOwn(NginxIngress ingress) => _own.Contains(ingress.Resource);

    /// <summary>The main paths with the same host and path, and any pathType.</summary>
    public IReadOnlyList<NginxPathView> MainOf(NginxPathView canary) => _main.TryGetValue(PlaceOf(canary), out var paths) ? paths : [];

    /// <summary>The main path into which a canary is merged; null if there is none.</summary>
    public NginxPathView? MergedInto(NginxPathView canary)
    {
        foreach (var main in MainOf(canary))
        {
            if (TypeOf(main) == TypeOf(canary))
            {
                return main;
            }
        }

        return null;
    }

    /// <summary>
    /// What ingress-nginx compares: ImplementationSpecific is a Prefix (SetDefaultNGINXPathType in internal/k8s/main.go).
    /// </summary>
    public static string TypeOf(NginxPathView path) => path.PathType == "Exact" ? "Exact" : "Prefix";

    public (string Class, string Host, string Path) PlaceOf(NginxPathView path) =>
        (_controllers.ClassOf(path.Ingress.Resource) ?? "", path.Host, path.Text);

    /// <summary>The backend as the class's controller identifies it: namespace, Service and port; null if it is not a Service.</summary>
    public (string Class, string Upstream)? UpstreamOf(NginxPathView path) =>
        BackendOf(path)?.Text("name") is { Length: > 0 } name
            ? (PlaceOf(path).Class, $"{path.Ingress.Resource.Namespace}-{name}-{new IngressBackendView(BackendOf(path)!, "").Port?.Value}")
            : null;

    public static MapNode? BackendOf(NginxPathView path) => (path.Node.Parent as MapNode)?.Map("backend.service");
}
