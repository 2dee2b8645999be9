using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3005: <c>rewrite-target: /$2</c> for a path with fewer capture groups. ingress-nginx writes
/// <c>rewrite "(?i)PATH" TARGET break</c> for each path of the Ingress; nginx replaces a missing group with an empty string.
/// </summary>
internal sealed class MissingCaptureGroup : Rule
{
    public MissingCaptureGroup()
        : base("KUBE3005", "The rewrite uses a capture group that does not exist", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in NginxIngress.WithLocations(graph, graph.Own))
        {
            if (
                ingress.RewriteTarget is not { Text: { } target } rewrite
                || CaptureGroups.HighestReference(target) is not (> 0 and var wanted)
            )
            {
                continue;
            }

            foreach (var path in ingress.Paths)
            {
                var has = CaptureGroups.In(path.Text);
                if (has < wanted)
                {
                    var plain = path.Text.TrimEnd('/');
                    var wayOut =
                        has > 0 || wanted > 2 || !NginxPaths.IsPlain(path.Text)
                            ? "Add the group to the path, or use a separate Ingress for the path"
                            : $"Write {Wording.Quoted(wanted == 1 ? plain + "/(.*)" : plain + "(/|$)(.*)")} with pathType "
                                + "ImplementationSpecific, or use a separate Ingress for the path";
                    findings.Report(
                        path.Node,
                        $"{path.Node.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(path.Text)} with {Groups(has)}, "
                            + $"but its rewrite-target {Wording.Quoted(target)} refers to ${Wording.Number(wanted)}. "
                            + $"The missing group is empty, so requests reach the backend without that part of their path. {wayOut}.",
                        rewrite
                    );
                }
            }
        }
    }

    private static string Groups(int count) =>
        count switch
        {
            0 => "no capture group",
            1 => "'1' capture group",
            _ => $"{Wording.Quoted(count)} capture groups",
        };
}
