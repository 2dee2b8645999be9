using System.Text.RegularExpressions;

namespace KubeNet.Packages.Tests;

/// <summary>What a build prints after a warning where it is asked to: a link to the rule's page in the package.</summary>
public sealed partial class HelpLinkTests(PackageFeed feed)
{
    [Fact]
    public async Task The_link_of_a_warning_is_a_page_that_is_there()
    {
        var app = new App(feed, "Linked", "<TargetFramework>net10.0</TargetFramework>");
        app.Replace("Shop.cs", "targetPort: \"http\"", "targetPort: 8081");

        var line = Assert.Single((await app.DotnetAsync("build", "-p:KubeNetHelpLinks=true")).Succeeds().Lines("warning KUBE2001"));

        var page = new Uri(Link().Match(line).Groups[1].Value);
        Assert.True(page.IsFile, line);
        Assert.StartsWith(
            "# KUBE2001: ",
            await File.ReadAllTextAsync(page.LocalPath, TestContext.Current.CancellationToken),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_build_prints_no_link_unless_it_is_asked_to()
    {
        var app = new App(feed, "Unlinked", "<TargetFramework>net10.0</TargetFramework>");
        app.Replace("Shop.cs", "targetPort: \"http\"", "targetPort: 8081");

        var line = Assert.Single((await app.DotnetAsync("build")).Succeeds().Lines("warning KUBE2001"));

        Assert.DoesNotContain("file://", line, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\((file://[^)]+)\)")]
    private static partial Regex Link();
}
