using System.Diagnostics.CodeAnalysis;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// A port by number or by name (<c>IntOrString</c> in Kubernetes): a <c>targetPort</c>, a probe's <c>port</c>, a backend's <c>port</c>. An
/// <see cref="int"/> or a <see cref="string"/> is converted implicitly.
/// </summary>
public sealed class PortRef
{
    private PortRef(int? number, string? name, Origin origin)
    {
        Number = number;
        Name = name;
        Origin = origin;
    }

    internal int? Number { get; }

    internal string? Name { get; }

    internal Origin Origin { get; }

    /// <summary>The same port with the name that its Service uses for it now.</summary>
    internal PortRef As(MapNode port) =>
        Name is null ? new PortRef((int?)port.Scalar("port")?.Number ?? Number, null, Origin)
        : port.Text("name") is { } name ? new PortRef(null, name, Origin)
        : new PortRef((int?)port.Scalar("port")?.Number, null, Origin);

    /// <summary>Converts a number, 1-65535, to a port.</summary>
    /// <param name="value">The number.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.Expose(port: 80, targetPort: 8080);
    /// </code>
    /// </example>
    public static implicit operator PortRef(int value)
    {
        var number = CallSite.Arg(value);
        return new PortRef(number.Value, null, number.Origin);
    }

    /// <summary>
    /// Converts a name (at most 15 lowercase letters, digits and hyphens) to a port. Digits alone are also treated as a name, which is not
    /// valid.
    /// </summary>
    /// <param name="value">The name. Null gives null, as if no port was specified.</param>
    /// <example>
    /// <code>
    /// var web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http");
    /// web.Expose(port: 80, targetPort: "http");
    /// </code>
    /// </example>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator PortRef?(string? value)
    {
        var name = CallSite.Arg(value);
        return name.Value is null ? null : new PortRef(null, name.Value, name.Origin);
    }

    /// <summary>The number or the name.</summary>
    public override string ToString() => Name ?? Number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    internal ScalarNode ToNode(Origin fallback) =>
        Number is { } number ? new ScalarNode(number, Origin.Or(fallback)) : new ScalarNode(Name, Origin.Or(fallback));
}
