using System.Reflection;
using System.Text.RegularExpressions;
using KubeNet;
using KubeNet.Testing;

namespace Acme.Deploy.Tests;

/// <summary>The manifests that the build wrote.</summary>
public sealed partial class ManifestTests
{
    private static readonly string s_tag = typeof(ManifestTests)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "ContainerImageTag")
        .Value!;

    public static TheoryData<ManifestSet> Environments => [new ShopDevelopment(), new ShopStaging(), new ShopProduction()];

    [Fact]
    public void The_build_writes_what_running_gives() =>
        Assert.Equal(
            ["Acme.Deploy.ShopDevelopment", "Acme.Deploy.ShopProduction", "Acme.Deploy.ShopStaging"],
            BuiltManifests.All().MatchRunning().Names.Order(StringComparer.Ordinal)
        );

    /// <summary>The tag of this build, <c>-p:ContainerImageTag=…</c>, is the tag of every image of ours, and of no other image.</summary>
    [Theory]
    [MemberData(nameof(Environments))]
    public void Every_app_runs_the_version_that_was_built(ManifestSet shop) =>
        Assert.Equal(
            [
                "postgres:17.6",
                "redis:7.4-alpine",
                $"registry.example.com/shop/migrations:{s_tag}",
                $"registry.example.com/shop/orders-api:{s_tag}",
                $"registry.example.com/shop/web:{s_tag}",
                $"registry.example.com/shop/worker:{s_tag}",
            ],
            shop.Render()
                .SelectMany(file => Image().Matches(file.Content))
                .Select(image => image.Groups[1].Value)
                .Order(StringComparer.Ordinal)
        );

    [GeneratedRegex("^ *(?:- )?image: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Image();
}
