using System.Text.Json;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;
using YamlDotNet.Core;

namespace KubeNet.Rules.Tests.Fidelity;

/// <summary>
/// Gateway API objects that a real API server has judged, with the project's own CustomResourceDefinitions: their schemas and the rules in
/// them (<c>x-kubernetes-validations</c>) are applied as the server applies them.
/// </summary>
public class GatewayCasesTests
{
    private static readonly Lazy<IReadOnlyList<Judged>> s_judged = new(() => [.. Judge()]);

    [Fact]
    public void Nothing_that_the_server_takes_gets_an_Error()
    {
        var accepted = s_judged.Value.Where(one => one.IsAccepted).ToList();

        var accused = accepted.SelectMany(one => one.Errors.Select(error => $"{one.Id} ({one.Mutation}): {error}")).ToList();
        Assert.True(accused.Count == 0, string.Join('\n', accused));
        Assert.True(accepted.Count >= 330, $"only {accepted.Count} accepts");
    }

    [Fact]
    public void Each_refusal_is_found()
    {
        var refused = s_judged.Value.Where(one => !one.IsAccepted).ToList();

        var missed = refused.Where(one => one.Errors.Count == 0).Select(one => $"{one.Id} ({one.Mutation}): {one.Says}").ToList();
        Assert.True(missed.Count == 0, string.Join('\n', missed));
        Assert.True(refused.Count >= 490, $"only {refused.Count} rejects");
    }

    /// <summary>Where the server names fields, a finding is at one of them.</summary>
    [Fact]
    public void Nearly_all_are_found_at_the_field_that_the_server_names()
    {
        var named = s_judged.Value.Where(one => !one.IsAccepted && one.Fields.Count > 0 && one.Errors.Count > 0).ToList();
        var elsewhere = named.Where(one => !one.Errors.Any(error => one.Fields.Contains(ServerCase.FieldOf(error)))).ToList();

        Assert.True(
            elsewhere.Count <= 0,
            string.Join(
                '\n',
                elsewhere.Select(one => $"{one.Id}: {one.Says}\n    {string.Join("\n    ", one.Errors.Select(error => error.ToString()))}")
            )
        );
    }

    private static IEnumerable<Judged> Judge()
    {
        var definitions = new ResourceGraph(
            [
                .. Directory
                    .GetFiles(Repository.Shared("apiserver-cases/gateway-crds"), "*.yaml")
                    .Order(StringComparer.Ordinal)
                    .SelectMany(path => YamlResources.Read(Path.GetFileName(path), File.ReadAllText(path)).Select(read => read.Resource)),
            ],
            [],
            [],
            ClusterProfile.Default,
            isComplete: true
        );
        foreach (var line in File.ReadLines(Repository.Shared("apiserver-cases/gateway.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var causes =
                root.TryGetProperty("causes", out var listed) && listed.ValueKind == JsonValueKind.Array
                    ? listed.EnumerateArray().ToList()
                    : [];
            yield return new Judged(
                root.GetProperty("id").GetString()!,
                root.GetProperty("mutation").GetString()!,
                root.GetProperty("verdict").GetString() == "ACCEPT",
                [.. causes.Select(cause => cause.GetProperty("field").GetString() ?? "").Where(field => field.Length > 0 && field[0] != '<')],
                root.GetProperty("message").GetString()!,
                Errors(root.GetProperty("manifest").GetString()!, definitions)
            );
        }
    }

    private static IReadOnlyList<Finding> Errors(string yaml, ResourceGraph definitions)
    {
        try
        {
            var resources = YamlResources.Read("case.yaml", yaml).Select(read => read.Resource).ToList();
            return
            [
                .. RuleCatalog
                    .Check(new ResourceGraph(resources, [], [], ClusterProfile.Default, isComplete: true).Beside([definitions]))
                    .Where(finding => finding.Severity == Severity.Error),
            ];
        }
        catch (YamlException error)
        {
            return [new Finding(EvaluationFindings.NotEvaluable, error.Message, Origin.None)]; // a key said twice: the reader's Error
        }
    }

    private sealed record Judged(
        string Id,
        string Mutation,
        bool IsAccepted,
        IReadOnlyList<string> Fields,
        string Says,
        IReadOnlyList<Finding> Errors
    );
}
