using KubeNet.Evaluation.Tests.Harness;
using KubeNet.Models.Tests.Harness;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeNet.Evaluation.OlderCompilers;

/// <summary>
/// Every case that this compiler takes, evaluated and run. Those in newer C# than it knows are counted, so that not all are such.
/// </summary>
public sealed class CasesTests(ITestOutputHelper output)
{
    private static readonly Version s_compiler = typeof(CSharpCompilation).Assembly.GetName().Version!;

    [Fact]
    public void Cases_of_language_and_library_give_what_running_gives()
    {
        var (wrong, newer, all) = (new List<string>(), new List<string>(), 0);
        foreach (var path in CasesIn("Cases"))
        {
            all++;
            var file = UserCode.SetOf(File.ReadAllText(path));
            if (
                UserCode
                    .Compile(("Set.cs", file))
                    .GetDiagnostics(TestContext.Current.CancellationToken)
                    .Any(d => d.Severity == DiagnosticSeverity.Error)
            )
            {
                newer.Add(Path.GetFileNameWithoutExtension(path));
                continue;
            }

            var evaluated = Outcome.EvaluateFile(file);
            var isRight = evaluated.Findings.Count == 0 && evaluated.Graph.IsComplete && Outcome.YamlOf(evaluated) == Outcome.Run(file);
            wrong.AddRange(
                isRight || s_open.Contains(Path.GetFileName(path))
                    ? []
                    : [$"{Path.GetFileName(path)}: {Outcome.Describe(evaluated.Findings)}"]
            );
        }

        output.WriteLine($"Roslyn {s_compiler}: {all - newer.Count} of {all} cases compile; newer C#: {string.Join(", ", newer)}");
        Assert.Empty(wrong);
        Assert.True(IsEnough(all - newer.Count, all), $"Only {all - newer.Count} of {all} cases compile.");
    }

    /// <summary>
    /// Cases that differ. Older compilers emit other code for iterators that are disposed of before their first step (13-15-yield), for
    /// spreads of collections with side effects (own-collections) and for elements of list patterns that are counted from the end
    /// (list-patterns-read-once), read members that a pattern does not need (patterns-that-need-no-read) or of another copy of a struct
    /// (patterns-through-interfaces), and make the text of a concatenation's first operand after the second one, and lists with other room
    /// (parts-asked-in-order).
    /// </summary>
    private static readonly string[] s_open =
    [
        "13-15-yield.cs",
        "list-patterns-read-once.cs",
        "own-collections.cs",
        "parts-asked-in-order.cs",
        "patterns-that-need-no-read.cs",
        "patterns-through-interfaces.cs",
    ];

    [Fact]
    public void Cases_of_models_give_what_running_gives()
    {
        var cases = CasesIn("ModelCases");
        foreach (var path in cases)
        {
            var project = UserProject.OfSet(File.ReadAllText(path));
            var evaluated = Assert.Single(project.Evaluate());

            Assert.Equal("", string.Join("\n", evaluated.Findings));
            Assert.Equal(project.Run()["Set"], UserProject.YamlOf(evaluated));
        }

        Assert.True(cases.Length > 4, $"{cases.Length} cases");
    }

    [Fact]
    public void Cases_that_do_not_compile_fail_the_gate()
    {
        Assert.False(IsEnough(0, 0));
        Assert.False(IsEnough(50, 100));
        Assert.True(IsEnough(90, 100));
    }

    /// <summary>C# 12 is what most of the cases are written in.</summary>
    private static bool IsEnough(int compiling, int all) => all > 0 && compiling >= 0.7 * all;

    private static string[] CasesIn(string folder) =>
        [
            .. Directory
                .EnumerateFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal),
        ];
}
