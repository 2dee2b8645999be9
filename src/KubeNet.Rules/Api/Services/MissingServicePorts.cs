using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1025: a Service without a field that its type requires: ports, or the name for an ExternalName. Headless Services need no ports
/// (ValidateService in kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class MissingServicePorts : Rule
{
    public MissingServicePorts()
        : base("KUBE1025", "The Service lacks a field that its type requires", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var service in ServiceView.In(graph.Own).Where(service => !service.Resource.IsSaidToLack("spec.ports")))
        {
            if (service.Spec is not { } spec)
            {
                if (!service.Resource.Root.IsSet("spec"))
                {
                    findings.Report(
                        service.Resource.Root,
                        Refusal.Of(
                            service.Resource,
                            "spec.ports",
                            "is missing",
                            "Required value",
                            "Declare its ports, or set 'clusterIP: None' for a headless Service."
                        )
                    );
                }

                continue;
            }

            if (service.IsExternalName)
            {
                JudgeExternalName(service, spec, findings);
            }
            else if (spec["ports"] is null or ScalarNode { Value: null } or ListNode { Count: 0 } && !IsHeadless(service.Resource))
            {
                findings.Report(
                    spec.Scalar("type") as ResourceNode ?? spec,
                    Refusal.Of(
                        service.Resource,
                        "spec.ports",
                        "is missing",
                        "Required value",
                        "Declare its ports, or set 'clusterIP: None' for a headless Service."
                    )
                );
            }
        }
    }

    /// <summary>A trailing dot marks a fully qualified name.</summary>
    private static void JudgeExternalName(ServiceView service, MapNode spec, FindingSink findings)
    {
        var name = spec.Scalar("externalName");
        var text =
            name?.Text is { } written && written.EndsWith(".", StringComparison.Ordinal)
                ? written.Substring(0, written.Length - 1)
                : name?.Text ?? "";
        if (text.Length > 0)
        {
            if (Formats.DnsSubdomain.WhyNot(text) is { } words)
            {
                findings.Report(name!, Refusal.Of(service.Resource, name!, words, "Write the DNS name that the Service stands for."));
            }
        }
        else if (name?.Value is null or string)
        {
            findings.Report(
                name as ResourceNode ?? spec.Scalar("type") as ResourceNode ?? spec,
                Refusal.Of(
                    service.Resource,
                    "spec.externalName",
                    "is missing",
                    "Required value",
                    "Write the DNS name that the Service stands for."
                )
            );
        }
    }

    private static bool IsHeadless(Resource service) => AddressFields.ClusterIps(service) is [{ Text: "None" }];
}
