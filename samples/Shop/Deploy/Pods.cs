using k8s.Models;

namespace Acme.Deploy;

/// <summary>What all Pods of the shop have.</summary>
internal static class Pods
{
    /// <summary>What the 'restricted' Pod Security Standard requires, and a read-only file system.</summary>
    public static void Restrict(this V1PodSpec pod, int user)
    {
        pod.AutomountServiceAccountToken = false;
        pod.SecurityContext = new()
        {
            RunAsNonRoot = true,
            RunAsUser = user,
            RunAsGroup = user,
            FsGroup = user,
            FsGroupChangePolicy = "OnRootMismatch",
            SeccompProfile = new() { Type = "RuntimeDefault" },
        };
        foreach (var container in pod.Containers)
        {
            container.SecurityContext = new()
            {
                AllowPrivilegeEscalation = false,
                ReadOnlyRootFilesystem = true,
                Capabilities = new() { Drop = ["ALL"] },
            };
        }
    }

    /// <summary>A Pod that ends still gets requests for a moment, until all nodes and proxies know it.</summary>
    public static void DrainBeforeStopping(this V1PodSpec pod) =>
        pod.Containers[0].Lifecycle = new() { PreStop = new() { Sleep = new() { Seconds = 5 } } };
}
