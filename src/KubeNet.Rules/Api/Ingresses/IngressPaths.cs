using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Ingresses;

/// <summary>
/// KUBE1033: a path that the API server rejects for its type (validateHTTPIngressPath in
/// kubernetes/pkg/apis/networking/validation/validation.go). ImplementationSpecific paths only have to begin with a slash.
/// </summary>
internal sealed class IngressPaths : Rule
{
    private static readonly FieldPattern s_paths = new("spec.rules[].http.paths[]");

    private static readonly string[] s_sequences = ["//", "/./", "/../", "%2f", "%2F"];

    private static readonly string[] s_ends = ["/..", "/."];

    public IngressPaths()
        : base("KUBE1033", "The Ingress path is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var ingress in IngressView.In(graph.Own))
        {
            foreach (var map in s_paths.Maps(ingress.Resource.Root))
            {
                var type = map.Text("pathType");
                var path = map.Scalar("path");
                if (path is { Value: not (null or string) } || type is not ("Exact" or "Prefix" or "ImplementationSpecific"))
                {
                    continue;
                }

                var text = path?.Text ?? "";
                if (text.Length == 0 && type != "ImplementationSpecific")
                {
                    if (path?.Value is null && !graph.HasWholeResources)
                    {
                        continue; // it may be unknown and not missing
                    }

                    findings.Report(
                        path?.Value is not null ? path : map.Scalar("pathType")!,
                        Refusal.Of(
                            ingress.Resource,
                            map.FieldPath + ".path",
                            "is missing",
                            "must be an absolute path",
                            "Write '/' to match all paths."
                        )
                    );
                }
                else if (text.Length > 0 && WhyNot(text, type) is { } words)
                {
                    findings
                        .Suggesting(text[0] == '/' || WhyNot("/" + text, type) is not null ? null : "/" + text)
                        .Report(
                            path!,
                            Refusal.Of(
                                ingress.Resource,
                                path!,
                                words,
                                text[0] == '/' ? "Remove this part from the path." : "Begin the path with '/'."
                            )
                        );
                }
            }
        }
    }

    private static string? WhyNot(string path, string type) =>
        Formats.ServerWords.Join([
            path[0] == '/' ? null : "must be an absolute path",
            .. type == "ImplementationSpecific"
                ? []
                : s_sequences.Select(sequence => path.Contains(sequence) ? $"must not contain '{sequence}'" : null),
            .. type == "ImplementationSpecific"
                ? []
                : s_ends.Select(end => path.EndsWith(end, StringComparison.Ordinal) ? $"cannot end with '{end}'" : null),
        ]);
}
