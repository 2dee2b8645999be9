using KubeNet.Rules.Cel;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Tests.Cel;

/// <summary>A definition comes from anywhere. No expression may stop or hang a compiler: it is not parsed, or not known.</summary>
public class HostileExpressionTests
{
    public static TheoryData<string, string> Expressions() =>
        new()
        {
            { "brackets", new string('(', 100_000) },
            { "brackets of lists", new string('[', 50_000) + new string(']', 50_000) },
            { "nots", new string('!', 15_000) + "true" },
            { "minuses", new string('-', 15_000) + "1" },
            { "a long sum", "1" + string.Concat(Enumerable.Repeat("+1", 9_000)) },
            { "long members", "x" + string.Concat(Enumerable.Repeat(".a", 9_000)) },
            { "long conditions", string.Concat(Enumerable.Repeat("true?", 9_000)) + "1" },
            { "too long a text", "'" + new string('a', 200_000) + "'" },
            { "nested macros", string.Concat(Enumerable.Repeat("[1].all(a,", 150)) + "true" + new string(')', 150) },
            { "a macro in a macro", "many.all(a, many.all(b, many.all(c, many.all(d, a + b + c + d >= 0))))" },
            {
                "doubled texts",
                string.Concat(Enumerable.Range(0, 60).Select(i => $"cel.bind(v{i}, {(i == 0 ? "'aaaa'" : $"v{i - 1} + v{i - 1}")}, "))
                    + "v59"
                    + new string(')', 60)
            },
            {
                "doubled lists",
                string.Concat(Enumerable.Range(0, 60).Select(i => $"cel.bind(v{i}, {(i == 0 ? "[1]" : $"v{i - 1} + v{i - 1}")}, "))
                    + "size(v59)"
                    + new string(')', 60)
            },
            { "a slow pattern", "text.matches('^(((a*)*)*)*$') && text.matches('(a?){900}(a?){900}b')" },
            { "patterns on patterns", "many.all(m, text.matches('(a|b|c|d|e|f|g){500}x'))" },
            { "many replacements", "text.replace('a', text).replace('a', text).replace('a', text).size() > 0" },
            { "a square of equal lists", "many.all(a, many == many)" },
            { "half a character", "'\ud800' + '\udc00'" },
            { "a number of a thousand digits", new string('9', 1000) },
            { "a quantity of a thousand digits", "quantity('" + new string('9', 1000) + "e999999999').asInteger() > 0" },
            { "a precision", "'%.999999999f'.format([1.5])" },
        };

    [Theory]
    [MemberData(nameof(Expressions))]
    public void It_ends(string name, string expression)
    {
        var variables = new Dictionary<string, CelValue>
        {
            ["x"] = new CelInt(3),
            ["text"] = new CelString(new string('a', 100_000)),
            ["many"] = Many(1000),
        };

        // Less stack than any thread of a compiler has.
        CelValue? result = null;
        var thread = new Thread(() => result = CelProgram.Parse(expression)?.Evaluate(variables, new CelBudget(1_000_000)), 512 * 1024);
        thread.Start();
        thread.Join();

        Assert.True(result is null or CelUnknown or CelBool or CelString, $"{name}: {result}");
    }

    [Fact]
    public void A_budget_is_never_overspent_by_much()
    {
        var budget = new CelBudget(10_000);
        var program = CelProgram.Parse("many.all(a, many.all(b, many.all(c, a + b + c >= 0)))")!;

        Assert.IsType<CelUnknown>(program.Evaluate(new Dictionary<string, CelValue> { ["many"] = Many(1000) }, budget));
        Assert.InRange(budget.Spent, 10_000, 10_100);
    }

    /// <summary>What a rule of the Gateway API costs at its largest is well within the bounds.</summary>
    [Fact]
    public void An_ordinary_rule_is_within_the_bounds()
    {
        var program = CelProgram.Parse("many.all(a, many.exists_one(b, a == b))")!;
        var variables = new Dictionary<string, CelValue> { ["many"] = Many(128) };

        Assert.Equal(CelBool.True, program.Evaluate(variables, new CelBudget(1_000_000)));
    }

    private static CelItems Many(int count) => new([.. Enumerable.Range(0, count).Select(i => new CelInt(i))]);
}
