using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Differential;

/// <summary>The same code, evaluated and run: the same YAML, and nothing unknown.</summary>
public sealed class DifferentialTests
{
    private static readonly string s_cases = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static TheoryData<string> Cases =>
        [
            .. Directory
                .EnumerateFiles(s_cases, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(s_cases, path))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evaluating_gives_what_running_gives(string @case)
    {
        var file = UserCode.SetOf(File.ReadAllText(Path.Combine(s_cases, @case)));
        var run = Outcome.Run(file);
        var evaluated = Outcome.EvaluateFile(file);

        Assert.True(evaluated.Findings.Count == 0 && evaluated.Graph.IsComplete, "Unknown: " + Outcome.Describe(evaluated.Findings));
        Assert.Equal(run, Outcome.YamlOf(evaluated));
    }
}
