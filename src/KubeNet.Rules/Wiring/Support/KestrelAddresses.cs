using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Rules.Wiring.Support;

/// <summary>One port that ASP.NET Core is told to listen on.</summary>
/// <param name="Source">The value that says it.</param>
/// <param name="Owner">The workload, or the ConfigMap, that has the value.</param>
/// <param name="Written">The address or number in it.</param>
/// <param name="Number">The port.</param>
/// <param name="IsLoopback">Whether only the pod itself reaches it.</param>
internal readonly record struct KestrelAddress(ScalarNode Source, Resource Owner, string Written, long Number, bool IsLoopback);

/// <summary>
/// Where an ASP.NET Core app listens by its environment: <c>URLS</c> before <c>HTTP_PORTS</c> and <c>HTTPS_PORTS</c>
/// (GenericWebHostService.cs in dotnet/aspnetcore). Arguments and endpoints of Kestrel would win over them; with such ones nothing is said.
/// </summary>
internal static class KestrelAddresses
{
    private const string Urls = "URLS";

    private static readonly string[] s_ports = ["HTTP_PORTS", "HTTPS_PORTS"];

    /// <summary>Which prefix wins depends on the kind of host.</summary>
    private static readonly string[] s_prefixes = ["", "ASPNETCORE_", "DOTNET_"];

    private static readonly char[] s_placeholders = ['$', '{', '<', '%', '#'];

    /// <summary>The addresses; empty if none is said, or if one of them is not known.</summary>
    public static IReadOnlyList<KestrelAddress> Of(ResourceGraph graph, PodTemplateView pod, ContainerView container)
    {
        var environment = new ContainerEnvironment(graph, pod, container);
        if (
            !environment.AreAllKnown
            || environment.Names.Any(name => name.StartsWith("Kestrel__", StringComparison.OrdinalIgnoreCase))
            || container.Words.Any(word =>
                word.Text is not { } text
                || text.IndexOf("urls", StringComparison.OrdinalIgnoreCase) >= 0
                || text.IndexOf("_ports", StringComparison.OrdinalIgnoreCase) >= 0
            )
        )
        {
            return [];
        }

        var isSaidOnce = true;
        var urls = Named(Urls);
        if (urls is not null)
        {
            return isSaidOnce ? AllOrNone(environment, urls, ofUrls: true) : [];
        }

        var found = new List<KestrelAddress>();
        foreach (var name in s_ports.Select(Named).OfType<string>())
        {
            if (!isSaidOnce || AllOrNone(environment, name, ofUrls: false) is not { Count: > 0 } addresses)
            {
                return [];
            }

            found.AddRange(addresses);
        }

        return found;

        string? Named(string variable)
        {
            var prefixes = Array.FindAll(s_prefixes, prefix => environment.Sets(prefix + variable));
            isSaidOnce &= prefixes.Length < 2;
            return prefixes is [var prefix, ..] ? prefix + variable : null;
        }
    }

    private static IReadOnlyList<KestrelAddress> AllOrNone(ContainerEnvironment environment, string name, bool ofUrls)
    {
        if (environment[name] is not ({ MeantText: { } text } value, { } owner) || text.IndexOfAny(s_placeholders) >= 0)
        {
            return [];
        }

        var found = new List<KestrelAddress>();
        foreach (var part in text.Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if ((ofUrls ? OfUrl(value, owner, part.Trim()) : OfPort(value, owner, part.Trim())) is not { } address)
            {
                return [];
            }

            found.Add(address);
        }

        return found;
    }

    private static KestrelAddress? OfPort(ScalarNode source, Resource owner, string written) =>
        long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new KestrelAddress(source, owner, written, number, IsLoopback: false)
            : null;

    /// <summary>As BindingAddress.Parse reads it: a scheme, a host (also <c>+</c> or <c>*</c>), perhaps a port and a path.</summary>
    private static KestrelAddress? OfUrl(ScalarNode source, Resource owner, string written)
    {
        var (scheme, usual) =
            written.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? ("http://", 80L)
            : written.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? ("https://", 443L)
            : ("", 0L);
        var rest = written.Substring(scheme.Length);
        if (scheme.Length == 0 || rest.StartsWith("unix:", StringComparison.Ordinal) || rest.StartsWith("pipe:", StringComparison.Ordinal))
        {
            return null;
        }

        var slash = rest.IndexOf('/');
        var authority = slash < 0 ? rest : rest.Substring(0, slash);
        var colon = authority.LastIndexOf(':');
        var host = authority;
        if (colon > authority.IndexOf(']'))
        {
            if (!long.TryParse(authority.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out usual))
            {
                return null;
            }

            host = authority.Substring(0, colon);
        }

        return new KestrelAddress(
            source,
            owner,
            written,
            usual,
            host is "[::1]" or "127.0.0.1" || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        );
    }
}
