using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1053: a container requests a resource that containers cannot have, or a claim that is not in the pod's resourceClaims
/// (validateContainerResourceName and validateResourceClaimNames in kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class ResourceNames : Rule
{
    public ResourceNames()
        : base("KUBE1053", "The container's resource name is invalid", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var container in PodView.In(graph).SelectMany(pod => pod.Containers))
        {
            if (ResourceAmounts.Of(container.Map) is not { } resources)
            {
                continue;
            }

            foreach (var amount in resources.All)
            {
                if (ResourceName.WhyNotOfContainer(amount.Name) is { } words)
                {
                    findings.ReportKey(
                        amount.Entry,
                        Refusal.Of(
                            container.Resource,
                            amount.Path,
                            "is not a container resource",
                            words,
                            "Kubernetes provides cpu, memory, ephemeral-storage and hugepages-SIZE. "
                                + "Other resources have a domain prefix, such as nvidia.com/gpu."
                        )
                    );
                }
            }

            Claims(container, resources.Map.List("claims"), findings);
        }
    }

    private static void Claims(PodContainer container, ListNode? claims, FindingSink findings)
    {
        var ofPod = new HashSet<string>(
            (container.Pod.Spec.List("resourceClaims")?.Maps ?? [])
                .Select(claim => claim.Text("name"))
                .OfType<string>()
                .Where(name => name.Length > 0),
            StringComparer.Ordinal
        );
        var asked = new Dictionary<string, ResourceNode>(StringComparer.Ordinal);
        foreach (var claim in claims?.Maps ?? [])
        {
            if (claim.Scalar("name") is not { Text: { Length: > 0 } name } node)
            {
                if (!claim.IsSet("name") || claim.Text("name") is not null)
                {
                    findings.ReportMissing(
                        claim,
                        claim.Place("name"),
                        Refusal.Of(
                            container.Resource,
                            claim.FieldPath,
                            "has no name",
                            "Required value",
                            "Set 'name' to the name of one of the pod's resourceClaims."
                        )
                    );
                }

                continue;
            }

            var request = claim.Scalar("request") is { Text.Length: > 0 } said ? said : null;
            if (request is not null && DnsLabel.WhyNot(request.Text!) is { } words)
            {
                findings.Report(request, Refusal.Of(container.Resource, request, words, "Use the name of one of the claim's requests."));
            }

            if (Same(asked, name, request?.Text) is var (key, first))
            {
                findings.Report(
                    node,
                    Refusal.Of(
                        container.Resource,
                        claim.FieldPath,
                        $"requests {Wording.Quoted(key)} a second time",
                        ServerWords.Duplicate(key),
                        "Reference a claim, or a request of it, only once in each container."
                    ),
                    first
                );
            }

            var asks = request is null ? name : name + "/" + request.Text;
            if (!asked.ContainsKey(asks))
            {
                asked.Add(asks, node);
            }

            if (!ofPod.Contains(name))
            {
                var known =
                    ofPod.Count == 0
                        ? " which is empty"
                        : ": " + string.Join(", ", ofPod.OrderBy(claimed => claimed, StringComparer.Ordinal));
                findings.Report(
                    node,
                    Refusal.Of(
                        container.Resource,
                        claim.FieldPath,
                        $"requests {Wording.Quoted(name)}, which is not in the pod's resourceClaims",
                        ServerWords.NotFound(name) + ": must be one of the names in pod.spec.resourceClaims" + known,
                        "Add the claim to the pod's resourceClaims, or use one of the existing names."
                    )
                );
            }
        }
    }

    /// <summary>An earlier entry that overlaps this one: the same, the whole claim, or a request of it if this is a whole claim.</summary>
    private static (string Key, ResourceNode First)? Same(Dictionary<string, ResourceNode> asked, string claim, string? request)
    {
        if (asked.TryGetValue(claim, out var whole))
        {
            return (claim, whole);
        }

        if (request is not null)
        {
            var key = claim + "/" + request;
            return asked.TryGetValue(key, out var same) ? (key, same) : null;
        }

        return asked.FirstOrDefault(before => before.Key.StartsWith(claim + "/", StringComparison.Ordinal)).Value is { } part
            ? (claim, part)
            : null;
    }
}
