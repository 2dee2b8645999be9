using KubeNet.Resources;

namespace KubeNet;

/// <summary>One row of an Ingress's routing table as it was said, with the node that it became.</summary>
internal sealed class IngressRow
{
    public IngressRow(Resource ingress, string? host, MapNode node, Sourced<string> path, PathType pathType, Sourced<Rewrite> rewrite)
    {
        Ingress = ingress;
        Host = host;
        Node = node;
        Path = path;
        PathType = pathType;
        Rewrite = rewrite;
    }

    public Resource Ingress { get; }

    public string? Host { get; }

    public MapNode Node { get; }

    public Sourced<string> Path { get; }

    public PathType PathType { get; }

    public Sourced<Rewrite> Rewrite { get; }
}

/// <summary>
/// The rewrites of a set. They are intents until the end of <c>Define</c>; then they are written in the words of the controller that
/// serves the Ingress's class, if it is known to do them.
/// </summary>
internal sealed class IngressRewrites
{
    private readonly SetRecording _recording;
    private readonly List<IngressRow> _rows = [];
    private readonly Dictionary<string, string> _externalControllers = new(StringComparer.Ordinal);

    public IngressRewrites(SetRecording recording) => _recording = recording;

    public void Add(IngressRow row)
    {
        if (_rows.Count == 0)
        {
            _recording.AtEnd(Phase.Rewrites, Write);
        }

        _rows.Add(row);
    }

    /// <summary>The set said who serves a class that lives elsewhere.</summary>
    public void KnowController(string ingressClass, string controller) => _externalControllers[ingressClass] = controller;

    /// <summary>The cluster with the classes that the set said live there, for who reads the graph.</summary>
    public ClusterProfile AddClassesTo(ClusterProfile cluster)
    {
        if (_externalControllers.Count == 0)
        {
            return cluster;
        }

        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in cluster.IngressClasses.Concat(_externalControllers))
        {
            classes[entry.Key] = entry.Value;
        }

        return cluster with { IngressClasses = classes };
    }

    private void Write()
    {
        if (_rows.TrueForAll(row => row.Rewrite.Value == Rewrite.None))
        {
            return;
        }

        var nginx = new List<IngressRow>();
        foreach (var row in _rows)
        {
            var ingressClass = ClassOf(row.Ingress);
            var controller = ingressClass is null ? null : ControllerOf(_recording, ingressClass);
            if (IngressClasses.IsNginx(controller))
            {
                nginx.Add(row);
            }
            else if (row.Rewrite.Value != Rewrite.None)
            {
                _recording.Missing(WhyNot(row.Ingress, ingressClass, controller), row.Rewrite.Origin, row.Ingress.Origin);
            }
        }

        new NginxPaths(_recording, nginx).Write();
    }

    private static string WhyNot(Resource ingress, string? ingressClass, string? controller)
    {
        if (controller is not null)
        {
            return $"StripPrefix is known for '{IngressController.NginxName}' only, but the class '{ingressClass}' of Ingress '{ingress.Name}' is served by '{controller}'. Leave the rewrite out and use that controller's own way.";
        }

        return ingressClass is null
            ? $"Ingress '{ingress.Name}' names no class and the set declares no default one, so it is not known how its controller rewrites. Name a class with Class(...)."
            : $"It is not known which controller serves the class '{ingressClass}', so its rewrite cannot be written. Declare it with k8s.IngressClass, or k8s.External.IngressClass(\"{ingressClass}\", IngressController.Nginx).";
    }

    /// <summary>The class that an Ingress names, or the one that is declared as the default.</summary>
    private string? ClassOf(Resource ingress) =>
        ingress.Root.Text("spec.ingressClassName")
        ?? Visible(_recording).FirstOrDefault(resource =>
            resource.Kind == "IngressClass"
            && resource.Metadata.Map("annotations")?[IngressClassHandle.DefaultAnnotation] is ScalarNode { Text: "true" })?.Name;

    private static string? ControllerOf(SetRecording recording, string ingressClass) =>
        Visible(recording).FirstOrDefault(r => r.Kind == "IngressClass" && r.Name == ingressClass)?.Root.Text("spec.controller")
        ?? recording.Reachable()
            .Select(set => set.Rewrites._externalControllers.TryGetValue(ingressClass, out var external) ? external : null)
            .FirstOrDefault(external => external is not null)
        ?? (recording.Cluster.IngressClasses.TryGetValue(ingressClass, out var known) && known.Length > 0 ? known : null);

    private static IEnumerable<Resource> Visible(SetRecording recording) => recording.Reachable().SelectMany(set => set.Resources);
}
