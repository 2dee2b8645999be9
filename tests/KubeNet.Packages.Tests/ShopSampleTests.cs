using KubeNet.HostTesting;

namespace KubeNet.Packages.Tests;

/// <summary>samples/Shop as a solution of its own, with the packages: built with a tag, in parallel, and its tests run.</summary>
public sealed class ShopSampleTests(PackageFeed feed)
{
    private const string Tag = "1.4.2-abc123";

    [Fact]
    public async Task The_solution_builds_with_a_tag_and_its_tests_pass()
    {
        var solution = Copy(await feed.PackAsync("KubeNet.Sdk.Testing"));
        var built = (await DotnetAsync(solution, "build", "-nologo", "-v:m", "-tl:off", $"-p:ContainerImageTag={Tag}")).Succeeds();
        Assert.Empty(built.Lines("warning"));

        // They compare the images with the tag, and what was written with a run.
        (await DotnetAsync(Path.Combine(solution, "Deploy.Tests/bin/Debug/net10.0"), "Deploy.Tests.dll")).Succeeds();
        var manifests = Path.Combine(solution, "Deploy/bin/Debug/manifests");
        Assert.Contains(
            $"image: registry.example.com/shop/orders-api:{Tag}\n",
            await File.ReadAllTextAsync(Path.Combine(manifests, "ShopProduction/deployment-orders-api.yaml")),
            StringComparison.Ordinal
        );

        // The app takes constants of the set, and nothing else.
        Assert.Equal(
            ["Contracts.dll", "Web.dll"],
            Directory.GetFiles(Path.Combine(solution, "Web/bin/Debug/net10.0"), "*.dll").Select(Path.GetFileName).Order()
        );

        var times = Times(manifests);
        (await DotnetAsync(Path.Combine(solution, "Deploy"), "build", "--no-restore", $"-p:ContainerImageTag={Tag}")).Succeeds();
        Assert.Equal(times, Times(manifests));
    }

    /// <summary>The sample's files, with the versions that a solution has in one place.</summary>
    private string Copy(params string[] feeds)
    {
        var sample = Path.Combine(Checkout.Root, "samples", "Shop");
        var solution = Path.Combine(feed.Folder, "Shop solution", "src");
        foreach (
            var file in Directory.GetFiles(sample, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(sample, file))
        )
        {
            if (!file.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj"))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(solution, file))!);
                File.Copy(Path.Combine(sample, file), Path.Combine(solution, file));
            }
        }

        var versions = File.ReadAllLines(Path.Combine(Checkout.Root, "Directory.Packages.props"))
            .Where(line => line.Contains("\"xunit", StringComparison.Ordinal) || line.Contains("Test.Sdk", StringComparison.Ordinal));
        File.WriteAllText(
            Path.Combine(solution, "Directory.Packages.props"),
            $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <NuGetAudit>false</NuGetAudit>
                <RestoreAdditionalProjectSources>{string.Join(';', feeds)}</RestoreAdditionalProjectSources>
              </PropertyGroup>
              <ItemGroup>
                <PackageVersion Include="KubeNet.Sdk" Version="{PackageFeed.Version}" />
                <PackageVersion Include="KubeNet.Sdk.Testing" Version="{PackageFeed.Version}" />
                {string.Concat(versions)}
              </ItemGroup>
            </Project>
            """
        );
        return solution;
    }

    private Task<CommandResult> DotnetAsync(string folder, params string[] arguments) =>
        DotnetCommand.RunAsync(folder, feed.Environment, arguments);

    private static SortedDictionary<string, DateTime> Times(string folder) =>
        new(
            Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(file => file, File.GetLastWriteTimeUtc),
            StringComparer.Ordinal
        );
}
