using System.Text.Json;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;
using KubeNet.YamlSource.Manifests;
using KubeNet.YamlSource.Parsing;

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
        // Another group may have kinds of the same name: this one is the group of the Gateway API's experiments.
        string[] undecidable = ["no matches for kind \"HTTPRoute\" in version \"gateway.networking.x-k8s.io/v1\""];
        var refused = s_judged.Value.Where(one => !one.IsAccepted && !undecidable.Contains(one.Says)).ToList();

        var missed = refused.Where(one => one.Errors.Count == 0).Select(one => $"{one.Id} ({one.Mutation}): {one.Says}").ToList();
        Assert.True(missed.Count == 0, string.Join('\n', missed));
        Assert.True(refused.Count >= 490, $"only {refused.Count} rejects");
    }

    /// <summary>Where the server names fields, a finding is at one of them.</summary>
    [Fact]
    public void Each_is_found_at_a_field_that_the_server_names()
    {
        var named = s_judged.Value.Where(one => !one.IsAccepted && one.Fields.Count > 0 && one.Errors.Count > 0).ToList();
        var elsewhere = named
            .Where(one => !one.Errors.Any(error => one.Fields.Any(field => Plain(field) == Plain(ServerCase.FieldOf(error)))))
            .ToList();

        Assert.True(
            elsewhere.Count == 0,
            string.Join(
                '\n',
                elsewhere.Select(one => $"{one.Id}: {one.Says}\n    {string.Join("\n    ", one.Errors.Select(error => error.ToString()))}")
            )
        );
    }

    /// <summary>The server writes keys of maps after a dot or in brackets.</summary>
    private static string Plain(string field) => field.Replace("[", ".").Replace("]", "");

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
                [
                    .. causes
                        .Select(cause => cause.GetProperty("field").GetString() ?? "")
                        .Where(field => field.Length > 0 && field[0] != '<'),
                ],
                root.GetProperty("message").GetString()!,
                Errors(root.GetProperty("manifest").GetString()!, definitions)
            );
        }
    }

    private static IReadOnlyList<Finding> Errors(string yaml, ResourceGraph definitions)
    {
        var file = YamlFileReader.Read("case.yaml", yaml);
        return file.Problems.Count > 0
            ? [new Finding(YamlFindings.NotYaml, file.Problems[0].ToString()!, Origin.None)] // a key said twice: the reader's Error
            :
            [
                .. RuleCatalog
                    .Check(
                        new ResourceGraph(
                            [.. file.Manifests.Select(root => ManifestReader.ToResource(root, null))],
                            [],
                            [],
                            ClusterProfile.Default,
                            isComplete: true
                        ).Beside([definitions])
                    )
                    .Where(finding => finding.Severity == Severity.Error),
            ];
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
