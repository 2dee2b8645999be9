using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Robustness;

/// <summary>
/// Programs written to kill or to exhaust the compiler: recursion that goes through the library, values inside each other ten thousand
/// times, memory that is asked for inside of calls. Each ends with one finding, and by what is counted: the clock is the last resort, and
/// only regular expressions have one of their own. <c>RunawayServerTests</c> builds them.
/// </summary>
public sealed class RunawayProgramTests
{
    /// <summary>The usual bounds, with fewer steps so that a loop without an end is short, and without a clock.</summary>
    private static readonly EvaluationBounds s_bounds = new() { Steps = 1_000_000, Time = TimeSpan.FromHours(1) };

    public static TheoryData<string> Programs => [.. RunawayProgram.All.Select(program => program.Name)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_program_that_runs_away_is_stopped_once(string name)
    {
        var program = RunawayProgram.All.Single(program => program.Name == name);
        Assert.Equal("", Errors(program.Code));

        Assert.Equal(program.End, EndOf(program.Code, s_bounds));
    }

    [Fact]
    public void There_are_enough_programs_of_each_kind()
    {
        var names = RunawayProgram.All.Select(program => program.Name).ToArray();

        Assert.True(names.Length >= 60, $"{names.Length} programs");
        Assert.All(
            ["Recursion", "Nested", "LongList", "SharedGraph", "Interpolation", "Join"],
            kind => Assert.Contains(names, name => name.StartsWith(kind, StringComparison.Ordinal))
        );
    }

    /// <summary>Without this, a program that ends in another way than it says would pass.</summary>
    [Theory]
    [InlineData("""k8s.ConfigMap("a");""", "nothing")]
    [InlineData("throw new Exception();", "KUBE0003")]
    [InlineData("""k8s.ConfigMap("a" + DateTime.Now); while (true) { }""", "KUBE0002, KUBE0004")]
    public void The_end_of_a_program_is_told(string code, string end) => Assert.Equal(end, EndOf(code, s_bounds));

    /// <summary>A program is refused at the same depth on each machine: what is counted is reached before the stack ends.</summary>
    [Theory]
    [InlineData("static int Deep(int n) => n == 0 ? 0 : 1 + Deep(n - 1);", 1_990, 2_010)]
    [InlineData("static int Deep(int n) => n == 0 ? 0 : new[] { n }.Select(x => 1 + Deep(x - 1)).First();", 990, 1_010)]
    [InlineData("static int Deep(int n) => n == 0 ? 0 : new Lazy<int>(() => 1 + Deep(n - 1)).Value;", 250, 400)]
    public void Depth_counts_across_the_border(string deep, int evaluated, int refused)
    {
        Assert.Equal("nothing", EndOf($"k8s.ConfigMap(\"a\" + Deep({evaluated})); // members\n{deep}", s_bounds));
        Assert.Equal("KUBE0004", EndOf($"k8s.ConfigMap(\"a\" + Deep({refused})); // members\n{deep}", s_bounds));
    }

    private static string EndOf(string code, EvaluationBounds bounds)
    {
        var set = Outcome.EvaluateWithin(code, bounds);
        return set.Findings.Count > 0 ? string.Join(", ", set.Findings.Select(finding => finding.Kind.Id))
            : set.Graph.IsComplete ? "nothing"
            : "incomplete";
    }

    private static string Errors(string code) =>
        string.Join(
            "\n",
            UserCode
                .Compile(("Set.cs", UserCode.SetOf(code)))
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)
        );
}
