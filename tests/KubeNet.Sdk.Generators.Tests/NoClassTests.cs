using KubeNet.Diagnosis;
using KubeNet.Diagnosis.CustomResources;
using KubeNet.HostTesting;
using KubeNet.Sdk.Analyzers;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Generators.Tests;

/// <summary>What gives no class is said once, at its place, and never gives code that does not compile.</summary>
public sealed class NoClassTests
{
    private const string Good = "properties: { a: { type: string } }";

    public static TheoryData<string, string, string> Inputs =>
        new()
        {
            { "", "1: KUBE0012", "The file has no CustomResourceDefinition" },
            { "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n", "1: KUBE0012", "The file has no CustomResourceDefinition" },
            { "a: [1\nb: 2", "1: KUBE0011", "" },
            {
                CrdSamples.Widget(Good).Replace("k8s.io/v1", "k8s.io/v1beta1", StringComparison.Ordinal),
                "1: KUBE0012",
                "has the apiVersion"
            },
            {
                CrdSamples.Widget(Good).Replace("served: true", "served: false", StringComparison.Ordinal),
                "7: KUBE0012",
                "has no version that is served"
            },
            {
                CrdSamples.Widget(Good).Replace("openAPIV3Schema", "schema", StringComparison.Ordinal),
                "9: KUBE0012",
                "has no schema.openAPIV3Schema"
            },
            {
                CrdSamples.Widget(Good).Replace("group: example.com\n", "group: \"\"\n", StringComparison.Ordinal),
                "7: KUBE0012",
                "has no spec.group"
            },
            { CrdSamples.Widget(Good).Replace("versions:", "version:", StringComparison.Ordinal), "7: KUBE0012", "no spec.versions" },
            { CrdSamples.Widget(Good) + "\n---\n" + CrdSamples.Widget(Good), "25: KUBE0012", "is declared twice" },
            {
                CrdSamples.Widget(
                    "properties: { " + string.Join(", ", Enumerable.Range(0, 30000).Select(i => $"f{i}: {{ type: string }}")) + " }"
                ),
                "9: KUBE0012",
                "which is the limit"
            },
        };

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task It_is_one_error_at_its_place(string text, string place, string message)
    {
        var project = HostProject.Of("").WithCrd("crds/a.yaml", text);
        var found = (await project.AnalyzeAsync(new ManifestAnalyzer()))
            .Where(diagnostic => diagnostic.Id is "KUBE0011" or "KUBE0012" or "KUBE0999")
            .ToList();

        var diagnostic = Assert.Single(found);
        Assert.Equal(place, $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {diagnostic.Id}");
        Assert.Contains(message, diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Contains(HandOvers.Of(project).Sets, set => set.Refusals.Any(refusal => refusal.Id == diagnostic.Id));
        Lines.Empty(Generated.With(project).Compilation.GetDiagnostics().Where(it => it.Severity >= DiagnosticSeverity.Warning));
    }

    [Theory]
    [InlineData("bad", "KUBE0012")]
    [InlineData("good", "")]
    public async Task The_rules_page_shows_it(string mark, string id)
    {
        var page = File.ReadAllText(Path.Combine(Checkout.Root, "docs", "rules", "KUBE0012.md")).ReplaceLineEndings("\n");
        var begin = $"<!-- {mark} -->\n```yaml\n";
        var text = page[(page.IndexOf(begin, StringComparison.Ordinal) + begin.Length)..].Split("```")[0];
        async Task<string> IdsOf(string yaml) =>
            string.Join(
                ", ",
                (await HostProject.Of("").WithCrd("crds/a.yaml", yaml).AnalyzeAsync(new ManifestAnalyzer())).Select(found => found.Id)
            );

        Assert.Equal(id, await IdsOf(text));
        Assert.Equal("", await IdsOf("# kubenet:disable KUBE0012\n" + text));
    }

    /// <summary>A schema may be cut off or altered anywhere: the classes compile, or it is said why there are none.</summary>
    [Fact]
    public void Whatever_is_in_a_definition_the_classes_compile()
    {
        var random = new Random(17);
        var text = CrdSamples.Rich;
        string[] pieces =
        [
            "type: object",
            "type: [ string ]",
            "null",
            "{ }",
            "[ ]",
            "7",
            "\"\"",
            "properties",
            "enum: [ 1, a ]",
            "items: 3",
            "x-kubernetes-int-or-string: 3",
        ];
        for (var i = 0; i < 150; i++)
        {
            var at = random.Next(text.Length);
            var length = random.Next(12);
            var altered = text[..at] + pieces[random.Next(pieces.Length)] + text[Math.Min(at + length, text.Length)..];
            var project = HostProject.Of("").WithCrd("crds/a.yaml", altered);
            var result = project
                .Driver(new ManifestGenerator())
                .RunGeneratorsAndUpdateCompilation(project.Compilation, out var compilation, out _);
            Assert.Null(result.GetRunResult().Results[0].Exception);
            Lines.Empty(
                compilation.GetDiagnostics().Where(it => it.Severity >= DiagnosticSeverity.Warning).Select(it => $"{it}\n{altered}")
            );
        }
    }

    /// <summary>Other documents of the file, as an installation has them, are not looked at.</summary>
    [Fact]
    public async Task Only_the_definitions_of_a_file_count()
    {
        var install =
            CrdSamples.Widget(Good) + "\n---\napiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: { ports: [ { port: 99999 } ] }\n";
        Assert.Empty(await HostProject.Of("").WithCrd("install.yaml", install).AnalyzeAsync(new ManifestAnalyzer()));
        Assert.NotEmpty(
            await HostProject.Of("").WithItem("install.yaml", install, "KubernetesYamlAndCrd").AnalyzeAsync(new ManifestAnalyzer())
        );
        Assert.NotEmpty(await HostProject.Of("").WithYaml("install.yaml", install).AnalyzeAsync(new ManifestAnalyzer()));
    }
}
