using KubeNet.Resources;
using KubeNet.Rules.Api.Fields;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Containers;

/// <summary>How a volume is mounted: whether later mounts are seen on the other side, and whether all below is read-only.</summary>
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
                    "Write HostToContainer, or 'privileged: true' in the securityContext."
                )
            );
        }

        // Other words than those are KUBE1006's, but it takes an empty one for none.
        if (propagation is { Text: "" })
        {
            findings.Report(
                propagation,
                Refusal.Of(
                    container.Resource,
                    propagation,
                    ServerWords.Unsupported("", s_propagations),
                    "Choose one of those, or take the field out."
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
                Refusal.Of(container.Resource, node, words, "Mount it read-only and without propagation, or take the field out.")
            );
        }
    }
}
