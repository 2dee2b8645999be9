using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Controllers.Support;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3004: an annotation with a value that ingress-nginx cannot use. It only writes to its log and uses its default, or it closes the
/// paths, or serves them without the external authentication: <see cref="KnownNginxAnnotations"/> has the consequence of each.
/// </summary>
internal sealed class IgnoredNginxValue : Rule
{
    public IgnoredNginxValue()
        : base("KUBE3004", "ingress-nginx cannot use the annotation's value", Severity.Warning) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var bad in BadNginxValues.In(graph))
        {
            if (bad.What != BadValue.IsRefused)
            {
                findings.Suggesting(bad.Nearest).Report(bad.Value, bad.Message);
            }
        }

        if (graph.IsComplete)
        {
            JudgeUsers(graph, findings);
        }
    }

    /// <summary>Basic authentication without a Secret closes the paths (Parse in internal/ingress/annotations/auth/main.go).</summary>
    private static void JudgeUsers(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in NginxIngress.WithLocations(graph, graph.Own))
        {
            if (
                ingress.Annotation("auth-type") is { Text: "basic" or "digest" } type
                && ingress.Resource.Metadata.Map("annotations")?[IngressControllers.NginxPrefix + "auth-secret"]
                    is null
                        or ScalarNode { Value: null or "" }
            )
            {
                findings.Report(
                    type,
                    $"{type.FieldPath} of {Wording.Named(ingress.Resource)} is {Wording.Quoted(type)}, but auth-secret, which names the "
                        + "Secret with the users, is missing. ingress-nginx answers all requests to the paths of the Ingress with 503. "
                        + "Add auth-secret."
                );
            }
        }
    }
}
