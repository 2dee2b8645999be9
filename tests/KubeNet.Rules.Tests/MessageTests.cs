using System.Globalization;
using KubeNet.Findings;
using KubeNet.Rules.Tests.Corpus;
using KubeNet.YamlSource;
using KubeNet.YamlSource.Parsing;

namespace KubeNet.Rules.Tests;

/// <summary>
/// All messages over all cases and many mutants of them are whole sentences. <c>KUBENET_MESSAGE_MUTANTS=20000</c> is the long run.
/// </summary>
public class MessageTests(ITestOutputHelper output)
{
    private static readonly int s_mutants = int.TryParse(
        Environment.GetEnvironmentVariable("KUBENET_MESSAGE_MUTANTS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var said
    )
        ? said
        : 500;

    [Fact]
    public void All_messages_of_the_cases_are_whole_sentences() => AssertWhole(RuleCase.All.Select(c => (c, c.Text)));

    [Fact]
    public void All_messages_of_mutants_are_whole_sentences() => AssertWhole(CaseMutants.Of(s_mutants, seed: 13));

    /// <summary>The negative twin: what the sentences looked like that this was written for.</summary>
    [Fact]
    public void Advice_that_only_code_can_follow_is_noticed()
    {
        Assert.NotNull(Sentences.WhatIsForCodeOnly("Declare it, or add k8s.External.Secret(\"a\") if it exists elsewhere."));
        Assert.NotNull(Sentences.WhatIsForCodeOnly("It does not exist in this set."));
        Assert.Null(Sentences.WhatIsForCodeOnly("Declare it, or add <KubeNetExternal Include=\"Secret/x/a\" />."));
    }

    [Theory]
    [InlineData("the container 'a' declares , and a name is looked up.", "something is missing")]
    [InlineData("apiVersion of  'upper' is missing.", "a double blank")]
    [InlineData("spec.type of Service '' is 'x'.", "empty quotes")]
    [InlineData("Define throws: Object reference not set (System.NullReferenceException).", "an error of our own")]
    [InlineData("The set has no port; choose one of .", "something is missing")]
    [InlineData("The set has no port (), so it is closed.", "something is missing")]
    [InlineData("The set has", "no end")]
    [InlineData("spec.type of Service 'a' is 'two  blanks ', and it must be 'x'.", null)]
    public void A_broken_sentence_is_noticed(string message, string? broken)
    {
        var found = Sentences.WhatIsBroken(message);

        Assert.True(broken is null ? found is null : found?.StartsWith(broken, StringComparison.Ordinal) == true, found);
    }

    private void AssertWhole(IEnumerable<(RuleCase, string)> texts)
    {
        var broken = Broken(texts);
        Assert.True(broken.Count == 0, string.Join("\n", broken));
    }

    private List<string> Broken(IEnumerable<(RuleCase Case, string Text)> texts)
    {
        var broken = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var all = 0;
        foreach (var (ruleCase, text) in texts)
        {
            foreach (var message in MessagesOf(ruleCase, text))
            {
                all++;
                var why = Sentences.WhatIsBroken(message.Says) ?? (message.IsOfYaml ? Sentences.WhatIsForCodeOnly(message.Says) : null);
                if (why is not null && seen.Add(message.Id + why))
                {
                    broken.Add($"{message.Id}, {why}: {message.Says}");
                }
            }
        }

        output.WriteLine($"{all} messages");
        return [.. broken];
    }

    private static IEnumerable<(string Id, string Says, bool IsOfYaml)> MessagesOf(RuleCase ruleCase, string text)
    {
        var file = YamlFileReader.Read("case.yaml", text);
        foreach (var problem in file.Problems)
        {
            yield return (problem.Kind.ToString(), problem.Message.TrimEnd('.') + ".", true);
        }

        if (file.IsBroken)
        {
            yield break;
        }

        // As the project's own reader has it, and as the case does, with what is said of the cluster.
        var ofProject = YamlProject.Of([file]).Scopes.SelectMany(scope => RuleCatalog.Check(scope.Graph(Resources.ClusterProfile.Default)));
        foreach (var finding in ofProject)
        {
            yield return (finding.Kind.Id, finding.Message, true);
        }

        IReadOnlyList<Finding> findings = [];
        try
        {
            findings = [.. RuleCatalog.Check(ruleCase.Graph(text))];
        }
        catch (Exception error) when (error is YamlDotNet.Core.YamlException or InvalidCastException)
        {
            // The tests' reader takes less than the project's: keys that are lists, say.
        }

        foreach (var finding in findings)
        {
            yield return (finding.Kind.Id, finding.Message, false);
        }
    }
}
