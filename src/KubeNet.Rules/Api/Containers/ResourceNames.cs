using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1053: a container asks for a resource that containers do not have, or for a claim that is none of the pod's
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
                            "names no resource of containers",
                            words,
                            "Kubernetes has cpu, memory, ephemeral-storage and hugepages-SIZE; others have a domain, as nvidia.com/gpu."
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
                            "names no claim",
                            "Required value",
                            "Name one of the pod's resourceClaims."
                        )
                    );
                }

                continue;
            }

            var request = claim.Scalar("request") is { Text.Length: > 0 } said ? said : null;
            if (request is not null && DnsLabel.WhyNot(request.Text!) is { } words)
            {
                findings.Report(request, Refusal.Of(container.Resource, request, words, "Write the name of one of the claim's requests."));
            }

            if (Same(asked, name, request?.Text) is var (key, first))
            {
                findings.Report(
                    node,
                    Refusal.Of(
                        container.Resource,
                        claim.FieldPath,
                        $"asks for {Wording.Quoted(key)} once more",
                        ServerWords.Duplicate(key),
                        "A container has a claim, or one request of it, once."
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
                        $"asks for {Wording.Quoted(name)}, which is none of the pod's claims",
                        ServerWords.NotFound(name) + ": must be one of the names in pod.spec.resourceClaims" + known,
                        "Add the claim to the pod's resourceClaims, or name one of those."
                    )
                );
            }
        }
    }

    /// <summary>What was asked before and holds this: the same, the whole claim, or for a whole claim a part of it.</summary>
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
