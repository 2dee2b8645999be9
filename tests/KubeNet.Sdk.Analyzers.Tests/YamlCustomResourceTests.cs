using k8s.Models;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>A CustomResourceDefinition in the project gives the schema of custom resources, wherever those come from.</summary>
public sealed class YamlCustomResourceTests
{
    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: widgets.example.com }
        spec:
          group: example.com
          scope: Namespaced
          names: { plural: widgets, kind: Widget }
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    required: [ size ]
                    properties:
                      size: { type: integer, minimum: 1 }
                      port: { x-kubernetes-int-or-string: true }
        """;

    private const string Widget = "apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: w }\nspec:\n  size: 0\n  colour: red\n";

    [Fact]
    public async Task In_a_file_beside_it_or_in_another_folder()
    {
        foreach (var folder in new[] { "deploy", "operator/crds" })
        {
            var found = await HostProject
                .Of("")
                .WithYaml(folder + "/crd.yaml", Definition)
                .WithYaml("deploy/widget.yaml", Widget)
                .AnalyzeAsync(new ManifestAnalyzer());
            Assert.Equal(["KUBE1003", "KUBE1094"], found.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
            Assert.All(
                found,
                diagnostic => Assert.Equal(HostProject.Folder + "deploy/widget.yaml", diagnostic.Location.GetLineSpan().Path)
            );
            Assert.Equal(4, Assert.Single(found, diagnostic => diagnostic.Id == "KUBE1094").Location.GetLineSpan().StartLinePosition.Line);
        }

        Assert.Empty(await HostProject.Of("").WithYaml("deploy/widget.yaml", Widget).AnalyzeAsync(new ManifestAnalyzer()));
    }

    [Fact]
    public async Task In_a_set_at_the_literal()
    {
        const string Code = """
            using System.Text.Json.Serialization;
            using KubeNet;
            using k8s;
            using k8s.Models;

            [KubernetesEntity(Group = "example.com", ApiVersion = "v1", Kind = "Widget", PluralName = "widgets")]
            public class Widget : IKubernetesObject<V1ObjectMeta>
            {
                [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; } = "";
                [JsonPropertyName("kind")] public string Kind { get; set; } = "";
                [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; } = new();
                [JsonPropertyName("spec")] public WidgetSpec Spec { get; set; } = new();
            }

            public class WidgetSpec
            {
                [JsonPropertyName("size")] public int Size { get; set; }
                [JsonPropertyName("port")] public IntOrString? Port { get; set; }
            }

            public class Shop : ManifestSet
            {
                protected override void Define(Manifests k8s) => k8s.Add(new Widget { Metadata = new() { Name = "w" }, Spec = new() { Size = /*!*/0, Port = "http" } });
            }
            """;
        var project = new HostProject().WithAssembliesOf(typeof(ModelManifests), typeof(V1Pod)).WithFile("Shop.cs", Code);

        Assert.Empty(await project.AnalyzeAsync(new ManifestAnalyzer()));
        var found = Assert.Single(await project.WithYaml("deploy/crd.yaml", Definition).AnalyzeAsync(new ManifestAnalyzer()));
        Assert.Equal("KUBE1094", found.Id);
        Assert.Equal(Assert.Single(Markers.Of(project)), Markers.Show(found.Location));
    }

    private const string Ruled = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: { name: widgets.example.com }
        spec:
          group: example.com
          scope: Namespaced
          names: { plural: widgets, kind: Widget }
          versions:
          - name: v1
            served: true
            storage: true
            schema:
              openAPIV3Schema:
                type: object
                properties:
                  spec:
                    type: object
                    properties: { least: { type: integer }, most: { type: integer } }
                    x-kubernetes-validations:
                    - { rule: self.least <= self.most, message: least must not be greater than most, fieldPath: .least }
        """;

    [Fact]
    public async Task A_rule_of_the_definition_in_a_set_at_the_literal_that_it_names()
    {
        const string Code = """
            using System.Text.Json.Serialization;
            using KubeNet;
            using k8s;
            using k8s.Models;

            [KubernetesEntity(Group = "example.com", ApiVersion = "v1", Kind = "Widget", PluralName = "widgets")]
            public class Widget : IKubernetesObject<V1ObjectMeta>
            {
                [JsonPropertyName("apiVersion")] public string ApiVersion { get; set; } = "";
                [JsonPropertyName("kind")] public string Kind { get; set; } = "";
                [JsonPropertyName("metadata")] public V1ObjectMeta Metadata { get; set; } = new();
                [JsonPropertyName("spec")] public WidgetSpec Spec { get; set; } = new();
            }

            public class WidgetSpec
            {
                [JsonPropertyName("least")] public int? Least { get; set; }
                [JsonPropertyName("most")] public int? Most { get; set; }
            }

            public class Shop : ManifestSet
            {
                protected override void Define(Manifests k8s)
                {
                    k8s.Add(new Widget { Metadata = new() { Name = "good" }, Spec = new() { Least = 1, Most = 4 } });
                    k8s.Add(new Widget { Metadata = new() { Name = "bad" }, Spec = new() { Least = /*!*/5, Most = 4 } });
                }
            }
            """;
        var project = new HostProject().WithAssembliesOf(typeof(ModelManifests), typeof(V1Pod)).WithFile("Shop.cs", Code);

        Assert.Empty(await project.AnalyzeAsync(new ManifestAnalyzer()));
        var found = Assert.Single(await project.WithYaml("deploy/crd.yaml", Ruled).AnalyzeAsync(new ManifestAnalyzer()));
        Assert.Equal("KUBE1108", found.Id);
        Assert.Contains("least must not be greater than most", found.GetMessage(null));
        Assert.Equal(Assert.Single(Markers.Of(project)), Markers.Show(found.Location));
    }

    /// <summary>A patch of a kustomization may change another value that the rule reads.</summary>
    [Fact]
    public async Task A_rule_of_the_definition_is_not_judged_where_a_patch_changes_the_object()
    {
        const string Bad = "apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: w }\nspec: { least: 5, most: 4 }\n";
        const string Patch = "apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: w }\nspec: { most: 9 }\n";
        var project = HostProject.Of("").WithYaml("crds/crd.yaml", Ruled).WithYaml("deploy/widget.yaml", Bad);

        Assert.Equal("KUBE1108", Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer())).Id);
        Assert.Empty(
            await project
                .WithYaml("deploy/kustomization.yaml", "resources: [ widget.yaml ]\npatches: [ { path: patch.yaml } ]\n")
                .WithYaml("deploy/patch.yaml", Patch)
                .AnalyzeAsync(new ManifestAnalyzer())
        );
    }
}
