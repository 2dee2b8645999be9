using System.Globalization;
using KubeNet.Resources;

namespace KubeNet;

/// <summary>The URL of a Service's port. It is a string in the middle of <c>Define</c>, so what it was made of is looked at again at the end.</summary>
internal static class ServiceUrl
{
    public static string Of(IServiceFacts service, Func<PortRef>? port, Origin call)
    {
        var chosen = port?.Invoke();
        var recording = service.Recording;
        if (recording.IsClosed)
        {
            return Compose(service, chosen) ?? Fallback(service);
        }

        var url = Compose(service, chosen);
        recording.AtEnd(Phase.Backends, () =>
        {
            chosen = port?.Invoke(); // a Configure may have renamed it
            var now = Compose(service, chosen);
            if (now is null)
            {
                recording.Missing(WhyNot(service, chosen), call);
            }
            else if (now != url)
            {
                recording.Missing(
                    $"The Url of Service '{service.ServiceName}' was read before its ports were all declared: it is '{now}' at the end. Read it after the ports are declared.",
                    call);
            }
        });
        return url ?? Fallback(service);
    }

    private static string? Compose(IServiceFacts service, PortRef? chosen)
    {
        var candidates = chosen is null ? service.Ports : [.. service.Ports.Where(port => port.Is(chosen))];
        if (candidates.Count != 1)
        {
            return null;
        }

        var port = candidates[0];
        var number = port.Number == (port.IsHttps ? 443 : 80) ? "" : ":" + port.Number.ToString(CultureInfo.InvariantCulture);
        return $"{(port.IsHttps ? "https" : "http")}://{service.DnsName}{number}";
    }

    private static string Fallback(IServiceFacts service) => $"http://{service.DnsName}";

    private static string WhyNot(IServiceFacts service, PortRef? chosen) =>
        chosen is not null
            ? $"Service '{service.ServiceName}' has no port '{chosen}', so there is no Url of it. Its ports: {ServicePortFacts.List(service.Ports)}."
            : service.Ports.Count == 0
                ? $"Service '{service.ServiceName}' has no port, so it has no Url. Declare one, or use DnsName."
                : $"Service '{service.ServiceName}' has several ports, so its Url is not clear: {ServicePortFacts.List(service.Ports)}. Choose one with Port(...).Url.";
}
