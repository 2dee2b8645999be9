using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>What kustomizations generate: what kubectl and the API server reject of it, and the keys that others refer to.</summary>
public sealed class YamlGeneratorTests
{
    /// <summary>The words are those of kubectl 1.32.</summary>
    [Theory]
    [InlineData("literals: [ region ]", "KUBE1104", "region", "invalid literal source region, expected key=value")]
    [InlineData("literals: [ \"=eu\" ]", "KUBE1104", "\"=eu\"", "has no key, and kubectl rejects it")]
    [InlineData("literals: [ region: eu ]", "KUBE1104", "region: eu", "cannot unmarshal object")]
    [InlineData("literals: [ a=1, b=2, a=3 ]", "KUBE1104", "a=3", "configmap settings illegally repeats the key `a`")]
    [InlineData("literals: [ a.yaml=1 ]\n  files: [ conf/a.yaml ]", "KUBE1104", "conf/a.yaml", "illegally repeats the key `a.yaml`")]
    [InlineData("literals: [ a b=1 ]", "KUBE1042", "a b=1", "a valid config key must consist of")]
    [InlineData("envs: [ x.env ]\n  files: [ a/b=c.txt ]", "KUBE1042", "a/b=c.txt", "a valid config key must consist of")]
    [InlineData("literals: [ a=1, b=a=1, \"C_D.e-f=\" ]\n  files: [ a.yaml, b.yaml=a.yaml ]", null, "", "")]
    public async Task A_wrong_entry_is_marked(string content, string? id, string marked, string says)
    {
        foreach (var generator in new[] { "configMapGenerator", "secretGenerator" })
        {
            var kustomization = $"{generator}:\n- name: settings\n  {content}\n";
            var found = await FindAsync(Project(kustomization));

            Assert.Equal(id is null ? [] : [(id, DiagnosticSeverity.Error)], found.Select(one => (one.Id, one.Severity)));
            foreach (var one in found)
            {
                Assert.Contains(says, one.GetMessage(), StringComparison.Ordinal);
                Assert.StartsWith(marked.Split(':')[0], kustomization[one.Location.SourceSpan.Start..], StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("literals: [ region=eu ]", "region", true)]
    [InlineData("literals: [ region=eu ]", "regoin", false)]
    [InlineData("files: [ conf/region, other=conf/x ]", "region", true)]
    [InlineData("files: [ conf/region, other=conf/x ]", "x", false)]
    [InlineData("literals: [ region=eu ]\n  envs: [ x.env ]", "regoin", true)]
    [InlineData("literals: [ region=eu ]\nnamePrefix: prod-", "regoin", false)]
    [InlineData("literals: [ region=eu ]\nnamespace: prod", "regoin", false)]
    [InlineData("literals: [ region=eu ]\n  namespace: other", "regoin", true)]
    public async Task A_key_that_is_not_generated_is_missing(string content, string key, bool isThere)
    {
        var kustomization = $"configMapGenerator:\n- name: settings\n  {content}\n";
        foreach (var project in new[] { Project(kustomization, Variable(key)), Project(kustomization, "", Volume(key)) })
        {
            Assert.Equal(isThere ? [] : ["KUBE2024"], (await FindAsync(project)).Select(one => one.Id));
        }
    }

    /// <summary>Another kustomization may add keys, with a generator that merges or a patch.</summary>
    [Theory]
    [InlineData("configMapGenerator: [ { name: settings, behavior: merge, literals: [ regoin=eu ] } ]", true)]
    [InlineData("configMapGenerator: [ { name: other, behavior: merge, literals: [ regoin=eu ] } ]", false)]
    [InlineData(
        "patches: [ { patch: \"{ apiVersion: v1, kind: ConfigMap, metadata: { name: settings }, data: { regoin: eu } }\" } ]",
        true
    )]
    [InlineData("patches: [ { patch: \"{ apiVersion: v1, kind: ConfigMap, metadata: { name: other }, data: { regoin: eu } }\" } ]", false)]
    public async Task An_overlay_may_add_the_key(string overlay, bool isThere)
    {
        var project = Project("configMapGenerator:\n- name: settings\n  literals: [ region=eu ]\n", Variable("regoin"))
            .WithYaml("prod/kustomization.yaml", $"resources: [ ../k ]\n{overlay}\n");

        Assert.Equal(isThere ? [] : ["KUBE2024"], (await FindAsync(project)).Select(one => one.Id));
    }

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(HostProject project) =>
        [.. (await project.AnalyzeAsync(new ManifestAnalyzer())).Where(one => one.Severity > DiagnosticSeverity.Info)];

    private static string Variable(string key) =>
        $", env: [ {{ name: A, valueFrom: {{ configMapKeyRef: {{ name: settings, key: {key} }} }} }} ]";

    private static string Volume(string key) =>
        $", volumes: [ {{ name: v, configMap: {{ name: settings, items: [ {{ key: {key}, path: p }} ] }} }} ]";

    /// <param name="kustomization">The generators.</param>
    /// <param name="container">More of the container.</param>
    /// <param name="pod">More of the Pod's spec.</param>
    private static HostProject Project(string kustomization, string container = "", string pod = "") =>
        HostProject
            .Of("")
            .WithYaml("k/kustomization.yaml", kustomization + "resources: [ pod.yaml ]\n")
            .WithYaml(
                "k/pod.yaml",
                "apiVersion: v1\nkind: Pod\nmetadata: { name: web }\nspec: { containers: [ { name: web, image: \"nginx:1.27\""
                    + $"{container} }} ]{pod} }}\n"
            );
}
