using System.Globalization;
using KubeNet.Evaluation;
using KubeNet.HostTesting;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>
/// What is remembered must be what a fresh look gives, whatever was edited: every value, every place, every diagnostic. A long run:
/// <c>KUBENET_EDITS=5000 dotnet test tests/KubeNet.Sdk.Analyzers.Tests --filter RandomEdit</c>.
/// </summary>
[Collection("alone")] // evaluations are counted in the whole process
public sealed class RandomEditTests
{
    private static int Edits =>
        int.TryParse(Environment.GetEnvironmentVariable("KUBENET_EDITS"), NumberStyles.None, CultureInfo.InvariantCulture, out var edits)
            ? edits
            : 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void After_any_edit_the_remembered_is_what_a_fresh_look_gives(int seed)
    {
        var edited = new EditedProject(seed);
        var (remembered, fresh, felt) = (0, 0, 0);
        var last = "";
        for (var i = 0; i < Edits; i++)
        {
            var before = EvaluationCache.EvaluatedSets;
            var actual = Dump.Of(edited.Project);
            remembered += EvaluationCache.EvaluatedSets - before;

            before = EvaluationCache.EvaluatedSets;
            var expected = Dump.Of(edited.Project.Anew());
            fresh += EvaluationCache.EvaluatedSets - before;
            if (expected != actual)
            {
                Assert.Fail(
                    $"seed {seed}, edit {i} "
                        + $"({edited.Last}):\n{Difference(expected, actual)}\n"
                        + string.Join("\n", edited.Project.Trees.Select(tree => $"// {tree.FilePath}\n{tree}"))
                );
            }

            felt += expected == last ? 0 : 1;
            last = expected;
            edited.Edit();
        }

        // The gate must be one that can fail: edits are felt, and much is remembered all the same.
        Assert.True(felt * 4 > Edits, $"only {felt} of {Edits} edits changed anything");
        Assert.True(remembered * 3 < fresh * 2, $"{remembered} of {fresh} sets were evaluated anew");
    }

    /// <summary>The twin: had an edit been overlooked, the texts that are compared would differ.</summary>
    [Theory]
    [InlineData("an overload", """public static void Front(PodHandle pod, byte port) => pod.Expose(name: "byte", port: port);""")]
    [InlineData("a body", "/* moves what follows */")]
    public void An_edit_that_is_overlooked_would_be_seen(string what, string added)
    {
        Assert.NotEmpty(what);
        const string Fronts =
            """using KubeNet; namespace Acme; public static class Fronts {{ {0} public static void Front(PodHandle pod, """
            + """int port) => pod.Expose(name: "int", port: port, nodePort: 80); }}""";
        var set = Samples.Set("Fronts.Front(server, 80);");
        var project = HostProject.Of(set, string.Format(CultureInfo.InvariantCulture, Fronts, ""));
        var stale = Dump.Of(project);
        Assert.NotEqual(stale, Dump.Of(project.WithFile("File2.cs", string.Format(CultureInfo.InvariantCulture, Fronts, added))));
    }

    private static string Difference(string expected, string actual)
    {
        var (wanted, got) = (expected.Split('\n'), actual.Split('\n'));
        return $"expected:\n  {string.Join("\n  ", wanted.Except(got).Take(20))}\nremembered:\n  "
            + $"{string.Join("\n  ", got.Except(wanted).Take(20))}";
    }
}
