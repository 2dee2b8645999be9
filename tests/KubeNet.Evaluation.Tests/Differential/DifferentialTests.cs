using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Differential;

/// <summary>The same code, evaluated and run: the same YAML, and nothing unknown.</summary>
public sealed class DifferentialTests
{
    private static readonly string s_cases = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateFiles(s_cases, "*.cs", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(s_cases, path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evaluating_gives_what_running_gives(string @case)
    {
        var file = UserCode.SetOf(File.ReadAllText(Path.Combine(s_cases, @case)));
        var ran = Outcome.Run(file);
        var evaluated = Outcome.EvaluateFile(file);

        Assert.True(evaluated.Findings.Count == 0, string.Join("\n", evaluated.Findings.Select(f => $"{f} at '{file.Substring(f.Origin.Start, f.Origin.Length)}'")));
        Assert.True(evaluated.Graph.IsComplete);
        foreach (var (line, index) in Outcome.YamlOf(evaluated).Split('\n').Select((line, index) => (line, index)))
        {
            Assert.Equal(ran.Split('\n').ElementAtOrDefault(index), line);
        }

        Assert.Equal(ran, Outcome.YamlOf(evaluated));
    }
}
