using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Workloads;

/// <summary>
/// KUBE1083: a Deployment whose deadline expires before its pods can count as available (ValidateDeploymentSpec in
/// kubernetes/pkg/apis/apps/validation/validation.go). The default deadline is 600 seconds (SetDefaults_Deployment).
/// </summary>
internal sealed class ProgressDeadline : Rule
{
    private const long DefaultSeconds = 600;

    public ProgressDeadline()
        : base("KUBE1083", "The progress deadline must be longer than minReadySeconds", Severity.Error) { }

    public override void Check(ResourceGraph graph, FindingSink findings)
    {
        foreach (var deployment in graph.Own)
        {
            if (deployment is not { ApiVersion: "apps/v1", Kind: "Deployment" } || deployment.Root.Map("spec") is not { } spec)
            {
                continue;
            }

            const string words = "must be greater than minReadySeconds";
            var ready = spec.Scalar("minReadySeconds");
            var readySeconds = ready?.Number ?? 0;
            switch (spec["progressDeadlineSeconds"])
            {
                case ScalarNode { Number: { } seconds } deadline when seconds >= 0 && seconds <= readySeconds:
                    findings.Report(
                        deadline,
                        Refusal.Of(
                            deployment,
                            deadline,
                            words,
                            $"minReadySeconds is {Wording.Quoted(readySeconds)}. Set progressDeadlineSeconds to more than that."
                        ),
                        ready is null ? [] : [ready]
                    );
                    break;
                case null or ScalarNode { Value: null } when readySeconds >= DefaultSeconds:
                    findings.Report(
                        ready!,
                        Refusal.Of(
                            deployment,
                            "spec.progressDeadlineSeconds",
                            $"is missing, which means '600', and minReadySeconds is {Wording.Quoted(readySeconds)}",
                            words,
                            "Set progressDeadlineSeconds to more than minReadySeconds."
                        )
                    );
                    break;
            }
        }
    }
}
