using System.Text.Json;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;
using YamlDotNet.Core;

namespace KubeNet.Rules.Tests.Fidelity;

/// <summary>Manifests that others published, one by one, with a real API server's verdicts: what it takes gets no KUBE1xxx.</summary>
public class PublishedManifestTests
{
    [Fact]
    public void Nothing_that_the_server_takes_gets_an_Error()
    {
        var accused = new List<string>();
        var judged = 0;
        foreach (var line in File.ReadLines(Repository.Shared("real-manifests/index.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var file = json.RootElement.GetProperty("file").GetString()!;
            var verdicts = json.RootElement.GetProperty("documents").EnumerateArray().ToList();
            if (verdicts.Any(verdict => verdict.GetProperty("verdict").GetString() is not ("accept" or "skip")))
            {
                continue; // a refused neighbour in the file: which document is which is not said
            }

            foreach (var error in ErrorsOf(file))
            {
                accused.Add($"{file}: {error}");
            }

            judged += verdicts.Count;
        }

        Assert.Equal("", string.Join('\n', accused));
        Assert.True(judged >= 800, $"only {judged} documents");
    }

    private static IEnumerable<Finding> ErrorsOf(string file)
    {
        List<Resource> resources;
        try
        {
            resources = [.. YamlResources.Read(file, File.ReadAllText(Repository.Shared("real-manifests/" + file))).Select(read => read.Resource)];
        }
        catch (YamlException)
        {
            return []; // the tests' YAML reader is stricter than the server's
        }

        return ServerCase.ErrorsOf(resources);
    }
}
