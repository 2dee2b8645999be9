using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1027: how long a client stays with its Pod (validateClientIPAffinityConfig in kubernetes/pkg/apis/core/validation/validation.go).
/// Without a time it gets the default; beside the affinity None the server drops the configuration before it looks (SetDefaults_Service).
/// </summary>
internal sealed class SessionAffinity : Rule
{
    private const long LongestSeconds = 86400;

    public SessionAffinity()
        : base("KUBE1027", "The session affinity timeout is out of range", Severity.Error) { }

    public override bool NeedsWholeGraph => false;

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var service in ServiceView.In(graph.Own))
        {
            if (
                service.Spec is { } spec
                && spec.Text("sessionAffinity") == "ClientIP"
                && spec.Scalar("sessionAffinityConfig.clientIP.timeoutSeconds") is { Number: <= 0 or > LongestSeconds } seconds
            )
            {
                findings.Report(
                    seconds,
                    Refusal.Of(
                        service.Resource,
                        seconds,
                        "must be greater than 0 and less than 86400",
                        "Write seconds from 1 to 86400, or leave it out for 10800."
                    )
                );
            }
        }
    }
}
