using System.Text;
using System.Text.RegularExpressions;
using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Order;

/// <summary>
/// Each form of an expression with operands that log: in which order they are evaluated, and what has happened when one of them throws or
/// is null.
/// </summary>
public sealed partial class OrderOfEvaluationTests
{
    private static readonly string s_folder = Path.Combine(AppContext.BaseDirectory, "Order");

    public static TheoryData<string> Statements =>
        [.. File.ReadLines(Path.Combine(s_folder, "Expressions.txt")).Where(line => line.Length > 0 && line[0] != '#')];

    [Theory]
    [MemberData(nameof(Statements))]
    public void Operands_are_evaluated_as_running_does(string statement)
    {
        var file = ProgramOf(statement);
        var run = Outcome.Run(file);
        var evaluated = Outcome.EvaluateFile(file);

        Assert.True(evaluated.Findings.Count == 0 && evaluated.Graph.IsComplete, "Unknown: " + Outcome.Describe(evaluated.Findings));
        Assert.Equal(run, Outcome.YamlOf(evaluated));
    }

    [Fact]
    public void Each_operand_logs_throws_and_is_null()
    {
        var run = Outcome.Run(ProgramOf("‹int[]?|new int[2]›[‹int|1›] = ‹int|5›;"));

        Assert.Contains("log: o1 o2 o3\n", run, StringComparison.Ordinal);
        Assert.Contains("log: o1 o2 InvalidOperationException\n", run, StringComparison.Ordinal);
        Assert.Contains("log: o1 o2 o3 NullReferenceException\n", run, StringComparison.Ordinal);
    }

    /// <summary>A set with a method for the statement as it is, and one for each operand that throws or is null.</summary>
    internal static string ProgramOf(string statement)
    {
        var operands = Operand.Matches(statement).Count;
        var (calls, methods) = (new StringBuilder(), new StringBuilder());
        Add("plain", -1, isNull: false);
        for (var i = 0; i < operands; i++)
        {
            Add("throws-" + (i + 1), i, isNull: false);
            if (Operand.Matches(statement)[i].Groups["type"].Value.EndsWith('?'))
            {
                Add("null-" + (i + 1), i, isNull: true);
            }
        }

        return File.ReadAllText(Path.Combine(s_folder, "Program.txt"))
            .Replace("// calls", calls.ToString(), StringComparison.Ordinal)
            .Replace("// methods", methods.ToString(), StringComparison.Ordinal);

        void Add(string name, int changed, bool isNull)
        {
            var method = "Run_" + name.Replace('-', '_');
            calls.AppendLine($"""Try("{name}", {method});""");
            methods.AppendLine($"static void {method}() {{ {Written(statement, changed, isNull)} }}");
        }
    }

    private static string Written(string statement, int changed, bool isNull)
    {
        var number = 0;
        return Operand.Replace(
            statement,
            match =>
            {
                var type = match.Groups["type"].Value;
                type = type == "int?" ? type : type.TrimEnd('?');
                var name = $"\"o{number + 1}\"";
                return number++ != changed ? $"Operand<{type}>({name}, {match.Groups["value"].Value})"
                    : isNull ? $"Operand<{type}>({name}, default({type})!)"
                    : $"Throwing<{type}>({name})";
            }
        );
    }

    private static Regex Operand { get; } = OperandPattern();

    [GeneratedRegex(@"‹(?<type>[^|›]+)\|(?<value>[^›]*)›")]
    private static partial Regex OperandPattern();
}
