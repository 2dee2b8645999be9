using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>
/// A set that uses a set of another project gets the diagnostics and the files that it gets beside it in one project, whether the other
/// project is an assembly or a compilation.
/// </summary>
public sealed class SeveralProjectsTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using KubeNet;
        #pragma warning disable KUBE4014, KUBE4001, KUBE4011
        namespace Acme;

        """;

    private const string Platform =
        Usings
        + """
            public interface IHasLogin { ServiceHandle Login { get; } }

            public enum Tier { Free, Paid = 7 }

            public sealed class Base : ManifestSet
            {
                public override string Namespace => "shop";
                public ServiceHandle Shared { get; private set; } = null!;
                protected override void Define(Manifests k8s) =>
                    Shared = k8s.Deployment("shared", image: "nginx:1.27").ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
            }

            public class Platform : ManifestSet, IHasLogin
            {
                private ServiceHandle _api = null!;

                public override string Namespace => "shop";
                public ServiceHandle Login { get; private set; } = null!;
                public ServiceHandle Again = null!;
                public ServiceHandle Api => _api;
                public IBackend Metrics => _api.Port("metrics");
                public ServiceHandle Shared { get; private set; } = null!;
                public DeploymentHandle Web { get; private set; } = null!;
                public PodHandle Pod { get; private set; } = null!;
                public StatefulSetHandle Database { get; private set; } = null!;
                public CronJobHandle Report { get; private set; } = null!;
                public ConfigMapHandle Settings { get; private set; } = null!;
                public SecretHandle Secret { get; private set; } = null!;
                public IIngressClass Nginx { get; private set; } = null!;
                public IngressClassHandle Traefik { get; private set; } = null!;
                public ExternalService Legacy { get; private set; } = null!;
                public ExternalSecret Tls { get; private set; } = null!;
                public NamespaceHandle Space { get; private set; } = null!;
                public ServiceAccountHandle Account { get; private set; } = null!;
                public ExternalServiceAccount Deployer { get; private set; } = null!;
                public IRole Reader { get; private set; } = null!;
                public IClusterRole Viewer { get; private set; } = null!;
                public PersistentVolumeClaimHandle Data { get; private set; } = null!;
                public IPersistentVolumeClaim Archive { get; private set; } = null!;
                public PriorityClassHandle Critical { get; private set; } = null!;
                public StorageClassHandle Fast { get; private set; } = null!;
                public string Host { get; } = string.Concat("login", ".example.com");
                public string LoginUrl => $"{Login.Url}/sign-in{(Replicas > 1 ? "?many" : "")}";
                public string Where => $"x.{Namespace}";
                public int Replicas { get; private set; }
                public double Ratio { get; } = 0.1 + 0.2;
                public bool IsLarge => Replicas > 2;
                public Tier Tier { get; } = Tier.Paid;
                public string? Nothing { get; }
                public const string Region = "eu";
                ServiceHandle IHasLogin.Login => Login;

                protected override void Define(Manifests k8s)
                {
                    Replicas = 3;
                    Space = k8s.Namespace("shop");
                    Web = k8s.Deployment("login", image: "nginx:1.27").Selector("app.kubernetes.io/name").Selector("part", "login")
                        .ContainerPort(8443).ContainerPort(9000, "admin").Env("PASSWORD_HINT", "env-value");
                    Database = k8s.StatefulSet("database", image: "postgres:17").ContainerPort(5432, "pg");
                    Database.Expose();
                    Report = k8s.CronJob("report", "@daily", image: "x:1").ContainerPort(80);
                    Login = Web.Expose(port: 443, targetPort: 8443, nodePort: 30443);
                    Again = Login;
                    Pod = k8s.Pod("tool", image: "tool:1").ContainerPort(9999, "tool");
                    _api = k8s.Deployment("api", image: "api:1").ContainerPort(8080, "http").ContainerPort(9090, "metrics")
                        .Expose([new("http", 80, "http"), new("metrics", 9090)]);
                    Shared = k8s.Use<Base>().Shared;
                    Settings = k8s.ConfigMap("settings").Data("REGION", "config-value");
                    Secret = k8s.Secret("demo").Data("KEY", "secret-value").Data("token", "t");
                    Nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
                    Traefik = k8s.IngressClass("traefik", IngressController.Of("traefik.io/ingress-controller"));
                    Legacy = k8s.External.Service("legacy", port: 8000);
                    Tls = k8s.External.Secret("tls");
                    Account = k8s.ServiceAccount("login").Allow("get", "configmaps");
                    Deployer = k8s.External.ServiceAccount("deployer", "ci");
                    k8s.External.Resource("v1", "Service", "elsewhere");
                    Reader = k8s.Role("reader").Allow("get", "pods");
                    Viewer = k8s.External.ClusterRole("viewer");
                    Data = k8s.PersistentVolumeClaim("data", "1Gi");
                    Archive = k8s.External.PersistentVolumeClaim("archive");
                    Critical = k8s.PriorityClass("critical", 1000);
                    Fast = k8s.StorageClass("fast", provisioner: "ebs.csi.aws.com");
                    Web.AllowFrom(Pod);
                    k8s.Ingress("login").Class(Nginx).Tls(Host, Tls).Rule(Host, "/", Login).Rule(Host, "/api", _api.Port(80));
                    k8s.NginxProxy("edge").Listen(80).ServerName("edge.example.com").Nodes("10.0.0.1").Proxy("/", Login);
                }
            }

            public abstract class Staged(string stage) : ManifestSet
            {
                public override string Namespace => $"shop-{stage}";
                public string Stage => stage;
                public virtual string Kind => "base";
                public ServiceHandle Web { get; private set; } = null!;
                protected override void Define(Manifests k8s) =>
                    Web = k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080).Expose(port: 80, targetPort: 8080);
            }

            public sealed class StagedProduction() : Staged("production")
            {
                public override string Kind => "derived";
                public new string Stage => "hides";

                public sealed class Inner : ManifestSet
                {
                    public ServiceHandle Deep { get; private set; } = null!;
                    protected override void Define(Manifests k8s) => Deep = k8s.Service("deep").ExternalName("deep.example.com");
                }
            }
            """;

    private static string Shop(string body, string members = "") =>
        Usings
        + $$"""
            public sealed partial class Shop : ManifestSet
            {
                public override string Namespace => "shop";

                protected override void Define(Manifests k8s)
                {
                    var platform = k8s.Use<Platform>();
                    {{body}}
                }

                {{members}}
            }
            """;

    public static TheoryData<string> Bodies =>
        [
            // backends
            """k8s.Ingress("a").Class(platform.Nginx).Rule("a.example.com", "/", platform.Login);""",
            """k8s.Ingress("a").Class(platform.Nginx).Rule("a.example.com", "/", platform.Api);""",
            """k8s.Ingress("a").Class(platform.Nginx).Rule("a.example.com", "/", platform.Api.Port("nope"));""",
            """k8s.Ingress("a").Class(platform.Nginx).Rule("a.example.com", "/", platform.Metrics);""",
            """k8s.Ingress("a").Class(platform.Nginx).Rule("a.example.com", "/", platform.Legacy);""",
            """k8s.Ingress("a").Class(platform.Nginx).Rule("a.example.com", "/", platform.Shared);""",
            """k8s.Ingress("a").Class(platform.Nginx).Rule("a.example.com", "/", "login", 444);""",
            """k8s.Ingress("a").Class(platform.Nginx).Rule("a.example.com", "/", "logim", 443);""",
            """k8s.Ingress("a").Class(platform.Nginx).Rule("a.example.com", "/a", platform.Login, rewrite: Rewrite.StripPrefix);""",
            """k8s.Ingress("a").Class(platform.Traefik).Rule("a.example.com", "/a", platform.Login, rewrite: Rewrite.StripPrefix);""",
            """k8s.Ingress("a").Class("nginks").Rule("a.example.com", "/a", platform.Login);""",
            // what stands around workloads
            """k8s.Deployment("x", image: "x:1").ServiceAccount(platform.Account).PriorityClass(platform.Critical);""",
            """k8s.Deployment("x", image: "x:1").ServiceAccount(platform.Deployer);""",
            """k8s.Pod("x", image: "x:1").Volume(k8s.PersistentVolumeClaim("c", "1Gi").StorageClass(platform.Fast), "/c");""",
            """k8s.Label("tier", "front"); k8s.Service("x").Selector(platform.Pod).Ports(new ServicePort(9999));""",
            """k8s.Ingress("a").Class(platform.Nginx).Rule("a.example.com", "/", "elsewhere", 80);""",
            """k8s.Ingress("a").Class(platform.Nginx).Rule("a.example.com", "/", "nowhere", 80);""",
            """k8s.Pod("x", image: "x:1").Volume(platform.Data, "/d").Volume(platform.Archive, "/a");""",
            """k8s.RoleBinding("x", platform.Reader).ServiceAccount(platform.Account).ServiceAccount(platform.Deployer);""",
            """k8s.RoleBinding("x", platform.Viewer).Group("g"); k8s.ClusterRoleBinding("x", platform.Viewer).Group("g");""",
            """k8s.NetworkPolicy("d").AllowDns(); k8s.Pod("x", "x:1").ContainerPort(1).AllowTo(platform.Login, platform.Web);""",
            """k8s.Pod("x", image: "x:1").ContainerPort(1).AllowFrom(platform.Api, platform.Pod);""",
            """platform.Account.Allow("get", "secrets");""",
            """k8s.PodDisruptionBudget("x").Selector(platform.Web).MaxUnavailable(0);""",
            """k8s.HorizontalPodAutoscaler("x", platform.Web, 1, 3).Memory(50);""",
            """k8s.ServiceMonitor("x", platform.Api).Endpoint("metrics").Endpoint(platform.Api.Port(80));""",
            """k8s.PodMonitor("x", platform.Web).Endpoint("nope");""",
            // node ports, hosts and paths
            """k8s.Pod("x", "x:1").ContainerPort(80).Expose(port: 80, nodePort: 30443);""",
            """k8s.Ingress("a").Class(platform.Nginx).Rule("login.example.com", "/", platform.Shared);""",
            """k8s.Ingress("a").Class(platform.Nginx).Rule("login.example.com", "/api", platform.Shared);""",
            """k8s.Ingress("a").Class(platform.Nginx).Rule("login.example.com", "/b", platform.Shared, rewrite: Rewrite.StripPrefix);""",
            """k8s.NginxProxy("mine").Listen(80).ServerName("edge.example.com").Nodes("10.0.0.1").Proxy("/", platform.Login);""",
            """k8s.NginxProxy("mine").Listen(81).Nodes("10.0.0.1").Proxy("/", platform.Api.Port("http"));""",
            // identities, also those of a set that the other one uses
            """k8s.Deployment("login", "x:1");""",
            """k8s.Deployment("shared", "x:1");""",
            // values
            """k8s.ConfigMap("a").Data("url", platform.Login.Url).Data("dns", platform.Api.DnsName);""",
            """k8s.ConfigMap("a").Data("port", $"{platform.Api.Port("http")} {platform.Metrics.Address} {platform.Legacy.Url}");""",
            """k8s.ConfigMap("a").Data("url", platform.LoginUrl).Data("host", platform.Host).Data("where", platform.Where);""",
            """k8s.ConfigMap("a").Data("n", $"{platform.Replicas} {platform.Ratio} {platform.IsLarge}");""",
            """k8s.ConfigMap("a").Data("n", $"{platform.Tier} {platform.Tier == Tier.Paid} {Platform.Region}");""",
            """k8s.ConfigMap("a").Data("set", $"{platform} {platform.Namespace} {platform.Nothing ?? "null"} {platform.Web}");""",
            """k8s.ConfigMap("a").Data("names", string.Join(",", platform.Settings.Name, platform.Secret.Name, platform.Space.Name));""",
            """k8s.ConfigMap("a").Data("same", $"{platform.Login == platform.Again} {platform == k8s.Use<Platform>()}");""",
            """k8s.ConfigMap("a").Data("same", $"{platform.Shared == k8s.Use<Base>().Shared} {platform.Login == platform.Api}");""",
            """k8s.ConfigMap("a").Data("login", ((IHasLogin)platform).Login.Name);""",
            """k8s.ConfigMap("a").Data("is", $"{platform is { IsLarge: true, Login: not null }}");""",
            """k8s.ConfigMap("a").Data("type", platform.GetType().Name);""",
            """var p = k8s.Use<StagedProduction>(); k8s.ConfigMap("a").Data("s", $"{p.Stage} {((Staged)p).Stage} {p.Kind} {p.Web.Url}");""",
            """Staged p = k8s.Use<StagedProduction>(); k8s.ConfigMap("a").Data("s", p.Kind);""",
            """k8s.ConfigMap("a").Data("deep", k8s.Use<StagedProduction.Inner>().Deep.DnsName);""",
            """k8s.Deployment("web", "x:1").Env("LOGIN", Of(platform));""",
            // what a reference needs to know
            """k8s.Deployment("web", "x:1").Env("A", platform.Settings, "REGION").Env("B", platform.Secret, "KEY");""",
            """k8s.Deployment("web", "x:1").EnvFrom(platform.Settings).EnvFrom(platform.Secret);""",
            """k8s.Deployment("web", "x:1").Env("A", platform.Settings, "REGIOM");""",
            """k8s.Deployment("web", "x:1").Volume(platform.Settings, "/etc/settings");""",
            """k8s.Deployment("web", "x:1").Env("LOGIN_URL", "http://logim.shop.svc.cluster.local");""",
            """k8s.Service("front").Selector(platform.Web).Ports(new ServicePort(80, 8443));""",
            """k8s.Service("front").Selector(platform.Web).Ports(new ServicePort(80, 8444));""",
            """k8s.Service("front").Selector(platform.Pod).Ports(new ServicePort(80, "tool"));""",
            """k8s.Service("front").Selector("app.kubernetes.io/name", "logi").Ports(new ServicePort(80, 8443));""",
            """k8s.Ingress("a").Class(platform.Nginx).Tls("a.example.com", platform.Tls).Rule("a.example.com", "/", platform.Login);""",
            """k8s.Service("front").Selector(platform.Database).Ports(new ServicePort(80, "pg"));""",
            """k8s.Service("front").Selector(platform.Database).Ports(new ServicePort(80, "pq"));""",
            """k8s.Deployment("near", "x:1").PodAffinity(platform.Database, Topology.Zone, weight: 1).Env("A", platform.Database.Name);""",
            """k8s.Service("front").Selector(platform.Report).Ports(new ServicePort(80));""", // it has no labels
            // it is complete
            """platform.Database.Replicas(3);""",
            """platform.Login.Label("a", "b");""",
            """platform.Web.Env("A", "b");""",
            """platform.Web.Expose(port: 1);""",
            """platform.Settings.Data("a", "b");""",
            """throw new InvalidOperationException(platform.Login.Name);""",
        ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_set_of_another_project_is_as_one_beside(string body)
    {
        var shop = Shop(body, "private static string Of(IHasLogin set) => set.Login.Url;");
        var beside = await Verdict(HostProject.Of(shop).WithFile("Platform.cs", Platform));
        var other = HostProject.Of(Platform) with { AssemblyName = "Platform" };

        Assert.DoesNotContain(beside, line => line.Contains("KUBE0001", StringComparison.Ordinal));
        var places = await Places(HostProject.Of(shop).WithFile("Platform.cs", Platform));
        foreach (var kind in Enum.GetValues<ReferenceTo>())
        {
            var project = HostProject.Of(shop).Referencing(other, kind);
            Lines.Equal(beside, await Verdict(project));
            Lines.Empty(places.Except(await Places(project)));
        }
    }

    /// <summary>An editor has the other project's next version as another reference: nothing that was known of it is reused.</summary>
    [Fact]
    public async Task A_changed_project_is_noticed()
    {
        var shop = HostProject.Of(Shop("""k8s.ConfigMap("a").Data("url", platform.Login.Url);"""));
        foreach (var kind in Enum.GetValues<ReferenceTo>())
        {
            foreach (var port in new[] { 443, 444, 443 })
            {
                var other = HostProject.Of(Platform.Replace("port: 443", $"port: {port}")) with { AssemblyName = "Platform" };
                var url = port == 443 ? "https://login.shop.svc.cluster.local\n" : "http://login.shop.svc.cluster.local:444\n";
                Assert.Contains(await Verdict(shop.Referencing(other, kind)), line => line.Contains(url, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task The_picture_is_the_same()
    {
        var shop = Shop("""k8s.Ingress("a").Class(platform.Nginx).Rule("a.example.com", "/", platform.Login);""");
        var beside = await Verdict(HostProject.Of(shop).WithFile("Platform.cs", Platform).WithProperty("KubeNetTopology", "true"));
        var other = HostProject.Of(Platform) with { AssemblyName = "Platform" };

        Assert.Contains(beside, line => line.Contains("<svg", StringComparison.Ordinal));
        foreach (var kind in Enum.GetValues<ReferenceTo>())
        {
            Lines.Equal(beside, await Verdict(HostProject.Of(shop).Referencing(other, kind).WithProperty("KubeNetTopology", "true")));
        }
    }

    [Fact]
    public async Task A_project_in_the_middle_passes_on_what_it_uses()
    {
        var first = HostProject.Of(Platform) with { AssemblyName = "Platform" };
        const string Middle =
            Usings
            + """
                public sealed class Middle : ManifestSet
                {
                    public override string Namespace => "shop";
                    public ServiceHandle Login { get; private set; } = null!;
                    protected override void Define(Manifests k8s) => Login = k8s.Use<Platform>().Login;
                }
                """;
        var shop = Shop(
            """
            k8s.ConfigMap("a").Data("same", $"{k8s.Use<Middle>().Login == platform.Login} {k8s.Use<Middle>().Login.Url}");
            k8s.Deployment("login", "x:1");
            """
        );
        var beside = await Verdict(HostProject.Of(shop).WithFile("Platform.cs", Platform).WithFile("Middle.cs", Middle));
        foreach (var kind in Enum.GetValues<ReferenceTo>())
        {
            var second = (HostProject.Of(Middle) with { AssemblyName = "Middle" }).Referencing(first, kind);
            Lines.Equal(beside, await Verdict(HostProject.Of(shop).Referencing(first, kind).Referencing(second, kind)));

            var lacking = await Verdict(
                HostProject.Of(Shop("k8s.Use<Middle>();").Replace("k8s.Use<Platform>()", "1")).Referencing(second, kind)
            );
            Assert.Contains(
                "The set 'Acme.Middle' of 'Middle' cannot be used, because it uses the set 'Acme.Platform' of 'Platform', "
                    + "which this project does not reference. Add a reference to it.",
                string.Join('\n', lacking),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public async Task Sets_of_one_name_in_two_projects_are_two_sets()
    {
        static HostProject Of(string name) =>
            HostProject.Of(
                Usings
                    + $$"""
                    public sealed class Platform : ManifestSet
                    {
                        public string Name => "{{name}}";
                        protected override void Define(Manifests k8s) => k8s.ConfigMap("{{name}}").Data("a", "b");
                    }
                    """
            ) with
            {
                AssemblyName = name,
            };

        const string Text = """
            extern alias one;
            extern alias two;
            using KubeNet;

            public sealed class Shop : ManifestSet
            {
                protected override void Define(Manifests k8s) => k8s.ConfigMap("shop")
                    .Data("a", k8s.Use<one::Acme.Platform>().Name + k8s.Use<two::Acme.Platform>().Name);
            }
            """;
        foreach (var kind in Enum.GetValues<ReferenceTo>())
        {
            var project = HostProject.Of(Text).Referencing(Of("first"), kind, "one").Referencing(Of("second"), kind, "two");
            Assert.Contains(await Verdict(project, "Shop"), line => line.Contains("firstsecond", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task An_internal_set_can_be_used_by_a_friend()
    {
        const string Text =
            "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"App\")]\n"
            + """
                namespace Acme
                {
                    using KubeNet;
                    internal sealed class Platform : ManifestSet
                    {
                        internal string Name => "hidden";
                        protected override void Define(Manifests k8s) => k8s.ConfigMap("a").Data("a", "b");
                    }
                }
                """;
        foreach (var kind in Enum.GetValues<ReferenceTo>())
        {
            var project = HostProject
                .Of(Shop("""k8s.ConfigMap("b").Data("name", platform.Name);"""))
                .Referencing(HostProject.Of(Text) with { AssemblyName = "Platform" }, kind);
            Assert.Contains(await Verdict(project), line => line.Contains("hidden", StringComparison.Ordinal));
        }
    }

    /// <summary>Each environment of the one uses the same environment of the other, which the compiler checks.</summary>
    [Fact]
    public async Task Environments_use_each_other_by_a_type_parameter()
    {
        const string Environments =
            Usings
            + """
                public abstract class Platform(string stage) : ManifestSet
                {
                    public override string Namespace => $"platform-{stage}";
                    public ServiceHandle Login { get; private set; } = null!;
                    protected override void Define(Manifests k8s) => Login = k8s.Deployment("login", image: "acme/login:2.1")
                        .ContainerPort(8080, "http").Expose(port: 80, targetPort: "http");
                }

                public sealed class PlatformStaging() : Platform("staging");

                public sealed class PlatformProduction() : Platform("production");
                """;
        const string Shops =
            Usings
            + """
                public abstract class Shop<TPlatform>(string stage) : ManifestSet
                    where TPlatform : Platform, new()
                {
                    public override string Namespace => $"shop-{stage}";
                    protected override void Define(Manifests k8s) =>
                        k8s.ConfigMap("shop").Data("login", k8s.Use<TPlatform>().Login.Url);
                }

                public sealed class ShopStaging() : Shop<PlatformStaging>("staging");

                public sealed class ShopProduction() : Shop<PlatformProduction>("production");
                """;
        foreach (var stage in new[] { "Staging", "Production" })
        {
            var beside = await Verdict(HostProject.Of(Shops).WithFile("Platform.cs", Environments), $"Acme.Shop{stage}");
            Assert.Contains(
                beside,
                line => line.Contains($"http://login.platform-{stage.ToLowerInvariant()}.svc.cluster.local", StringComparison.Ordinal)
            );
            foreach (var kind in Enum.GetValues<ReferenceTo>())
            {
                var project = HostProject.Of(Shops).Referencing(HostProject.Of(Environments) with { AssemblyName = "Platform" }, kind);
                Lines.Equal(beside, await Verdict(project, $"Acme.Shop{stage}"));
            }
        }
    }

    /// <summary>
    /// What is said of the set, and its files. Where a value comes from another file, the diagnostic is there if the file is in the same
    /// project, and else where the value is used; so only diagnostics in the set's own file have a place here.
    /// </summary>
    internal static async Task<List<string>> Verdict(HostProject project, string set = "Acme.Shop")
    {
        Lines.Empty(project.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var handed = HandOvers.Of(project).Sets.Single(it => it.Name == set);
        return
        [
            .. (await Shown(project)).Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Id} {Said(diagnostic.GetMessage())}"),
            .. handed.Refusals.Select(refusal => $"refused {refusal.Id} {Said(refusal.Message)}"),
            .. handed.Files.Select(file => $"{file.Path}\n{file.Content}"),
        ];
    }

    /// <summary>The places in the set's own file.</summary>
    private static async Task<List<string>> Places(HostProject project) =>
        [.. (await Shown(project)).Where(IsInOwnFile).Select(diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceSpan}")];

    private static async Task<IEnumerable<Diagnostic>> Shown(HostProject project) =>
        (await project.AnalyzeAsync(new ManifestAnalyzer()))
            .Where(shown => IsInOwnFile(shown) || shown.GetMessage().Contains(Affected, StringComparison.Ordinal))
            .OrderBy(shown => shown.Id, StringComparer.Ordinal)
            .ThenBy(shown => shown.GetMessage(), StringComparer.Ordinal);

    private static bool IsInOwnFile(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.FilePath.EndsWith("/Shop.cs", StringComparison.Ordinal) != false;

    private const string Affected = " Affected set: Shop.";

    private static string Said(string message) => message.Replace(Affected, "", StringComparison.Ordinal);
}
