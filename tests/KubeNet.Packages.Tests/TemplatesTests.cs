using KubeNet.HostTesting;

namespace KubeNet.Packages.Tests;

/// <summary>The templates as <c>dotnet new</c> installs them from the packed file: what they write builds at once.</summary>
public sealed class TemplatesTests(PackageFeed feed)
{
    /// <summary>Builds what the templates wrote and runs the tests, in one process.</summary>
    private const string All = """
        <Project>
          <Target Name="Build">
            <MSBuild Projects="my-shop.Manifests.Tests/my-shop.Manifests.Tests.csproj;Orders.Api-2/Orders.Api-2.csproj" Targets="Restore" />
            <MSBuild Projects="my-shop.Manifests.Tests/my-shop.Manifests.Tests.csproj;Orders.Api-2/Orders.Api-2.csproj" Targets="Build"
                     Properties="KubeNetRules=strict;TreatWarningsAsErrors=true" />
            <MSBuild Projects="my-shop.Manifests.Tests/my-shop.Manifests.Tests.csproj" Targets="VSTest" Properties="VSTestNoBuild=true" />
          </Target>
        </Project>
        """;

    [Fact]
    public async Task A_project_and_a_set_are_made_and_build_without_a_finding()
    {
        var templates = await feed.PackAsync("KubeNet.Sdk.Templates");
        var testing = await feed.PackAsync("KubeNet.Sdk.Testing");
        var app = new App(feed, "templates/Orders.Api-2", "<TargetFramework>net10.0</TargetFramework>", withSet: false)
        {
            ["Program.cs"] = "System.Console.WriteLine();",
        };
        app.Replace("Orders.Api-2.csproj", "<Nullable>enable</Nullable>", "");
        var solution = Path.GetDirectoryName(app.Folder)!;
        await File.WriteAllTextAsync(
            Path.Combine(solution, "Directory.Build.props"),
            $"""
            <Project>
              <PropertyGroup>
                <NuGetAudit>false</NuGetAudit>
                <RestoreAdditionalProjectSources>{testing}</RestoreAdditionalProjectSources>
              </PropertyGroup>
            </Project>
            """
        );
        await File.WriteAllTextAsync(Path.Combine(solution, "all.proj"), All);

        await DotnetAsync(solution, "new", "install", Path.Combine(templates, $"KubeNet.Sdk.Templates.{PackageFeed.Version}.nupkg"));
        await DotnetAsync(solution, "new", "kubenet", "-n", "my-shop.Manifests");
        await DotnetAsync(app.Folder, "new", "kubenet-set", "-n", "ordersSet", "--host", "orders.test", "--ingress-class", "edge");

        // An invalid name still gives code that compiles, and a rule reports it.
        var quoted = Directory.CreateDirectory(Path.Combine(solution, "obj", "quoted")).FullName;
        await DotnetAsync(quoted, "new", "kubenet", "-n", "Quoted", "--ingress-class", "a\"b\\c");
        Assert.Contains(
            Directory.EnumerateFiles(quoted, "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText),
            text => text.Contains(""".IngressClass("a\"b\\c")""", StringComparison.Ordinal)
        );

        Assert.Equal(
            [
                "my-shop.Manifests.Tests/ManifestTests.cs",
                "my-shop.Manifests.Tests/my-shop.Manifests.Tests.csproj",
                "my-shop.Manifests/MyShopManifests.cs",
                "my-shop.Manifests/my-shop.Manifests.csproj",
            ],
            App.FilesBelow(solution).Keys.Where(file => file.StartsWith("my-shop", StringComparison.Ordinal)).Select(Slashed)
        );
        Assert.Contains($"<PackageReference Include=\"KubeNet.Sdk\" Version=\"{PackageFeed.Version}\" />", app["Orders.Api-2.csproj"]);

        var built = await DotnetAsync(solution, "msbuild", "all.proj", "-nologo", "-v:m", "-tl:off");
        Assert.Empty(built.Lines("warning"));
        Assert.Contains("Passed:     2", built.Output);
        Assert.Equal(
            [
                "OrdersSet/deployment-orders.yaml",
                "OrdersSet/ingress-orders.yaml",
                "OrdersSet/kustomization.yaml",
                "OrdersSet/namespace-orders.yaml",
                "OrdersSet/poddisruptionbudget-orders.yaml",
                "OrdersSet/service-orders.yaml",
            ],
            app.Files("bin/Debug/manifests").Keys.Select(Slashed)
        );
        Assert.Contains("  - host: orders.test\n", app["bin/Debug/manifests/OrdersSet/ingress-orders.yaml"]);
        Assert.Contains("ingressClassName: edge\n", app["bin/Debug/manifests/OrdersSet/ingress-orders.yaml"]);
        var deployment = await File.ReadAllTextAsync(
            Path.Combine(solution, "my-shop.Manifests/bin/Debug/manifests/MyShopManifests/deployment-my-shop.yaml")
        );
        Assert.All(
            [
                "namespace: my-shop\n",
                "runAsNonRoot: true\n",
                "readinessProbe:\n",
                "livenessProbe:\n",
                "requests:\n",
                "type: RuntimeDefault\n",
                "allowPrivilegeEscalation: false\n",
                "readOnlyRootFilesystem: true\n",
                "automountServiceAccountToken: false\n",
            ],
            part => Assert.Contains(part, deployment, StringComparison.Ordinal)
        );
    }

    private async Task<CommandResult> DotnetAsync(string folder, params string[] arguments) =>
        (
            await DotnetCommand.RunAsync(
                folder,
                feed.Environment.Append(new("DOTNET_CLI_HOME", Path.Combine(feed.Folder, "home"))).ToDictionary(),
                arguments
            )
        ).Succeeds();

    private static string Slashed(string path) => path.Replace('\\', '/');
}
