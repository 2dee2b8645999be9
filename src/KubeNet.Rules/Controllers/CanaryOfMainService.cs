using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3016: a canary whose Service and port are also another Ingress's main backend. They are one upstream: on the same host the canary is
/// not merged, and if the canary is the older of the two, the other host gets no location (createUpstreams and mergeAlternativeBackends in
/// internal/ingress/controller/controller.go).
/// </summary>
internal sealed class CanaryOfMainService : Rule
{
    public CanaryOfMainService()
        : base("KUBE3016", "The canary's Service is also a main backend", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var canaries = CanaryPaths.Of(graph);
        Dictionary<(string Class, string Upstream), NginxPathView>? main = null;
        foreach (var path in canaries.OwnCanaries.SelectMany(ingress => ingress.Paths))
        {
            main ??= MainUpstreams(canaries);
            if (
                canaries.UpstreamOf(path) is { } upstream
                && main.TryGetValue(upstream, out var other)
                && CanaryPaths.BackendOf(path)?.Scalar("name") is { } name
            )
            {
                findings.Report(
                    name,
                    $"{name.FieldPath} of the canary {Wording.Named(path.Ingress.Resource)} is {Wording.Quoted(name)}, which is also the "
                        + $"main backend of {Wording.Named(other.Ingress.Resource)} ({Wording.Quoted(other.Host + other.Text)}). "
                        + "For ingress-nginx they are one backend, so either the canary or the other path gets no requests. "
                        + "Use a separate Service for the canary.",
                    CanaryPaths.BackendOf(other)!.Scalar("name")!
                );
            }
        }
    }

    private static Dictionary<(string Class, string Upstream), NginxPathView> MainUpstreams(CanaryPaths canaries)
    {
        var main = new Dictionary<(string Class, string Upstream), NginxPathView>();
        foreach (var path in canaries.MainPaths)
        {
            if (canaries.UpstreamOf(path) is { } upstream && !main.ContainsKey(upstream))
            {
                main.Add(upstream, path);
            }
        }

        return main;
    }
}
