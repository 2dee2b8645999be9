using KubeNet.Diagnosis.Yaml;
using KubeNet.HostTesting;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>What reading YAML costs, counted.</summary>
[Collection("alone")]
public sealed class YamlReadingTests
{
    private const string Text = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n";

    [Fact]
    public async Task A_text_is_parsed_once_for_both_hosts_and_after_edits_of_other_files()
    {
        var project = HostProject.Of(Samples.Set("")).WithYaml("deploy/a.yaml", Text).WithYaml("deploy/b.yaml", Text);
        var before = YamlReadings.Parsed;

        await project.AnalyzeAsync(new ManifestAnalyzer());
        HandOvers.Of(project);
        await project.WithFile("Other.cs", "class Other;").AnalyzeAsync(new ManifestAnalyzer());

        Assert.Equal(2, YamlReadings.Parsed - before);
    }
}
