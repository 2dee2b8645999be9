using System.Globalization;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>
/// Reads a Service's port: its URL, its address, its number. It is read in the middle of <c>Define</c>, so the value is checked again at
/// the end.
/// </summary>
internal static class PortReading
{
    public static string UrlOf(IServiceFacts service, Func<PortRef>? port, Origin call) =>
        Read(service, port, "Url", facts => Url(service, facts), $"http://{service.DnsName}", call);

    /// <summary><c>host:port</c>, which every client in the cluster can use, in any namespace.</summary>
    public static string AddressOf(IServiceFacts service, Func<PortRef>? port, Origin call) =>
        Read(service, port, "Address", facts => $"{service.DnsName}:{Text(facts.Number)}", service.DnsName, call);

    public static int NumberOf(IServiceFacts service, Func<PortRef> port, Origin call) =>
        Read(service, port, "Number", facts => (int)facts.Number, 0, call);

    private static T Read<T>(
        IServiceFacts service,
        Func<PortRef>? port,
        string member,
        Func<ServicePortFacts, T> compose,
        T otherwise,
        Origin call
    )
    {
        var recording = service.Recording;
        var facts = Chosen(service, port?.Invoke());
        if (recording.IsClosed)
        {
            return facts is { } known ? compose(known)
                : recording.IsComplete ? throw new InvalidOperationException(WhyNot(service, port?.Invoke(), member))
                : otherwise;
        }

        var value = facts is { } found ? compose(found) : otherwise;
        recording.AtEnd(
            Phase.Backends,
            () =>
            {
                var chosen = port?.Invoke(); // a Configure may have renamed it
                if (Chosen(service, chosen) is not { } atEnd)
                {
                    recording.Missing(WhyNot(service, chosen, member), call);
                }
                else if (facts is null || !Equals(compose(atEnd), value))
                {
                    recording.Missing(
                        $"The {member} of Service '{service.ServiceName}' was read before all its ports were declared: "
                            + $"it is '{compose(atEnd)}' at the end. Read it after the ports are declared.",
                        call
                    );
                }
            }
        );
        return value;
    }

    private static ServicePortFacts? Chosen(IServiceFacts service, PortRef? chosen)
    {
        var candidates = chosen is null ? service.Ports : [.. service.Ports.Where(port => port.Is(chosen.Name, chosen.Number))];
        return candidates.Count == 1 ? candidates[0] : null;
    }

    private static string Url(IServiceFacts service, ServicePortFacts port)
    {
        var number = port.Number == (port.IsHttps ? 443 : 80) ? "" : ":" + Text(port.Number);
        return $"{(port.IsHttps ? "https" : "http")}://{service.DnsName}{number}";
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string WhyNot(IServiceFacts service, PortRef? chosen, string member)
    {
        var name = service.ServiceName;
        return chosen is not null
                ? $"Service '{name}' has no port '{chosen}', so the port has no {member}. "
                    + $"Its ports: {ServicePortFacts.List(service.Ports)}."
            : service.Ports.Count == 0 ? $"Service '{name}' has no port, so it has no {member}. Declare one, or use DnsName."
            : $"Service '{name}' has several ports, so its {member} is ambiguous: {ServicePortFacts.List(service.Ports)}. "
                + $"Choose one with Port(...).{member}.";
    }
}
