using CsCheck;
using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Tests.Dsl;

public class RewriteTests
{
    private static string[] Paths(Action<Manifests> define, params string[] ingresses)
    {
        var recorded = Recorded.Of(define);
        Assert.Empty(recorded.Findings);
        return
        [
            .. ingresses
                .SelectMany(name => recorded.Root("Ingress", name).List("spec.rules")!.Maps)
                .SelectMany(rule => rule.List("http.paths")!.Maps)
                .Select(path => $"{path.Text("path")} {path.Text("pathType")}"),
        ];
    }

    private static IngressHandle Nginx(Manifests k8s, string name) =>
        k8s.Ingress(name).Class(k8s.External.IngressClass("nginx", IngressController.Nginx));

    [Fact]
    public void Without_a_rewrite_nothing_is_changed() =>
        Assert.Equal(
            ["/a Prefix", "/b Exact", "/ Prefix"],
            Paths(
                k8s =>
                    Nginx(k8s, "i")
                        .Rule("h", "/a", "s", 80)
                        .Rule("h", "/b", "s", 80, PathType.Exact)
                        .Rule("h", "/", "s", 80, rewrite: Rewrite.StripPrefix),
                "i"
            )
        );

    [Fact]
    public void Other_paths_of_the_host_become_explicit_and_other_hosts_do_not() =>
        Assert.Equal(
            [
                "/server(/|$)(.*) ImplementationSpecific",
                "/login$ ImplementationSpecific",
                "/x(/|$) ImplementationSpecific",
                @"/v1\.0(/|$) ImplementationSpecific",
                "/ Prefix",
                "/own/.* ImplementationSpecific",
                "/login Exact",
            ],
            Paths(
                k8s =>
                {
                    Nginx(k8s, "rewriting").Rule("h", "/server/", "s", 80, rewrite: Rewrite.StripPrefix);
                    Nginx(k8s, "plain")
                        .Rule("h", "/login", "s", 80, PathType.Exact)
                        .Rule("h", "/x/", "s", 80)
                        .Rule("h", "/v1.0", "s", 80)
                        .Rule("h", "/", "s", 80)
                        .Rule("h", "/own/.*", "s", 80, PathType.ImplementationSpecific)
                        .Rule("other", "/login", "s", 80, PathType.Exact);
                },
                "rewriting",
                "plain"
            )
        );

    [Fact]
    public void Paths_beside_a_rewrite_in_one_Ingress_carry_themselves_through_it() =>
        Assert.Equal(
            [
                "/server(/|$)(.*) ImplementationSpecific",
                "/()(login)$ ImplementationSpecific",
                "/()(x(/|$).*) ImplementationSpecific",
                "/()(.*) ImplementationSpecific",
            ],
            Paths(
                k8s =>
                    Nginx(k8s, "i")
                        .Rule("h", "/server", "s", 80, rewrite: Rewrite.StripPrefix)
                        .Rule("h", "/login", "s", 80, PathType.Exact)
                        .Rule("h", "/x", "s", 80)
                        .Rule("h", "/", "s", 80),
                "i"
            )
        );

    [Fact]
    public void A_more_specific_path_is_written_longer_than_a_wider_one() =>
        Assert.Equal(
            ["/a(/|$)(.*) ImplementationSpecific", "/a/b(/|$)(.*) ImplementationSpecific", "/a/c$$$$$$$$ ImplementationSpecific"],
            Paths(
                k8s =>
                {
                    Nginx(k8s, "i").Rule("h", "/a", "s", 80, rewrite: Rewrite.StripPrefix);
                    Nginx(k8s, "j").Rule("h", "/a/b", "s", 80).Rule("h", "/a/c", "s", 80, PathType.Exact);
                },
                "i",
                "j"
            )
        );

    [Fact]
    public void The_controller_is_known_from_a_class_of_the_set_a_used_set_the_cluster_or_the_default()
    {
        string[] written = ["/a(/|$)(.*) ImplementationSpecific"];
        Assert.Equal(written, Paths(k8s => Strip(k8s.Ingress("i").Class(k8s.IngressClass("c", IngressController.Nginx))), "i"));
        Assert.Equal(
            written,
            Paths(
                k8s =>
                {
                    Strip(k8s.Ingress("i"));
                    k8s.IngressClass("c", IngressController.Nginx).Default();
                },
                "i"
            )
        );
        Assert.Equal(
            written,
            Paths(
                k8s =>
                {
                    k8s.Use<Classes>();
                    Strip(k8s.Ingress("i").Class("theirs"));
                },
                "i"
            )
        );

        var cluster = new ClusterProfile { IngressClasses = new Dictionary<string, string> { ["public"] = "k8s.io/ingress-nginx" } };
        Assert.Empty(Recorded.Of(k8s => Strip(k8s.Ingress("i").Class("public")), cluster).Findings);
    }

    public static TheoryData<string, Action<Manifests>> Contradictions =>
        new()
        {
            { "The controller of the class 'public' is unknown", k8s => Strip(k8s.Ingress("i").Class("public")) },
            { "Ingress 'i' specifies no class and the set declares no default class", k8s => Strip(k8s.Ingress("i")) },
            { "served by 'acme.io/x'", k8s => Strip(k8s.Ingress("i").Class(k8s.IngressClass("c", IngressController.Of("acme.io/x")))) },
            {
                "StripPrefix needs a path of type Prefix or Exact",
                k8s =>
                    Nginx(k8s, "i")
                        .Rule("h", "/a.*", "s", 80, PathType.ImplementationSpecific, Rewrite.StripPrefix)
                        .Rule("h", "/b", "s", 80, rewrite: Rewrite.StripPrefix)
            },
            {
                "StripPrefix needs a path of type Prefix or Exact",
                k8s => Nginx(k8s, "i").Rule("h", "/a.*", "s", 80, PathType.ImplementationSpecific, Rewrite.StripPrefix)
            },
            {
                "applies to all its paths, also to '/a.*'",
                k8s =>
                    Nginx(k8s, "i")
                        .Rule("h", "/a.*", "s", 80, PathType.ImplementationSpecific)
                        .Rule("h", "/b", "s", 80, rewrite: Rewrite.StripPrefix)
            },
            { "also applies the rewrite of Ingress 'i' to its default backend", k8s => Strip(Nginx(k8s, "i").DefaultBackend("s", 80)) },
            { "'/B' and '/b' cannot be distinguished", k8s => Strip(Nginx(k8s, "i").Rule("h", "/b", "s", 80).Rule("h", "/B", "s", 80)) },
            { "cannot be written as a regular expression for nginx", k8s => Strip(Nginx(k8s, "i").Rule("h", "/\"", "s", 80)) },
            {
                "rewrite-target]' of Ingress 'i' is set to '/$2', but it was set to '/$1' before",
                k8s => Strip(Nginx(k8s, "i").Annotation("nginx.ingress.kubernetes.io/rewrite-target", "/$1"))
            },
        };

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void What_cannot_be_written_exactly_is_a_contradiction(string message, Action<Manifests> define) =>
        Recorded.Of(define).HasOnly(EvaluationFindings.Contradiction, message);

    /// <summary>
    /// Random routing tables, asked with all their paths and what lies around them: nginx sends each request where the table says.
    /// </summary>
    [Fact]
    public void Every_path_of_the_host_keeps_its_meaning() =>
        Gen.Select(Gen.Int[1, 3], Gen.Bool, Gen.Bool, Gen.Int[0, 1])
            .Select(
                Gen.Int[0, 3].Select(i => s_segments[i]).Array[0, 3],
                (how, path) => new Route("/" + string.Join("/", path), how.Item2, how.Item3, how.Item4)
            )
            .Array[1, 7]
            .Select(routes => routes.DistinctBy(route => (route.Path, route.IsExact)).ToArray())
            .Sample(
                routes =>
                {
                    if (!routes.Any(route => route.Strips && route.Path != "/"))
                    {
                        return;
                    }

                    var recorded = Recorded.Of(k8s =>
                    {
                        IngressHandle[] ingresses = [Nginx(k8s, "i0"), Nginx(k8s, "i1")];
                        for (var i = 0; i < routes.Length; i++)
                        {
                            ingresses[routes[i].Ingress]
                                .Rule(
                                    "h",
                                    routes[i].Path,
                                    $"s{i}",
                                    80,
                                    routes[i].IsExact ? PathType.Exact : PathType.Prefix,
                                    routes[i].Strips ? Rewrite.StripPrefix : Rewrite.None
                                );
                        }

                        ingresses[0].Rule("elsewhere", "/", "s", 80);
                        ingresses[1].Rule("elsewhere", "/x", "s", 80);
                    });
                    Assert.Empty(recorded.Findings);
                    var nginx = new NginxModel(recorded.Graph, "h");
                    foreach (var request in routes.SelectMany(route => route.Around()).Distinct())
                    {
                        Assert.Equal(Route.Send(routes, request), nginx.Send(request));
                    }
                },
                iter: 2000
            );

    private static readonly string[] s_segments = ["a", "b", "ab", "a.b"];

    private static void Strip(IngressHandle ingress) => ingress.Rule("h", "/a", "s", 80, rewrite: Rewrite.StripPrefix);

    private sealed class Classes : ManifestSet
    {
        protected override void Define(Manifests k8s) => k8s.IngressClass("theirs", IngressController.Nginx);
    }

    /// <summary>A row as the Ingress API defines it: the longest path wins, and of two equal ones the exact one.</summary>
    private sealed record Route(string Path, bool IsExact, bool Strips, int Ingress)
    {
        private string Prefix => Path.TrimEnd('/');

        public static (string Backend, string Path)? Send(Route[] routes, string request)
        {
            var best = routes
                .Where(route => route.Matches(request))
                .OrderByDescending(route => route.Path.Length)
                .ThenByDescending(route => route.IsExact)
                .FirstOrDefault();
            return best is null
                ? null
                : ($"s{Array.IndexOf(routes, best)}", best.Strips ? "/" + request[best.Prefix.Length..].TrimStart('/') : request);
        }

        public IEnumerable<string> Around() => [Path, Prefix + "/", Prefix + "/z/y", Path + "z", "/", "/other", Path.Replace('.', 'x')];

        private bool Matches(string request) =>
            IsExact ? request == Path : request == Prefix || request.StartsWith(Prefix + "/", StringComparison.Ordinal);
    }
}
