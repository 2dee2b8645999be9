using System.Globalization;
using System.Text;

namespace KubeNet.Tests.Routing;

/// <summary>
/// Writes a generated program as ingress-nginx would: a server a host, with its locations in the controller's order. It knows nothing of
/// the resolver's code; which location a request gets, and what a rewrite makes of it, is left to nginx. Every location is passed on to one
/// backend, which answers with the Service's name and the path that it saw.
/// </summary>
internal sealed class IngressNginxConfiguration
{
    private readonly StringBuilder _text = new();
    private readonly int _backend;

    public IngressNginxConfiguration(int backend)
    {
        _backend = backend;
        Line(
            $"server {{ listen 127.0.0.1:{Number(backend)}; merge_slashes off; if ($http_x_backend = gone) {{ return 503; "
                + $"}} if ($http_x_backend = none) {{ return 404; }} return 200 \"$http_x_backend $request_uri\"; }}"
        );
    }

    public string Text => _text.ToString();

    /// <summary>
    /// Adds the servers of a program on a port of its own; false where ingress-nginx itself would write what nginx refuses.
    /// </summary>
    public bool Add(IngressProgram program, int port)
    {
        // Ingresses of a class that it does not serve, and canaries, have no locations. Servers are sorted by name; that of every other
        // host is "_".
        program = new IngressProgram([.. program.Ingresses.Where(ingress => !ingress.IsForeign && !ingress.IsCanary)]);
        var hosts = program
            .Ingresses.SelectMany(ingress => ingress.Rows)
            .Select(row => row.Host)
            .Append("")
            .Distinct()
            .OrderBy(host => host.Length == 0 ? "_" : host, StringComparer.Ordinal)
            .ToList();
        var servers = hosts.Select(host => Server(program, host, port)).ToList();
        if (servers.Contains(null))
        {
            return false;
        }

        servers.ForEach(server => _text.Append(server));
        return true;
    }

    private string? Server(IngressProgram program, string host, int port)
    {
        var ofHost = program.Ingresses.Where(ingress => ingress.Rows.Any(row => row.Host == host)).ToList();

        // The controller's own server has no annotations at its root, and what an Ingress without rules says there cannot be replaced.
        var root =
            host.Length == 0
                ? new Place(
                    "/",
                    false,
                    program.Ingresses.LastOrDefault(ingress => ingress.DefaultService is not null)?.DefaultService ?? "none",
                    null,
                    !program.Ingresses.Any(ingress => ingress.DefaultService is not null && ingress.Rows.Count == 0)
                )
                : new Place("/", false, ofHost[0].DefaultService ?? "none", ofHost[0], IsRoot: true);
        var locations = new List<Place> { root };
        foreach (
            var (ingress, row) in program
                .Ingresses.SelectMany(ingress => ingress.Rows.Select(row => (ingress, row)))
                .Where(pair => pair.row.Host == host)
        )
        {
            var path = row.Path.Length == 0 ? "/" : row.Path;
            var place = new Place(path, row.Type == "Exact", row.Service, ingress, IsRoot: false);
            var known = locations.FindIndex(other => other.Path == path && other.IsExact == place.IsExact);
            if (known < 0)
            {
                locations.Add(place);
            }
            else if (locations[known].IsRoot)
            {
                locations[known] = place;
            }
        }

        // The longer path first, of one length the greater; of one path, which may stand there with both types, the one that was there
        // first.
        locations =
        [
            .. locations
                .OrderByDescending(place => Encoding.UTF8.GetByteCount(place.Path))
                .ThenByDescending(place => place.Path, StringComparer.Ordinal),
        ];
        var split = new List<Place>();
        foreach (var place in locations)
        {
            if (place.Path == "/" || place.IsExact || place.Rewrites || place.Ingress?.UseRegex == true)
            {
                split.Add(place);
                continue;
            }

            split.Add(place with { Path = place.Path.TrimEnd('/') + "/" });
            if (!locations.Any(other => other.IsExact && other.Path == place.Path))
            {
                split.Add(place with { IsExact = true });
            }
        }

        var isRegex = split.Any(place => place.Rewrites || place.Ingress?.UseRegex == true);
        var heads = split
            .Select(place =>
                isRegex ? $"~* \"^{place.Path}\""
                : place.IsExact ? $"= {place.Path}"
                : place.Path
            )
            .ToList();
        if (!isRegex && heads.Distinct().Count() < heads.Count)
        {
            return null;
        }

        var text = new StringBuilder();
        text.Append("server {\n  listen 127.0.0.1:")
            .Append(Number(port))
            .Append(host.Length == 0 ? " default_server;\n" : ";\n")
            .Append("  port_in_redirect off;\n");
        text.Append("  server_name ")
            .Append(
                host.Length == 0 ? "_"
                : host[0] == '*' ? $@"""~^(?<subdomain>[\w-]+){host[1..].Replace(".", "\\.", StringComparison.Ordinal)}$"""
                : host
            );
        foreach (
            var alias in ofHost
                .Select(ingress => ingress.Alias)
                .OfType<string>()
                .Distinct()
                .Where(alias => alias != host && !program.Ingresses.Any(ingress => ingress.Rows.Any(row => row.Host == alias)))
        )
        {
            text.Append(' ').Append(alias); // of a name that two servers have, nginx takes the first
        }

        text.Append(";\n");
        foreach (var appRoot in split.Select(place => place.Ingress?.AppRoot).OfType<string>())
        {
            text.Append("  if ($uri = /) { return 302 $scheme://$http_host").Append(appRoot).Append("; }\n");
        }

        // The look-up of the certificate is by the request's host, and by the wildcard above it; the server of every other host is never
        // found.
        var wildcard = host.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? "*" + host[dot..] : host;
        var hasCertificate =
            host.Length > 0
            && program.Ingresses.Any(ingress => ingress.HasTls && ingress.Rows.Any(row => row.Host == host || row.Host == wildcard));
        for (var i = 0; i < split.Count; i++)
        {
            text.Append("  location ").Append(heads[i]).Append(" {\n");
            if (split[i].Ingress?.Redirect is { } redirect)
            {
                text.Append("    return 301 ").Append(redirect).Append(";\n");
            }

            if (split[i].Ingress?.ForcesSsl == true || (hasCertificate && split[i].Ingress?.SslRedirect == true))
            {
                text.Append("    if ($scheme = http) { return 308 https://$host$request_uri; }\n");
            }

            if (split[i].Rewrites)
            {
                text.Append("""    rewrite "(?i)""")
                    .Append(split[i].Path)
                    .Append("\" ")
                    .Append(split[i].Ingress!.RewriteTarget)
                    .Append(" break;\n");
            }

            text.Append("    proxy_set_header X-Backend ")
                .Append(split[i].Service)
                .Append(";\n    proxy_pass http://127.0.0.1:")
                .Append(Number(_backend))
                .Append(";\n  }\n");
        }

        return text.Append("}\n").ToString();
    }

    private void Line(string line) => _text.Append(line).Append('\n');

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Place(string Path, bool IsExact, string Service, ProgramIngress? Ingress, bool IsRoot)
    {
        public bool Rewrites => Ingress?.RewriteTarget is { } target && target != Path;
    }
}
