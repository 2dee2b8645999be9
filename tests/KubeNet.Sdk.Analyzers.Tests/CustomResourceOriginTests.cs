using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>Objects of generated classes are judged by their definitions, at the value that is wrong.</summary>
public sealed class CustomResourceOriginTests
{
    public static TheoryData<string, string, string> Mistakes =>
        new()
        {
            { "Size = 0", "KUBE1094", "0" },
            { "Memory = \"12\"", "KUBE1094", "\"12\"" },
            { "Owner = new() { Name = \"ANN\" }", "KUBE1094", "\"ANN\"" },
            { "Owner = null!", "KUBE1005", "new() { Size = 1, Mode = Widget.Mode.Fast, Owner = null! }" },
            { "Anything = Of(0)", "", "" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_is_shown_at_its_literal(string mistake, string id, string literal)
    {
        var fields = new[] { "Size = 1", "Mode = Widget.Mode.Fast", "Owner = new() { Name = \"ann\" }" }
            .Select(field => field.Split(' ')[0] == mistake.Split(' ')[0] ? mistake : field)
            .ToList();
        var spec = string.Join(", ", fields.Contains(mistake) ? fields : [.. fields, mistake]);
        var project = Project($"k8s.Add(new Widget(\"a\") {{ Spec = new() {{ {spec} }} }});");
        var shown = Show(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Lines.Equal(id.Length == 0 ? [] : [$"{id} {literal}"], shown);
        Lines.Equal(shown, Show(await Generated.With(project).AnalyzeAsync(new ManifestAnalyzer())));
    }

    /// <summary>A value that begins in a generated class has no place there: what is wrong with it is shown at the call.</summary>
    [Fact]
    public async Task Nothing_is_shown_in_a_generated_class()
    {
        var project = Project(
            "k8s.Add(new Widget(\"Not Valid\") { Spec = new() { Size = 1, Mode = Widget.Mode.Fast, Owner = new() { Name = \"a\" } } });"
        );
        Lines.Equal(["KUBE1013 \"Not Valid\""], Show(await Generated.With(project).AnalyzeAsync(new ManifestAnalyzer())));
    }

    private static IEnumerable<string> Show(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(it => $"{it.Id} {it.Location.SourceTree?.GetText().ToString(it.Location.SourceSpan)}").ToList();

    private static HostProject Project(string define) =>
        HostProject
            .Of(
                $$"""
                using KubeNet;
                using KubeNet.Crds.ExampleCom;

                public sealed class Shop : ManifestSet
                {
                    protected override void Define(Manifests k8s)
                    {
                        {{define}}
                    }

                    private static object Of(int number) => new[] { number };
                }
                """
            )
            .WithCrd("crds/widget.yaml", CrdSamples.Rich);
}
