using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>
/// KUBE0010: the constants that are made from a set are not known while it is evaluated. Both hosts say so, though only one sees them.
/// </summary>
public sealed class OwnAddressTests
{
    private const string Web = """server.Expose(port: 80, targetPort: "http"); """;

    /// <summary>Body of Define, other members, another file.</summary>
    public static TheoryData<string, string, string> Uses =>
        new()
        {
            { Web + """server.Env("URL", /*!*/Services.Server.UrlString);""", "", "" },
            { Web + """server.Env("URL", /*!*/Shop.Services.Server.Url.ToString());""", "", "" },
            { Web + """server.Env("URL", $"{/*!*/Acme.Shop.Services.Server.DnsName}:80");""", "", "" },
            { Web + """server.Env("A", /*!*/Services.Server.Name); server.Env("B", /*!*/Services.Server.Namespace);""", "", "" },
            { Web + """server.Env("URL", Url());""", "private static string Url() => /*!*/Services.Server.UrlString;", "" },
            {
                Web + """server.Env("URL", Addresses.Server);""",
                "",
                "namespace Acme; public static class Addresses { public const string Server = /*!*/Shop.Services.Server.UrlString; }"
            },
            { Web + """server.Env("URL", _url);""", "private readonly string _url = /*!*/Services.Server.UrlString;", "" },
            {
                Web + """k8s.Use<Platform>(); server.Env("URL", /*!*/Platform.Services.Login.DnsName);""",
                "",
                """using KubeNet; namespace Acme; public sealed partial class Platform : """
                    + """ManifestSet { protected override void Define(Manifests k8s) => k8s.Service("login").Ports(new """
                    + """ServicePort(80)); }"""
            },
            { """server.Expose([new("http", 80)]); server.ContainerPort(/*!*/Services.Server.Ports.Http);""", "", "" },
        };

    [Theory]
    [MemberData(nameof(Uses))]
    public async Task A_use_in_what_is_evaluated_is_refused_by_both_hosts(string body, string members, string otherFile)
    {
        var project = HostProject.Of(
            otherFile.Length == 0 ? [Samples.Set(body, members: members)] : [Samples.Set(body, members: members), otherFile]
        );
        var all = Generated.With(project);
        Lines.Empty(all.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var shown = await all.AnalyzeAsync(new ManifestAnalyzer());

        Lines.Equal(
            Markers.Of(project).Select(mark => $"KUBE0010 {mark}"),
            shown.Select(diagnostic => $"{diagnostic.Id} {Markers.Show(diagnostic.Location)}")
        );
        var refusals = HandOvers
            .Of(project)
            .Sets.SelectMany(set => set.Refusals)
            .DistinctBy(refusal => (refusal.File, refusal.Line, refusal.Column));
        Lines.Equal(
            shown.Select(diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage()}"),
            refusals.Select(refusal => $"{refusal.Id} {refusal.Message}")
        );
    }

    [Fact]
    public async Task The_message_names_the_constant_and_the_way_out()
    {
        var shown = Assert.Single(
            await Generated
                .With(HostProject.Of(Samples.Set(Web + """server.Env("URL", Shop.Services.Server.Url.ToString());""")))
                .AnalyzeAsync(new ManifestAnalyzer())
        );

        Assert.StartsWith(
            "'Shop.Services.Server.Url' is generated from the evaluated set, so its value is unknown while the set is evaluated.",
            shown.GetMessage(),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Shop.Services.Server.Url",
            shown.Location.SourceTree!.ToString().Substring(shown.Location.SourceSpan.Start, shown.Location.SourceSpan.Length)
        );
    }

    /// <summary>Code of the app, in the set's file and in its class, is what the constants are for.</summary>
    [Fact]
    public async Task The_app_uses_them_freely()
    {
        const string App = "public static string Client() => Services.Server.UrlString + Shop.Services.Server.Url;";
        var project = HostProject.Of(Samples.Set(Web, members: App));
        var all = Generated.With(project);

        Lines.Empty(all.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Lines.Empty(await all.AnalyzeAsync(new ManifestAnalyzer()));
        Assert.False(Assert.Single(HandOvers.Of(project).Sets).IsRefused);

        // Nor is the app accused when the set needs what another generator adds.
        var needy = HostProject.Of(Samples.Set(Web + """server.Label("a", Made.Value);""", members: App));
        Assert.DoesNotContain(
            "Services",
            Assert.Single(Assert.Single(HandOvers.Of(needy).Sets).Refusals).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_Services_of_the_users_own_is_a_value_like_any_other()
    {
        var project = HostProject.Of(
            Samples.Set(
                Web + """server.Env("URL", Services.Server.UrlString);""",
                members: """private static class Services { public static class Server { public const string UrlString = "x"; } }"""
            )
        );

        Lines.Empty(await Generated.With(project).AnalyzeAsync(new ManifestAnalyzer()));
    }

    [Fact]
    public async Task A_name_that_is_not_added_is_left_to_the_compiler()
    {
        var project = HostProject.Of(Samples.Set(Web + """server.Env("URL", Services.Srever.UrlString);"""));

        Lines.Empty(await Generated.With(project).AnalyzeAsync(new ManifestAnalyzer()));
    }

    [Fact]
    public void Suppressed_it_still_is_not_written()
    {
        var project = HostProject.Of(Samples.Set(Web + """server.Env("URL", Services.Server.UrlString);""")).NoWarn("KUBE0010");

        Assert.Equal("KUBE0010", Assert.Single(Assert.Single(HandOvers.Of(project).Sets).Refusals).Id);
    }
}
