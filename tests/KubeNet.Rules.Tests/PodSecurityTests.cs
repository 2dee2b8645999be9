using System.Text.Json;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>KUBE2078 says of each Pod what a real API server said in a namespace with the level.</summary>
public class PodSecurityTests
{
    [Theory]
    [InlineData("baseline", 80)]
    [InlineData("restricted", 180)]
    public void A_level_agrees_with_a_real_api_server(string level, int least)
    {
        var wrong = new List<string>();
        var refused = 0;
        foreach (var line in File.ReadLines(Repository.Shared("apiserver-cases/podsecurity.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var one = json.RootElement;
            if (one.GetProperty("verdict").GetProperty("privileged").GetString() == "REJECT")
            {
                continue; // no valid object at all
            }

            var found = InNamespaceWith(level, one.GetProperty("manifest").GetString()!);
            var violates = one.GetProperty("violates").EnumerateArray().Any(name => name.GetString() == level);
            refused += violates ? 1 : 0;
            if (violates != found.Count > 0)
            {
                wrong.Add($"{one.GetProperty("id")}: {one.GetProperty("mutation")}: {string.Join(", ", found)}");
            }
        }

        Assert.Equal([], wrong);
        Assert.True(refused >= least, $"only {refused} refusals");
    }

    private static List<string> InNamespaceWith(string level, string manifest)
    {
        const string Name = "default";
        var yaml =
            $"apiVersion: v1\nkind: Namespace\nmetadata:\n  name: {Name}\n  labels:\n    pod-security.kubernetes.io/enforce: {level}\n"
            + $"---\n{manifest}";
        var resources = YamlResources.Read("case.yaml", yaml).Select(read => read.Resource).ToList();
        return
        [
            .. RuleCatalog
                .Check(new ResourceGraph(resources, [], [], ClusterProfile.Default, isComplete: true))
                .Where(finding => finding.Kind.Id == "KUBE2078")
                .Select(finding => finding.Message),
        ];
    }
}
