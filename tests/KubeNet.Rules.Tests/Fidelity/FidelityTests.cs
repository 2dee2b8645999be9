using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests.Fidelity;

/// <summary>
/// All rules over all cases that a real API server has judged. With KUBENET_UPDATE_DOCS=1 the table of docs/fidelity.md is written anew.
/// KUBENET_SHOW_MISSED names a kind, or <c>all</c>: what is missed of it is listed in the test's failure.
/// </summary>
public class FidelityTests
{
    private static readonly Lazy<IReadOnlyList<FidelityScore>> s_scores = new(() => FidelityScore.Of(ServerCase.All()));

    [Fact]
    public void Nothing_that_the_server_takes_gets_an_Error()
    {
        Repository.Shared("apiserver-cases");

        Assert.Equal("", string.Join('\n', s_scores.Value.SelectMany(score => score.Accused)));
    }

    [Fact]
    public void The_document_has_the_scores()
    {
        Repository.Shared("apiserver-cases");
        var path = Repository.File("docs/fidelity.md");
        var before = File.ReadAllText(path).ReplaceLineEndings("\n");
        var document = FidelityTable.Into(before, FidelityTable.Of(s_scores.Value));
        if (Environment.GetEnvironmentVariable("KUBENET_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, document);
        }

        Assert.Equal(document, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_is_missed_can_be_listed()
    {
        var wanted = Environment.GetEnvironmentVariable("KUBENET_SHOW_MISSED");
        Assert.SkipWhen(wanted is null, "KUBENET_SHOW_MISSED is not set");
        Repository.Shared("apiserver-cases");

        Assert.Equal(
            "",
            string.Join('\n', s_scores.Value.Where(score => wanted == "all" || score.Kind == wanted).SelectMany(score => score.Missed))
        );
    }

    [Fact]
    public void A_false_accusation_a_miss_and_a_match_are_counted()
    {
        const string wrongType = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { port: 80 }\n";
        const string right = "apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata: { port: '80' }\n";

        var score = Assert.Single(
            FidelityScore.Of([
                new ServerCase("ConfigMap", "accused", wrongType, true, [], ""),
                new ServerCase("ConfigMap", "missed", right, false, ["data"], "data: made up"),
                new ServerCase("ConfigMap", "at the field", wrongType, false, ["data.port"], ""),
                new ServerCase("ConfigMap", "elsewhere", wrongType, false, ["metadata.name"], ""),
                new ServerCase("ConfigMap", "read twice", "a: 1\na: 2\n", false, [], ""),
            ])
        );

        Assert.Contains("accused", Assert.Single(score.Accused));
        Assert.Equal("ConfigMap missed: data: made up", Assert.Single(score.Missed));
        Assert.Equal("| ConfigMap | 4 | 3 (75 %) | 1 of 2 | 1 | 1 |", FidelityTable.Of([score]).Split('\n')[2]);
    }
}
