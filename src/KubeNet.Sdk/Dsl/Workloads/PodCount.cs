using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A number of Pods, or a percentage of them (<c>IntOrString</c> in Kubernetes): <c>1</c> or <c>"25%"</c>. An <see cref="int"/> or a
/// <see cref="string"/> is converted implicitly.
/// </summary>
public sealed class PodCount
{
    private readonly int? _number;
    private readonly string? _percent;
    private readonly Origin _origin;

    private PodCount(int? number, string? percent, Origin origin)
    {
        _number = number;
        _percent = percent;
        _origin = origin;
    }

    /// <summary>Converts a number of Pods.</summary>
    /// <param name="value">0 or more.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Replicas(3).DisruptionBudget(minAvailable: 1);</code></example>
    public static implicit operator PodCount(int value)
    {
        var number = CallSite.Arg(value);
        return new PodCount(number.Value, null, number.Origin);
    }

    /// <summary>Converts a percentage of the Pods.</summary>
    /// <param name="value">Digits and <c>%</c>: <c>25%</c>. Null gives null, as if no value was specified.</param>
    /// <example><code>k8s.Deployment("web", image: "nginx:1.27").Replicas(4).DisruptionBudget(maxUnavailable: "50%");</code></example>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PodCount?(string? value)
    {
        var percent = CallSite.Arg(value);
        return percent.Value is null ? null : new PodCount(null, percent.Value, percent.Origin);
    }

    /// <summary>The number or the percentage.</summary>
    public override string ToString() => _percent ?? _number?.ToString(CultureInfo.InvariantCulture) ?? "";

    internal ScalarNode ToNode(Origin fallback) =>
        _number is { } number ? new ScalarNode(number, _origin.Or(fallback)) : new ScalarNode(_percent, _origin.Or(fallback));
}
