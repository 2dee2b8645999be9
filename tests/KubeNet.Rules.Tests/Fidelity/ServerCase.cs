using System.Text.Json;
using KubeNet.Findings;
using KubeNet.Resources;
using KubeNet.Rules.Tests.Corpus;
using YamlDotNet.Core;

namespace KubeNet.Rules.Tests.Fidelity;

/// <summary>One manifest with what a real API server said of it.</summary>
/// <param name="Kind">The file's kind.</param>
/// <param name="Id">Names the case in a failure.</param>
/// <param name="Yaml">One document.</param>
/// <param name="IsAccepted">The verdict.</param>
/// <param name="Fields">The fields that the server names; empty where it took the manifest, or could not decode it.</param>
/// <param name="Says">What the server says, for a failure's message.</param>
internal sealed record ServerCase(string Kind, string Id, string Yaml, bool IsAccepted, IReadOnlyList<string> Fields, string Says)
{
    /// <summary>All cases beside the repository, in ordinal order of the kinds; the test is skipped where there are none.</summary>
    public static IEnumerable<ServerCase> All() =>
        Directory
            .GetFiles(Repository.Shared("apiserver-cases"), "*.jsonl")
            .Order(StringComparer.Ordinal)
            .Where(path => IsOfKind(Path.GetFileName(path)))
            .SelectMany(path => File.ReadLines(path).Select(line => Of(Path.GetFileNameWithoutExtension(path), line)));

    /// <summary>Whether a file holds the cases of one kind, whose name it has; others have their cases in another form.</summary>
    public static bool IsOfKind(string file) => char.IsUpper(file[0]);

    /// <summary>The Errors of all rules that speak for the API server.</summary>
    public IReadOnlyList<Finding> Errors()
    {
        List<Resource> resources;
        try
        {
            resources = [.. YamlResources.Read("case.yaml", Yaml).Select(read => read.Resource)];
        }
        catch (YamlException error)
        {
            // What cannot be read has an Error of the reader's own: a key said twice, for one.
            return [new Finding(EvaluationFindings.NotEvaluable, error.Message, Origin.None)];
        }

        return ErrorsOf(resources);
    }

    /// <summary>The Errors that speak for the API server; those of a controller (KUBE3xxx) are another matter.</summary>
    public static IReadOnlyList<Finding> ErrorsOf(IReadOnlyList<Resource> resources) =>
        [
            .. RuleCatalog
                .Check(new ResourceGraph(resources, [], [], ClusterProfile.Default, isComplete: true))
                .Where(finding => finding.Severity == Severity.Error && !finding.Kind.Id.StartsWith("KUBE3", StringComparison.Ordinal)),
        ];

    /// <summary>The field that a finding is about: messages begin with it.</summary>
    public static string FieldOf(Finding finding) => finding.Message.Split(' ')[0].TrimEnd(',', ':');

    private static ServerCase Of(string kind, string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        var causes =
            root.TryGetProperty("causes", out var listed) && listed.ValueKind == JsonValueKind.Array
                ? listed.EnumerateArray().ToList()
                : [];
        return new ServerCase(
            kind,
            root.GetProperty("id").GetString()!,
            root.GetProperty("yaml").GetString()!,
            root.GetProperty("verdict").GetString() == "accept",
            [.. causes.Select(cause => cause.GetProperty("field").GetString() ?? "").Where(field => field.Length > 0)],
            string.Join("; ", causes.Select(cause => $"{cause.GetProperty("field")}: {cause.GetProperty("message")}"))
        );
    }
}
