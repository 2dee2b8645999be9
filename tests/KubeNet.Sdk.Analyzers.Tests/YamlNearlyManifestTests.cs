using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>KUBE1104: a document that is meant as a manifest and cannot be read as one is an Error; ordinary YAML stays silent.</summary>
public sealed class YamlNearlyManifestTests
{
    private const string Rest = "metadata: { name: web }\nspec: { ports: [ { port: 80 } ] }\n";

    [Theory]
    [InlineData(
        "apiVersion: v1\nKind: Service\n" + Rest,
        "The document has no 'kind', so it is not a manifest, "
            + "and kubectl rejects it: Object 'Kind' is missing. Write 'kind' instead of 'Kind'."
    )]
    [InlineData("apiVersion: v1\napiKind: Service\n" + Rest, "Write 'kind' instead of 'apiKind'.")]
    [InlineData("apiVersion: v1\n" + Rest, "rejects it: Object 'Kind' is missing. Add 'kind'.")]
    [InlineData("apiVersion: v1\nkind:\n" + Rest, "Add 'kind'.")]
    [InlineData("apiVersion: v1\nknid: Service\n" + Rest, "Write 'kind' instead of 'knid'.")]
    [InlineData("apiVersion: v1\ntype: Service\n" + Rest, "Write 'kind' instead of 'type'.")]
    [InlineData("apiVersion: v1\nmetadata: { name: a }\ntype: Opaque\nstringData: { a: b }\n", "Add 'kind'.")]
    [InlineData("- apiVersion: v1\n  kind: Service\n  metadata: { name: a }\n", "The document is a list of manifests")]
    [InlineData(
        "apiVersion: v1\nkind: List\nitems: { apiVersion: v1, kind: Service }\n",
        "items of the List is a map, and kubectl rejects it"
    )]
    [InlineData(
        "apiversion: v1\nkind: Service\nmetaData: { name: web }\nspec: {}\n",
        "has no 'apiVersion', so it is not a manifest, "
            + "and kubectl rejects it: apiVersion not set. Write 'apiVersion' instead of 'apiversion'."
    )]
    [InlineData("api_version: apps/v1\nKind: Deployment\nmetaData: { name: web }\nspec: {}\n", "has no 'apiVersion' and no 'kind'")]
    [InlineData("kind: Deployment\nspec: { replicas: 1 }\n", "Add 'apiVersion'.")]
    [InlineData("apiVersion: v1\ndata: { a: b }\n", "Add 'kind'.")]
    public async Task What_is_meant_as_a_manifest_is_an_Error(string text, string says)
    {
        var found = Assert.Single(await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/a.yaml", text)));

        Assert.Equal(("KUBE1104", DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.Contains(says, found.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apiVersion: v2\nname: chart\nversion: 0.1.0\n")]
    [InlineData("apiVersion: 1\ndatasources: [ { name: prometheus } ]\n")]
    [InlineData("version: \"3\"\nservices: { web: { image: nginx } }\n")]
    [InlineData("kind: pipeline\nspec: {}\n")]
    [InlineData("image: { tag: v1 }\nservice: { kind: Service }\n")]
    [InlineData("data: { a: b }\nmetadata: { name: x }\n")]
    [InlineData("kind: Widget\nspec: { a: b }\n")]
    public async Task Ordinary_YAML_is_left_alone(string text) =>
        Assert.Empty(await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/a.yaml", text)));

    /// <summary>All fields that name files. What the project does not have may exist, so only the name of a neighbour counts.</summary>
    [Theory]
    [InlineData("resources: [ deploymnet.yaml ]", "deployment.yaml")]
    [InlineData("resources: [ Deployment.yaml ]", "deployment.yaml")]
    [InlineData("resources: [ ./deployment.yml ]", "./deployment.yaml")]
    [InlineData("resources: [ deployment ]", "deployment.yaml")]
    [InlineData("resources: [ ../bases/ ]", "../base")]
    [InlineData("components: [ ../bases ]", "../base")]
    [InlineData("crds: [ deployments.yaml ]", "deployment.yaml")]
    [InlineData("configurations: [ deploymet.yaml ]", "deployment.yaml")]
    [InlineData("transformers: [ deploymet.yaml ]", "deployment.yaml")]
    [InlineData("patches: [ { path: deploymet.yaml } ]", "deployment.yaml")]
    [InlineData("patchesStrategicMerge: [ deploymet.yaml ]", "deployment.yaml")]
    [InlineData("configMapGenerator: [ { name: a, files: [ key=deploymet.yaml ] } ]", "deployment.yaml")]
    [InlineData("secretGenerator: [ { name: a, envs: [ deploymet.yaml ] } ]", "deployment.yaml")]
    [InlineData("resources: [ deploymnet.yaml, deployment.yaml ]", null)]
    [InlineData("resources: [ deployment.yaml, ../base ]", null)]
    [InlineData("resources: [ other.yaml, web-1.yaml, ../other, \"https://example.com/deploymnet.yaml\" ]", null)]
    public async Task A_file_that_a_kustomization_misspells_is_named(string kustomization, string? meant)
    {
        var project = HostProject
            .Of("")
            .WithYaml("prod/kustomization.yaml", kustomization + "\n")
            .WithYaml("prod/deployment.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web }\n")
            .WithYaml("prod/web-2.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: web-2 }\n")
            .WithYaml("base/kustomization.yaml", "resources: []\n");
        var found = await DiagnoseAsync(project);

        Assert.Equal(meant is null ? [] : [("KUBE1104", DiagnosticSeverity.Warning)], found.Select(one => (one.Id, one.Severity)));
        Assert.All(found, one => Assert.Contains($"Write '{meant}', or", one.GetMessage(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_kustomization_lists_has_to_be_one()
    {
        var project = HostProject
            .Of("")
            .WithYaml("prod/kustomization.yaml", "resources: [ values.yaml ]\n")
            .WithYaml("prod/values.yaml", "replicas: 2\n")
            .WithYaml("prod/other.yaml", "apiVersion: v1\nKind: Service\n" + Rest); // a patch, or nothing

        var found = Assert.Single(await DiagnoseAsync(project));

        Assert.Equal("KUBE1104", found.Id);
        Assert.Contains("remove the file from the resources of 'kustomization.yaml'", found.GetMessage(), StringComparison.Ordinal);
    }

    /// <summary>One cause, one diagnostic: what the document declares is not missing.</summary>
    [Fact]
    public async Task What_refers_to_it_is_not_judged()
    {
        const string Ingress =
            "---\napiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: web }\n"
            + "spec: { defaultBackend: { service: { name: web, port: { number: 80 } } } }\n";

        var project = HostProject.Of("").WithYaml("deploy/a.yaml", "apiVersion: v1\nKind: Service\n" + Rest + Ingress);

        Assert.Equal(["KUBE1104"], (await DiagnoseAsync(project)).Select(found => found.Id));
    }

    /// <summary>
    /// Only what refers to it is let alone. Other mistakes are reported beside it, also those about what it declares.
    /// </summary>
    [Fact]
    public async Task It_hides_nothing_else()
    {
        const string Text = """
            apiVersion: apps/v1
            Kind: Deployment
            metadata: { name: web }
            spec:
              selector: { matchLabels: { app: web } }
              template:
                metadata: { labels: { app: web } }
                spec: { containers: [ { name: web, image: "shop/web:1", ports: [ { name: http, containerPort: 8080 } ] } ] }
            ---
            apiVersion: v1
            metadata: { name: settings }
            data: { a: b }
            ---
            apiVersion: v1
            kind: Service
            metadata: { name: web }
            spec: { selector: { app: web }, ports: [ { port: 80, targetPort: htp } ] }
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: { name: once }
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers:
                  - name: once
                    image: shop/once:1
                    envFrom: [ { configMapRef: { name: settings } }, { configMapRef: { name: other } } ]
            """;

        var found = await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/a.yaml", Text));

        Assert.Equal(["KUBE1104", "KUBE1104", "KUBE2002", "KUBE2017"], found.Select(one => one.Id).Order());
        Assert.Contains("'other'", found.Single(one => one.Id == "KUBE2017").GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_of_a_List_is_marked_by_itself()
    {
        const string Text = """
            apiVersion: v1
            kind: List
            items:
            - apiVersion: v1
              Kind: ConfigMap
              metadata: { name: a }
            - apiVersion: v1
              kind: ConfigMap
              metadata: { name: b }
            - metadata: { name: c }
            """;

        var found = await DiagnoseAsync(HostProject.Of("").WithYaml("deploy/a.yaml", Text));

        Assert.Equal(
            [("KUBE1104", 4), ("KUBE1104", 9)],
            found.Select(one => (one.Id, one.Location.GetLineSpan().StartLinePosition.Line)).Order()
        );
        Assert.All(found, one => Assert.StartsWith("The item of the List has no", one.GetMessage(), StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(HostProject project) =>
        [.. await project.AnalyzeAsync(new ManifestAnalyzer())];
}
