namespace KubeNet.Packages.Tests;

/// <summary>
/// Items of KubernetesYaml in a real build: found with line and column, also where nothing but YAML was edited, and with analyzers off.
/// </summary>
public sealed class YamlFilesTests(PackageFeed feed)
{
    private const string Web = """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
        spec:
          type: NodePort
          selector: { app: web }
          ports:
          - port: 80
            nodePort: 30080
        ---
        apiVersion: v1
        kind: Pod
        metadata: { name: web, labels: { app: web } }
        spec: { containers: [ { name: web, image: "nginx:1.27", ports: [ { containerPort: 80 } ] } ] }
        """;

    [Fact]
    public async Task A_mistake_in_a_file_fails_the_build_at_its_line_and_column()
    {
        var app = new App(
            feed,
            "Yaml",
            "<TargetFramework>net10.0</TargetFramework><KubeNetOutputPath>deploy/written/</KubeNetOutputPath>",
            """<KubernetesYaml Include="deploy/**/*.yaml" />"""
        )
        {
            ["deploy/base/web.yaml"] = Web,
        };
        Assert.Single((await app.DotnetAsync("build")).Succeeds().Lines("KubeNet.Sdk: 4 manifests"));

        // Only the YAML is edited, and the compiler runs again. What the sets wrote into the same folder is not judged as a file of the
        // project.
        app.Replace("deploy/base/web.yaml", "30080", "80");
        foreach (var arguments in new[] { Array.Empty<string>(), ["-p:RunAnalyzers=false"] })
        {
            var failed = (await app.DotnetAsync("build", ["--no-restore", .. arguments])).Fails();
            Assert.Matches(
                "web\\.yaml\\(10,15(,10,17)?\\): error KUBE1001: spec\\.ports\\[0\\]\\.nodePort",
                Assert.Single(failed.Lines("KUBE1001"))
            );
            Assert.Empty(failed.Lines("error KUBE09"));
        }

        var compilersFiles = app["obj/Debug/net10.0/Yaml.GeneratedMSBuildEditorConfig.editorconfig"];
        Assert.Contains("deploy/base/web.yaml", compilersFiles);
        Assert.DoesNotContain("deploy/written", compilersFiles);

        // A comment silences it; a severity of the file's own section makes a Warning an Error, for the real compiler too.
        app["deploy/base/web.yaml"] =
            "# kubenet:disable KUBE1001\n" + app["deploy/base/web.yaml"].Replace("app: web }\n  ports", "app: wep }\n  ports");
        Assert.Contains(
            "web.yaml(8,20): warning KUBE2005",
            Assert.Single((await app.DotnetAsync("build", "--no-restore")).Succeeds().Lines("KUBE2005"))
        );
        app[".editorconfig"] = "[*.yaml]\nkubenet_severity.KUBE2005 = error\n";
        Assert.Contains(
            "web.yaml(8,20): error KUBE2005",
            Assert.Single((await app.DotnetAsync("build", "--no-restore")).Fails().Lines("KUBE2005"))
        );
    }
}
