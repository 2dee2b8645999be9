using KubeNet.Evaluation.Tests.Harness;
using KubeNet.Evaluation.Tests.Order;
using KubeNet.Evaluation.Tests.Programs;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Tests.Breaking;

/// <summary>
/// The interpreter is broken, rule by rule, and the programs of these tests are evaluated: one of them has to notice. In a build some rules
/// are broken, and the program that is known to notice is tried; <c>KUBENET_BREAK=all</c>, or a part of a name, tries everything.
/// </summary>
public sealed class BrokenRuleTests(ITestOutputHelper output)
{
    private const int InBuild = 3;

    private static readonly string s_cases = Path.Combine(AppContext.BaseDirectory, "Cases");

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Each_break_is_an_edit_of_the_source_as_it_is()
    {
        Assert.InRange(BrokenRule.All.Count, 60, int.MaxValue);
        Assert.Equal(BrokenRule.All.Count, BrokenRule.All.DistinctBy(rule => rule.Name).Count());
        Assert.All(
            BrokenRule.All,
            rule =>
                Assert.True(
                    BrokenEvaluator.SourceOf(rule.File).Split(rule.Source).Length == 2,
                    $"'{rule.Name}': {rule.File} must have this once:\n{rule.Source}"
                )
        );
        Assert.All(BrokenRule.All, rule => Assert.False(rule.NoticedBy is not null && rule.Equivalence is not null, rule.Name));
    }

    [Fact]
    public void A_broken_rule_is_noticed()
    {
        var asked = Environment.GetEnvironmentVariable("KUBENET_BREAK");
        var noticed = BrokenRule.All.Where(rule => rule.NoticedBy is not null).ToArray();
        var rules = asked is null
            ? [.. Enumerable.Range(0, InBuild).Select(i => noticed[i * noticed.Length / InBuild])]
            : BrokenRule.All.Where(rule => asked == "all" || rule.Name.Contains(asked, StringComparison.Ordinal)).ToArray();
        var programs = Programs(asked is null ? rules.Select(rule => rule.NoticedBy!).ToHashSet() : null);
        using var sound = BrokenEvaluator.With(null);
        var expected = programs.Select(program => sound.Outcome(program.Compilation, Cancelled)).ToArray();
        var wrong = LongRun.Each(rules.Length, i => Try(rules[i], programs, expected), Cancelled).Where(text => text is not null).ToArray();

        Assert.True(wrong.Length == 0, string.Join("\n", wrong));
    }

    private string? Try(BrokenRule rule, IReadOnlyList<(string Name, Compilation Compilation)> programs, IReadOnlyList<string> expected)
    {
        BrokenEvaluator broken;
        try
        {
            broken = BrokenEvaluator.With(rule);
        }
        catch (InvalidOperationException error)
        {
            return $"'{rule.Name}' does not compile: {error.Message}";
        }

        using var unloaded = broken;
        var order = Enumerable.Range(0, programs.Count).OrderBy(i => programs[i].Name == rule.NoticedBy ? 0 : 1);
        var by = order
            .Where(i => broken.Outcome(programs[i].Compilation, Cancelled) != expected[i])
            .Select(i => programs[i].Name)
            .FirstOrDefault();
        output.WriteLine($"{rule.Name}: {(by is null ? "SURVIVED" : "noticed by " + by)}");
        return by is null == (rule.Equivalence is not null)
            ? null
            : $"'{rule.Name}' " + $"{(by is null ? "is noticed by no program" : $"is noticed by {by}, so it is not equivalent")}.";
    }

    /// <summary>The differential cases, the statements of the sweep of orders, and a hundred random programs; or some of them.</summary>
    private static IReadOnlyList<(string Name, Compilation Compilation)> Programs(HashSet<string>? names)
    {
        var cases = Directory
            .EnumerateFiles(s_cases, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path =>
                (
                    Name: Path.GetRelativePath(s_cases, path).Replace('\\', '/'),
                    Write: (Func<string>)(() => UserCode.SetOf(File.ReadAllText(path)))
                )
            );
        var statements = OrderOfEvaluationTests
            .Statements.Select(row => row.Data)
            .Select(statement => (Name: statement, Write: (Func<string>)(() => OrderOfEvaluationTests.ProgramOf(statement))));
        var random = Enumerable
            .Range(0, 100)
            .Select(i => (Name: $"random program {i}", Write: (Func<string>)(() => ProgramWriter.Write((uint)i, 1))));
        return
        [
            .. statements
                .Concat(cases)
                .Concat(random)
                .Where(program => names?.Contains(program.Name) != false)
                .Select(program => (program.Name, (Compilation)UserCode.Compile(("Set.cs", program.Write())))),
        ];
    }
}
