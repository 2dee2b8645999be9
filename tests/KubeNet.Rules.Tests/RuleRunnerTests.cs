using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>
/// Whether the cases would notice that a rule is switched off. A rule that no case notices survives, and the survivors are listed.
/// </summary>
public class RuleRunnerTests
{
    [Fact]
    public void Switching_a_rule_off_is_noticed() => Assert.Empty(SurvivorsWithout(RuleCase.All));

    [Fact]
    public void A_rule_without_cases_is_listed_as_a_survivor() =>
        Assert.Equal(["KUBE2003"], SurvivorsWithout(RuleCase.All.Where(c => c.File != "KUBE2003")));

    private static IEnumerable<string> SurvivorsWithout(IEnumerable<RuleCase> cases) =>
        from rule in RuleCatalog.All
        let others = RuleCatalog.All.Where(other => other != rule).ToList()
        where cases.All(c => c.Judge(others).Count == 0)
        select rule.Kind.Id;
}
