using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// One path of an Ingress, as it is in the tree at the end of <c>Define</c>. A <c>Configure</c> may have changed or moved what a
/// <c>Rule</c> added.
/// </summary>
internal sealed class IngressRow(Resource ingress, MapNode node, Sourced<Rewrite> rewrite)
{
    public Resource Ingress { get; } = ingress;

    public string? Host { get; } = (node.Parent?.Parent?.Parent as MapNode)?.Text("host"); // rules[].http.paths[]

    public MapNode Node { get; } = node;

    public Sourced<string> Path { get; } = new(node.Text("path") ?? "", (node["path"] ?? node).NearestOrigin);

    public PathType PathType { get; } =
        node.Text("pathType") switch
        {
            nameof(PathType.Prefix) => PathType.Prefix,
            nameof(PathType.Exact) => PathType.Exact,
            _ => PathType.ImplementationSpecific,
        };

    public Sourced<Rewrite> Rewrite { get; } = rewrite;
}

/// <summary>
/// The rewrites of a set. They are written at the end of <c>Define</c>, in the form that the controller of the Ingress's class needs, if
/// that controller is supported.
/// </summary>
internal sealed class IngressRewrites
{
    private readonly SetRecording _recording;
    private readonly List<(Resource Ingress, MapNode Node, Sourced<Rewrite> Rewrite)> _said = [];
    private readonly Dictionary<string, string> _externalControllers = new(StringComparer.Ordinal);

    public IngressRewrites(SetRecording recording) => _recording = recording;

    /// <summary>Adds an entry of <c>paths</c> with its rewrite.</summary>
    public void Add(Resource ingress, MapNode node, Sourced<Rewrite> rewrite)
    {
        if (_said.Count == 0)
        {
            _recording.AtEnd(Phase.Rewrites, Write);
        }

        _said.Add((ingress, node, rewrite));
    }

    /// <summary>Records the controller of an external class.</summary>
    public void KnowController(string ingressClass, string controller) => _externalControllers[ingressClass] = controller;

    /// <summary>The controllers of external classes, by the names of the classes.</summary>
    public IReadOnlyDictionary<string, string> ExternalControllers => _externalControllers;

    /// <summary>The cluster with the external classes of the set, for readers of the graph.</summary>
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

        return cluster with
        {
            IngressClasses = classes,
        };
    }

    private void Write()
    {
        IngressRow[] rows =
        [
            .. _said.Where(row => row.Ingress.Has(row.Node)).Select(row => new IngressRow(row.Ingress, row.Node, row.Rewrite)),
        ];
        if (Array.TrueForAll(rows, row => row.Rewrite.Value == Rewrite.None))
        {
            return;
        }

        var nginx = new List<IngressRow>();
        foreach (var row in rows)
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

        new RewrittenPaths(_recording, nginx).Write();
    }

    private static string WhyNot(Resource ingress, string? ingressClass, string? controller)
    {
        if (controller is not null)
        {
            return $"StripPrefix is supported for '{IngressController.NginxName}' only, "
                + $"but the class '{ingressClass}' of Ingress '{ingress.Name}' is served by '{controller}'. "
                + "Remove the rewrite and use the settings of that controller.";
        }

        return ingressClass is null
            ? $"Ingress '{ingress.Name}' specifies no class and the set declares no default class, "
                + "so it is unknown how its controller rewrites paths. Specify a class with Class(...)."
            : $"The controller of the class '{ingressClass}' is unknown, so the rewrite cannot be written. "
                + $"Declare it with k8s.IngressClass, or k8s.External.IngressClass(\"{ingressClass}\", IngressController.Nginx).";
    }

    /// <summary>The class that an Ingress specifies, or the declared default class.</summary>
    private string? ClassOf(Resource ingress) =>
        ingress.Root.Text("spec.ingressClassName")
        ?? Visible(_recording)
            .FirstOrDefault(resource =>
                resource.Kind == "IngressClass"
                && resource.Metadata.Map("annotations")?[IngressClassHandle.DefaultAnnotation] is ScalarNode { Text: "true" }
            )
            ?.Name;

    private static string? ControllerOf(SetRecording recording, string ingressClass) =>
        Visible(recording).FirstOrDefault(r => r.Kind == "IngressClass" && r.Name == ingressClass)?.Root.Text("spec.controller")
        ?? recording
            .Reachable()
            .Select(set => set.Rewrites._externalControllers.TryGetValue(ingressClass, out var external) ? external : null)
            .FirstOrDefault(external => external is not null)
        ?? (recording.Cluster.IngressClasses.TryGetValue(ingressClass, out var known) && known.Length > 0 ? known : null);

    private static IEnumerable<Resource> Visible(SetRecording recording) => recording.Reachable().SelectMany(set => set.Resources);
}
