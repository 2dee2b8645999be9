using KubeNet.Resources;

namespace KubeNet.Routing;

/// <summary>
/// The <c>server</c> that ingress-nginx creates from all Ingresses of a class for one host: its locations in order, and which of them NGINX
/// uses (getBackendServers and createServers in internal/ingress/controller/controller.go, updateServerLocations in location.go,
/// buildLocation in template/template.go).
/// </summary>
internal sealed class NginxServer
{
    private readonly List<NginxLocation> _locations = [];

    private NginxServer(string host) => Host = host;

    /// <summary>Empty for the server of all other hosts.</summary>
    public string Host { get; }

    public IReadOnlyList<NginxLocation> Locations => _locations;

    /// <summary>One rewrite or <c>use-regex</c> turns every location of the host into a case-insensitive regular expression.</summary>
    public bool IsRegex => _locations.Exists(location => location.IsRewritten || location.Annotations.UseRegex);

    /// <summary>
    /// Whether the host has a certificate. Any of its Ingresses with a TLS section gives it one, at least the controller's own. The server
    /// of all other hosts has one too, but the lookup uses the host of the request (get_pem_cert_uid in
    /// rootfs/etc/nginx/lua/certificate.lua).
    /// </summary>
    public bool HasTls { get; private set; }

    /// <summary>Two Ingresses with the same path. The older one is used.</summary>
    public IngressPath? Duplicate { get; private set; }

    /// <param name="group">The Ingresses of one ingress-nginx class.</param>
    /// <param name="host">A host as it is in the rules, or empty for all other hosts.</param>
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

    /// <summary>
    /// A certificate for <c>*.example.com</c> is also used for <c>a.example.com</c>, regardless of the Ingresses of that host.
    /// </summary>
    private static bool HasCertificate(List<Resource> ingresses, string host) =>
        ingresses.Exists(ingress =>
            ingress.Root.List("spec.tls") is { Count: > 0 }
            && IngressPath
                .HostsOf(ingress)
                .Any(other => other == host || (other.Length > 0 && HostMatching.Of(other, host) == HostMatch.Wildcard))
        );

    /// <summary>
    /// A host's root location before any path is added. It has the default backend and the annotations of the first Ingress of the host.
    /// The root location of all other hosts has the default backend of the last Ingress that has one, and no annotations. One from an
    /// Ingress without rules is kept.
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

    /// <summary>The longer path comes first. Of two with the same length, the greater one comes first.</summary>
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
