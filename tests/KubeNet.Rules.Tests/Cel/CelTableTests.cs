using KubeNet.Rules.Cel;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Tests.Cel;

/// <summary>
/// Expressions with their results, as cel-go and Kubernetes' libraries have them. The tables are files: an expression and its result a
/// line. A result is an expression, <c>error</c> with words of the error, or <c>unknown</c>.
/// </summary>
public class CelTableTests
{
    private static readonly string s_folder = Path.Combine(Corpus.Repository.File("tests/KubeNet.Rules.Tests"), "Cel", "Tables");

    public static TheoryData<string> Tables() =>
        [.. Directory.GetFiles(s_folder, "*.txt").Order(StringComparer.Ordinal).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Tables))]
    public void Each_expression_has_its_result(string table)
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var line in File.ReadAllLines(Path.Combine(s_folder, table)).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var parts = line.Split(" => ");
            Assert.True(parts.Length == 2, line);
            count++;
            if (Judge(parts[0], parts[1].Trim()) is { } fault)
            {
                wrong.Add($"{line}    {fault}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(count >= 15, $"only {count} expressions");
    }

    /// <summary>The negative twin.</summary>
    [Theory]
    [InlineData("1 + 1", "3")]
    [InlineData("1 + 1", "2u + 0u == 2u ? 2u : 3u", true)]
    [InlineData("1 / 0", "1")]
    [InlineData("1 / 0", "error overflow")]
    [InlineData("1", "error division")]
    [InlineData("1", "unknown")]
    [InlineData("1 +", "1")]
    public void A_wrong_result_is_seen(string expression, string result, bool isRight = false) =>
        Assert.Equal(isRight, Judge(expression, result) is null);

    private static string? Judge(string expression, string expected)
    {
        var result = Evaluate(expression);
        return expected == "unknown" ? (result is null or CelUnknown ? null : $"is {Shown(result)}")
            : expected.StartsWith("error", StringComparison.Ordinal)
                ? result is CelError error && error.Message.Contains(expected[5..].Trim(), StringComparison.Ordinal) ? null
                    : $"is {Shown(result)}"
            : Evaluate(expected) is not { } wanted ? "the result is no expression"
            : result is not null && CelEquality.Are(result, wanted, new CelBudget(100_000)) && IsOfType(result, wanted) ? null
            : $"is {Shown(result)}";
    }

    private static bool IsOfType(CelValue result, CelValue wanted) =>
        result.TypeName == wanted.TypeName || CelOrder.AreNumbers(result, wanted);

    private static CelValue? Evaluate(string expression) =>
        CelProgram
            .Parse(expression)
            ?.Evaluate(
                new Dictionary<string, CelValue>
                {
                    ["x"] = new CelInt(3),
                    ["text"] = new CelString("añb🚀c"),
                    ["numbers"] = new CelItems([new CelInt(1), new CelInt(2), new CelInt(3)]),
                },
                new CelBudget(1_000_000)
            );

    private static string Shown(CelValue? value) =>
        value switch
        {
            null => "not an expression",
            CelError error => $"the error {error.Message}",
            _ => KubeNet.Rules.Cel.Library.CelTextFormat.Shown(value, new CelBudget(1_000_000)) ?? value.TypeName,
        };
}
