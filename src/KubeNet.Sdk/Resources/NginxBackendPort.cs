using System.Globalization;

namespace KubeNet.Resources;

/// <summary>
/// The entry of a Service's ports that ingress-nginx takes for a backend: the first of which the port, the targetPort or the name is what
/// the backend says, as text (serviceEndpoints in ingress-nginx's internal/ingress/controller/controller.go).
/// </summary>
/// <param name="Port">The entry.</param>
/// <param name="IsMeant">Whether it is the one that the specification means, by its port or its name.</param>
internal readonly record struct NginxBackendPort(ServicePortView Port, bool IsMeant)
{
    public static NginxBackendPort? Of(ServiceView service, ScalarNode wanted)
    {
        foreach (var port in service.Ports)
        {
            var isMeant = IsMeantBy(port, wanted);
            if (
                isMeant
                || Text(port.Number) == Text(wanted)
                || port.Name == Text(wanted)
                || (port.TargetPort is { } target && IsSame(target, wanted))
            )
            {
                return new NginxBackendPort(port, isMeant);
            }
        }

        return null;
    }

    /// <summary>The entry that the specification means; null if there is none.</summary>
    public static ServicePortView? Meant(ServiceView service, ScalarNode wanted)
    {
        foreach (var port in service.Ports)
        {
            if (IsMeantBy(port, wanted))
            {
                return port;
            }
        }

        return null;
    }

    public static bool IsSame(ScalarNode one, ScalarNode other) => Text(one) is { } text && text == Text(other);

    private static bool IsMeantBy(ServicePortView port, ScalarNode wanted) =>
        wanted.Number is { } number ? port.Number == number : port.Name is { } name && name == wanted.Text;

    private static string? Text(ScalarNode node) => node.Number is { } number ? Text(number) : node.Text;

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
