using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3015: a second canary for one host and path. Only the first (oldest) one gets requests ("TODO: support traffic shaping for n > 1
/// alternative backends" in ingress-nginx's rootfs/etc/nginx/lua/balancer.lua).
/// </summary>
internal sealed class SecondCanary : Rule
{
    public SecondCanary()
        : base("KUBE3015", "Only the first canary of a path receives requests", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var canaries = CanaryPaths.Of(graph);
        var first = new Dictionary<(string Class, string Host, string Path, string Type), NginxPathView>();

        // A used set is applied before this one.
        foreach (var ingress in canaries.Canaries.OrderBy(canaries.IsOwn))
        {
            foreach (var path in ingress.Paths.Where(path => canaries.MergedInto(path) is not null))
            {
                var (@class, host, text) = canaries.PlaceOf(path);
                var place = (@class, host, text, CanaryPaths.TypeOf(path));
                if (!first.TryGetValue(place, out var earlier))
                {
                    first.Add(place, path);
                }
                else if (earlier.Ingress != ingress && canaries.IsOwn(ingress))
                {
                    findings.Report(
                        path.Node,
                        $"{path.Node.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(path.Text)} of "
                            + $"{(path.Host.Length == 0 ? "every host" : Wording.Quoted(path.Host))}, which already has the canary "
                            + $"{Wording.Named(earlier.Ingress.Resource)}. ingress-nginx sends requests only to the first canary. "
                            + "Keep one of them.",
                        earlier.Node
                    );
                }
            }
        }
    }
}
