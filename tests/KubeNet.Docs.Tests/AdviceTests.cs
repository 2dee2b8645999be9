using Microsoft.CodeAnalysis;

namespace KubeNet.Docs.Tests;

/// <summary>
/// Advice is no noise: the README's and the sample's sets get none but what their authors chose, and none for what the DSL wrote.
/// </summary>
public sealed class AdviceTests
{
    [Fact]
    public async Task The_READMEs_sets_get_advice_only_on_the_controller_that_they_choose()
    {
        var given = new List<string>();
        foreach (var block in Document.Open("README.md").Blocks.Where(block => block.Language == "csharp"))
        {
            given.AddRange(
                (await SnippetProject.Of(block.Text).DiagnoseAsync())
                    .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Info)
                    .Select(diagnostic => diagnostic.Id)
            );
        }

        Assert.Equal(["KUBE4011"], given.Distinct());
    }

    /// <summary>The walk begins with two bare Pods, as one does, and an Ingress of ingress-nginx, as most have.</summary>
    [Fact]
    public async Task The_sample_gets_advice_on_its_Pods_and_its_controller() =>
        Assert.Equal(
            ["KUBE4011", "KUBE4014", "KUBE4014"],
            (await SnippetProject.OfFile("Networking101.cs", Repository.Read("samples/Networking101/Networking101.cs")).DiagnoseAsync())
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Info)
                .Select(diagnostic => diagnostic.Id)
                .Order(StringComparer.Ordinal)
        );
}
