using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>
/// Whether the cases would notice that a rule got worse: switched off, widened, or blind to something. A mutant that no case notices
/// survives, and the survivors are listed.
/// </summary>
public class RuleRunnerTests(ITestOutputHelper output)
{
    /// <summary>The rules that ask what lives elsewhere.</summary>
    private static readonly string[] s_askExternals =
    [
        "KUBE2003",
        "KUBE2005",
        "KUBE2008",
        "KUBE2017",
        "KUBE2018",
        "KUBE2019",
        "KUBE2020",
        "KUBE2023",
        "KUBE2025",
        "KUBE2027",
        "KUBE2028",
        "KUBE2029",
        "KUBE2037",
        "KUBE3013",
        "KUBE4002",
        "KUBE4003",
        "KUBE4004",
        "KUBE2041",
        "KUBE2042",
        "KUBE2043",
        "KUBE2049",
        "KUBE2053",
        "KUBE2072",
    ];

    /// <summary>The rules whose cases have used sets: all about what is wired to what.</summary>
    private static readonly string[] s_askUsedSets =
    [
        "KUBE1001",
        "KUBE1002",
        "KUBE2036",
        "KUBE2037",
        "KUBE2067",
        "KUBE2069",
        "KUBE2070",
        "KUBE2072",
        "KUBE4001",
        "KUBE4002",
        "KUBE4003",
        "KUBE4004",
        "KUBE4005",
        .. RuleCatalog
            .All.Select(rule => rule.Kind.Id)
            .Where(id =>
                IsBetween(id, "KUBE2001", "KUBE2029") || IsBetween(id, "KUBE2041", "KUBE2055") || IsBetween(id, "KUBE3015", "KUBE3021")
            ),
    ];

    /// <summary>
    /// What they find is a key (of a ConfigMap, of an annotation; a field that does not exist), or stands in a proxy, which is no resource:
    /// no field of a correct case stands for it.
    /// </summary>
    private static readonly string[] s_noFieldToWiden =
    [
        "KUBE1003",
        "KUBE1042",
        "KUBE1050",
        "KUBE1061",
        "KUBE1075",
        "KUBE2030",
        "KUBE2031",
        "KUBE2032",
        "KUBE2033",
        "KUBE2034",
        "KUBE2035",
        "KUBE3002",
        "KUBE3009",
        "KUBE3010",
        "KUBE4006",
        "KUBE4010",
        "KUBE3017",
        "KUBE3020",
        "KUBE4020",
    ];

    private static bool IsBetween(string id, string first, string last) =>
        string.CompareOrdinal(id, first) >= 0 && string.CompareOrdinal(id, last) <= 0;

    private static readonly Lazy<RuleMutants> s_mutants = new(() => new RuleMutants(RuleCase.All));

    [Fact]
    public void Switching_a_rule_off_is_noticed() => Assert.Empty(Survivors(RuleCatalog.All, rule => s_mutants.Value.NoticeOff(rule)));

    [Fact]
    public void Widening_a_rule_fails_a_correct_case() =>
        Assert.Empty(Survivors(RuleCatalog.All, rule => s_mutants.Value.NoticeWidened(rule)).Except(s_noFieldToWiden));

    [Fact]
    public void A_rule_that_speaks_of_half_a_set_is_noticed() =>
        Assert.Empty(
            Survivors(
                RuleCatalog.All.Where(rule => rule.NeedsWholeGraph),
                rule => s_mutants.Value.NoticeBlind(rule, Overlooked.Incompleteness)
            )
        );

    [Fact]
    public void A_rule_that_judges_used_sets_is_noticed() =>
        Assert.Empty(
            Survivors(RuleCatalog.All, rule => s_mutants.Value.NoticeBlind(rule, Overlooked.WhoDeclaresIt)).Intersect(s_askUsedSets)
        );

    [Fact]
    public void A_rule_that_calls_missing_what_lives_elsewhere_is_noticed() =>
        Assert.Empty(Survivors(RuleCatalog.All, rule => s_mutants.Value.NoticeBlind(rule, Overlooked.Externals)).Intersect(s_askExternals));

    /// <summary>The negative twin: without its cases a rule may be anything.</summary>
    [Fact]
    public void A_rule_without_cases_is_listed_as_a_survivor()
    {
        var mutants = new RuleMutants(RuleCase.All.Where(c => c.File != "KUBE2003"));

        Assert.Contains("KUBE2003", Survivors(RuleCatalog.All, rule => mutants.NoticeOff(rule)));
        Assert.Contains("KUBE2003", Survivors(RuleCatalog.All, rule => mutants.NoticeWidened(rule)));
        Assert.DoesNotContain("KUBE2004", Survivors(RuleCatalog.All, rule => mutants.NoticeOff(rule)));
    }

    private List<string> Survivors(IEnumerable<Rule> rules, Func<Rule, IReadOnlyList<RuleCase>> notice)
    {
        var survivors = new List<string>();
        foreach (var rule in rules)
        {
            var cases = notice(rule);
            output.WriteLine($"{rule.Kind.Id}: {(cases.Count == 0 ? "survives" : $"{cases.Count} cases, first: {cases[0]}")}");
            if (cases.Count == 0)
            {
                survivors.Add(rule.Kind.Id);
            }
        }

        return survivors;
    }
}
