using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3017: an annotation on a canary that has an effect only on a main Ingress. A canary creates no location, so annotations about
/// locations and hosts are ignored; those about the backend apply (canary, in docs/user-guide/nginx-configuration/annotations.md of
/// ingress-nginx). An annotation that the main Ingress has with the same value is not reported.
/// </summary>
internal sealed class IgnoredByCanary : Rule
{
    /// <summary>
    /// The backend's annotations, and those that are read from the first Ingress of a host, canary or not (getBackendServers in
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
                    && KnownNginxAnnotations.Find(name) is not null
                    && !KnownNginxAnnotations.IsSnippet(name)
                    && !Array.Exists(s_counted, counted => name.StartsWith(counted, StringComparison.Ordinal))
                    && !main.TrueForAll(other => other.Annotation(name)?.Text == (annotation.Value as ScalarNode)?.Text)
                )
                {
                    findings.ReportKey(
                        annotation,
                        $"{annotation.Value.FieldPath} of the canary {Wording.Named(ingress.Resource)} has no effect. "
                            + $"ingress-nginx ignores {Wording.Quoted(name)} on a canary "
                            + $"and uses the annotations of {Wording.Named(main[0].Resource)} for both. "
                            + "Move the annotation there, or remove it.",
                        main[0].Resource.Root
                    );
                }
            }
        }
    }
}
