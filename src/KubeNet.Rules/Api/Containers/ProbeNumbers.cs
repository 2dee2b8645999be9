using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1058: the times and thresholds of a probe (validateProbe, validateLivenessProbe, validateReadinessProbe and validateStartupProbe in
/// kubernetes/pkg/apis/core/validation/validation.go). For most of these fields, 0 means the default.
/// </summary>
internal sealed class ProbeNumbers : Rule
{
    private static readonly string[] s_notNegative =
    [
        "initialDelaySeconds",
        "timeoutSeconds",
        "periodSeconds",
        "successThreshold",
        "failureThreshold",
    ];

    public ProbeNumbers()
        : base("KUBE1058", "The probe's value is out of range", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var container in PodView.In(graph).SelectMany(pod => pod.Containers))
        {
            foreach (var (field, probe) in container.Probes)
            {
                foreach (var number in s_notNegative.Append("terminationGracePeriodSeconds"))
                {
                    if (probe.Scalar(number) is { Number: { } value } node && WhyNot(field, number, value) is { } words)
                    {
                        findings.Report(
                            node,
                            Refusal.Of(container.Resource, node, words, "Set a valid number, or remove the field to use the default.")
                        );
                    }
                }
            }
        }
    }

    private static string? WhyNot(string probe, string field, long number) =>
        (probe, field) switch
        {
            ("readinessProbe", "terminationGracePeriodSeconds") => ServerWords.Join(
                number <= 0 ? "must be greater than 0" : null,
                "must not be set for readinessProbes"
            ),
            (_, "terminationGracePeriodSeconds") => number <= 0 ? "must be greater than 0" : null,
            (not "readinessProbe", "successThreshold") => ServerWords.Join(
                number < 0 ? ServerWords.NotNegative : null,
                number is 0 or 1 ? null : "must be 1"
            ),
            _ => number < 0 ? ServerWords.NotNegative : null,
        };
}
