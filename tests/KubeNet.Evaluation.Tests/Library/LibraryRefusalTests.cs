using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Library;

/// <summary>
/// Library members whose result differs between machines or runs, and calls that would run away: one finding, at the call.
/// </summary>
public sealed class LibraryRefusalTests
{
    public static TheoryData<string, string, string> Refused =>
        new()
        {
            { "DateTime.UtcNow.ToString()", "KUBE0002", "UtcNow" },
            { "DateTimeOffset.Now.ToString()", "KUBE0002", "Now" },
            { """DateTime.Parse("2026-01-01T00:00:00Z").ToString()""", "KUBE0002", "Parse" },
            { """DateTimeOffset.Parse("2026-01-01").ToString()""", "KUBE0002", "Parse" },
            { "new DateTimeOffset(new DateTime(2026, 1, 1)).ToString()", "KUBE0002", "DateTimeOffset" },
            { "new DateTime(2026, 1, 1).ToLocalTime().ToString()", "KUBE0002", "ToLocalTime" },
            { """new DateTime(2026, 1, 1).ToString("yyyy zzz")""", "KUBE0002", "ToString" },
            { "new Random(1).Next().ToString()", "KUBE0002", "Random" },
            { "Environment.NewLine", "KUBE0002", "NewLine" },
            { """new StringBuilder("a").AppendLine().ToString()""", "KUBE0002", "AppendLine" },
            { """new StringBuilder().AppendLine("a").ToString()""", "KUBE0002", "AppendLine" },
            { """new StringBuilder().AppendLine($"a{1}").ToString()""", "KUBE0002", "AppendLine" },
            { "new StringWriter().NewLine", "KUBE0002", "NewLine" },
            { "JsonSerializer.Serialize(new[] { 1 }, new JsonSerializerOptions { WriteIndented = true })", "KUBE0002", "Serialize" },
            { "Environment.MachineName", "KUBE0002", "MachineName" },
            { "\"a\".GetHashCode().ToString()", "KUBE0002", "GetHashCode" },
            { "HashCode.Combine(1, 2).ToString()", "KUBE0002", "Combine" },
            { "\"a\\nb\".ReplaceLineEndings()", "KUBE0002", "ReplaceLineEndings" },
            { "System.Globalization.CultureInfo.CurrentCulture.Name", "KUBE0002", "CurrentCulture" },
            { """string.Join(",", new[] { 1, 2 }.Shuffle())""", "KUBE0002", "Shuffle" },
            {
                """string.Join(",", ImmutableDictionary<string, int>.Empty.Add("a", 1).Add("b", 2).Select(p => p.Key))""",
                "KUBE0002",
                "Select"
            },
            { """JsonSerializer.Deserialize<int[]>("[]")!.Length.ToString()""", "KUBE0002", "Deserialize<int[]>" },
            { """Type.GetType("System.IO.File")!.Name""", "KUBE0002", "GetType" },
            { "Activator.CreateInstance<object>()!.ToString()!", "KUBE0002", "CreateInstance<object>" },
            { "new HttpClient().ToString()!", "KUBE0002", "HttpClient" },
            { """Regex.IsMatch(new string('a', 40) + "!", "^(a+)+$").ToString()""", "KUBE0004", "IsMatch" },
            { """new string('a', 1000).Replace("a", new string('b', 100000))""", "KUBE0004", "Replace" },
            { """5.ToString("D999999999")""", "KUBE0004", "ToString" },
            { "System.Numerics.BigInteger.Pow(3, 100_000_000).ToString()", "KUBE0004", "Pow" },
            {
                "new string('9', 100_000).Select(c => System.Numerics.BigInteger.Parse(new string(c, 100_000))).First().ToString()",
                "KUBE0004",
                "Parse"
            },
            { "new[] { 1 }.Select(x => x).TryGetNonEnumeratedCount(out _).ToString()", "KUBE0002", "TryGetNonEnumeratedCount" },
            { """Path.GetFileName("a:b")""", "KUBE0002", "GetFileName" },
            { "\"x\".PadLeft(int.MaxValue)", "KUBE0004", "PadLeft" },
            { """new StringBuilder().Insert(0, "abc", 100_000_000).ToString()""", "KUBE0004", "Insert" },
            { """new StringBuilder("x") { Length = 100_000_000 }.ToString()""", "KUBE0004", "Length" },
            { "new List<int>(100_000_000).Count.ToString()", "KUBE0004", "List<int>" },
            { "Enumerable.Repeat(1, 100_000_000).Sum().ToString()", "KUBE0004", "Repeat" },
            { "Enumerable.Range(0, 1_000_000).SelectMany(_ => Enumerable.Range(0, 1_000_000)).Count().ToString()", "KUBE0004", "Count" },
            { """Regex.Replace(new string('a', 2000), "a", new string('b', 2000))""", "KUBE0004", "Replace" },
        };

    internal static string FileOf(string expression) =>
        UserCode
            .SetOf($"""k8s.ConfigMap("a").Data("x", {expression});""")
            .Replace("namespace App;", "namespace App; using System.Net.Http;");

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_call_that_cannot_be_made_is_marked_once(string expression, string id, string marked)
    {
        var file = FileOf(expression);
        var set = Outcome.EvaluateFile(file);

        Assert.True(set.Findings.Count == 1, Outcome.Describe(set.Findings));
        Assert.Equal(id, set.Findings[0].Kind.Id);
        Assert.Equal(marked, file.Substring(set.Findings[0].Origin.Start, set.Findings[0].Origin.Length));
    }

    [Theory]
    [InlineData(
        """IEnumerable<int> a = [1]; for (var i = 0; i < 60; i++) a = a.Concat(a); k8s.ConfigMap("a").Data("x", a.Count().ToString());"""
    )]
    [InlineData("""var a = new List<int> { 1 }; for (var i = 0; i < 60; i++) a.AddRange(a); k8s.ConfigMap("a");""")]
    [InlineData("""var a = new StringBuilder("x"); for (var i = 0; i < 60; i++) a.Append(a); k8s.ConfigMap("a");""")]
    public void What_doubles_in_a_loop_is_stopped(string code)
    {
        var set = Outcome.Evaluate(code);

        Assert.Equal("KUBE0004", Assert.Single(set.Findings).Kind.Id);
    }
}
