using KubeNet.HostTesting;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>The name that kustomizations make of a written one is judged, in each that is applied.</summary>
public sealed class YamlNameTests
{
    /// <summary>A wrong prefix is one mistake, where it is.</summary>
    [Theory]
    [InlineData("web", "namePrefix: Prod-\n", "Prod-", "'web', which the kustomization makes 'Prod-web', and the API server rejects it")]
    [InlineData(
        "web",
        "nameSuffix: _v2\n",
        "_v2",
        "Choose a valid suffix. The same place also affects metadata.name of ConfigMap 'second'."
    )]
    [InlineData("Web", "namePrefix: prod-\n", "Web", "which the kustomization makes 'prod-Web'")]
    [InlineData("Web", "", "Web", "metadata.name of ConfigMap 'Web' is 'Web', and the API server rejects it")]
    [InlineData("-web", "namePrefix: prod\n", "", "")]
    [InlineData("web", "namePrefix: prod-\n", "", "")]
    [InlineData("web", "namePrefix: \"1\"\n", "", "")]
    public async Task A_name_is_judged_as_kustomize_makes_it(string name, string kustomization, string marked, string says)
    {
        var manifest = $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{ name: {name} }}\n";
        foreach (var isOverlay in new[] { false, true })
        {
            var project = HostProject
                .Of("")
                .WithYaml("base/kustomization.yaml", (isOverlay ? "" : kustomization) + "resources: [ a.yaml, b.yaml ]\n")
                .WithYaml("base/a.yaml", manifest)
                .WithYaml("base/b.yaml", manifest.Replace(name, "second", StringComparison.Ordinal));
            project = isOverlay ? project.WithYaml("prod/kustomization.yaml", kustomization + "resources: [ ../base ]\n") : project;

            var found = (await project.AnalyzeAsync(new ManifestAnalyzer())).Where(one => one.Id == "KUBE1013").ToList();

            Assert.Equal(says.Length == 0 ? 0 : 1, found.Count);
            foreach (var one in found)
            {
                Assert.Contains(says, one.GetMessage(), StringComparison.Ordinal);
                Assert.StartsWith(
                    marked,
                    (one.Location.GetLineSpan().Path.EndsWith("a.yaml", StringComparison.Ordinal) ? manifest : kustomization)[
                        one.Location.SourceSpan.Start..
                    ],
                    StringComparison.Ordinal
                );
            }
        }
    }

    /// <summary>A base is applied by its overlays; one in which its name is wrong is enough.</summary>
    [Fact]
    public async Task A_name_has_to_be_valid_in_all_overlays()
    {
        var project = HostProject
            .Of("")
            .WithYaml("base/kustomization.yaml", "resources: [ a.yaml ]\n")
            .WithYaml("base/a.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: -web }\n")
            .WithYaml("prod/kustomization.yaml", "namePrefix: prod\nresources: [ ../base ]\n")
            .WithYaml("test/kustomization.yaml", "nameSuffix: test\nresources: [ ../base ]\n");

        var found = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()), one => one.Id == "KUBE1013");

        Assert.Contains("which the kustomization makes '-webtest'", found.GetMessage(), StringComparison.Ordinal);
    }
}
