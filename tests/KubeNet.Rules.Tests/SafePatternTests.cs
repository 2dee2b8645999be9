using System.Text.RegularExpressions;
using KubeNet.Rules.Schema.Custom;

namespace KubeNet.Rules.Tests;

/// <summary>
/// Patterns of custom resources: where .NET's expressions mean the same, both agree; what is not plain is not judged; nothing takes long.
/// </summary>
public class SafePatternTests
{
    [Theory]
    [InlineData("^[a-z]([-a-z0-9]*[a-z0-9])?$")]
    [InlineData("^(a|bc|)+d?$")]
    [InlineData("a{2}|b{1,3}c|d{2,}")]
    [InlineData("^[^a-c\\-]+$")]
    [InlineData("^(?:a.c|[]b]+|\\.\\d\\w\\s)*?$")]
    [InlineData("^((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.|$)){4}$")]
    [InlineData("b^|$a|^$")]
    [InlineData("(a*)*b")]
    [InlineData("^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$")]
    public void It_agrees_with_an_ordinary_engine(string pattern)
    {
        var safe = SafePattern.Of(pattern)!;
        var ordinary = new Regex(pattern.Replace("$", "\\z"), RegexOptions.CultureInvariant);
        var random = new Random(7);
        const string Letters = "aabbccd01-.]5 \nmsh";
        var matches = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(9)).Select(_ => Letters[random.Next(Letters.Length)])]);
            Assert.True(ordinary.IsMatch(text) == safe.IsMatch(text), $"'{text}' and {pattern}");
            matches += safe.IsMatch(text) ? 1 : 0;
        }

        Assert.InRange(matches, pattern.Contains("25[0-5]") ? 0 : 1, 2_999);
        Assert.True(!pattern.Contains("25[0-5]") || safe.IsMatch("10.255.0.1"));
    }

    [Theory]
    [InlineData("\\p{Greek}")]
    [InlineData("(?i)a")]
    [InlineData("[[:alpha:]]")]
    [InlineData("\\Aa\\z")]
    [InlineData("\\bword\\b")]
    [InlineData("[")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("a{")]
    [InlineData("a**")]
    [InlineData("*")]
    [InlineData("[z-a]")]
    [InlineData("\\")]
    [InlineData("((((a{1000}){1000}){1000}){1000}){1000}")]
    [InlineData("[a-\\")]
    [InlineData("[\\")]
    public void What_is_not_plain_is_not_judged(string pattern) => Assert.Null(SafePattern.Of(pattern));

    [Fact]
    public void A_pattern_that_would_run_for_years_elsewhere_does_not() =>
        Assert.False(SafePattern.Of("^(a+)+$")!.IsMatch(new string('a', 5_000) + "b"));

    [Fact]
    public void Brackets_without_end_end_nothing() => Assert.Null(SafePattern.Of(new string('(', 100_000)));
}
