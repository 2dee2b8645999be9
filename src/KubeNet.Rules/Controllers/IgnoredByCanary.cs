using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3017: an annotation of a canary that only a main Ingress has a say in. A canary makes no location, so what concerns locations and
/// hosts is ignored; what concerns the backend counts (canary, in docs/user-guide/nginx-configuration/annotations.md of ingress-nginx).
/// An annotation that the main Ingress has with the same value does no harm.
/// </summary>
internal sealed class IgnoredByCanary : Rule
{
    /// <summary>
    /// The backend's own, and what is taken from the first Ingress of a host, canary or not (getBackendServers in
    /// internal/ingress/controller/controller.go).
    /// </summary>
    private static readonly string[] s_counted =
    [
        "canary",
        "affinity",
        "session-cookie-",
        "load-balance",
        "upstream-hash-by",
        "service-upstream",
        "auth-tls-",
        "proxy-ssl-",
    ];

    public IgnoredByCanary()
        : base("KUBE3017", "ingress-nginx ignores the annotation on a canary", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var canaries = CanaryPaths.Of(graph);
        foreach (var ingress in canaries.OwnCanaries)
        {
            var main = ingress.Paths.Select(canaries.MergedInto).OfType<NginxPathView>().Select(path => path.Ingress).Distinct().ToList();
            foreach (var annotation in IngressControllers.NginxAnnotationsOf(ingress.Resource))
            {
                var name = annotation.Key.Substring(IngressControllers.NginxPrefix.Length);
                if (
                    main.Count > 0
                    && NginxAnnotations.Find(name) is not null
                    && !NginxAnnotations.IsSnippet(name)
                    && !Array.Exists(s_counted, counted => name.StartsWith(counted, StringComparison.Ordinal))
                    && !main.TrueForAll(other => other.Annotation(name)?.Text == (annotation.Value as ScalarNode)?.Text)
                )
                {
                    findings.ReportKey(
                        annotation,
                        $"{annotation.Value.FieldPath} of the canary {Wording.Named(ingress.Resource)}: ingress-nginx ignores "
                            + $"{Wording.Quoted(name)} on a canary, and {Wording.Named(main[0].Resource)} decides for both. Move the "
                            + "annotation there, or take it out.",
                        main[0].Resource.Root
                    );
                }
            }
        }
    }
}
