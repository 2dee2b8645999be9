namespace KubeNet.Packages.Tests;

/// <summary>A set that uses the set of another project: as a project of one solution, and as a package.</summary>
public sealed class SeveralProjectsTests(PackageFeed feed)
{
    private const string Platform = """
        using KubeNet;

        namespace Acme;

        public sealed class Platform : ManifestSet
        {
            public override string Namespace => "shop";

            public ServiceHandle Login { get; private set; } = null!;

            protected override void Define(Manifests k8s) =>
                Login = k8s.Deployment("login", image: "nginx:1.27").ContainerPort(8080)
                    .Expose(port: 8000, targetPort: 8080, nodePort: 30042);
        }
        """;

    private const string Shop = """
        using KubeNet;

        foreach (var file in new Acme.Shop().Render()) System.Console.WriteLine(file.Path + "\n" + file.Content);

        namespace Acme
        {
            public sealed class Shop : ManifestSet
            {
                public override string Namespace => "shop";

                protected override void Define(Manifests k8s)
                {
                    var login = k8s.Use<Platform>().Login;
                    k8s.Deployment("web", image: "nginx:1.27").ContainerPort(80).Env("LOGIN_URL", login.Url)
                        .Expose(port: 80, nodePort: 30043);
                    k8s.Ingress("shop").Class(k8s.External.IngressClass("nginx")).Rule("example.com", "/login", login);
                }
            }
        }
        """;

    private const string Url = "http://login.shop.svc.cluster.local:";

    [Fact]
    public async Task Two_projects_of_a_solution_are_judged_together()
    {
        var platform = PlatformIn("Two");
        var shop = ShopIn("Two", """<ProjectReference Include="../Platform/Platform.csproj" />""");
        shop["../Two.slnx"] = """
            <Solution>
              <Project Path="Platform/Platform.csproj" />
              <Project Path="Shop/Shop.csproj" />
            </Solution>
            """;

        (await shop.DotnetAsync("build", "../Two.slnx")).Succeeds();
        Assert.Contains($"{Url}8000\n", shop["bin/Debug/manifests/Shop/deployment-web.yaml"], StringComparison.Ordinal);
        Assert.Contains("number: 8000\n", shop["bin/Debug/manifests/Shop/ingress-shop.yaml"], StringComparison.Ordinal);
        Assert.Equal(["deployment-web.yaml", "ingress-shop.yaml", "kustomization.yaml", "service-web.yaml"], shop.Files(Written).Keys);
        Assert.Contains("nodePort: 30042", platform["bin/Debug/manifests/Platform/service-login.yaml"], StringComparison.Ordinal);

        var run = (await shop.DotnetAsync("run", "--no-build")).Succeeds().Output.ReplaceLineEndings("\n");
        Assert.All(
            shop.Files(Written).Keys.Where(file => file != "kustomization.yaml"),
            file => Assert.Contains(shop[$"{Written}/{file}"], run, StringComparison.Ordinal)
        );

        // The other project changes: what was known of it is out of date.
        platform.Replace("Platform.cs", "port: 8000", "port: 8001");
        (await shop.DotnetAsync("build", "../Two.slnx", "--no-restore")).Succeeds();
        Assert.Contains($"{Url}8001\n", shop["bin/Debug/manifests/Shop/deployment-web.yaml"], StringComparison.Ordinal);

        platform.Replace("Platform.cs", "nodePort: 30042", "nodePort: 30043");
        var conflict = (await shop.DotnetAsync("build", "../Two.slnx", "--no-restore")).Fails();
        Assert.Contains("KUBE1002", Assert.Single(conflict.Lines(" error ")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_is_judged_as_a_project()
    {
        var platform = PlatformIn("Packed");
        (await platform.DotnetAsync("pack", "-o", "feed", "-p:PackageVersion=1.0.0", "-p:PackageId=Acme.Platform")).Succeeds();

        var shop = ShopIn("Packed", """<PackageReference Include="Acme.Platform" Version="1.0.0" />""");
        (await shop.DotnetAsync("build")).Succeeds();
        Assert.Contains($"{Url}8000\n", shop["bin/Debug/manifests/Shop/deployment-web.yaml"], StringComparison.Ordinal);

        shop.Replace("Shop.cs", "nodePort: 30043", "nodePort: 30042");
        var conflict = (await shop.DotnetAsync("build", "--no-restore", "-p:RunAnalyzers=false")).Fails();
        Assert.Contains("KUBE1002", Assert.Single(conflict.Lines(" error ")), StringComparison.Ordinal);
    }

    private const string Written = "bin/Debug/manifests/Shop";

    private const string Sdk = $"""<PackageReference Include="KubeNet.Sdk" Version="{PackageFeed.Version}" />""";

    private App PlatformIn(string solution) =>
        new(
            feed,
            $"{solution}/Platform",
            "<TargetFramework>net10.0</TargetFramework><OutputType>Library</OutputType>",
            withSet: false,
            items: Sdk
        )
        {
            ["Platform.cs"] = Platform,
        };

    private App ShopIn(string solution, string reference) =>
        new(
            feed,
            $"{solution}/Shop",
            "<TargetFramework>net10.0</TargetFramework>"
                + "<RestoreAdditionalProjectSources>$(MSBuildThisFileDirectory)../Platform/feed</RestoreAdditionalProjectSources>",
            withSet: false,
            items: Sdk + reference
        )
        {
            ["Shop.cs"] = Shop,
            ["../Platform/feed/read.me"] = "",
        };
}
