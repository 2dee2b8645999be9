using KubeNet.Resources;

namespace KubeNet.Rules.Controllers.Support;

/// <summary>
/// The middlewares to which an Ingress of Traefik refers: <c>shop-strip@kubernetescrd</c> is the Middleware <c>strip</c> of the namespace
/// <c>shop</c> (router.middlewares, in Traefik's reference of Ingress annotations).
/// </summary>
internal sealed class TraefikMiddlewares
{
    private const string Annotation = "traefik.ingress.kubernetes.io/router.middlewares";
    private const string Provider = "@kubernetescrd";

    private readonly ResourceGraph _graph;
    private readonly List<Resource> _declared;
    private readonly HashSet<string> _known;

    public TraefikMiddlewares(ResourceGraph graph)
    {
        _graph = graph;
        _declared = [.. graph.VisibleOfKind("Middleware").Concat(graph.OthersOfKind("Middleware")).Where(IsTraefik)];
        _known =
        [
            .. _declared.Select(NameOf),
            .. graph.Externals.Where(external => external.Kind == "Middleware").Select(external => $"{external.Namespace}-{external.Name}"),
        ];
    }

    /// <summary>Reports the names without a Middleware, once per annotation.</summary>
    public void Judge(FindingSink findings)
    {
        foreach (var ingress in IngressView.In(_graph.Own))
        {
            if (ingress.Resource.Metadata.Map("annotations")?[Annotation] is not ScalarNode { Text: { } text } node)
            {
                continue;
            }

            var names = text.Split(',').Select(name => name.Trim()).Where(name => name.Length > 0);
            var wrong = names.Where(name => IsWrong(ingress.Resource, name)).ToList();
            if (wrong.Count > 0)
            {
                Report(ingress.Resource, node, wrong, findings);
            }
        }
    }

    /// <summary>The name without the provider; null if it belongs to another provider: <c>auth@file</c>.</summary>
    private static string? Bare(string name) =>
        name.EndsWith(Provider, StringComparison.Ordinal) ? name.Substring(0, name.Length - Provider.Length)
        : name.Contains('@') ? null
        : name;

    /// <summary>
    /// A name without a provider is looked up among Traefik's Ingress middlewares, and there are none. A name in another namespace that is
    /// not similar to a declared one may exist elsewhere; a Middleware that is declared without a namespace may be applied to any.
    /// </summary>
    private bool IsWrong(Resource ingress, string name) =>
        Bare(name) is { } bare
        && (
            !name.Contains('@')
            || (
                !_known.Contains(bare)
                && !_declared.Exists(declared =>
                    declared.Metadata["namespace"] is null && bare.EndsWith("-" + declared.Name, StringComparison.Ordinal)
                )
                && (MeantBy(bare) is not null || bare.StartsWith(ingress.Namespace + "-", StringComparison.Ordinal))
            )
        );

    private void Report(Resource ingress, ScalarNode node, List<string> wrong, FindingSink findings)
    {
        var meant = wrong.ConvertAll(name => MeantBy(Bare(name)!));
        var names = Wording.List(meant.OfType<Resource>().Select(resource => Wording.Quoted(NameOf(resource) + Provider)));
        findings.Report(
            node,
            $"{node.FieldPath} of {Wording.Named(ingress)} refers to {Wording.List(wrong.Select(Wording.Quoted))}, but no Middleware has "
                + $"this name. Traefik answers 404 for the whole Ingress. The format is <namespace>-<name>{Provider}. "
                + (names.Length > 0 ? $"Did you mean {names}?" : "Declare the Middleware, or correct the name."),
            [.. meant.OfType<Resource>().Distinct().Select(resource => resource.Root)]
        );
    }

    private Resource? MeantBy(string bare) =>
        _declared.Find(declared => declared.Name == bare || NameOf(declared) == bare)
        ?? (Nearest.To(bare, _declared.Select(NameOf)) is { } nearest ? _declared.Find(declared => NameOf(declared) == nearest) : null)
        ?? _declared.Find(declared => bare.EndsWith("-" + declared.Name, StringComparison.Ordinal));

    private static string NameOf(Resource middleware) => $"{middleware.Namespace}-{middleware.Name}";

    private static bool IsTraefik(Resource middleware) => middleware.Group is "traefik.io" or "traefik.containo.us";
}
