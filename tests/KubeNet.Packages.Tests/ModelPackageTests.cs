namespace KubeNet.Packages.Tests;

/// <summary>
/// The second package in an app of its own: typed models, a custom resource's class, and a DSL resource opened as its model.
/// </summary>
public sealed class ModelPackageTests(PackageFeed feed)
{
    private const string Set = """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;
        using k8s;
        using k8s.Models;
        using KubeNet;

        namespace Acme;

        public sealed class Data : ManifestSet
        {
            protected override void Define(Manifests k8s)
            {
                var labels = new Dictionary<string, string> { ["app"] = "db" };
                var database = k8s.Add(new V1StatefulSet
                {
                    Metadata = new() { Name = "db" },
                    Spec = new()
                    {
                        ServiceName = "db",
                        Selector = new() { MatchLabels = labels },
                        Template = new() { Metadata = new() { Labels = labels }, Spec = new() { Containers = [new() { Name = "db", Image = "postgres:17", Ports = [new() { ContainerPort = 5432, Name = "sql" }] }] } },
                    },
                });
                database.Expose(port: 5432, targetPort: "sql");
                k8s.Add(new Backup { Metadata = new() { Name = "nightly" }, Schedule = "0 3 * * *" });
                k8s.Deployment("web", image: "nginx:1.27").ContainerPort(80, "http").Configure(d => d.Spec.RevisionHistoryLimit = 3);
            }
        }

        [KubernetesEntity(Group = "acme.io", ApiVersion = "v1", Kind = "Backup")]
        public sealed class Backup : IKubernetesObject<V1ObjectMeta>
        {
            [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; } = "acme.io/v1";
            [JsonPropertyName("kind")] public string Kind { get; set; } = "Backup";
            [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; } = new();
            [JsonPropertyName("schedule")] public string Schedule { get; set; } = "";
        }
        """;

    [Fact]
    public async Task A_fresh_app_declares_models_and_bounds_reach_the_compiler()
    {
        var folder = await feed.PackAsync("KubeNet.Sdk.KubernetesClient");
        var app = new App(
            feed,
            "Models",
            $"<TargetFramework>net10.0</TargetFramework><RestoreAdditionalProjectSources>{folder}</RestoreAdditionalProjectSources>",
            $"""<PackageReference Include="KubeNet.Sdk.KubernetesClient" Version="{PackageFeed.Version}" />"""
        );
        app["Data.cs"] = Set;

        (await app.DotnetAsync("build")).Succeeds();
        Assert.Equal(
            ["backup-nightly.yaml", "deployment-web.yaml", "kustomization.yaml", "service-db.yaml", "statefulset-db.yaml"],
            app.Files("bin/Debug/manifests/Data").Keys
        );
        Assert.Contains("apiVersion: acme.io/v1\nkind: Backup\n", app["bin/Debug/manifests/Data/backup-nightly.yaml"]);
        Assert.Contains("0 3 * * *", app["bin/Debug/manifests/Data/backup-nightly.yaml"]);
        Assert.Contains("targetPort: sql\n", app["bin/Debug/manifests/Data/service-db.yaml"]);
        Assert.Contains("revisionHistoryLimit: 3\n", app["bin/Debug/manifests/Data/deployment-web.yaml"]);

        // What a project says of the bounds reaches the compiler, and what it reads is what was said.
        app["Data.cs"] = Set.Replace(
            "k8s.Add(new Backup",
            "for (var i = 0; i < 2000; i++) { }\n        k8s.Add(new Backup",
            StringComparison.Ordinal
        );
        var stopped = (await app.DotnetAsync("build", "--no-restore", "-p:KubeNetMaxSteps=1000")).Fails();
        Assert.Contains("raise the MSBuild property 'KubeNetMaxSteps'", Assert.Single(stopped.Lines("error KUBE0004")));
        (await app.DotnetAsync("build", "--no-restore")).Succeeds();
    }
}
