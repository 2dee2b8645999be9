using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>A base is judged together with each overlay that brings something: what is wrong in all of them is wrong.</summary>
public sealed class YamlOverlayTests
{
    private const string Base = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: { name: api }
        spec:
          selector: { matchLabels: { app: api } }
          template:
            metadata: { labels: { app: api } }
            spec:
              containers:
              - name: api
                image: shop/api:1
                ports: [ { name: http, containerPort: 8080 } ]
                envFrom: [ { configMapRef: { name: settings } } ]
        ---
        apiVersion: v1
        kind: Service
        metadata: { name: api }
        spec: { selector: { app: api }, ports: [ { port: 80, targetPort: TARGET } ] }
        """;

    private const string Settings = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\ndata: { a: b }\n";

    private const string Replicas =
        "patches:\n- { target: { kind: Deployment }, patch: \"[ { op: replace, path: /spec/replicas, value: 3 } ]\" }\n";

    private const string Labels =
        "patches:\n- { target: { kind: Deployment }, patch: \"[ { op: add, path: /spec/template/metadata/labels/x, value: y } ]\" }\n";

    private static HostProject Project(string target, string prod, string test) =>
        HostProject
            .Of("")
            .WithYaml("base/kustomization.yaml", "resources: [ app.yaml ]\n")
            .WithYaml("base/app.yaml", Base.Replace("TARGET", target, StringComparison.Ordinal))
            .WithYaml("prod/kustomization.yaml", "namespace: prod\nnamePrefix: prod-\nresources: [ ../base, settings.yaml ]\n" + prod)
            .WithYaml("prod/settings.yaml", Settings)
            .WithYaml("test/kustomization.yaml", "namespace: test\nresources: [ ../base, settings.yaml ]\n" + test)
            .WithYaml("test/settings.yaml", test.Length == 1 ? Settings.Replace("settings", "others", StringComparison.Ordinal) : Settings);

    [Fact]
    public async Task What_every_overlay_brings_is_not_missing() => Assert.Empty(await IdsAsync(Project("http", "", "")));

    [Fact]
    public async Task What_is_wrong_in_every_overlay_is_reported_once() =>
        Assert.Equal(["KUBE2002"], await IdsAsync(Project("htp", "", "")));

    /// <summary>A patch of replicas changes no reference; one of labels or ports may.</summary>
    [Fact]
    public async Task Patches_of_amounts_hide_nothing()
    {
        Assert.Equal(["KUBE2002"], await IdsAsync(Project("htp", Replicas, Replicas)));
        Assert.Empty(await IdsAsync(Project("htp", Replicas, Labels)));
    }

    /// <summary>The words of an operation are no fields: a patch with a value does not hide the values of variables.</summary>
    [Fact]
    public async Task A_patch_hides_only_the_fields_that_it_is_for()
    {
        var project = HostProject
            .Of("")
            .WithYaml("prod/kustomization.yaml", "namePrefix: prod-\nresources: [ app.yaml ]\n" + Replicas)
            .WithYaml(
                "prod/app.yaml",
                Base.Replace("TARGET", "http", StringComparison.Ordinal)
                    .Replace(
                        "envFrom: [ { configMapRef: { name: settings } } ]",
                        "env: [ { name: SELF, value: \"http://api:80\" } ]",
                        StringComparison.Ordinal
                    )
            );

        Assert.Equal(["KUBE2040"], await IdsAsync(project));
    }

    /// <summary>The base may be meant for the overlay that completes it.</summary>
    [Fact]
    public async Task What_one_overlay_brings_is_not_missing() => Assert.Empty(await IdsAsync(Project("http", "", "\n")));

    private static async Task<IReadOnlyList<string>> IdsAsync(HostProject project) =>
        [.. (await project.AnalyzeAsync(new ManifestAnalyzer())).Select(found => found.Id)];
}
