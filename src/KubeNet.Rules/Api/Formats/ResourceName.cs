namespace KubeNet.Rules.Api.Formats;

/// <summary>
/// The name of a resource that containers request: <c>cpu</c>, <c>hugepages-2Mi</c>, <c>nvidia.com/gpu</c>
/// (kubernetes/pkg/apis/core/helper/helpers.go).
/// </summary>
internal static class ResourceName
{
    private const string HugePages = "hugepages-";

    private static readonly string[] s_counted =
    [
        "pods",
        "resourcequotas",
        "services",
        "replicationcontrollers",
        "secrets",
        "configmaps",
        "persistentvolumeclaims",
        "services.nodeports",
        "services.loadbalancers",
    ];

    /// <summary>
    /// Resources of quotas that containers do not have. A container that requests one gets a different error.
    /// </summary>
    private static readonly string[] s_ofQuotas =
    [
        .. s_counted,
        "requests.cpu",
        "requests.memory",
        "requests.ephemeral-storage",
        "limits.cpu",
        "limits.memory",
        "limits.ephemeral-storage",
        "storage",
        "requests.storage",
    ];

    public static bool IsHugePages(string name) => name.StartsWith(HugePages, StringComparison.Ordinal);

    /// <summary>Whether Kubernetes itself defines it.</summary>
    public static bool IsNative(string name) => name.IndexOf('/') < 0 || name.Contains("kubernetes.io/");

    /// <summary>Whether it is an extended resource, for example of a device plugin. Those are allocated whole, not shared.</summary>
    public static bool IsExtended(string name) =>
        !IsNative(name) && !name.StartsWith("requests.", StringComparison.Ordinal) && QualifiedName.WhyNot("requests." + name) is null;

    /// <summary>Whether it can be overcommitted. If so, a request may be lower than the limit.</summary>
    public static bool MayBeOvercommitted(string name) => IsNative(name) && !IsHugePages(name);

    /// <summary>Why a container cannot request it, or null if it can.</summary>
    public static string? WhyNotOfContainer(string name)
    {
        if (name.IndexOf('/') >= 0)
        {
            return ServerWords.Join(
                QualifiedName.WhyNot(name),
                IsNative(name) || IsExtended(name) ? null : "doesn't follow extended resource name standard"
            );
        }

        var isOfContainers = IsOfContainers(name);
        return QualifiedName.WhyNot(name) is { } words
                ? ServerWords.Join(words, isOfContainers ? null : "must be a standard resource for containers")
            : isOfContainers ? null
            : ServerWords.Join(
                IsOfQuotas(name) ? null : "must be a standard resource type or fully qualified",
                "must be a standard resource for containers"
            );
    }

    /// <summary>Why no resource has this name, or null if one may (validateResourceName).</summary>
    public static string? WhyNot(string name) =>
        QualifiedName.WhyNot(name)
        ?? (
            name.IndexOf('/') >= 0 || IsOfContainers(name) || IsOfQuotas(name)
                ? null
                : "must be a standard resource type or fully qualified"
        );

    /// <summary>Why a ResourceQuota cannot limit it, or null if it can (ValidateResourceQuotaResourceName).</summary>
    public static string? WhyNotOfQuota(string name) =>
        QualifiedName.WhyNot(name)
        ?? (
            name.IndexOf('/') >= 0 || IsOfContainers(name) || (IsOfQuotas(name) && name != "storage")
                ? null
                : "must be a standard resource for quotas"
        );

    /// <summary>Whether it is counted in whole numbers (IsIntegerResourceName).</summary>
    public static bool IsCounted(string name) => Array.IndexOf(s_counted, name) >= 0 || IsExtended(name);

    /// <summary>The page size of <c>hugepages-2Mi</c>, or null if the name does not contain a valid one.</summary>
    public static Quantity? PageSize(string name)
    {
        var size = name.Substring(HugePages.Length);
        return Quantity.Of(size) is { Sign: > 0, IsWhole: true } amount ? amount : null;
    }

    private static bool IsOfContainers(string name) => name is "cpu" or "memory" or "ephemeral-storage" || IsHugePages(name);

    private static bool IsOfQuotas(string name) =>
        Array.IndexOf(s_ofQuotas, name) >= 0 || name.StartsWith("requests.hugepages-", StringComparison.Ordinal);
}
