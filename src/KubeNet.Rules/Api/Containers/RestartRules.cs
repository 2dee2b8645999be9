using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1056: when a container is restarted: its own policy, the rules by exit code, and the policy for in-place resizing
/// (validateContainerRestartPolicy, validateInitContainerRestartPolicy and validateResizePolicy in
/// kubernetes/pkg/apis/core/validation/validation.go). Unsupported values are KUBE1006, except empty ones, which KUBE1006 treats as
/// absent.
/// </summary>
internal sealed class RestartRules : Rule
{
    private const int MostRules = 20;

    private const int MostExitCodes = 255;

    public RestartRules()
        : base("KUBE1056", "The container's restart policy is incomplete or contradicts itself", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (
            var container in PodView
                .In(graph)
                .SelectMany(pod => pod.Containers)
                .Where(container => container.Role != ContainerRole.Ephemeral)
        )
        {
            if (graph.Cluster.HasContainerRestartRules())
            {
                Policy(container, findings);
            }
            else if (graph.Cluster.HasRestartPoliciesOfSidecarsOnly() && container.Map.Scalar("restartPolicy") is { Text: { } policy } said)
            {
                Sidecar(container, said, policy, findings);
            }

            if (graph.Cluster.ResizesInPlace())
            {
                Resizing(container, graph.Cluster, findings);
            }
        }
    }

    private static void Sidecar(PodContainer container, ScalarNode said, string policy, FindingSink findings)
    {
        if (container.Role == ContainerRole.Regular)
        {
            findings.Report(
                said,
                Refusal.Of(
                    container.Resource,
                    said,
                    "may not be set for non-init containers",
                    "Remove it. The pod's restartPolicy applies."
                )
            );
        }
        else if (policy != "Always")
        {
            findings.Report(
                said,
                Refusal.Of(
                    container.Resource,
                    said,
                    ServerWords.Unsupported(policy, ["Always"]),
                    "Write 'Always' for a sidecar, or remove the field."
                )
            );
        }
    }

    private static void Policy(PodContainer container, FindingSink findings)
    {
        var map = container.Map;
        var rules = map.List("restartPolicyRules");
        if (map.Scalar("restartPolicy") is { Text: "" } empty)
        {
            findings.Report(
                empty,
                Refusal.Of(
                    container.Resource,
                    empty,
                    ServerWords.Unsupported("", ["Always", "Never", "OnFailure"]),
                    "Use one of the supported values, or remove the field."
                )
            );
        }
        else if (rules is { Count: > 0 } && !map.IsSet("restartPolicy"))
        {
            findings.ReportKey(
                map.EntryOf("restartPolicyRules")!.Value,
                Refusal.Of(
                    container.Resource,
                    map.PathOf("restartPolicy"),
                    "is missing",
                    "Required value: must specify restartPolicy when restart rules are used",
                    "Set the restartPolicy that applies if no rule matches."
                )
            );
        }

        if (rules is { Count: > MostRules })
        {
            findings.ReportKey(
                map.EntryOf("restartPolicyRules")!.Value,
                Refusal.Of(
                    container.Resource,
                    rules.FieldPath,
                    $"has {Wording.Number(rules.Count)} rules",
                    ServerWords.TooMany(rules.Count, MostRules),
                    "Combine exit codes with the same action into one rule."
                )
            );
        }

        foreach (var rule in rules?.Maps ?? [])
        {
            Insist(container.Resource, rule, "action", ServerWords.Unsupported("", ["Restart", "RestartAllContainers"]), findings);
            if (rule.Map("exitCodes") is { } codes)
            {
                Insist(container.Resource, codes, "operator", ServerWords.Unsupported("", ["In", "NotIn"]), findings);
                if (codes.List("values") is { Count: > MostExitCodes } values)
                {
                    findings.ReportKey(
                        codes.EntryOf("values")!.Value,
                        Refusal.Of(
                            container.Resource,
                            values.FieldPath,
                            $"has {Wording.Number(values.Count)} values",
                            ServerWords.TooMany(values.Count, MostExitCodes),
                            "Use the operator 'NotIn' with the remaining exit codes."
                        )
                    );
                }
            }
            else if (!rule.IsSet("exitCodes"))
            {
                findings.ReportMissing(
                    rule,
                    rule.Place(),
                    Refusal.Of(
                        container.Resource,
                        rule.PathOf("exitCodes"),
                        "is missing",
                        "Required value: must be specified",
                        "Set the exit codes that the rule applies to."
                    )
                );
            }
        }
    }

    private static void Insist(Resource resource, MapNode map, string field, string words, FindingSink findings)
    {
        if (!map.IsSet(field) || map.Text(field) == "")
        {
            findings.ReportMissing(
                map,
                map.Place(field),
                Refusal.Of(
                    resource,
                    map.PathOf(field),
                    map.IsSet(field) ? "is empty" : "is missing",
                    words,
                    $"Set {Wording.Quoted(field)}."
                )
            );
        }
    }

    private static void Resizing(PodContainer container, ClusterProfile cluster, FindingSink findings)
    {
        var seen = new Dictionary<string, ScalarNode>(StringComparer.Ordinal);
        foreach (var policy in container.Map.List("resizePolicy")?.Maps ?? [])
        {
            Insist(container.Resource, policy, "resourceName", "Required value", findings);
            Insist(container.Resource, policy, "restartPolicy", "Required value", findings);
            if (policy.Scalar("resourceName") is { Text: { Length: > 0 } text } name)
            {
                if (text is not ("cpu" or "memory"))
                {
                    findings.Report(
                        name,
                        Refusal.Of(
                            container.Resource,
                            name,
                            ServerWords.Unsupported(text, ["cpu", "memory"]),
                            "Only cpu and memory can be resized in place."
                        )
                    );
                }

                if (seen.TryGetValue(text, out var first))
                {
                    findings.Report(
                        name,
                        Refusal.Of(container.Resource, name, ServerWords.Duplicate(text), "Write only one policy for each resource."),
                        first
                    );
                }
                else
                {
                    seen.Add(text, name);
                }
            }

            if (policy.Scalar("restartPolicy") is not { Text: "RestartContainer" } restart)
            {
                continue;
            }

            if (container.Pod.RestartPolicy == "Never")
            {
                findings.Report(
                    restart,
                    Refusal.Of(
                        container.Resource,
                        restart,
                        "must be 'NotRequired' when pod `restartPolicy` is 'Never'",
                        "Write 'NotRequired'."
                    )
                );
            }
            else if (container is { Role: ContainerRole.Init, IsSidecar: false } && cluster.KeepsInitContainersSize())
            {
                findings.Report(
                    restart,
                    Refusal.Of(
                        container.Resource,
                        restart,
                        "must not be set to 'RestartContainer' for non-sidecar initContainers",
                        "Write 'NotRequired', or remove the policy."
                    )
                );
            }
        }
    }
}
