using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1024: a Service declares the same port twice (ValidateService in kubernetes/pkg/apis/core/validation/validation.go). The same number
/// with another protocol is another port. Both may have the same NodePort if the port number is the same too (53/TCP and 53/UDP).
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
                                $"repeats the port '{number}'/{view.Protocol}",
                                "Duplicate value",
                                "Remove one of the two, or change its port or protocol."
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
                    Refusal.Of(
                        service.Resource,
                        nodePort,
                        words,
                        "Choose another number, or omit the field to let the cluster choose one."
                    ),
                    first.Node
                );
        }
    }
}
