using System.Reflection;
using KubeNet.Routing;

namespace KubeNet.Rules.Tests;

/// <summary>The library that resolves routes knows no rules, and names some by their ids.</summary>
public class RouteRuleIdsTests
{
    [Fact]
    public void The_rules_that_routes_name_are_rules_of_that_name()
    {
        var named = typeof(RuleIds)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(field => (string)field.GetRawConstantValue()!, field => field.Name);
        var rules = RuleCatalog
            .All.Where(rule => named.ContainsKey(rule.Kind.Id))
            .ToDictionary(rule => rule.Kind.Id, rule => rule.GetType().Name);

        Assert.True(rules.Count >= 8, "most of them are rules of this assembly");
        Assert.All(rules, rule => Assert.Equal(named[rule.Key], rule.Value));
    }
}
