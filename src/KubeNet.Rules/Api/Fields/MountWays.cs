using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Fields;

/// <summary>How a volume is mounted: whether mounts propagate between container and host, and recursive read-only mounts.</summary>
internal static class MountWays
{
    private static readonly string[] s_propagations = ["Bidirectional", "HostToContainer", "None"];

    private static readonly string[] s_recursions = ["Disabled", "Enabled", "IfPossible"];

    public static void Judge(PodContainer container, MapNode mount, FindingSink findings)
    {
        var propagation = mount.Scalar("mountPropagation");
        var isPrivileged = container.SecurityContext?.Scalar("privileged")?.Flag == true;
        if (propagation is { Text: "Bidirectional" } && !isPrivileged)
        {
            findings.Report(
                propagation,
                Refusal.Of(
                    container.Resource,
                    propagation,
                    "Bidirectional mount propagation is available only to privileged containers",
                    "Write 'HostToContainer', or set 'privileged: true' in the container's securityContext."
                )
            );
        }

        // KUBE1006 reports unsupported values, but it treats an empty value as absent.
        if (propagation is { Text: "" })
        {
            findings.Report(
                propagation,
                Refusal.Of(
                    container.Resource,
                    propagation,
                    ServerWords.Unsupported("", s_propagations),
                    "Use one of the supported values, or remove the field."
                )
            );
        }

        if (mount.Scalar("recursiveReadOnly") is not { Text: { } recursion and not "Disabled" } node)
        {
            return;
        }

        var words = recursion is not ("Enabled" or "IfPossible")
            ? ServerWords.Unsupported(recursion, s_recursions)
            : ServerWords.Join(
                mount.Scalar("readOnly")?.Flag == true ? null : "may only be specified when readOnly is true",
                propagation is null or { Value: null } or { Text: "None" }
                    ? null
                    : "may only be specified when mountPropagation is None or not specified"
            );
        if (words is not null)
        {
            findings.Report(
                node,
                Refusal.Of(container.Resource, node, words, "Set 'readOnly: true' and omit mountPropagation, or remove the field.")
            );
        }
    }
}
