using System.Text.Json;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;
using YamlDotNet.Core;

namespace KubeNet.Rules.Tests.Fidelity;

/// <summary>What a real API server takes with a warning gets advice, in the words that a user searches for.</summary>
public class ServerWarningTests
{
    [Fact]
    public void Each_warning_of_the_server_is_given()
    {
        var silent = new List<string>();
        var given = 0;
        foreach (var line in File.ReadLines(Repository.Shared("real-manifests/index.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var file = json.RootElement.GetProperty("file").GetString()!;
            var advice = new Lazy<IReadOnlyList<string>>(() => AdviceOf(file));
            foreach (var (kind, name, warning) in WarningsOf(json.RootElement))
            {
                if (advice.Value.Any(message => message.Contains($"{kind} '{name}'", StringComparison.Ordinal) && message.Contains(Core(warning), StringComparison.Ordinal)))
                {
                    given++;
                }
                else
                {
                    silent.Add($"{file}: {kind} '{name}': {warning}");
                }
            }
        }

        Assert.Equal("", string.Join('\n', silent));
        Assert.True(given >= 25, $"only {given} warnings");
    }

    /// <summary>The negative twin: the comparison would see that advice is missing.</summary>
    [Fact]
    public void A_warning_that_nobody_gives_is_seen() =>
        Assert.DoesNotContain(AdviceOf("dotnet-architecture/eShopOnContainers/deploy/k8s/nginx-ingress/local-dockerk8s/mvc-fix.yaml"), message => message.Contains("duplicate port definition"));

    /// <summary>Those of custom resources are their authors'.</summary>
    private static IEnumerable<(string Kind, string Name, string Warning)> WarningsOf(JsonElement file) =>
        from document in file.GetProperty("documents").EnumerateArray()
        where document.TryGetProperty("warnings", out var warnings) && warnings.ValueKind == JsonValueKind.Array && !document.GetProperty("apiVersion").GetString()!.StartsWith("gateway.", StringComparison.Ordinal)
        from warning in document.GetProperty("warnings").EnumerateArray()
        select (document.GetProperty("kind").GetString()!, document.GetProperty("name").GetString()!, warning.GetString()!);

    /// <summary>The part of a warning that is the same whatever the field's path.</summary>
    private static string Core(string warning) =>
        warning.Contains("kubernetes.io/ingress.class") ? "please use 'spec.ingressClassName' instead"
        : warning.Contains("duplicate port definition") ? "duplicate port definition with"
        : warning;

    private static IReadOnlyList<string> AdviceOf(string file)
    {
        try
        {
            Resource[] resources = [.. YamlResources.Read(file, File.ReadAllText(Repository.Shared("real-manifests/" + file))).Select(read => read.Resource)];
            return [.. RuleCatalog.EveryFinding(new ResourceGraph(resources, [], [], ClusterProfile.Default, isComplete: true)).Where(finding => finding.Kind.Severity == Severity.Info).Select(finding => finding.Message)];
        }
        catch (YamlException)
        {
            return []; // the tests' YAML reader is stricter than the server's
        }
    }
}
