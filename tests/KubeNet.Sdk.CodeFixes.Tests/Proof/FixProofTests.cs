using KubeNet.HostTesting;
using KubeNet.Sdk.CodeFixes.Proof;
using KubeNet.Sdk.CodeFixes.Proposals;
using KubeNet.Sdk.CodeFixes.Tests.Harness;

namespace KubeNet.Sdk.CodeFixes.Tests.Proof;

/// <summary>The proof lets a good proposal through, and each kind of bad one fails at it, whatever fix it comes from.</summary>
public sealed class FixProofTests
{
    private const string Body = """var port = 80; server.Expose(port: port, nodePort: 81); k8s.ConfigMap("c").Data("text", "as it is");""";

    public static TheoryData<string, string, string, bool> Edits =>
        new()
        {
            { "the value alone", "81", "30000", true },
            { "nothing", "81", "81", false },
            { "another wrong value", "81", "82", false },
            { "a new diagnostic", "nodePort: 81", "nodePort: 30000, targetPort: 9999", false },
            { "a field that was right", """81); k8s.ConfigMap("c")""", """30000); k8s.ConfigMap("c").Data("more", "text")""", false },
            {
                "a value that was right",
                """81); k8s.ConfigMap("c").Data("text", "as it is");""",
                """30000); k8s.ConfigMap("c").Data("text", "as it was");""",
                false
            },
            { "an object that was right", """81); k8s.ConfigMap("c").Data("text", "as it is");""", "30000);", false },
            { "the wrong object", "server.Expose(port: port, nodePort: 81);", "", false },
            {
                "an error of the compiler's",
                "var port = 80; server.Expose(port: port, nodePort: 81);",
                "var port = 80; server.Expose(port: port, nodePort: 30000); string s = 1;",
                false
            },
            {
                "a warning of the compiler's",
                "var port = 80; server.Expose(port: port, nodePort: 81);",
                "var port = 80; server.Expose(port: port, nodePort: 30000); int unused;",
                false
            },
            { "code that cannot be evaluated", "nodePort: 81", "nodePort: DateTime.Now.Year > 1 ? 30000 : 30001", false },
        };

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task Only_what_puts_the_value_right_holds(string what, string old, string @new, bool holds)
    {
        var after = await TryAsync(old, @new, Intent.OnlyWhatIsWrong);

        Assert.True(after is not null == holds, what);
    }

    [Fact]
    public async Task What_is_meant_to_be_added_may_be()
    {
        // The number moves, so this is more than an addition, and a fix that says so is believed for that object alone.
        const string Old = """81); k8s.ConfigMap("c")""",
            New = """30000); k8s.ConfigMap("c").Data("more", "text")""";
        Assert.Null(await TryAsync(Old, New, Intent.OnlyAdditions));

        var service = (await RequestAsync()).Guilty.Single().Resource;
        Assert.Null(await TryAsync(Old, New, Intent.Within([service])));
        Assert.NotNull(await TryAsync("nodePort: 81", "nodePort: 30000, name: \"server\"", Intent.Within([service])));
    }

    private static async Task<EvaluatedProject?> TryAsync(string old, string @new, Intent intent)
    {
        var request = await RequestAsync();
        var start = request.Tree.ToString().IndexOf(old, StringComparison.Ordinal);
        Assert.True(start >= 0);
        return await FixProof.TryAsync(
            request,
            new FixProposal("Key", "Title", intent, new SourceEdit(request.Tree, new(start, old.Length), @new))
        );
    }

    private static async Task<FixRequest> RequestAsync()
    {
        var project = FixedProject.Of(HostProject.Of(Samples.Set(Body)));
        var diagnostic = (await project.DiagnosticsAsync()).Single(found => found.Id == "KUBE1001");
        return new FixRequest(
            (await EvaluatedProject.OfAsync(project.Solution.Projects.Single(), CancellationToken.None))!,
            diagnostic,
            CancellationToken.None
        );
    }
}
