using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3018: conditions of a canary that have no effect: a header's value without the header, a pattern beside a value, a weight above its
/// total, a total below 100, or any condition without <c>canary</c> (route_to_alternative_balancer in ingress-nginx's
/// rootfs/etc/nginx/lua/balancer.lua; Parse in internal/ingress/annotations/canary/main.go).
/// </summary>
internal sealed class CanaryConditions : Rule
{
    /// <summary>The default and minimum of the total.</summary>
    private const long Total = 100;

    private static readonly string[] s_conditions =
    [
        "canary-weight",
        "canary-by-header",
        "canary-by-header-value",
        "canary-by-header-pattern",
        "canary-by-cookie",
    ];

    public CanaryConditions()
        : base("KUBE3018", "The canary's condition is incomplete or has no effect", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in NginxIngress.In(graph, graph.Own))
        {
            if (ingress.Canary is not null)
            {
                JudgeHeader(ingress, findings);
                JudgeWeight(ingress, findings);
            }
            else if (graph.IsComplete && !IsOff(ingress))
            {
                JudgeMark(ingress, findings);
            }
        }
    }

    /// <summary>
    /// Whether the annotation <c>canary</c> is there but not true: an unknown value may become true, KUBE3004 reports an invalid one, and
    /// who writes <c>false</c> knows that the conditions have no effect.
    /// </summary>
    private static bool IsOff(NginxIngress ingress) =>
        ingress.Resource.Metadata.Map("annotations")?[IngressControllers.NginxPrefix + "canary"]
            is not (null or ScalarNode { Value: null or "" });

    private static void JudgeMark(NginxIngress ingress, FindingSink findings)
    {
        var conditions = s_conditions
            .Select(name => Said(ingress, name))
            .OfType<ScalarNode>()
            .Where(node => !node.FieldPath.EndsWith("canary-weight]", StringComparison.Ordinal) || Number(node) > 0)
            .ToList();
        if (conditions is [var first, ..])
        {
            findings.Report(
                first,
                $"{first.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(Wording.OneLine(first.Text!))}, but the "
                    + "annotation canary, which makes the Ingress a canary, is missing. ingress-nginx ignores the condition and serves the "
                    + "Ingress like any other (configured but not enabled). Add canary with 'true', or remove the condition.",
                [.. conditions.Skip(1)]
            );
        }
    }

    private static void JudgeHeader(NginxIngress ingress, FindingSink findings)
    {
        var value = Said(ingress, "canary-by-header-value");
        var pattern = Said(ingress, "canary-by-header-pattern");
        if (Said(ingress, "canary-by-header") is null)
        {
            foreach (var alone in new[] { value, pattern }.OfType<ScalarNode>())
            {
                findings.Report(
                    alone,
                    $"{alone.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(Wording.OneLine(alone.Text!))}, but "
                        + "canary-by-header, which specifies the header, is missing. ingress-nginx ignores it. Add canary-by-header."
                );
            }
        }
        else if (value is not null && pattern is not null)
        {
            findings.Report(
                pattern,
                $"{pattern.FieldPath} of {Wording.Named(ingress.Resource)} is ignored by ingress-nginx, because canary-by-header-value "
                    + "takes precedence. Keep one of the two.",
                value
            );
        }
    }

    private static void JudgeWeight(NginxIngress ingress, FindingSink findings)
    {
        var said = Said(ingress, "canary-weight-total");
        var total = Number(said);
        if (said is not null && total is < Total)
        {
            findings.Report(
                said,
                $"{said.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(said)}, but ingress-nginx accepts no total "
                    + $"below {Wording.Quoted(Total)} and uses {Wording.Quoted(Total)} instead. Write the weight in percent, or a larger "
                    + "total."
            );
        }
        else if (Said(ingress, "canary-weight") is { } weight && Number(weight) is { } share && share > Math.Max(total ?? Total, Total))
        {
            findings.Report(
                weight,
                $"{weight.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(weight)}, which is more than its total of "
                    + $"{Wording.Quoted(Math.Max(total ?? Total, Total))}. The canary gets all requests. Write a part of the total, or "
                    + "add canary-weight-total.",
                said is null ? [] : [said]
            );
        }
    }

    private static ScalarNode? Said(NginxIngress ingress, string name) =>
        ingress.Annotation(name) is { Text.Length: > 0 } node ? node : null;

    private static long? Number(ScalarNode? node) =>
        long.TryParse(node?.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
