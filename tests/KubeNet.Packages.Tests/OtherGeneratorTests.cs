namespace KubeNet.Packages.Tests;

/// <summary>
/// A set's file that needs .NET's own generators: it does not compile where manifests are evaluated. What is wrong with the set fails the
/// build all the same, and what is right is written.
/// </summary>
public sealed class OtherGeneratorTests(PackageFeed feed)
{
    private const string Shop = """
        using System.Text.Json.Serialization;
        using System.Text.RegularExpressions;
        using KubeNet;

        namespace Acme;

        public sealed partial class Shop : ManifestSet
        {
            protected override void Define(Manifests k8s)
            {
                k8s.ConfigMap("settings").Data("region", "eu").Data("words", $"{Words().Count("eu west 1")} {Words().Options}");
                k8s.ConfigMap("second").Data("region", "us");
            }

            [GeneratedRegex("[a-z]+")]
            private static partial Regex Words();
        }

        [JsonSerializable(typeof(int[]))]
        public sealed partial class Numbers : JsonSerializerContext;
        """;

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task Two_resources_of_one_identity_fail_the_build(string analyzers)
    {
        var app = new App(
            feed,
            "Generated",
            $"<TargetFramework>net10.0</TargetFramework><OutputType>Library</OutputType><RunAnalyzers>{analyzers}</RunAnalyzers>",
            withSet: false,
            items: $"""<PackageReference Include="KubeNet.Sdk" Version="{PackageFeed.Version}" />"""
        )
        {
            ["Shop.cs"] = Shop,
        };
        (await app.DotnetAsync("build", "-p:KubeNetDoubleCheck=true")).Succeeds();
        Assert.Contains("configmap-second.yaml", app.Files("bin/Debug/manifests/Shop").Keys);
        Assert.Contains("words: 2 None", app["bin/Debug/manifests/Shop/configmap-settings.yaml"], StringComparison.Ordinal);

        app.Replace("Shop.cs", "[a-z]+", "[a-z0-9]+");
        (await app.DotnetAsync("build", "--no-restore", "-p:KubeNetDoubleCheck=true")).Succeeds();
        Assert.Contains("words: 3 None", app["bin/Debug/manifests/Shop/configmap-settings.yaml"], StringComparison.Ordinal);

        app.Replace("Shop.cs", "\"second\"", "\"settings\"");
        Assert.Single((await app.DotnetAsync("build", "--no-restore")).Fails().Lines("error KUBE0006").Distinct());
    }
}
