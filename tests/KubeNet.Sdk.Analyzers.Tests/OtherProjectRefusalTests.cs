using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>
/// What cannot be known of another project is one diagnostic where it is used, with a true reason, in a build as in an editor.
/// </summary>
public sealed class OtherProjectRefusalTests
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
            public sealed record Stage(string Name)
            {
                public static readonly Stage Production = new("production");
                public static int Count;
            }

            public sealed class Platform : ManifestSet
            {
                private int _reads;
                public ServiceHandle Login { get; private set; } = null!;
                public ConfigMapHandle Settings { get; private set; } = null!;
                public SecretHandle Secret { get; private set; } = null!;
                public (ServiceHandle A, int B) Pair => (Login, 1);
                public List<ServiceHandle> All { get; } = [];
                public int Reads => ++_reads;
                public string Computed { get { return string.Concat("a", "b"); } }
                public string Host { get; set; } = "a.example.com";
                public string Field = "x";
                public string Password { get; private set; } = "";
                public string Url { get; private set; } = "";
                public ServiceHandle Of(string name) => Login;
                public override string ToString() => "platform!";

                protected override void Define(Manifests k8s)
                {
                    Login = k8s.Deployment("login", image: "nginx:1.27").ContainerPort(8443).Expose(port: 443, targetPort: 8443);
                    All.Add(Login);
                    Settings = k8s.ConfigMap("settings").Data("a", "b");
                    Password = string.Concat("hunter", "2!");
                    Url = $"db://{string.Concat("long-enough-", "secret")}@db";
                    Secret = k8s.Secret("demo").Data("KEY", Password).Data("LONG", "long-enough-secret");
                }
            }

            public abstract class Company(string stage) : ManifestSet
            {
                public override string Namespace => stage;
            }

            public class Generic<T> : ManifestSet
            {
                protected override void Define(Manifests k8s) => k8s.ConfigMap("a").Data("a", "b");
            }

            public sealed class Broken : ManifestSet
            {
                protected override void Define(Manifests k8s) => k8s.ConfigMap(Environment.MachineName).Data("a", "b");
            }
            """;

    private const string Getter =
        "is not known here. The assembly contains the values of properties and fields that hold a handle, a string, a number, "
        + "a bool or null, and whose getter has no code but such an expression. Add one of these.";

    private const string Complete =
        "belongs to a set of 'Platform', which is complete, so another project cannot change it. Set it in that set.";

    public static TheoryData<string, string> Refused =>
        new()
        {
            { "Name(k8s, $\"{platform./*!*/Pair.B}\");", $"The value of 'Platform.Pair' of the set 'Platform' of 'Platform' {Getter}" },
            { "Name(k8s, $\"{platform./*!*/All.Count}\");", $"The value of 'Platform.All' of the set 'Platform' of 'Platform' {Getter}" },
            { "Name(k8s, $\"{platform./*!*/Reads}\");", $"The value of 'Platform.Reads' of the set 'Platform' of 'Platform' {Getter}" },
            { "Name(k8s, platform./*!*/Computed);", $"The value of 'Platform.Computed' of the set 'Platform' of 'Platform' {Getter}" },
            {
                "Name(k8s, platform./*!*/Password);",
                "'Platform.Password' of the set 'Platform' of 'Platform' is a value of a Secret, which the assembly does not contain. "
                    + "Refer to the Secret by its handle."
            },
            {
                "Name(k8s, platform./*!*/Url);",
                "'Platform.Url' of the set 'Platform' of 'Platform' is a value of a Secret, which the assembly does not contain. "
                    + "Refer to the Secret by its handle."
            },
            {
                "Name(k8s, platform./*!*/Of(\"a\").Name);",
                "'Platform.Of' of the set 'Platform' of 'Platform' is compiled code, which is not executed at build time. "
                    + "Let that set put what it returns into a public property, and read the property."
            },
            { "platform./*!*/Host = \"b\"; Name(k8s, platform.Host);", $"'Platform.Host' {Complete}" },
            { "platform./*!*/Field += \"b\";", $"'Platform.Field' {Complete}" },
            {
                "Name(k8s, $\"{/*!*/platform}\");",
                "This cannot be evaluated at build time: 'Platform.ToString' is compiled code of 'Platform', which is not executed. "
                    + "Compute the value in another way."
            },
            {
                "k8s.Deployment(\"web\", \"x:1\").EnvFrom(platform.Settings)./*!*/RestartOn(platform.Settings);",
                "RestartOn needs the content of ConfigMap 'settings', which is declared in another project, whose assembly does not "
                    + "contain it. Declare it in this set, or restart the Pods by an annotation of your own: "
                    + "PodAnnotation(\"example.com/settings\", \"1\")."
            },
            {
                "Name(k8s, Stage./*!*/Production.Name);",
                "'Stage.Production' is compiled code of 'Platform', which is not executed at build time. Declare it in this project, "
                    + "make it a 'const', or compile its file in both projects: "
                    + "<Compile Include=\"../Shared/Stages.cs\" Link=\"Stages.cs\" />."
            },
            {
                "Stage./*!*/Count = 3;",
                "'Stage.Count' is compiled code of 'Platform', which is not executed at build time. Declare it in this project, "
                    + "make it a 'const', or compile its file in both projects: "
                    + "<Compile Include=\"../Shared/Stages.cs\" Link=\"Stages.cs\" />."
            },
            {
                "k8s./*!*/Use<Generic<int>>();",
                "The set 'Acme.Generic<int>' of 'Platform' cannot be used, because it is generic. "
                    + "Derive a class from it in that project, and use the class."
            },
            {
                "k8s./*!*/Use<Broken>();",
                "The set 'Acme.Broken' of 'Platform' cannot be used, because it has errors, or uses a generic set. "
                    + "Correct it in that project first."
            },
        };

    private static HostProject Shop(string body) =>
        HostProject.Of(
            Usings
                + $$"""
                public sealed class Shop : ManifestSet
                {
                    protected override void Define(Manifests k8s)
                    {
                        var platform = k8s.Use<Platform>();
                        {{body}}
                    }

                    private static void Name(Manifests k8s, string value) => k8s.ConfigMap("a").Data("a", value);
                }
                """
        );

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_not_known_is_said_where_it_is_used(string body, string message)
    {
        var other = HostProject.Of(Platform) with { AssemblyName = "Platform" };
        foreach (var kind in Enum.GetValues<ReferenceTo>())
        {
            var project = Shop(body).Referencing(other, kind);
            var shown = await project.AnalyzeAsync(new ManifestAnalyzer());
            Lines.Equal([$"KUBE0001 {message}"], shown.Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage()}"));
            Assert.Equal(Assert.Single(Markers.Of(project)), Markers.Show(shown[0].Location));
            Assert.Equal(message, Assert.Single(Assert.Single(HandOvers.Of(project).Sets).Refusals).Message);
        }
    }

    [Theory]
    [InlineData(
        null,
        "because the assembly does not contain what the set declares. Build that project with the version of KubeNet.Sdk that this project "
            + "uses, or refer to the resources with k8s.External."
    )]
    [InlineData(
        "\"Acme.Platform\", 2, \"?\"",
        "because it was built with a newer version of KubeNet.Sdk. Update KubeNet.Sdk in this project."
    )]
    [InlineData("\"Acme.Platform\", 1, \"{\"", Invalid)]
    [InlineData("\"Acme.Platform\", 1, null", Invalid)]
    [InlineData("\"Acme.Platform\", 0, \"{}\"", Invalid)]
    [InlineData("""  "Acme.Platform", 1, "{\"resources\":[{\"kind\":\"Service\"}]}"  """, Invalid)]
    [InlineData("""  "Acme.Platform", 1, "{\"used\":[{\"set\":\"Acme.Platform\"}]}"  """, Invalid)]
    public async Task An_assembly_may_say_nothing_or_nonsense(string? arguments, string why)
    {
        var attribute = arguments is null ? "" : $"[assembly: KubeNet.SetTopology({arguments})]\n";
        var text = $$"""
            {{attribute}}namespace Acme
            {
                public sealed class Platform : KubeNet.ManifestSet { protected override void Define(KubeNet.Manifests k8s) { } }
            }
            """;
        var other = HostProject.Of(text) with { AssemblyName = "Platform" };
        var project = Shop("") is var shop
            ? shop with
            {
                References = [.. shop.References, other.Compilation.ToMetadataReference()],
            }
            : null!;

        var shown = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));
        Assert.Equal($"The set 'Acme.Platform' of 'Platform' cannot be used, {why}", shown.GetMessage());
    }

    private const string Invalid = "because what the assembly says of it is invalid. Build that project again.";

    /// <summary>Text of another assembly must not use up the compiler's stack, and a member may be anything.</summary>
    [Theory]
    [InlineData("new string('[', 100000)")]
    [InlineData("""  "{\"members\":{\"X\":{\"is\":\"Member\",\"of\":\"X\"}}}"  """)]
    [InlineData("""  "{\"members\":{\"X\":{\"is\":\"ServiceHandle\",\"of\":7}}}"  """)]
    [InlineData("""  "{\"members\":{\"X\":{\"is\":\"Member\",\"of\":\"X\",\"set\":9}}}"  """)]
    [InlineData("""  "{\"members\":{\"X\":{\"is\":\"Int32\",\"value\":\"x\"}}}"  """)]
    [InlineData("""  "{\"members\":{\"X\":[1,2.5E+3,true,null]}}"  """)]
    public async Task Nonsense_harms_nobody(string topology)
    {
        var literal = topology.StartsWith("new", StringComparison.Ordinal) ? $"\"{new string('[', 100_000)}\"" : topology;
        var text = $$"""
            [assembly: KubeNet.SetTopology("Acme.Platform", 1, {{literal}})]
            namespace Acme
            {
                public sealed class Platform : KubeNet.ManifestSet
                {
                    public string X => "";
                    protected override void Define(KubeNet.Manifests k8s) { }
                }
            }
            """;
        var other = HostProject.Of(text) with { AssemblyName = "Platform" };
        var shop = Shop("Name(k8s, platform.X);");
        var project = shop with { References = [.. shop.References, other.Compilation.ToMetadataReference()] };

        Assert.Equal("KUBE0001", Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer())).Id);
    }

    [Fact]
    public async Task A_set_whose_base_class_is_in_another_project_is_refused()
    {
        var other = HostProject.Of(Platform) with { AssemblyName = "Platform" };
        const string Text =
            Usings
            + """
                public sealed class /*!*/Mine() : Company("production")
                {
                    protected override void Define(Manifests k8s) => k8s.ConfigMap("a").Data("a", "b");
                }
                """;
        foreach (var kind in Enum.GetValues<ReferenceTo>())
        {
            var project = HostProject.Of(Text).Referencing(other, kind);
            var shown = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));
            Assert.Equal(Assert.Single(Markers.Of(project)), Markers.Show(shown.Location));
            Assert.Equal(
                "The set 'Mine' derives from 'Acme.Company', which is compiled code of 'Platform' and is not executed at build time. "
                    + "Derive the set in that project and use it with k8s.Use<...>(), or compile the file of the base class in this "
                    + "project too: <Compile Include=\"../....cs\" />.",
                shown.GetMessage()
            );
        }
    }

    /// <summary>The constants that the build generates for the Services of a referenced project.</summary>
    [Fact]
    public async Task Generated_addresses_of_a_referenced_project_are_constants()
    {
        var other = HostProject.Of(Platform.Replace("public sealed class Platform", "public sealed partial class Platform")) with
        {
            AssemblyName = "Platform",
        };
        foreach (var kind in Enum.GetValues<ReferenceTo>())
        {
            var verdict = await SeveralProjectsTests.Verdict(
                Shop("Name(k8s, Platform.Services.Login.UrlString + Platform.Services.Login.Port);").Referencing(other, kind)
            );
            Assert.Contains(verdict, line => line.Contains("https://login.default.svc.cluster.local443", StringComparison.Ordinal));

            var refused = await SeveralProjectsTests.Verdict(
                Shop("Name(k8s, $\"{Platform.Services.Login.Url}\");").Referencing(other, kind)
            );
            Assert.Contains(refused, line => line.Contains("Use the constant 'UrlString'.", StringComparison.Ordinal));
        }
    }
}
