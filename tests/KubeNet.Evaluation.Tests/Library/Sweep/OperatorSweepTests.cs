using KubeNet.Evaluation.Tests.Programs;

namespace KubeNet.Evaluation.Tests.Library.Sweep;

/// <summary>
/// Each operator and conversion of C# between the types of numbers, with the values at which they overflow, checked and unchecked, lifted
/// and not: run and evaluated. <c>KUBENET_MEMBERS=1</c> takes all pairs of types.
/// </summary>
public sealed class OperatorSweepTests(ITestOutputHelper output)
{
    private static readonly (string Type, string[] Values)[] s_types =
    [
        ("byte", ["0", "1", "200", "byte.MaxValue"]),
        ("sbyte", ["0", "-1", "100", "sbyte.MinValue", "sbyte.MaxValue"]),
        ("short", ["0", "-3", "300", "short.MinValue", "short.MaxValue"]),
        ("ushort", ["0", "7", "ushort.MaxValue"]),
        ("int", ["0", "3", "-7", "int.MinValue", "int.MaxValue"]),
        ("uint", ["0", "3", "uint.MaxValue"]),
        ("long", ["0", "-5", "63", "long.MinValue", "long.MaxValue"]),
        ("ulong", ["0", "65", "ulong.MaxValue"]),
        ("float", ["0f", "1.5f", "-2.5e10f", "float.NaN", "float.NegativeInfinity", "float.MaxValue"]),
        ("double", ["0.0", "-0.0", "0.1", "-7.5", "1e19", "double.NaN", "double.PositiveInfinity"]),
        ("decimal", ["0m", "1.10m", "-3m", "decimal.MaxValue"]),
        ("char", ["'\\0'", "'a'", "char.MaxValue"]),
        ("bool", ["true", "false"]),
        ("DayOfWeek", ["DayOfWeek.Sunday", "DayOfWeek.Friday", "(DayOfWeek)99", "(DayOfWeek)int.MinValue"]),
    ];

    private static readonly string[] s_binary =
    [
        "+",
        "-",
        "*",
        "/",
        "%",
        "<<",
        ">>",
        ">>>",
        "&",
        "|",
        "^",
        "<",
        "<=",
        ">",
        ">=",
        "==",
        "!=",
    ];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Operators_give_what_running_them_gives()
    {
        var each = LongRun.Count("KUBENET_MEMBERS", inBuild: 67);
        var programs = s_types
            .SelectMany(left => s_types.Select(right => (left, right)))
            .Where((_, i) => i % each == 0)
            .Select((pair, i) => new MemberProgram($"M{i}", $"{pair.left.Type}, {pair.right.Type}", [.. Calls(pair.left, pair.right)]))
            .ToArray();
        var results = LongRun
            .Each(programs.Length, i => LibrarySweepTests.Results([programs[i]]), Cancelled)
            .SelectMany(batch => batch)
            .ToArray();
        output.WriteLine($"{results.Length} pairs of types, {results.Sum(result => result.Program.Calls.Count)} calls");
        var wrong = results.Where(result => !result.Result.IsKnown || result.Result.Diverges).ToArray();
        foreach (var (program, result) in wrong)
        {
            output.WriteLine(
                result.IsKnown
                    ? $"diverges {program.Member}:\n{LibrarySweepTests.Difference(program, result)}"
                    : $"unknown {program.Member}: {result.Evaluated.Split('\n')[0]}"
            );
        }

        Assert.True(results.Length >= 2, $"{results.Length} pairs of types");
        Assert.True(wrong.Length == 0, $"{wrong.Length} pairs of types give something else when they are evaluated.");
    }

    private static IEnumerable<string> Calls((string Type, string[] Values) left, (string Type, string[] Values) right)
    {
        foreach (var a in left.Values)
        {
            foreach (var b in right.Values)
            {
                var declared =
                    $"{left.Type} a = {a}; {right.Type} b = {b}; {left.Type}? c = a; {right.Type}? d = b; {right.Type}? none = null;";
                foreach (var @operator in s_binary)
                {
                    yield return $"{declared} Log($\"{{unchecked(a {@operator} b)}}\");";
                    yield return $"{declared} Log($\"{{checked(a {@operator} b)}}\");";
                    yield return $"{declared} Log($\"{{c {@operator} d}} {{c {@operator} none}}\");";
                    yield return $"{declared} unchecked {{ a {@operator}= b; }} Log($\"{{a}}\");";
                    yield return $"{declared} checked {{ a {@operator}= b; }} Log($\"{{a}}\");";
                }
            }

            yield return $"{left.Type} a = {a}; Log($\"{{unchecked(({right.Type})a)}}\");";
            yield return $"{left.Type} a = {a}; Log($\"{{checked(({right.Type})a)}}\");";
            yield return $"{left.Type} a = {a}; {right.Type} b = a; Log($\"{{b}}\");";
            yield return $"{left.Type}? a = {a}; Log($\"{{({right.Type}?)a}}\");";
            yield return $"object a = ({left.Type})({a}); Log($\"{{a is {right.Type}}} {{({right.Type})a}}\");";
        }

        if (left.Type == right.Type)
        {
            foreach (var a in left.Values)
            {
                foreach (var unary in new[] { "-a", "~a", "+a", "!a", "a++", "--a" })
                {
                    yield return $"{left.Type} a = {a}; Log($\"{{unchecked({unary})}} {{a}}\");";
                    yield return $"{left.Type} a = {a}; Log($\"{{checked({unary})}} {{a}}\");";
                }
            }
        }
    }
}
