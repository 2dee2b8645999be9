namespace KubeNet.Docs.Tests;

/// <summary>
/// What the known gaps call refused is refused, with one diagnostic. A row that fails because the construct can be evaluated now is good
/// news: take the words out of docs/guide/known-gaps.md, and the row from here.
/// </summary>
public sealed class KnownGapTests
{
    public static TheoryData<string, string> Gaps =>
        new()
        {
            { "`async`", """k8s.ConfigMap(Name().Result); } static async Task<string> Name() { return await Task.FromResult("a");""" },
            { "`lock`", """lock (k8s) { k8s.ConfigMap("a"); }""" },
            { "`dynamic`", """dynamic name = "a"; k8s.ConfigMap("a").Data("x", name.ToString());""" },
            { "`stackalloc`", """Span<int> ports = stackalloc int[2]; k8s.ConfigMap($"a{ports.Length}");""" },
            {
                "and from no other class of a library",
                """k8s.ConfigMap($"a{new Log().ToString()}"); } sealed class Log : System.IO.StringWriter {"""
            },
            { "reading JSON", """k8s.ConfigMap(System.Text.Json.JsonSerializer.Deserialize<string>("\"a\"")!);""" },
        };

    [Theory]
    [MemberData(nameof(Gaps))]
    public async Task What_the_known_gaps_call_refused_is_refused(string words, string code)
    {
        var project = SnippetProject.Of(code);

        Assert.Contains(
            words,
            Document.Open("docs/guide/known-gaps.md").Prose.Replace("\n ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Empty(project.CompilerErrors);
        Assert.Contains(Assert.Single(await project.DiagnoseAsync()).Id, new[] { "KUBE0001", "KUBE0002" });
    }
}
