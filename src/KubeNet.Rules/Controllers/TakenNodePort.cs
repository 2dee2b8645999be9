using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Api;

namespace KubeNet.Rules.Controllers;

/// <summary>
/// KUBE3012: a NodePort that a Service of the cluster already uses, according to the project. A port is allocated once per protocol.
/// </summary>
internal sealed class TakenNodePort : Rule
{
    public TakenNodePort()
        : base("KUBE3012", "The NodePort is already used in the cluster", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        var free = new FreeNodePort(graph);
        foreach (var service in ServiceView.In(graph.Own))
        {
            foreach (var port in service.Ports)
            {
                if (
                    port.NodePort is { Number: { } number } node
                    && graph.Cluster.Services.FirstOrDefault(other =>
                        other.Identity != service.Resource.Identity
                        && other.NodePorts.Any(held => held.Number == number && held.Protocol == port.Protocol)
                    )
                        is { } holder
                )
                {
                    findings
                        .Suggesting(free.Number)
                        .Report(
                            node,
                            $"{node.FieldPath} of {Wording.Named(service.Resource)} is {Wording.Quoted(number)}, "
                                + $"which the cluster's Service '{holder.Namespace}/{holder.Name}' already uses. "
                                + "The API server rejects it: provided port is already allocated. "
                                + "Use another one, or leave it out and let the cluster choose."
                        );
                }
            }
        }
    }
}
