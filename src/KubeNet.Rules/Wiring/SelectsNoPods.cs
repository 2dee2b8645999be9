using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring;

/// <summary>
/// KUBE2005: a Service whose selector no pod template of its namespace has. The endpoints controller compares it with the labels of pods
/// (syncService in kubernetes/pkg/controller/endpointslice/endpointslice_controller.go), never with those of a Deployment.
/// Silent where somebody else may make the pods or the endpoints: an operator, an EndpointSlice by hand, a workload that is said to live elsewhere.
/// </summary>
internal sealed class SelectsNoPods : Rule
{
    public SelectsNoPods() : base("KUBE2005", "The Service selects no pods", Severity.Warning)
    {
    }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var service in ServiceView.In(graph.Own))
        {
            var @namespace = service.Resource.Namespace;
            if (service.IsExternalName
                || service.Selector is not { } pairs
                || graph.PodsSelectedBy(@namespace, pairs).Count > 0
                || graph.Elsewhere.MakesEndpointsOf(service))
            {
                continue;
            }

            Report(graph, service, pairs, LabelSelector.OfPairs(pairs), findings);
        }
    }

    private static void Report(ResourceGraph graph, ServiceView service, MapNode pairs, LabelSelector selector, FindingSink findings)
    {
        var hint = SelectorHint.For(graph, service.Resource, pairs, selector);
        var says = hint.Pair is { } pair
            ? $"{pair.Value.FieldPath} of {Wording.Named(service.Resource)} is {Wording.Quoted((ScalarNode)pair.Value)}, but no pod template in the namespace {Wording.Namespace(service.Resource)} has the label {Wording.Quoted(pair.Key + ": " + ((ScalarNode)pair.Value).Text)}"
            : $"{pairs.FieldPath} of {Wording.Named(service.Resource)} is {Wording.Labels(selector)}, but no pod template in the namespace {Wording.Namespace(service.Resource)} has all of these labels";
        findings.Suggesting(hint.Meant).Report(
            hint.Wrong,
            $"{says}, so the Service has no endpoints. {hint.WayOut}{BrokenRoute.Sentence(graph, service, null, "no pods")}",
            [.. hint.Others, .. BrokenRoute.Backends(graph, service, null)]);
    }
}
