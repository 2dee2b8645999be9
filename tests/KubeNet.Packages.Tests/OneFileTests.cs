namespace KubeNet.Packages.Tests;

/// <summary>A C# file without a project, which the SDK builds in a folder of its own: the manifests lie beside the file.</summary>
public sealed class OneFileTests(PackageFeed feed)
{
    [Fact]
    public async Task The_manifests_lie_beside_the_file_and_another_file_keeps_its_own()
    {
        if (Environment.Version.Major < 10)
        {
            Assert.Skip("The SDK builds files without a project since .NET 10.");
        }

        var app = new App(feed, "one", "", withSet: false)
        {
            ["shop.cs"] = $"""
                #:package KubeNet.Sdk@{PackageFeed.Version}
                using KubeNet;

                System.Console.WriteLine();

                public sealed class Shop : ManifestSet
                {"{"}
                    protected override void Define(Manifests k8s) => k8s.ConfigMap("shop").Data("a", "b");
                {"}"}

                public sealed class Taken : ManifestSet
                {"{"}
                    protected override void Define(Manifests k8s) => k8s.ConfigMap("taken").Data("a", "b");
                {"}"}
                """,
            ["other.cs"] = "",
            // what a build of other.cs writes there
            ["manifests/Taken/kustomization.yaml"] =
                "# Written by KubeNet.Sdk from the set 'Taken' of '../../other.cs'. "
                + "The next build overwrites what is edited here.\nresources:\n",
        };
        File.Delete(app.PathOf("one.csproj"));

        // where the SDK builds such files, outside Windows
        var data = Directory.CreateDirectory(app.PathOf("data")).FullName;
        var built = (await app.ColdAsync(new() { ["XDG_DATA_HOME"] = data }, "build", "shop.cs")).Fails();

        Assert.Contains("manifests/Taken' belongs to another project, '../../other.cs'", Assert.Single(built.Lines("error KUBE0904")));
        Assert.Equal(
            ["Shop/configmap-shop.yaml", "Shop/kustomization.yaml", "Taken/kustomization.yaml"],
            app.Files("manifests").Keys.Select(file => file.Replace('\\', '/'))
        );
        Assert.StartsWith("# Written by KubeNet.Sdk from the set 'Shop' of '../../shop.cs'.", app["manifests/Shop/kustomization.yaml"]);
    }
}
