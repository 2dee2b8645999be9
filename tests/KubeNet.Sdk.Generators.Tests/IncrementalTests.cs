using KubeNet.Diagnosis.Addresses;
using KubeNet.HandOver;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Generators.Tests;

/// <summary>An editor runs the generator again and again; what did not change must not be made again behind it.</summary>
public sealed class IncrementalTests
{
    private static HostProject Project =>
        HostProject.Of(
            Samples.Set("server.Expose(port: Ports.Web);"),
            "namespace Acme; public static class Ports { public const int Web = 80; }",
            "namespace Acme; public static class Other { public static int Twice(int x) { return x * 2; } }"
        );

    public static TheoryData<string, string, string> UnrelatedEdits =>
        new()
        {
            {
                "a comment",
                "File3.cs",
                "// why\nnamespace Acme; public static class Other { public static int Twice(int x) { return x * 2; } }"
            },
            {
                "white space",
                "File3.cs",
                "namespace Acme;\n\n\npublic static class Other { public static int Twice(int x) { return  x * 2; } }"
            },
            {
                "a method's body",
                "File3.cs",
                "namespace Acme; public static class Other { public static int Twice(int x) { return x + x; } }"
            },
            { "a new file", "New.cs", "namespace Acme; public static class New { }" },
            { "white space in the set", "Shop.cs", Samples.Set("/* here */ server.Expose(port:   Ports.Web);") },
            { "a value by another way", "File2.cs", "namespace Acme; public static class Ports { public const int Web = 40 + 40; }" },
            {
                "a body that is being typed",
                "File3.cs",
                "namespace Acme; public static class Other { public static int Twice(int x) { return x * } }"
            },
            { "a comment above the set", "Shop.cs", "// why\n\n" + Samples.Set("server.Expose(port: Ports.Web);") },
            {
                "an overload that is not chosen",
                "File3.cs",
                "namespace Acme; public static class Other { public static int Twice(int x) { return x * 2; "
                    + "} public static int Expose(int port) => port; }"
            },
            { "another set's namesake elsewhere", "New.cs", "namespace Other; public abstract class Shop : KubeNet.ManifestSet { }" },
        };

    [Theory]
    [MemberData(nameof(UnrelatedEdits))]
    public void An_unrelated_edit_changes_no_output(string what, string path, string text)
    {
        Assert.NotEmpty(what);
        var (before, after) = Edit(Project, Project.WithFile(path, text));

        Assert.Equal(IncrementalStepRunReason.Unchanged, ReasonOf(after, StepNames.Manifests));
        Assert.Equal(IncrementalStepRunReason.Cached, ReasonOf(after, StepNames.HandOver));
        Assert.Equal(IncrementalStepRunReason.Unchanged, ReasonOf(after, StepNames.Addresses));
        Assert.Equal(IncrementalStepRunReason.Cached, ReasonOf(after, StepNames.AddressSource));
        Assert.Equal(IncrementalStepRunReason.Unchanged, ReasonOf(after, StepNames.TopologySource));
        Assert.Equal(3, OutputsOf(after).Count());
        Assert.All(OutputsOf(after), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.Equal(TextOf(before), TextOf(after));
    }

    [Theory]
    [InlineData("Shop.cs", "8080")]
    [InlineData("File2.cs", "81")]
    public void An_edit_of_a_value_is_handed_over(string path, string port)
    {
        var text =
            path == "Shop.cs"
                ? Samples.Set($"server.Expose(port: {port});")
                : $"namespace Acme; public static class Ports {{ public const int Web = {port}; }}";
        var (before, after) = Edit(Project, Project.WithFile(path, text));

        Assert.Equal(IncrementalStepRunReason.Modified, ReasonOf(after, StepNames.Manifests));
        Assert.Equal(IncrementalStepRunReason.Modified, ReasonOf(after, StepNames.HandOver));
        Assert.Equal(IncrementalStepRunReason.Modified, ReasonOf(after, StepNames.AddressSource));
        Assert.Equal(IncrementalStepRunReason.Modified, ReasonOf(after, StepNames.TopologySource));
        Assert.All(OutputsOf(after), reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
        Assert.DoesNotContain($"port: {port}", TextOf(before), StringComparison.Ordinal);
        Assert.Contains($"port: {port}", TextOf(after), StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_is_an_input_too()
    {
        var project = HostProject.Of(Samples.Set("server.Expose(port: 80, nodePort: 80);"));
        var driver = project.Driver(new ManifestGenerator()).RunGenerators(project.Compilation);
        var wider = project.WithProperty("KubeNetNodePortRange", "80-32767");
        driver = driver.WithUpdatedAnalyzerConfigOptions(wider.Options).RunGenerators(project.Compilation);

        Assert.Equal(IncrementalStepRunReason.Modified, ReasonOf(driver.GetRunResult(), StepNames.HandOver));
        Assert.Contains("nodePort: 80", TextOf(driver.GetRunResult()), StringComparison.Ordinal);
    }

    /// <summary>What an editor keeps between runs must not keep a compilation alive: nothing of Roslyn is in the model.</summary>
    [Fact]
    public void The_model_is_made_of_plain_values()
    {
        var project = HostProject.Of(
            Samples.Set("""server.Expose(port: 80); k8s.Secret("s").Data("a", "b");"""),
            Samples.Set("server.Expose(port: 80, nodePort: 80);", "Wrong")
        );
        var result = project.Driver(new ManifestGenerator()).RunGenerators(project.Compilation).GetRunResult();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>(
            new[] { StepNames.Manifests, StepNames.Addresses, StepNames.TopologySource }.SelectMany(step =>
                result.Results[0].TrackedSteps[step][0].Outputs.Select(output => output.Value)
            )
        );
        while (open.TryPop(out var value))
        {
            if (value is string || value.GetType().IsPrimitive || !seen.Add(value))
            {
                continue;
            }

            Assert.DoesNotContain("CodeAnalysis", value.GetType().FullName, StringComparison.Ordinal);
            for (var type = value.GetType(); type is not null; type = type.BaseType)
            {
                const System.Reflection.BindingFlags Fields =
                    System.Reflection.BindingFlags.Instance
                    | System.Reflection.BindingFlags.NonPublic
                    | System.Reflection.BindingFlags.Public
                    | System.Reflection.BindingFlags.DeclaredOnly;
                foreach (var inner in type.GetFields(Fields).Select(field => field.GetValue(value)).OfType<object>())
                {
                    open.Push(inner);
                }
            }

            foreach (var item in (value as Array)?.OfType<object>() ?? [])
            {
                open.Push(item);
            }
        }

        Assert.Contains(seen, value => value is SetRefusal);
        Assert.Contains(seen, value => value is FileText { IsSecret: true });
        Assert.Contains(seen, value => value is ServiceAddress);
    }

    private static (GeneratorDriverRunResult Before, GeneratorDriverRunResult After) Edit(HostProject before, HostProject after)
    {
        // The edited project has the trees that were not edited in common with the first, as in an editor.
        after = after with
        {
            Trees =
            [
                .. after.Trees.Select(tree =>
                    before.Trees.FirstOrDefault(old => old.FilePath == tree.FilePath && old.ToString() == tree.ToString()) ?? tree
                ),
            ],
        };
        var driver = before.Driver(new ManifestGenerator()).RunGenerators(before.Compilation);
        return (driver.GetRunResult(), driver.RunGenerators(after.Compilation).GetRunResult());
    }

    private static IncrementalStepRunReason ReasonOf(GeneratorDriverRunResult result, string step) =>
        Assert.Single(Assert.Single(result.Results[0].TrackedSteps[step]).Outputs).Reason;

    private static IEnumerable<IncrementalStepRunReason> OutputsOf(GeneratorDriverRunResult result) =>
        result
            .Results[0]
            .TrackedOutputSteps.SelectMany(step => step.Value)
            .SelectMany(step => step.Outputs)
            .Select(output => output.Reason);

    private static string TextOf(GeneratorDriverRunResult result) =>
        Assert.Single(result.Results[0].GeneratedSources, source => source.HintName == HandOverDocument.HintName).SourceText.ToString();
}
