using System.Text.Json;
using KubeNet.Findings;
using KubeNet.Resources;

namespace KubeNet.Rules.Tests.Fidelity;

/// <summary>What a real API server takes with a warning gets advice, in the words that a user searches for.</summary>
public class ServerWarningTests
{
    [Fact]
    public void Each_warning_of_the_server_is_given()
    {
        var silent = new List<string>();
        var given = 0;
        foreach (var file in PublishedFile.All())
        {
            var advice = new Lazy<IReadOnlyList<string>>(() => AdviceOf(file));
            foreach (var (resource, warning) in WarningsOf(file))
            {
                if (IsGiven(advice.Value, resource, warning))
                {
                    given++;
                }
                else
                {
                    silent.Add($"{file.Path}: {resource}: {warning}");
                }
            }
        }

        Assert.Equal("", string.Join('\n', silent));
        Assert.True(given >= 25, $"only {given} warnings");
    }

    /// <summary>The negative twin: without the advice each of them is missed.</summary>
    [Fact]
    public void A_warning_that_nobody_gives_is_seen() =>
        Assert.DoesNotContain(
            PublishedFile.All().SelectMany(WarningsOf),
            warned => IsGiven([$"a field of {warned.Resource} is well"], warned.Resource, warned.Warning)
        );

    private static bool IsGiven(IReadOnlyList<string> advice, string resource, string warning) =>
        advice.Any(message =>
            message.Contains(resource, StringComparison.Ordinal) && message.Contains(Core(warning), StringComparison.Ordinal)
        );

    /// <summary>Those of custom resources are their authors'.</summary>
    private static IEnumerable<(string Resource, string Warning)> WarningsOf(PublishedFile file) =>
        from document in file.Documents
        where
            document.TryGetProperty("warnings", out var warnings)
            && warnings.ValueKind == JsonValueKind.Array
            && !document.GetProperty("apiVersion").GetString()!.StartsWith("gateway.", StringComparison.Ordinal)
        from warning in document.GetProperty("warnings").EnumerateArray()
        select ($"{document.GetProperty("kind").GetString()} '{document.GetProperty("name").GetString()}'", warning.GetString()!);

    /// <summary>The part of a warning that is the same whatever the field's path.</summary>
    private static string Core(string warning) =>
        warning.Contains("kubernetes.io/ingress.class") ? "please use 'spec.ingressClassName' instead"
        : warning.Contains("duplicate port definition") ? "duplicate port definition with"
        : warning;

    private static IReadOnlyList<string> AdviceOf(PublishedFile file) =>
        [
            .. RuleCatalog
                .EveryFinding(new ResourceGraph(file.Resources(), [], [], ClusterProfile.Default, isComplete: true))
                .Where(finding => finding.Severity == Severity.Info)
                .Select(finding => finding.Message),
        ];
}
