using KubeNet.Diagnosis.CustomResources;
using KubeNet.Diagnosis.Reporting;
using KubeNet.Diagnosis.Yaml;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Generators.Tests;

/// <summary>The classes depend on the texts of the definitions, and on nothing that is typed in C#.</summary>
public sealed class CrdIncrementalTests
{
    private static readonly string s_other = CrdSamples.Widget("properties: { a: { type: string } }", kind: "Other");

    [Fact]
    public void An_edit_in_C_sharp_makes_no_class_again()
    {
        var project = CrdProject.Of("""k8s.ConfigMap("a");""", CrdSamples.Rich, s_other);
        var driver = project.Driver(new ManifestGenerator()).RunGenerators(project.Compilation);
        var edited = project.WithFile("Shop.cs", CrdProject.SetOf("""k8s.ConfigMap("b");"""));
        var result = driver.RunGenerators(edited.Compilation).GetRunResult().Results[0];

        var steps = result.TrackedSteps[StepNames.ClassSources];
        Assert.All(steps.SelectMany(step => step.Outputs), output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Equal(3, steps.Sum(step => step.Outputs.Length));
        var texts = CrdProject.TextsOf(project);
        Assert.NotNull(ResourceClasses.Of(texts));
        Assert.Same(ResourceClasses.Of(texts), ResourceClasses.Of(CrdProject.TextsOf(edited)));
    }

    [Fact]
    public void The_generator_and_the_evaluation_have_one_text_and_one_tree()
    {
        var project = CrdProject.Of("", CrdSamples.Rich);
        var one = EvaluatedCode.Of(project.Compilation, project.Options.GlobalOptions, CrdProject.TextsOf(project));
        var generated = Generated.With(project);
        var other = EvaluatedCode.Of(generated.Compilation, generated.Options.GlobalOptions, CrdProject.TextsOf(generated));

        Assert.Equal(project.Trees.Length + 2, one.SyntaxTrees.Count());
        Assert.Equal(one.SyntaxTrees, other.SyntaxTrees);
        var sources = generated.Trees.Where(tree => tree.FilePath.Contains("KubeNet.Crds", StringComparison.Ordinal));
        Assert.Equal(
            sources.Select(tree => tree.ToString()).Order(StringComparer.Ordinal),
            one.SyntaxTrees.Skip(project.Trees.Length).Select(tree => tree.ToString()).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void An_edit_of_a_definition_makes_its_class_again_and_no_other()
    {
        var project = CrdProject.Of("", CrdSamples.Rich, s_other);
        var driver = project.Driver(new ManifestGenerator()).RunGenerators(project.Compilation);
        var edited = CrdProject.Of("", CrdSamples.Rich, s_other.Replace("{ a: {", "{ b: {", StringComparison.Ordinal));
        var result = driver
            .ReplaceAdditionalText(project.AdditionalFiles[1], edited.AdditionalFiles[1])
            .RunGenerators(project.Compilation)
            .GetRunResult()
            .Results[0];

        var reasons = result.TrackedSteps[StepNames.ClassSources].SelectMany(step => step.Outputs);
        Assert.Equal(
            "KubeNet.Crds.ExampleCom.Other.g.cs",
            Assert.Single(reasons, output => output.Reason == IncrementalStepRunReason.Modified).Value is ClassSource source
                ? source.HintName
                : ""
        );
        Assert.Contains(result.GeneratedSources, it => it.SourceText.ToString().Contains("string? B {", StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_without_definitions_pays_nothing()
    {
        var project = HostProject.Of(CrdProject.SetOf("")).WithYaml("a.yaml", CrdSamples.Rich);
        var result = project.Driver(new ManifestGenerator()).RunGenerators(project.Compilation).GetRunResult().Results[0];

        Assert.False(result.TrackedSteps.ContainsKey(StepNames.ClassSources));
        Assert.Null(ResourceClasses.Of(CrdProject.TextsOf(project)));
        var code = EvaluatedCode.Of(project.Compilation, project.Options.GlobalOptions, CrdProject.TextsOf(project));
        Assert.Equal(project.Trees, code.SyntaxTrees);
    }
}
