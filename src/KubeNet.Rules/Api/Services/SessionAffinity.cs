using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Services;

/// <summary>
/// KUBE1027: the timeout of a session affinity (validateClientIPAffinityConfig in kubernetes/pkg/apis/core/validation/validation.go).
/// If it is missing, the default is used. With the affinity None, the server drops it unchecked (SetDefaults_Service).
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
                        "Write a number of seconds from 1 to 86400, or omit the field for the default of 10800."
                    )
                );
            }
        }
    }
}
