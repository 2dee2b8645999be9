using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1023: if a Service has several ports, each needs a unique name (validateServicePort in
/// kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class ServicePortNames : Rule
{
    public ServicePortNames()
        : base("KUBE1023", "A Service with several ports must name each of them", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var service in ServiceView.In(graph.Own))
        {
            MapNode[] ports = [.. service.Spec?.List("ports")?.Maps ?? []];
            var names = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
            foreach (var port in ports)
            {
                if (port["name"] is not (null or ScalarNode { Value: null or "" }))
                {
                    if (port.Scalar("name") is not { Text: { } text } name)
                    {
                        continue;
                    }

                    if (names.TryGetValue(text, out var first))
                    {
                        findings.Report(
                            name,
                            Refusal.Of(service.Resource, name, ServerWords.Duplicate(text), "Give each port a unique name."),
                            first
                        );
                    }
                    else
                    {
                        names.Add(text, name);
                    }
                }
                else if (ports.Length > 1)
                {
                    findings.Report(
                        port.Scalar("port") as ResourceNode ?? port,
                        Refusal.Of(
                            service.Resource,
                            port.FieldPath + ".name",
                            "is missing",
                            "Required value",
                            "If a Service has several ports, each of them needs a name, such as 'http'."
                        )
                    );
                }
            }
        }
    }
}
