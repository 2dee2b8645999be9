using KubeNet.Resources;
using KubeNet.Routing;

namespace KubeNet.Tests.Routing;

/// <summary>A row of a generated Ingress.</summary>
internal sealed record ProgramRow(string Host, string Path, string Type, string Service);

/// <summary>A generated Ingress of ingress-nginx.</summary>
internal sealed record ProgramIngress(
    string Name,
    IReadOnlyList<ProgramRow> Rows,
    string? RewriteTarget,
    bool UseRegex,
    bool HasTls,
    string? AppRoot,
    string? DefaultService,
    bool SslRedirect = true
)
{
    /// <summary>Of a class that no controller serves.</summary>
    public bool IsForeign { get; init; }

    /// <summary>A canary without weight: it has no location of its own.</summary>
    public bool IsCanary { get; init; }

    public bool ForcesSsl { get; init; }

    public string? Redirect { get; init; }

    /// <summary>Another name of each of its hosts.</summary>
    public string? Alias { get; init; }
}

/// <summary>
/// A generated set of Ingresses of one class, as data; it becomes a graph for the resolver and a configuration for nginx.
/// </summary>
internal sealed record IngressProgram(IReadOnlyList<ProgramIngress> Ingresses)
{
    private static readonly string[] s_hosts = ["a.test", "a.test", "b.test", "*.wild.test", "one.wild.test", "*.deep.wild.test", ""];
    private static readonly string[] s_plain =
    [
        "/",
        "/foo",
        "/foo/",
        "/foo/bar",
        "/Foo",
        "/foobar",
        "/fo",
        "/bar",
        "/bar/baz/",
        "/a.b",
        "/a-b_c",
        "/login",
        "/foo/bar/baz",
        "/LOGIN",
        "/a.b/",
        "",
    ];
    private static readonly string[] s_regex =
    [
        "/server(/|$)(.*)",
        "/foo(/|$)(.*)",
        "/bar/(.*)",
        "/login$",
        "/(foo|bar)",
        "/[a-c]+/([0-9]+)",
        @"/v\d+/(\w+)",
        "/foo/()(bar(/|$).*)",
        "/x(?:y|z)(/.*)?$",
        "/(.*)",
        "/server(/|$)(.*)x",
        "/(?:foo|bar)(/(?:baz|fo+))?",
        "/([^/]+)/([^/]+)/?$",
        "/Foo/(.*)",
        "/foo(?!bar)",
        @"/a-b_c/(.+)\.css$",
        "/(f)(o)(o)/(.*)",
        "/[[:alpha:]]+/(.*)",
        @"/a\.b",
        "/(?<name>fo+)/(.*)",
        "/f.o",
        "/",
    ];

    private static readonly string[] s_targets =
    [
        "/",
        "/$1",
        "/$2",
        "/x/$1",
        "/x$2",
        "/foo",
        "/$1?from=ingress",
        "/$2$1",
        "/$3",
        "/$4$3",
        "/foo/$1/bar",
        "/$1/",
    ];

    private static readonly string[] s_segments =
    [
        "foo",
        "bar",
        "baz",
        "Foo",
        "FOO",
        "foobar",
        "fo",
        "server",
        "login",
        "a.b",
        "aXb",
        "a-b_c",
        "abc",
        "123",
        "v1",
        "xy",
        "xz",
        "f%6Fo",
        "a%20b",
        "%C3%BC",
        "q%3Fr",
        "a%25b",
        "",
        ".",
        "..",
        """a"b""",
        "<x>",
        "%2F",
        "%2e%2e",
        "%41",
        "a+b",
        "a;b=c",
        "x.css",
        "%E2%82%AC",
        "~u",
    ];

    public static IngressProgram Generate(Random random)
    {
        var ingresses = new List<ProgramIngress>();
        var used = new Dictionary<(string, string), string>();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var regex = random.Next(3) == 0;
            var rows = new List<ProgramRow>();
            for (var r = random.Next(1, 5); r > 0; r--)
            {
                var path = Pick(random, regex ? s_regex : s_plain);
                var type = regex ? "ImplementationSpecific" : Pick(random, ["Prefix", "Prefix", "Exact", "ImplementationSpecific"]);
                var host = Pick(random, s_hosts);

                // Of one path said twice in a host the older wins; with another type in between, ingress-nginx writes a configuration that
                // NGINX refuses.
                if (!used.TryGetValue((host, path), out var before) || before == type)
                {
                    used[(host, path)] = type;
                    rows.Add(new ProgramRow(host, path, type, random.Next(12) == 0 ? "gone" : $"s{random.Next(6)}"));
                }
            }

            ingresses.Add(
                new ProgramIngress(
                    $"i{i}",
                    rows,
                    random.Next(regex ? 2 : 8) == 0 ? Pick(random, s_targets) : null,
                    random.Next(regex ? 2 : 10) == 0,
                    random.Next(8) == 0,
                    random.Next(12) == 0 ? "/app" : null,
                    random.Next(6) == 0 ? $"s{random.Next(6)}" : null,
                    random.Next(3) != 0
                )
                {
                    IsForeign = random.Next(12) == 0,
                    IsCanary = random.Next(14) == 0,
                    ForcesSsl = random.Next(24) == 0,
                    Redirect = random.Next(16) == 0 ? "https://moved.test/x" : null,
                    Alias = random.Next(8) == 0 ? Pick(random, ["alias.test", "b.test", "www.a.test"]) : null,
                }
            );
        }

        return new IngressProgram(ingresses);
    }

    /// <summary>A host and a raw path that have a chance to match something.</summary>
    public (string Host, string Path) Request(Random random)
    {
        var rows = Ingresses.SelectMany(ingress => ingress.Rows).ToList();
        var host =
            rows.Count == 0 || random.Next(8) == 0
                ? Pick(
                    random,
                    [
                        "a.test",
                        "b.test",
                        "other.test",
                        "a.b.wild.test",
                        "wild.test",
                        "alias.test",
                        "www.a.test",
                        "x.deep.wild.test",
                        "A.Test",
                    ]
                )
                : Pick(random, rows).Host;
        host = random.Next(8) == 0 && Ingresses.FirstOrDefault(ingress => ingress.Alias is not null) is { Alias: { } alias } ? alias : host;
        host = host.Length == 0 ? "unknown.test" : host.Replace("*", Pick(random, ["one", "two-x", "o_e"]), StringComparison.Ordinal);
        var path =
            rows.Count > 0 && random.Next(2) == 0
                ? new string([.. Pick(random, rows).Path.Where(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_')])
                : "";
        for (var i = random.Next(path.Length == 0 ? 3 : 2); i > 0; i--)
        {
            path += "/" + Pick(random, s_segments);
        }

        path += Pick(random, ["", "", "/", "?q=1"]);
        path = random.Next(6) == 0 ? path.ToUpperInvariant().Replace("%6F", "%6f", StringComparison.Ordinal) : path;
        return (host, path.StartsWith('/') ? path : "/" + path);
    }

    /// <summary>The manifests, as the resolver gets them.</summary>
    public RouteResolver Resolver(string controller = "k8s.io/ingress-nginx")
    {
        var recording = new SetRecording("Program", new Sourced<string>("default", Origin.None), ClusterProfile.Default);
        var k8s = new Manifests(recording);
        for (var i = 0; i < 6; i++)
        {
            k8s.Pod($"s{i}", "nginx").ContainerPort(80, "http").Expose(port: 80, targetPort: "http");
        }

        var nginx = k8s.IngressClass("nginx", IngressController.Of(controller));
        foreach (var ingress in Ingresses)
        {
            var handle = k8s.Ingress(ingress.Name);
            handle = ingress.IsForeign ? handle.Class("nobody") : handle.Class(nginx);
            Annotate(handle, "rewrite-target", ingress.RewriteTarget);
            Annotate(handle, "use-regex", ingress.UseRegex ? "true" : null);
            Annotate(handle, "app-root", ingress.AppRoot);
            Annotate(handle, "ssl-redirect", ingress.SslRedirect ? null : "false");
            Annotate(handle, "force-ssl-redirect", ingress.ForcesSsl ? "true" : null);
            Annotate(handle, "canary", ingress.IsCanary ? "true" : null);
            Annotate(handle, "permanent-redirect", ingress.Redirect);
            Annotate(handle, "server-alias", ingress.Alias);
            foreach (var row in ingress.Rows)
            {
                handle.Rule(row.Host.Length == 0 ? null : row.Host, row.Path, row.Service, 80, Enum.Parse<PathType>(row.Type));
            }

            if (ingress.HasTls)
            {
                handle.Tls("secure.test", "tls");
            }

            if (ingress.DefaultService is { } service)
            {
                handle.DefaultBackend(service, 80);
            }
        }

        return new RouteResolver(recording.Complete(), "default");
    }

    private static void Annotate(IngressHandle ingress, string name, string? value)
    {
        if (value is not null)
        {
            ingress.Annotation("nginx.ingress.kubernetes.io/" + name, value);
        }
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];
}
