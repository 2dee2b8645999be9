using System.Globalization;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1077: an annotation in which the server keeps a field of older API versions, and from which it reads it back
/// (kubernetes/pkg/apis/apps/v1/conversion.go). The annotation must be a valid value of that field.
/// </summary>
internal sealed class DeprecatedRevisions : Rule
{
    public DeprecatedRevisions()
        : base("KUBE1077", "The revision annotation is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var resource in graph.Own)
        {
            var (key, field) = (resource.ApiVersion, resource.Kind) switch
            {
                ("apps/v1", "Deployment") => ("deprecated.deployment.rollback.to", "spec.rollback.version"),
                ("apps/v1", "DaemonSet") => ("deprecated.daemonset.template.generation", "spec.templateGeneration"),
                _ => ("", ""),
            };
            if (
                resource.Metadata.Map("annotations")?[key] is ScalarNode { Text.Length: > 0 } annotation
                && WhyNot(annotation.Text!, field) is { } words
            )
            {
                findings.Report(
                    annotation,
                    Refusal.Of(resource, annotation, words, "Remove the annotation. The server adds it where it is needed.")
                );
            }
        }
    }

    private static string? WhyNot(string revision, string field) =>
        !long.TryParse(revision, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? $"failed to parse the annotation as int64: parsing \"{revision}\": invalid syntax"
        : number < 0 ? $"{field}: Invalid value: {Wording.Number(number)}: {ServerWords.NotNegative}"
        : null;
}
