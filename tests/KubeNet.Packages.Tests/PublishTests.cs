namespace KubeNet.Packages.Tests;

/// <summary>The compiler embeds generated sources into the symbols, and symbols are published. No Secret may get there.</summary>
public sealed class PublishTests(PackageFeed feed)
{
    /// <summary>What Apps/Shop.cs computes.</summary>
    private const string Secret = "ahovcjqxelsz";

    [Fact]
    public async Task Manifests_are_published_where_that_is_asked_for()
    {
        var app = new App(feed, "PublishedManifests", "<TargetFramework>net10.0</TargetFramework>");
        (await app.DotnetAsync("publish", "-o", app.PathOf("without"))).Succeeds();
        Assert.DoesNotContain(app.Files("without").Keys, file => file.EndsWith(".yaml", StringComparison.Ordinal));

        (await app.DotnetAsync("publish", "--no-build", "-p:KubeNetPublish=true", "-o", app.PathOf("with"))).Succeeds();
        Assert.Equal(app.Files("bin/Release/manifests"), app.Files("with/manifests"));
        Assert.NotEmpty(app.Files("with/manifests"));

        // Of a set that is not named nothing is written and nothing published.
        File.Delete(app.PathOf("bin/Release/manifests/Shop/pod-server.yaml"));
        string[] named = ["--no-restore", "-p:KubeNetPublish=true", "-p:KubeNetSets=Nobody"];
        var other = (await app.DotnetAsync("publish", [.. named, "-o", app.PathOf("named")])).Succeeds();
        Assert.Single(other.Lines("'Nobody'"));
        Assert.False(Directory.Exists(app.PathOf("named/manifests")));
        Assert.False(File.Exists(app.PathOf("bin/Release/manifests/Shop/pod-server.yaml")));
    }

    [Theory]
    [InlineData("portable")]
    [InlineData("embedded")]
    public async Task No_published_file_holds_the_value_of_a_Secret(string symbols)
    {
        var app = new App(feed, $"Published.{symbols}", $"<TargetFramework>net10.0</TargetFramework><DebugType>{symbols}</DebugType>");
        (await app.DotnetAsync("publish", "-o", app.PathOf("published"))).Succeeds();
        // it is a Secret that a search would find
        Assert.Contains("password: YWhvdmNqcXhlbHN6\n", app["bin/Release/manifests/Shop/secret-db.yaml"]);
        Assert.Single(Published.Occurrences(app.PathOf("bin/Release/manifests"), Secret));

        Assert.Empty(Published.Occurrences(app.PathOf("published"), Secret));
        Assert.DoesNotContain(app.Files("published").Keys, file => file.EndsWith(".yaml", StringComparison.Ordinal));

        // The search sees what is embedded: in symbols beside the assembly the manifests that are no Secrets are there, in comments.
        // Inside the assembly nothing of the YAML is readable.
        Assert.Equal(
            symbols == "embedded" ? [] : [$"{app.Name}.pdb"],
            Published.Occurrences(app.PathOf("published"), "containerPort: 80").Select(Path.GetFileName)
        );
    }
}
