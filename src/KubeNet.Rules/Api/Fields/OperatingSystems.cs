using KubeNet.Resources;

namespace KubeNet.Rules.Api.Fields;

/// <summary>
/// Security context fields of another operating system than the pod's, and HostProcess containers, which exist on Windows only
/// (validateLinux, validateWindows and validateWindowsHostProcessPod in kubernetes/pkg/apis/core/validation/validation.go).
/// </summary>
internal static class OperatingSystems
{
    private static readonly string[] s_ofLinux =
    [
        "appArmorProfile",
        "seLinuxOptions",
        "seccompProfile",
        "capabilities",
        "readOnlyRootFilesystem",
        "privileged",
        "allowPrivilegeEscalation",
        "procMount",
        "runAsUser",
        "runAsGroup",
    ];

    private static readonly string[] s_ofWindows = ["windowsOptions"];

    public static void Judge(PodView pod, FindingSink findings)
    {
        var (foreign, words) = pod.Os switch
        {
            "windows" => (s_ofLinux, "cannot be set for a windows pod"),
            "linux" => (s_ofWindows, "windows options cannot be set for a linux pod"),
            _ => ([], ""),
        };
        foreach (var context in foreign.Length == 0 ? [] : pod.Containers.Select(container => container.SecurityContext).OfType<MapNode>())
        {
            foreach (var entry in context.Entries)
            {
                if (Array.IndexOf(foreign, entry.Key) >= 0 && entry.Value is not ScalarNode { Value: null })
                {
                    findings.ReportKey(
                        entry,
                        Refusal.Of(
                            pod.Resource,
                            entry.Value.FieldPath,
                            $"is set, but the pod's os is {Wording.Quoted(pod.Os!)}",
                            words,
                            "Remove the field, or correct spec.os.name."
                        ),
                        pod.Spec.At("os.name")!
                    );
                }
            }
        }

        HostProcesses(pod, findings);
    }

    /// <summary>Either all containers of a pod are HostProcess containers or none is. They require the host network.</summary>
    private static void HostProcesses(PodView pod, FindingSink findings)
    {
        var ofPod = pod.SecurityContext?.Scalar("windowsOptions.hostProcess");
        ScalarNode? first = null;
        PodContainer? other = null;
        foreach (var container in pod.Containers)
        {
            var own = container.SecurityContext?.Scalar("windowsOptions.hostProcess");
            if (ofPod?.Flag is { } all && own?.Flag is { } one && all != one)
            {
                findings.Report(
                    own,
                    Refusal.Of(
                        pod.Resource,
                        own,
                        $"pod hostProcess value must be identical if both are specified, was {(all ? "true" : "false")}",
                        "Set hostProcess only in the pod's securityContext."
                    ),
                    ofPod
                );
            }

            if ((own?.Flag is null ? ofPod : own) is { Flag: true } process)
            {
                first ??= process;
            }
            else
            {
                other ??= container;
            }
        }

        if (first is null)
        {
            return;
        }

        if (other is not null)
        {
            findings.Report(
                other.Node,
                Refusal.Of(
                    pod.Resource,
                    other.Path,
                    "is not a HostProcess container, but another container of the pod is",
                    "If pod contains any hostProcess containers then all containers must be HostProcess containers",
                    "Set hostProcess in the windowsOptions of the pod's securityContext."
                ),
                first
            );
        }

        if (!pod.IsOnHostNetwork)
        {
            findings.Report(
                first,
                Refusal.Of(
                    pod.Resource,
                    pod.Spec.PathOf("hostNetwork"),
                    "is not true",
                    "hostNetwork must be true if pod contains any hostProcess containers",
                    "Set 'hostNetwork: true' in the pod's spec."
                )
            );
        }
    }
}
