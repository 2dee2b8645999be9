using System.Text.Json;
using KubeNet.Findings;
using KubeNet.Rules.Tests.Corpus;
using KubeNet.YamlSource.Manifests;

namespace KubeNet.Rules.Tests.Fidelity;

/// <summary>
/// Manifests that others published, with a real API server's verdicts, read as a project's files are. What it takes gets no KUBE1xxx; what
/// it refuses gets one, or stands in the list with the reason. KUBENET_SHOW_MISSED=all lists what is missed now.
/// </summary>
public class PublishedManifestTests
{
    /// <summary>What no Error stands on (the file and the document), and why. What is found by now may not stand here.</summary>
    private static readonly Dictionary<string, string> s_explained = new(StringComparer.Ordinal);

    [Fact]
    public void Nothing_that_the_server_takes_gets_an_Error()
    {
        var accused = new List<string>();
        var judged = 0;
        foreach (var published in Published.All())
        {
            var documents = published.Documents.Where(document => document.Verdict is "accept" or "skip").ToList();
            judged += documents.Count;
            accused.AddRange(documents.SelectMany(document => document.Errors.Select(error => $"{published.File} {document}: {error}")));
            if (documents.Count == published.Documents.Count)
            {
                accused.AddRange(published.Problems.Select(problem => $"{published.File}: {problem}"));
            }
        }

        Assert.True(accused.Count == 0, string.Join('\n', accused));
        Assert.True(judged >= 1_050, $"only {judged} documents");
    }

    [Fact]
    public void What_the_server_refuses_is_found_or_explained()
    {
        var rejects = Published
            .All()
            .SelectMany(published =>
                published.Documents.Where(document => document.Verdict == "reject").Select(document => (published, document))
            )
            .ToList();
        var missed = rejects
            .Where(reject => reject.document.Errors.Count == 0 && reject.published.Problems.Count == 0)
            .Select(reject => $"{reject.published.File} {reject.document}: {reject.document.Says}")
            .ToList();

        Assert.True(rejects.Count >= 40, $"only {rejects.Count} rejects");
        Assert.Equal([], Wrong(missed, s_explained));
        if (Environment.GetEnvironmentVariable("KUBENET_SHOW_MISSED") == "all")
        {
            Assert.Fail(string.Join('\n', missed));
        }
    }

    /// <summary>The negative twins: what is missed unexplained, and what is explained though it is found.</summary>
    [Fact]
    public void An_explanation_is_wanted_and_may_not_be_stale()
    {
        var explained = new Dictionary<string, string>(StringComparer.Ordinal) { ["a.yaml Pod one"] = "why", ["b.yaml Pod two"] = "why" };

        Assert.Equal(
            ["not explained: c.yaml Pod three: refused", "found by now: b.yaml Pod two"],
            Wrong(["a.yaml Pod one: refused", "c.yaml Pod three: refused"], explained)
        );
    }

    private static IReadOnlyList<string> Wrong(IReadOnlyList<string> missed, IReadOnlyDictionary<string, string> explained) =>
        [
            .. missed
                .Where(miss => !explained.Keys.Any(known => miss.StartsWith(known, StringComparison.Ordinal)))
                .Select(miss => "not explained: " + miss),
            .. explained
                .Keys.Where(known => !missed.Any(miss => miss.StartsWith(known, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal)
                .Select(known => "found by now: " + known),
        ];

    /// <summary>A file with what the server says of its documents, and what the rules say of each by itself.</summary>
    private sealed class Published
    {
        private Published(string file, IReadOnlyList<YamlProblem> problems, IReadOnlyList<PublishedDocument> documents)
        {
            File = file;
            Problems = problems;
            Documents = documents;
        }

        public string File { get; }

        public IReadOnlyList<YamlProblem> Problems { get; }

        public IReadOnlyList<PublishedDocument> Documents { get; }

        public static IReadOnlyList<Published> All() =>
            [.. System.IO.File.ReadLines(Repository.Shared("real-manifests/index.jsonl")).Select(Of)];

        private static Published Of(string line)
        {
            using var json = JsonDocument.Parse(line);
            var file = json.RootElement.GetProperty("file").GetString()!;
            var read = PublishedFiles.Read(file);
            var open = read.Manifests.Select(root => ManifestReader.ToResource(root, null)).ToList();
            return new Published(
                file,
                read.Problems,
                [
                    .. json
                        .RootElement.GetProperty("documents")
                        .EnumerateArray()
                        .Select(verdict =>
                        {
                            string? Text(string name) =>
                                verdict.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
                                    ? value.GetString()
                                    : null;
                            var resource = open.Find(it =>
                                it.Kind == Text("kind") && it.Name == (Text("name") ?? "") && it.ApiVersion == Text("apiVersion")
                            );
                            if (resource is not null)
                            {
                                open.Remove(resource); // two documents of a file may be one object
                            }

                            // Of a file that is no YAML to who asked the server, kubectl sends what it can read.
                            var judged =
                                resource is not null ? [resource]
                                : Text("reason") == "YAML" ? open
                                : [];
                            return new PublishedDocument(
                                $"{Text("kind")} {Text("name")}",
                                Text("verdict")!,
                                Text("message") ?? "",
                                ServerCase.ErrorsOf(judged)
                            );
                        }),
                ]
            );
        }
    }

    private sealed record PublishedDocument(string Named, string Verdict, string Says, IReadOnlyList<Finding> Errors)
    {
        public override string ToString() => Named;
    }
}
