using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Library;

/// <summary>A regular expression of .NET's source generator is evaluated, although its code is not there yet.</summary>
public sealed class GeneratedRegexTests
{
    private const string Set = """
        namespace App;

        public sealed partial class Set : ManifestSet
        {
            protected override void Define(Manifests k8s) =>
                k8s.ConfigMap("c")
                    .Data("words", string.Join("|", Words().Matches("One two THREE").Select(match => match.Value)))
                    .Data("same", $"{ReferenceEquals(Words(), Words())} {ReferenceEquals(Words(), Alike())} {Words().Options}")
                    .Data("property", Digits.Replace("a1b22", "#"))
                    .Data("group", string.Join(",", new[] { "a1", "b2" }.Where(text => Digits.IsMatch(text))))
                    .Data("nested", Names.Host().Match("x.example.com:80").Groups["host"].Value);

            [GeneratedRegex("[a-z]+", RegexOptions.IgnoreCase | RegexOptions.Compiled)]
            private static partial Regex Words();

            [GeneratedRegex("[a-z]+", RegexOptions.IgnoreCase | RegexOptions.Compiled)]
            private partial Regex Alike();

            [GeneratedRegex(@"\d+", RegexOptions.None, matchTimeoutMilliseconds: 500)]
            private static partial Regex Digits { get; }
        }

        static partial class Names
        {
            [GeneratedRegex("(?<host>[^:]+):")]
            public static partial Regex Host();
        }

        """;

    /// <summary>What the generator adds, as far as a program can tell.</summary>
    private const string Generated = """
        public sealed partial class Set
        {
            private static readonly Regex s_words = new("[a-z]+", RegexOptions.IgnoreCase | RegexOptions.Compiled);
            private static readonly Regex s_digits = new(@"\d+");

            private static partial Regex Words() => s_words;

            private partial Regex Alike() => s_words;

            private static partial Regex Digits => s_digits;
        }

        static partial class Names
        {
            public static partial Regex Host() => new("(?<host>[^:]+):");
        }
        """;

    [Fact]
    public void It_finds_what_the_generated_one_finds()
    {
        var run = Outcome.Run(Set + Generated);
        foreach (var file in new[] { Set, Set + Generated })
        {
            var evaluated = Outcome.EvaluateFile(file);
            Assert.True(evaluated.Findings.Count == 0 && evaluated.Graph.IsComplete, Outcome.Describe(evaluated.Findings));
            Assert.Equal(run, Outcome.YamlOf(evaluated));
        }
    }

    [Theory]
    [InlineData("""[GeneratedRegex("a", RegexOptions.IgnoreCase, "tr-TR")]""", "A generated regular expression with a culture")]
    [InlineData("""[GeneratedRegex("(")]""", "Invalid pattern")]
    [InlineData("", "has no body here")]
    public void What_is_not_known_is_refused(string attribute, string message)
    {
        var file = $$"""
            namespace App;

            public sealed partial class Set : ManifestSet
            {
                protected override void Define(Manifests k8s) => k8s.ConfigMap("c").Data("x", $"{Words().IsMatch("a")}");

                {{attribute}}
                private static partial Regex Words();
            }
            """;

        Assert.Contains(message, Assert.Single(Outcome.EvaluateFile(file).Findings).Message, StringComparison.Ordinal);
    }
}
