using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>
/// How a Deployment with one pod replaces it. maxSurge is rounded up and maxUnavailable down; by default, both are 25%
/// (ResolveFenceposts in kubernetes/pkg/controller/deployment/util/deployment_util.go, SetDefaults_Deployment in
/// kubernetes/pkg/apis/apps/v1/defaults.go).
/// </summary>
internal static class RollingUpdate
{
    /// <summary>Whether the old pod is only stopped when the new one is ready. False if it is unknown.</summary>
    public static bool NeedsSecondPod(Resource workload)
    {
        if (workload is not { Group: "apps", Kind: "Deployment" } || workload.Root.At("spec.paused") is ScalarNode { Flag: true })
        {
            return false;
        }

        return workload.Root.At("spec.strategy") switch
        {
            null or ScalarNode { Value: null } => true,
            MapNode strategy => strategy["type"] is null or ScalarNode { Value: null or "RollingUpdate" }
                && strategy["rollingUpdate"] switch
                {
                    null or ScalarNode { Value: null } => true,
                    MapNode update => IsZero(update["maxUnavailable"]) && !IsNone(update["maxSurge"]),
                    _ => false,
                },
            _ => false,
        };
    }

    /// <summary>Whether it allows no pod of one to be unavailable: 0, or less than 100%.</summary>
    private static bool IsZero(ResourceNode? unavailable) =>
        unavailable is null or ScalarNode { Value: null } || (unavailable is ScalarNode said && (said.Number == 0 || Percent(said) < 100));

    /// <summary>Whether it allows no pod more: then the server makes maxUnavailable 1.</summary>
    private static bool IsNone(ResourceNode? surge) => surge is ScalarNode said && (said.Number == 0 || Percent(said) == 0);

    private static long? Percent(ScalarNode amount) =>
        amount.Text is { } text
        && text.EndsWith("%", StringComparison.Ordinal)
        && long.TryParse(text.Substring(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var percent)
            ? percent
            : null;
}
