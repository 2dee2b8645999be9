using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1031: an invalid load balancer class, or two topology annotations with different values
/// (validateLoadBalancerClassField and ValidateServiceCreate in kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal sealed class ServiceValues : Rule
{
    public ServiceValues()
        : base("KUBE1031", "The load balancer class or topology annotation is invalid", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var service in ServiceView.In(graph.Own))
        {
            if (
                service is { Type: "LoadBalancer" }
                && service.Spec?.Scalar("loadBalancerClass") is { Text: { } name } @class
                && QualifiedName.WhyNot(name) is { } words
            )
            {
                findings.Report(
                    @class,
                    Refusal.Of(
                        service.Resource,
                        @class,
                        words,
                        "Write the class that the load balancer's controller specifies, such as 'example.com/internal'."
                    )
                );
            }

            var annotations = service.Resource.Metadata.Map("annotations");
            if (
                annotations?["service.kubernetes.io/topology-mode"] is ScalarNode { Text: { } mode } modeNode
                && annotations["service.kubernetes.io/topology-aware-hints"] is ScalarNode { Text: { } hints } hintsNode
                && mode != hints
            )
            {
                findings.Report(
                    modeNode,
                    Refusal.Of(
                        service.Resource,
                        modeNode,
                        "must match annotations[service.kubernetes.io/topology-aware-hints] when both are specified",
                        "Remove the older annotation, topology-aware-hints."
                    ),
                    hintsNode
                );
            }
        }
    }
}
