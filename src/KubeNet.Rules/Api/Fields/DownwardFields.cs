using KubeNet.Resources;
using KubeNet.Rules.Api.Formats;

namespace KubeNet.Rules.Api.Fields;

/// <summary>
/// References to the pod's own fields, in variables and volumes (validateObjectFieldSelector and
/// validateContainerResourceFieldSelector in kubernetes/pkg/apis/core/validation/validation.go, ConvertDownwardAPIFieldLabel in
/// kubernetes/pkg/apis/core/pods/helpers.go). An empty reference is reported as a missing field.
/// </summary>
internal static class DownwardFields
{
    /// <summary>The fields that a variable may refer to.</summary>
    public static readonly IReadOnlyList<string> OfVariables =
    [
        "metadata.name",
        "metadata.namespace",
        "metadata.uid",
        "spec.nodeName",
        "spec.serviceAccountName",
        "status.hostIP",
        "status.hostIPs",
        "status.podIP",
        "status.podIPs",
    ];

    private const string Labels = "metadata.labels";

    private const string Annotations = "metadata.annotations";

    private static readonly string[] s_resources =
    [
        "limits.cpu",
        "limits.ephemeral-storage",
        "limits.memory",
        "requests.cpu",
        "requests.ephemeral-storage",
        "requests.memory",
    ];

    private static readonly string[] s_divisorsOfBytes =
    [
        "1",
        "1k",
        "1M",
        "1G",
        "1T",
        "1P",
        "1E",
        "1Ki",
        "1Mi",
        "1Gi",
        "1Ti",
        "1Pi",
        "1Ei",
    ];

    /// <summary>What the server rejects in a <c>fieldRef</c> that supports only some fields; null if it accepts it.</summary>
    public static (ScalarNode Node, string Words)? WrongField(MapNode reference, IReadOnlyList<string> supported)
    {
        if (reference.Scalar("fieldPath") is not { Text: { Length: > 0 } path } node)
        {
            return null;
        }

        if (reference.Scalar("apiVersion") is { Text: { Length: > 0 } and not "v1" and var version } versionNode)
        {
            return (versionNode, $"error converting fieldPath: unsupported pod version: {version}");
        }

        if (KeyIn(path) is var (field, key))
        {
            return field is not (Labels or Annotations)
                    ? (node, $"error converting fieldPath: field label does not support subscript: {path}")
                : QualifiedName.WhyNot(field == Annotations ? key.ToLowerInvariant() : key) is { } words ? (node, words)
                : null;
        }

        return supported.Contains(path, StringComparer.Ordinal)
            || (path == "spec.host" && supported.Contains("spec.nodeName", StringComparer.Ordinal))
                ? null
            : IsFieldOfPods(path) ? (node, ServerWords.Unsupported(path, supported))
            : (node, $"error converting fieldPath: field label not supported: {path}");
    }

    /// <summary>What the server rejects in a <c>resourceFieldRef</c>; null if it accepts it.</summary>
    public static (ScalarNode Node, string Words)? WrongResource(MapNode reference)
    {
        if (reference.Scalar("resource") is not { Text: { Length: > 0 } resource } node)
        {
            return null;
        }

        var isHugePages =
            resource.StartsWith("requests.hugepages-", StringComparison.Ordinal)
            || resource.StartsWith("limits.hugepages-", StringComparison.Ordinal);
        if (!isHugePages && !s_resources.Contains(resource, StringComparer.Ordinal))
        {
            return (node, ServerWords.Unsupported(resource, s_resources));
        }

        if (reference.Scalar("divisor") is not { } divisor || Quantity.Of(divisor) is not { Sign: not 0 } amount)
        {
            return null;
        }

        var ofCpu = resource.EndsWith(".cpu", StringComparison.Ordinal);
        var taken = ofCpu ? amount.ToString() is "1m" or "1" : s_divisorsOfBytes.Contains(amount.ToString(), StringComparer.Ordinal);
        var kind =
            isHugePages ? "hugepages"
            : ofCpu ? "cpu"
            : resource.EndsWith(".memory", StringComparison.Ordinal) ? "memory"
            : "local ephemeral storage";
        return taken
            ? null
            : (
                divisor,
                ofCpu
                    ? "only divisor's values 1m and 1 are supported with the cpu resource"
                    : $"only divisor's values {string.Join(", ", s_divisorsOfBytes)} are supported with the {kind} resource"
            );
    }

    /// <summary><c>metadata.labels['app']</c></summary>
    private static (string Field, string Key)? KeyIn(string path)
    {
        var start = path.IndexOf("['", StringComparison.Ordinal);
        return start > 0 && path.EndsWith("']", StringComparison.Ordinal) && path.Length - 2 >= start + 2
            ? (path.Substring(0, start), path.Substring(start + 2, path.Length - start - 4))
            : null;
    }

    private static bool IsFieldOfPods(string path) =>
        path
            is Labels
                or Annotations
                or "metadata.name"
                or "metadata.namespace"
                or "metadata.uid"
                or "spec.nodeName"
                or "spec.host"
                or "spec.restartPolicy"
                or "spec.serviceAccountName"
                or "spec.schedulerName"
                or "status.phase"
                or "status.hostIP"
                or "status.hostIPs"
                or "status.podIP"
                or "status.podIPs";
}
