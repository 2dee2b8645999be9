using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>
/// KUBE1055: a request must not exceed its limit, must equal it for resources that cannot be overcommitted, and huge pages require cpu or
/// memory (validateResourceRequirements in kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class ResourceLimits : Rule
{
    public ResourceLimits()
        : base("KUBE1055", "The container's requests and limits contradict each other", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var container in PodView.In(graph).SelectMany(pod => pod.Containers))
        {
            if (ResourceAmounts.Of(container.Map) is { } resources)
            {
                Requests(container.Resource, resources, findings);
                HugePages(container.Resource, resources, findings);
            }
        }
    }

    private static void Requests(Resource resource, ResourceAmounts resources, FindingSink findings)
    {
        foreach (var request in resources.Requests)
        {
            var limit = resources.Limits.FirstOrDefault(limit => limit.Name == request.Name);
            if (limit.List is null)
            {
                if (!ResourceName.MayBeOvercommitted(request.Name))
                {
                    findings.Report(
                        request.Entry.Value,
                        Refusal.Of(
                            resource,
                            resources.Map.PathOf("limits"),
                            $"has no {Wording.Quoted(request.Name)}, although it is requested",
                            "Required value: Limit must be set for non overcommitable resources",
                            "Set the limit to the requested amount."
                        )
                    );
                }
            }
            else if (request.Amount is { } least && limit.Amount is { } most && WhyNot(request.Name, least, most) is { } words)
            {
                findings.Report(
                    request.Entry.Value,
                    Refusal.Of(
                        resource,
                        resources.Map.PathOf("requests"),
                        $"has {Wording.Quoted(least.ToString())} for {request.Name}",
                        words,
                        "Increase the limit or reduce the request."
                    ),
                    limit.Entry.Value
                );
            }
        }
    }

    private static string? WhyNot(string name, Quantity request, Quantity limit) =>
        request.CompareTo(limit) switch
        {
            not 0 when !ResourceName.MayBeOvercommitted(name) => $"must be equal to {name} limit of {limit}",
            > 0 => $"must be less than or equal to {name} limit of {limit}",
            _ => null,
        };

    private static void HugePages(Resource resource, ResourceAmounts resources, FindingSink findings)
    {
        if (
            !resources.All.Any(amount => amount.Name is "cpu" or "memory")
            && resources.All.FirstOrDefault(amount => ResourceName.IsHugePages(amount.Name)) is { List: not null } pages
        )
        {
            findings.Report(
                pages.Entry.Value,
                Refusal.Of(
                    resource,
                    resources.Map.FieldPath,
                    $"has {pages.Name} without cpu or memory",
                    "HugePages require cpu or memory",
                    "Add a limit or a request for cpu or memory."
                )
            );
        }
    }
}
