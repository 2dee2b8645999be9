using System.Text.RegularExpressions;
using KubeNet.Rules.Patterns;

namespace KubeNet.Rules.Tests;

/// <summary>
/// Patterns of custom resources: where .NET's expressions mean the same, both agree; what is not known is not judged; nothing takes long.
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
    [InlineData("(?i)^A[B-D]+$")]
    [InlineData("a(?i:B)")]
    [InlineData("a(?s:.)b")]
    [InlineData("\\bm\\B|s\\b")]
    [InlineData("(?<first>a+)(?<second>b)?")]
    [InlineData("a+?b??|c{0,2}?d")]
    [InlineData("[\\d\\]]{2,3}")]
    public void It_agrees_with_an_ordinary_engine(string pattern)
    {
        var safe = SafePattern.Of(pattern)!;
        var ordinary = new Regex(pattern.Replace("$", "\\z"), RegexOptions.CultureInvariant);
        var random = new Random(7);
        const string Letters = "aabbccd01-.]5 \nmshABC";
        var matches = 0;
        for (var i = 0; i < 3_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(9)).Select(_ => Letters[random.Next(Letters.Length)])]);
            Assert.True(ordinary.IsMatch(text) == safe.Matches(text), $"'{text}' and {pattern}");
            Assert.Equal(ordinary.Match(text) is { Success: true } first ? first.Value : null, safe.Find(text, 1, out _)!.FirstOrDefault());
            matches += safe.Matches(text) == true ? 1 : 0;
        }

        Assert.InRange(matches, pattern.Contains("25[0-5]") ? 0 : 1, 2_999);
        Assert.True(!pattern.Contains("25[0-5]") || safe.Matches("10.255.0.1") == true);
    }

    /// <summary>What Go's regexp answers, where .NET has other names or other answers.</summary>
    [Theory]
    [InlineData("^[[:alpha:]_]+$", "ab_", true)]
    [InlineData("^[[:^alpha:]]+$", "a", false)]
    [InlineData("\\Aa\\z", "a\n", false)]
    [InlineData("a$", "a\n", false)]
    [InlineData("(?m)^b$", "a\nb\nc", true)]
    [InlineData("^\\w$", "é", false)]
    [InlineData("^.$", "🚀", true)]
    [InlineData("^[🚀-🚂]$", "🚁", true)]
    [InlineData("^(?P<year>\\d{4})$", "2024", true)]
    [InlineData("^\\x41\\x{42}$", "AB", true)]
    [InlineData("(?i)^k$", "\u212a", true)]
    [InlineData("(?i)^s$", "\u017f", true)]
    [InlineData("(?i)^i$", "\u0130", false)]
    [InlineData("^}]$", "}]", true)]
    public void It_answers_as_Go(string pattern, string text, bool isMatch) =>
        Assert.Equal(isMatch, SafePattern.Of(pattern)!.Matches(text));

    [Theory]
    [InlineData("a*", "baac", -1, "|aa|")] // Go: no empty match right behind a match
    [InlineData("[0-9]+", "1, 22, 333", -1, "1|22|333")]
    [InlineData("[0-9]+", "1, 22, 333", 2, "1|22")]
    [InlineData("a|ab", "abab", -1, "a|a")]
    [InlineData("(?U)a+", "aaa", 1, "a")]
    [InlineData("x", "abc", -1, "")]
    public void It_finds_what_Go_finds(string pattern, string text, int most, string found) =>
        Assert.Equal(found, string.Join('|', SafePattern.Of(pattern)!.Find(text, most, out _)!));

    [Theory]
    [InlineData("\\p{Greek}")]
    [InlineData("(?i)\u03b1")]
    [InlineData("[[:nothing:]]")]
    [InlineData("\\1")]
    [InlineData("(?=a)")]
    [InlineData("\\Qa\\E")]
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
    [InlineData("(?")]
    [InlineData("(?P<a")]
    public void What_is_not_known_is_not_judged(string pattern) => Assert.Null(SafePattern.Of(pattern));

    [Fact]
    public void A_pattern_that_would_run_for_years_elsewhere_does_not() =>
        Assert.False(SafePattern.Of("^(a+)+$")!.Matches(new string('a', 5_000) + "b"));

    [Fact]
    public void A_long_pattern_on_a_long_text_is_given_up()
    {
        var pattern = SafePattern.Of("(a?){1000}(b?){1000}c")!;

        Assert.Null(pattern.Matches(new string('a', 1_000_000)));
        Assert.Null(pattern.Find(new string('a', 1_000_000), -1, out _));
        Assert.True(pattern.MayMatch(new string('a', 1_000_000)));
    }

    [Fact]
    public void Brackets_without_end_end_nothing() => Assert.Null(SafePattern.Of(new string('(', 100_000)));
}
