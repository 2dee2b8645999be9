using System.Text.Json;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;

namespace KubeNet.Rules.Tests;

/// <summary>
/// A KUBE1xxx rule agrees with a real API server: no accepted manifest is accused, and each refusal of its kind is found at its field.
/// </summary>
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

    /// <summary>What one manifest alone decides of these kinds. Values outside of an enumeration are the schema's.</summary>
    [Theory]
    [InlineData("ConfigMap", 12)]
    [InlineData("Ingress", 25)]
    [InlineData("IngressClass", 12)]
    [InlineData("Namespace", 2)]
    [InlineData("NetworkPolicy", 28)]
    [InlineData("Service", 80)]
    public void Each_refusal_of_a_kind_is_found(string kind, int least)
    {
        // Only the cluster knows whether an address lies in its range.
        string[] undecidable = ["failed to allocate IP 10.0.0.1: the provided network does not match the current range"];
        var missed = new List<string>();
        var found = 0;
        foreach (var refused in Cases(kind).Where(one => !one.IsAccepted))
        {
            if (ErrorsIn(refused.Yaml).Count > 0)
            {
                found++;
            }
            else if (!refused.Causes.All(cause => cause.Contains("Unsupported value: ") || undecidable.Any(cause.Contains)))
            {
                missed.Add($"{refused.Id}: {string.Join("; ", refused.Causes)}");
            }
        }

        Assert.Equal([], missed);
        Assert.True(found >= least, $"only {found} found");
    }

    [Fact]
    public void No_accepted_manifest_is_accused()
    {
        var accepted = Kinds().SelectMany(Cases).Where(one => one.IsAccepted).ToList();

        Assert.Equal([], accepted.SelectMany(one => ErrorsIn(one.Yaml).Select(message => $"{one.Id}: {message}")));
        Assert.True(accepted.Count >= 400, $"only {accepted.Count} cases");
    }

    private static IEnumerable<string> Kinds() =>
        Directory
            .GetFiles(Repository.Shared("apiserver-cases"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Where(Fidelity.ServerCase.IsOfKind);

    private static IEnumerable<(string Id, string Yaml, bool IsAccepted, List<string> Causes)> Cases(string kind)
    {
        foreach (var line in File.ReadLines(Repository.Shared($"apiserver-cases/{kind}.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            yield return (
                root.GetProperty("id").GetString()!,
                root.GetProperty("yaml").GetString()!,
                root.GetProperty("verdict").GetString() == "accept",
                root.TryGetProperty("causes", out var causes) && causes.ValueKind == JsonValueKind.Array
                    ? [.. causes.EnumerateArray().Select(cause => cause.GetProperty("message").GetString()!)]
                    : []
            );
        }
    }

    private static List<string> ErrorsIn(string yaml)
    {
        var resources = YamlResources.Read("case.yaml", yaml).Select(read => read.Resource).ToList();
        return
        [
            .. RuleCatalog
                .Check(new ResourceGraph(resources, [], [], ClusterProfile.Default, isComplete: true))
                .Where(finding => finding.Severity == Severity.Error)
                .Select(finding => finding.ToString()),
        ];
    }

    private static List<string> FieldsOf(string id, string yaml)
    {
        var resources = YamlResources.Read("case.yaml", yaml).Select(read => read.Resource).ToList();
        return
        [
            .. RuleCatalog
                .Check(new ResourceGraph(resources, [], [], ClusterProfile.Default, isComplete: true))
                .Where(finding => finding.Kind.Id == id)
                .Select(finding => finding.Message.Split(' ')[0]),
        ];
    }
}
