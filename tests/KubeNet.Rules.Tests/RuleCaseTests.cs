using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>All rules over all cases: what is marked is found, and nothing else.</summary>
public class RuleCaseTests
{
    public static TheoryData<string> Cases() => [.. RuleCase.All.Select(c => c.ToString())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Finds_what_is_marked_and_nothing_else(string name)
    {
        var wrong = RuleCase.All.Single(c => c.ToString() == name).Judge(RuleCatalog.All);

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Each_rule_has_broken_and_correct_cases()
    {
        var poor = RuleCatalog
            .All.Select(rule => rule.Kind.Id)
            .Where(id =>
                RuleCase.All.Count(c => c.File == id && c.IsBroken) < 2 || RuleCase.All.Count(c => c.File == id && !c.IsBroken) < 2
            );

        Assert.Empty(poor);
    }
}
