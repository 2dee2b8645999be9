using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>The kinds that keep a number of pods running.</summary>
internal static class PodControllers
{
    public static bool KeepsPodsRunning(Resource resource) =>
        resource
            is { ApiVersion: "apps/v1", Kind: "Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet" }
                or { ApiVersion: "v1", Kind: "ReplicationController" };
}
