using KubeNet.Diagnosis.Reporting;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>A diagnostic links to its rule's page, where it is known where that can be read, and nowhere else.</summary>
public sealed class HelpLinkTests
{
    private static readonly HostProject s_wrong = HostProject.Of(Samples.Set("server.Expose(port: 80, nodePort: 80);"));

    [Theory]
    [InlineData(
        "/home/me/.nuget/packages/kubenet.sdk/1.0.0/docs/rules",
        "file:///home/me/.nuget/packages/kubenet.sdk/1.0.0/docs/rules/KUBE1001.md"
    )]
    [InlineData("/with a space/rules/", "file:///with%20a%20space/rules/KUBE1001.md")]
    [InlineData("https://example.com/rules", "https://example.com/rules/KUBE1001.md")]
    [InlineData("", "")]
    [InlineData("somewhere", "")]
    public async Task It_leads_to_the_page(string pages, string link)
    {
        var shown = Assert.Single(await s_wrong.WithProperty("KubeNetRulePages", pages).AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal(link, shown.Descriptor.HelpLinkUri);
    }

    /// <summary>With a link it is the same diagnostic, for suppressions and severities too.</summary>
    [Fact]
    public async Task Nothing_else_of_it_changes()
    {
        var plain = Assert.Single(await s_wrong.AnalyzeAsync(new ManifestAnalyzer()));
        var linked = Assert.Single(await s_wrong.WithProperty("KubeNetRulePages", "/rules").AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal(
            (
                plain.Id,
                plain.Severity,
                plain.DefaultSeverity,
                plain.WarningLevel,
                plain.GetMessage(),
                plain.Location.SourceSpan,
                plain.Descriptor.Category
            ),
            (
                linked.Id,
                linked.Severity,
                linked.DefaultSeverity,
                linked.WarningLevel,
                linked.GetMessage(),
                linked.Location.SourceSpan,
                linked.Descriptor.Category
            )
        );
        Assert.Equal(plain.AdditionalLocations.Select(Markers.Show), linked.AdditionalLocations.Select(Markers.Show));
        Assert.Equal(plain.Descriptor.Description.ToString(), linked.Descriptor.Description.ToString());
        var silenced = HostProject
            .Of("#pragma warning disable KUBE1001\n" + Samples.Set("server.Expose(port: 80, nodePort: 80);"))
            .WithProperty("KubeNetRulePages", "/rules");
        Lines.Empty(await silenced.AnalyzeAsync(new ManifestAnalyzer()));
    }

    /// <summary>Descriptors are the same in all projects, so they link only to an address that the pages are published at.</summary>
    [Fact]
    public void A_descriptor_links_nowhere_while_nobody_has_published_the_pages() =>
        Assert.All(Descriptors.All, descriptor => Assert.Equal(HelpPages.Published?.LinkTo(descriptor.Id) ?? "", descriptor.HelpLinkUri));
}
