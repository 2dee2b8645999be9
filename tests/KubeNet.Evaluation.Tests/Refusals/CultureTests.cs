using KubeNet.Evaluation.Sets;
using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Refusals;

/// <summary>
/// Text that .NET compares by the rules of a culture. What the machine's rules and the order of characters agree on is evaluated, and the
/// rest refused, unless the project has no cultures.
/// </summary>
public sealed class CultureTests
{
    [Theory]
    [InlineData("""string.Join(",", new[] { "web", "a.b", "a-b", "a1" }.OrderBy(n => n))""", "a-b,a.b,a1,web")]
    [InlineData("""string.Join(",", new SortedSet<string> { "b", "a", "aa" })""", "a,aa,b")]
    [InlineData("""string.Join(",", new SortedDictionary<string, int> { ["WEB"] = 1, ["API"] = 2 }.Keys)""", "API,WEB")]
    [InlineData(""" "a".CompareTo("z") """, "-1")]
    [InlineData(""" string.Compare("a", null) """, "1")]
    [InlineData(""" string.Compare("aé", "b") """, null)]
    [InlineData(""" string.Compare("xa", 1, "xc", 1, 1) """, "-1")]
    [InlineData(""" string.Compare("A", "b", ignoreCase: true) """, "-1")]
    [InlineData(""" string.Compare("a", "Z", StringComparison.InvariantCultureIgnoreCase) """, "-1")]
    [InlineData(""" "straße".StartsWith("str") """, "True")]
    [InlineData(""" "Web".Equals("wEB", StringComparison.InvariantCultureIgnoreCase) """, "True")]
    [InlineData(""" "web".IndexOf("B", StringComparison.CurrentCultureIgnoreCase) """, "2")]
    [InlineData(""" "a\nb".IndexOf("\n") """, "1")]
    [InlineData(""" "a\r\nb".IndexOf("b") """, "3")]
    [InlineData(""" StringComparer.InvariantCulture.Compare("a", "b") """, "-1")]
    [InlineData(""" StringComparer.FromComparison(StringComparison.CurrentCulture).Compare("a", "b") """, "-1")]
    [InlineData(""" new Dictionary<string, int>(StringComparer.InvariantCultureIgnoreCase) { ["A"] = 1 }["a"] """, "1")]
    [InlineData("""string.Join(",", new[] { "b", "A" }.OrderBy(n => n))""", "A,b")]
    public void What_every_machine_agrees_on_is_evaluated(string expression, string? expected)
    {
        var set = Evaluate(expression, hasCultures: true);
        if (expected is null)
        {
            Assert.NotEmpty(set.Findings);
            return;
        }

        Assert.Equal("", Outcome.Describe(set.Findings));
        Assert.Contains($"x: {expected}\n", Outcome.YamlOf(set).Replace("\"", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""string.Join(",", new[] { "B", "a" }.OrderBy(n => n))""", "'B' and 'a'")]
    [InlineData("""string.Join(",", new SortedSet<string> { "A_B", "AB" })""", "'AB' and 'A_B'")]
    [InlineData("""string.Join(",", new List<string> { "B", "a" }.Order().ToList())""", "'B' and 'a'")]
    [InlineData("""Sorted(["B", "a"])""", "Sort")]
    [InlineData(""" new[] { "B", "a" }.Max()!""", "Max")]
    [InlineData(""" "a".CompareTo("B") """, "CompareTo")]
    [InlineData(""" string.Compare("a", "B") """, "Compare")]
    [InlineData(""" string.Compare("é", "f") """, "'é' and 'f'")]
    [InlineData(""" string.Compare("a_", "A1", ignoreCase: true) """, "Compare")]
    [InlineData(""" string.Compare("xa", 1, "xB", 1, 1) """, "Compare")]
    [InlineData(""" string.Compare("a", "B", StringComparison.InvariantCulture) """, "Compare")]
    [InlineData(""" "a\r\nb".IndexOf("\n") """, "IndexOf")]
    [InlineData(""" "a\u00ADb".StartsWith("ab") """, "StartsWith")]
    [InlineData(""" "a\u0301".Equals("á", StringComparison.InvariantCulture) """, "Equals")]
    [InlineData(""" "a\0".EndsWith("a") """, "EndsWith")]
    [InlineData(""" StringComparer.InvariantCulture.Compare("a", "B") """, "Compare")]
    [InlineData(""" Comparer<string>.Default.Compare("a", "B") """, "Compare")]
    [InlineData(""" ("a", 1).CompareTo(("B", 1)) """, "CompareTo")]
    public void What_machines_disagree_on_is_refused_and_a_project_without_cultures_evaluates_it(string expression, string named)
    {
        var finding = Assert.Single(Evaluate(expression, hasCultures: true).Findings);
        Assert.Equal("KUBE0002", finding.Kind.Id);
        Assert.Contains(named, finding.Message);
        Assert.Contains("Ordinal", finding.Message);
        Assert.Contains("<InvariantGlobalization>true</InvariantGlobalization>", finding.Message);

        var without = Evaluate(expression, hasCultures: false);
        Assert.Equal("", Outcome.Describe(without.Findings));
        Assert.Equal(Outcome.Run(UserCode.SetOf(CodeOf(expression))), Outcome.YamlOf(without)); // these tests run without cultures
    }

    private static string CodeOf(string expression) =>
        $$"""
            k8s.ConfigMap("a").Data("x", $"{{{expression}}}");
            static string Sorted(List<string> names) { names.Sort(); return string.Join(",", names); }
            """;

    private static EvaluatedSet Evaluate(string expression, bool hasCultures) =>
        EvaluationCache
            .Evaluate(
                UserCode.Compile(("Set.cs", UserCode.SetOf(CodeOf(expression)))),
                EvaluationSettings.Default with
                {
                    HasCultures = hasCultures,
                },
                TestContext.Current.CancellationToken
            )
            .Single();
}
