using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Pods;

/// <summary>
/// KUBE1068: resources at pod level, and the pod's overhead (validatePodResources, validatePodResourceConsistency and
/// validateOverhead in kubernetes/pkg/apis/core/validation/validation.go). For Windows pods, KUBE1075 reports pod-level resources.
/// </summary>
internal sealed class PodResources : Rule
{
    public PodResources()
        : base("KUBE1068", "The pod's resources contradict those of its containers", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var pod in PodView.In(graph))
        {
            JudgeOverhead(pod, findings);
            if (graph.Cluster.HasResourcesOfPods() && pod.Os != "windows" && ResourceAmounts.Of(pod.Spec) is { } resources)
            {
                if (resources.Map.List("claims") is { Count: > 0 } claims)
                {
                    findings.Report(
                        claims.Pointed(),
                        Refusal.Of(
                            pod.Resource,
                            claims.FieldPath,
                            "is set",
                            "claims may not be set for Resources at pod-level",
                            "Move the claims to the resources of the containers that need them."
                        )
                    );
                }

                JudgeAmounts(pod, resources, findings);
                foreach (var name in resources.All.Select(amount => amount.Name).Distinct(StringComparer.Ordinal))
                {
                    JudgeContainers(pod, resources, name, findings);
                }
            }
        }
    }

    private static void JudgeOverhead(PodView pod, FindingSink findings)
    {
        foreach (var entry in pod.Spec.Map("overhead")?.Entries ?? [])
        {
            if (
                ServerWords.Join(
                    ResourceName.WhyNotOfContainer(entry.Key),
                    Quantity.Of(entry.Value) is { Sign: < 0 } ? ServerWords.NotNegative : null
                ) is
                { } words
            )
            {
                findings.ReportKey(
                    entry,
                    Refusal.Of(
                        pod.Resource,
                        $"{pod.Spec.PathOf("overhead")}[{entry.Key}]",
                        "is set",
                        words,
                        "Remove it. The RuntimeClass sets the overhead."
                    )
                );
            }
        }
    }

    private static void JudgeAmounts(PodView pod, ResourceAmounts resources, FindingSink findings)
    {
        foreach (var amount in resources.All)
        {
            if (amount.Name is not ("cpu" or "memory") && !ResourceName.IsHugePages(amount.Name))
            {
                findings.ReportKey(
                    amount.Entry,
                    Refusal.Of(
                        pod.Resource,
                        amount.Path,
                        "is not a pod-level resource",
                        ServerWords.Unsupported(amount.Name, ["cpu", "hugepages-", "memory"]),
                        "Move it to the resources of the containers that need it."
                    )
                );
            }
            else if (amount.Amount is { Sign: < 0 } quantity)
            {
                findings.Report(
                    amount.Entry.Value,
                    Refusal.Of(
                        pod.Resource,
                        amount.Path,
                        "is " + Wording.Quoted(quantity.ToString()),
                        ServerWords.NotNegative,
                        "Set a valid amount."
                    )
                );
            }
        }
    }

    /// <summary>A limit without a request is also the request: the server applies this default to Pods, but not to templates.</summary>
    private static void JudgeContainers(PodView pod, ResourceAmounts resources, string name, FindingSink findings)
    {
        var limit = Find(resources.Limits, name);
        var request = Find(resources.Requests, name);
        var running = pod
            .Containers.Where(container => container.IsLongRunning)
            .Select(container => (Container: container, Amounts: ResourceAmounts.Of(container.Map)))
            .ToList();
        var together = default(Quantity);
        foreach (var (_, amounts) in running)
        {
            together += (Find(amounts?.Requests, name) ?? (pod.IsPod ? Find(amounts?.Limits, name) : null))?.Amount ?? default;
        }

        if (
            request is { Amount: { } asked }
            && limit is { Amount: { } most }
            && (asked.CompareTo(most) > 0 || (ResourceName.IsHugePages(name) && asked.CompareTo(most) != 0))
        )
        {
            var words = ResourceName.IsHugePages(name)
                ? $"must be equal to {name} limit of {most}"
                : $"must be less than or equal to {name} limit of {most}";
            findings.Report(
                request.Value.Entry.Value,
                Refusal.Of(
                    pod.Resource,
                    request.Value.Path,
                    "is " + Wording.Quoted(asked.ToString()),
                    words,
                    "Increase the limit or reduce the request."
                ),
                limit.Value.Entry.Value
            );
        }
        else if ((request ?? (pod.IsPod ? limit : null)) is { Amount: { } bound } said && together.CompareTo(bound) > 0)
        {
            findings.Report(
                said.Entry.Value,
                Refusal.Of(
                    pod.Resource,
                    said.Path,
                    "is " + Wording.Quoted(bound.ToString()),
                    $"must be greater than or equal to aggregate container requests of {together}",
                    "Set it to at least the sum of the containers' requests."
                )
            );
        }

        foreach (var (container, amounts) in running)
        {
            if (
                container.Role == ContainerRole.Regular
                && Find(amounts?.Limits, name) is { Amount: { } own } part
                && limit is { Amount: { } whole }
                && own.CompareTo(whole) > 0
            )
            {
                findings.Report(
                    part.Entry.Value,
                    Refusal.Of(
                        pod.Resource,
                        part.Path,
                        "is " + Wording.Quoted(own.ToString()),
                        $"must be less than or equal to pod limits of {whole}",
                        "A container cannot use more than its pod. Reduce the container's limit or increase the pod's."
                    ),
                    limit.Value.Entry.Value
                );
            }
        }
    }

    private static ResourceAmount? Find(IReadOnlyList<ResourceAmount>? amounts, string name)
    {
        foreach (var amount in amounts ?? [])
        {
            if (amount.Name == name)
            {
                return amount;
            }
        }

        return null;
    }
}
