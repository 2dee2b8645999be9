using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1024: one Service says the same port twice (ValidateService in kubernetes/pkg/apis/core/validation/validation.go). One number with
/// two protocols are two ports; one NodePort for both is taken where the port is the same too (the allocator gives it to 53/TCP and
/// 53/UDP).
/// </summary>
internal sealed class ServicePortTwice : Rule
{
    public ServicePortTwice()
        : base("KUBE1024", "The Service declares a port twice", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var free = new FreeNodePort(graph);
        foreach (var service in ServiceView.In(graph.Own))
        {
            var ports = new Dictionary<(string, long), MapNode>();
            var nodePorts = new Dictionary<long, (string Protocol, long? Port, ScalarNode Node)>();
            foreach (var port in service.Spec?.List("ports")?.Maps ?? [])
            {
                var view = new ServicePortView(port);
                if (view.Number is { } number)
                {
                    if (ports.TryGetValue((view.Protocol, number), out var first))
                    {
                        findings.Report(
                            port.Scalar("port")!,
                            Refusal.Of(
                                service.Resource,
                                port.FieldPath,
                                $"is '{number}'/{view.Protocol} once more",
                                "Duplicate value",
                                "Take one of the two out, or give it another port or protocol."
                            ),
                            first.Scalar("port")!
                        );
                    }
                    else
                    {
                        ports.Add((view.Protocol, number), port);
                    }
                }

                if (view.NodePort is { Number: not (null or 0) } nodePort && service.Type is ("NodePort" or "LoadBalancer"))
                {
                    JudgeNodePort(service, view, nodePort, nodePorts, free, findings);
                }
            }
        }
    }

    private static void JudgeNodePort(
        ServiceView service,
        ServicePortView port,
        ScalarNode nodePort,
        Dictionary<long, (string Protocol, long? Port, ScalarNode Node)> taken,
        FreeNodePort free,
        FindingSink findings
    )
    {
        if (nodePort.Number is not { } number)
        {
            return;
        }

        if (!taken.TryGetValue(number, out var first))
        {
            taken.Add(number, (port.Protocol, port.Number, nodePort));
        }
        else if (first.Protocol == port.Protocol || first.Port != port.Number)
        {
            var words =
                first.Protocol == port.Protocol
                    ? $"duplicate nodePort: {{{port.Protocol} {Wording.Number(number)}}}"
                    : "provided port is already allocated";
            findings
                .Suggesting(free.Number)
                .Report(
                    nodePort,
                    Refusal.Of(service.Resource, nodePort, words, "Choose another number, or leave it out and the cluster chooses one."),
                    first.Node
                );
        }
    }
}
