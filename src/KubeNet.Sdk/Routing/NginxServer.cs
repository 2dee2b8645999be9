using KubeNet.Resources;

namespace KubeNet.Routing;

/// <summary>
/// The <c>server</c> that ingress-nginx makes of all Ingresses of a class for one host: its locations in their order, and which of them
/// NGINX takes (getBackendServers and createServers in internal/ingress/controller/controller.go, updateServerLocations in location.go,
/// buildLocation in template/template.go).
/// </summary>
internal sealed class NginxServer
{
    private readonly List<NginxLocation> _locations = [];

    private NginxServer(string host) => Host = host;

    /// <summary>Empty for the server that takes every other host.</summary>
    public string Host { get; }

    public IReadOnlyList<NginxLocation> Locations => _locations;

    /// <summary>One rewrite or <c>use-regex</c> makes every location of the host a regular expression that ignores case.</summary>
    public bool IsRegex => _locations.Exists(location => location.IsRewritten || location.Annotations.UseRegex);

    /// <summary>
    /// Whether the host has a certificate: any Ingress of it that has a TLS section gives it one, if only the controller's own. The server
    /// of every other host has one too, but the look-up goes by the host of the request (get_pem_cert_uid in
    /// rootfs/etc/nginx/lua/certificate.lua).
    /// </summary>
    public bool HasTls { get; private set; }

    /// <summary>Two Ingresses that say the same path; the older one is taken.</summary>
    public IngressPath? Duplicate { get; private set; }

    /// <param name="group">Ingresses of one class of ingress-nginx.</param>
    /// <param name="host">A host as the rules have it; empty for every other host.</param>
    public static NginxServer Of(IngressGroup group, string host)
    {
        var server = new NginxServer(host);
        var ingresses = group.Ingresses.Where(ingress => !new NginxAnnotations(ingress).IsCanary).ToList();
        server.AddRoot(ingresses);
        foreach (var row in ingresses.SelectMany(IngressPath.Of).Where(row => row.Host == host && row.Service is not null))
        {
            server.Add(row);
        }

        server.HasTls = host.Length > 0 && HasCertificate(ingresses, host);
        server.Sort();
        server.Split();
        return server;
    }

    /// <summary>A certificate of <c>*.example.com</c> counts for <c>a.example.com</c> too, whatever its own Ingresses say.</summary>
    private static bool HasCertificate(List<Resource> ingresses, string host) =>
        ingresses.Exists(ingress =>
            ingress.Root.List("spec.tls") is { Count: > 0 }
            && IngressPath
                .HostsOf(ingress)
                .Any(other => other == host || (other.Length > 0 && HostMatching.Of(other, host) == HostMatch.Wildcard))
        );

    /// <summary>
    /// A host's root location before any row is looked at. It has the default backend and the annotations of the first Ingress of the host.
    /// That of every other host has the default backend of the last Ingress that has one, and no annotations; one of an Ingress without
    /// rules stays.
    /// </summary>
    private void AddRoot(List<Resource> ingresses)
    {
        var withDefault = ingresses.FindLast(ingress => IngressPath.DefaultBackendOf(ingress) is not null);
        var owner =
            Host.Length == 0
                ? withDefault ?? ingresses.FirstOrDefault()
                : ingresses.Find(ingress => IngressPath.HostsOf(ingress).Contains(Host));
        if (owner is not null)
        {
            var stays =
                Host.Length == 0
                && ingresses.Exists(ingress => IngressPath.DefaultBackendOf(ingress) is not null && !IngressPath.HostsOf(ingress).Any());
            var annotations = Host.Length == 0 ? NginxAnnotations.None : null;
            _locations.Add(new NginxLocation("/", false, null, owner, IngressPath.DefaultBackendOf(owner), isDefault: !stays, annotations));
        }
    }

    private void Add(IngressPath row)
    {
        var path = row.Path.Length == 0 ? "/" : row.Path;
        var isExact = row.Type == "Exact"; // any other type is a Prefix to ingress-nginx (SetDefaultNGINXPathType in internal/k8s/main.go)
        var location = new NginxLocation(path, isExact, row, row.Ingress, row.Service, isDefault: false);
        var same = _locations.FindIndex(earlier => earlier.Path == path && earlier.IsExact == isExact);
        if (same < 0)
        {
            _locations.Add(location);
        }
        else if (_locations[same].IsDefault)
        {
            _locations[same] = location;
        }
        else
        {
            Duplicate ??= row;
        }
    }

    /// <summary>The longer path first, and of two of one length the greater one.</summary>
    private void Sort()
    {
        var sorted = _locations
            .OrderByDescending(location => location.Path, StringComparer.Ordinal)
            .OrderByDescending(location => location.Path.Length)
            .ToList();
        _locations.Clear();
        _locations.AddRange(sorted);
    }

    /// <summary>A Prefix without regular expressions becomes two locations: <c>/a/</c>, and exactly <c>/a</c>.</summary>
    private void Split()
    {
        var exact = new HashSet<string>(
            _locations.Where(location => location.IsExact).Select(location => location.Path),
            StringComparer.Ordinal
        );
        for (var i = 0; i < _locations.Count; i++)
        {
            var location = _locations[i];
            if (location.Path == "/" || location.IsExact || location.IsRewritten || location.Annotations.UseRegex)
            {
                continue;
            }

            var folder = location.Path[location.Path.Length - 1] == '/' ? location.Path : location.Path + "/";
            _locations[i] = location.With(folder, isExact: false);
            if (!exact.Contains(location.Path))
            {
                _locations.Insert(++i, location.With(location.Path, isExact: true));
            }
        }
    }
}
