using System.Text.Json;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>A KUBE1xxx rule agrees with a real API server: no accepted manifest is accused, and each refusal of its kind is found at its field.</summary>
public class ApiServerCasesTests
{
    [Fact]
    public void NodePort_range_agrees_with_a_real_api_server()
    {
        var accused = new List<string>();
        var missed = new List<string>();
        var refused = 0;
        foreach (var line in File.ReadLines(Repository.Shared("apiserver-cases/Service.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id").GetString()!;
            var found = FieldsOf("KUBE1001", json.RootElement.GetProperty("yaml").GetString()!);
            if (json.RootElement.GetProperty("verdict").GetString() == "accept")
            {
                accused.AddRange(found.Select(field => $"{id}: {field}"));
                continue;
            }

            foreach (var cause in json.RootElement.GetProperty("causes").EnumerateArray())
            {
                if (!cause.GetProperty("message").GetString()!.Contains("provided port is not in the valid range"))
                {
                    continue;
                }

                refused++;
                var field = cause.GetProperty("field").GetString()!;
                if (!found.Contains(field.Length == 0 ? "spec.healthCheckNodePort" : field))
                {
                    missed.Add($"{id}: {field}");
                }
            }
        }

        Assert.Equal([], accused);
        Assert.Equal([], missed);
        Assert.True(refused >= 8, $"only {refused} refusals");
    }

    private static List<string> FieldsOf(string id, string yaml)
    {
        var resources = YamlResources.Read("case.yaml", yaml).Select(read => read.Resource).ToList();
        return [.. RuleCatalog.Check(new ResourceGraph(resources, [], [], ClusterProfile.Default, isComplete: true))
            .Where(finding => finding.Kind.Id == id)
            .Select(finding => finding.Message.Split(' ')[0])];
    }
}
