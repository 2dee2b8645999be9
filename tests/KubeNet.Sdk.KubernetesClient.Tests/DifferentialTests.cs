using KubeNet.Models.Tests.Harness;

namespace KubeNet.Models.Tests;

/// <summary>The same code, evaluated and run with KubernetesClient: the same YAML, and nothing unknown.</summary>
public sealed class DifferentialTests
{
    private static readonly string s_cases = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(s_cases, "*.cs").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evaluating_gives_what_running_gives(string @case)
    {
        var project = UserProject.OfSet(File.ReadAllText(Path.Combine(s_cases, @case)));
        var evaluated = Assert.Single(project.Evaluate());
        var run = project.Run();

        Assert.Equal("", string.Join("\n", evaluated.Findings));
        Assert.True(evaluated.Graph.IsComplete);
        Assert.Equal(run["Set"], UserProject.YamlOf(evaluated));
    }
}
