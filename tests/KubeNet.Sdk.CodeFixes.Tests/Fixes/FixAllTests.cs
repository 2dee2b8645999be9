using KubeNet.HostTesting;
using KubeNet.Sdk.CodeFixes.Tests.Harness;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeNet.Sdk.CodeFixes.Tests.Fixes;

/// <summary>All at once: what the host asks for, in turn, and nothing that only a person knows.</summary>
public sealed class FixAllTests
{
    [Fact]
    public async Task What_is_suppressed_stays()
    {
        const string Before = """
            server.Expose(name: "a", port: 80, nodePort: 80);
            #pragma warning disable KUBE1001 // a cluster of its own
                    server.Expose(name: "b", port: 80, nodePort: 81);
            #pragma warning restore KUBE1001
                    server.Expose(name: "c", port: 80, nodePort: 82);
            """;
        var project = FixedProject.Of(HostProject.Of(Samples.Set(Before)));
        var diagnostic = (await project.DiagnosticsAsync()).First(found => found.Id == "KUBE1001");

        var mended = await project.FixAllAsync(diagnostic, "KUBE1001.WriteSuggestedValue.Number", FixAllScope.Document);

        Assert.Equal(
            Samples.Set(
                Before.Replace(": 80);", ": 30000);", StringComparison.Ordinal).Replace(": 82);", ": 30001);", StringComparison.Ordinal)
            ),
            await mended.TextAsync()
        );
    }

    [Fact]
    public async Task What_only_a_person_knows_stays()
    {
        var set = Samples.Set("""k8s.Ingress("a").Class("edge").DefaultBackend(server.Expose(port: 80));""");
        var project = FixedProject.Of(HostProject.Of(set));
        var diagnostic = (await project.DiagnosticsAsync()).First(found => found.Id == "KUBE4002");
        Assert.Contains(await project.OffersAsync(diagnostic), offer => offer.EquivalenceKey == "KUBE4002.DeclareElsewhere");

        var mended = await project.FixAllAsync(diagnostic, "KUBE4002.DeclareElsewhere", FixAllScope.Project);

        Assert.Equal(set, await mended.TextAsync());
    }

    /// <summary>One that cannot be mended does not keep the others from it.</summary>
    [Fact]
    public Task What_is_refused_is_passed_over() =>
        FixCase.MendsSomeAsync(
            "KUBE1001",
            "WriteSuggestedValue.Number",
            """server.Expose(name: "a", port: 80, nodePort: 40 + 40); server.Expose(name: "b", port: 80, nodePort: 81);""",
            """server.Expose(name: "a", port: 80, nodePort: 40 + 40); server.Expose(name: "b", port: 80, nodePort: 30000);"""
        );

    [Fact]
    public Task Names_follow_one_another() =>
        FixCase.MendsAllAsync(
            "KUBE2001",
            "WriteSuggestedValue.Text",
            FixAllScope.Solution,
            """server.Expose(name: "a", port: 80, targetPort: 8080); server.Expose(name: "b", port: 80, targetPort: 8081);""",
            """server.Expose(name: "a", port: 80, targetPort: "http"); server.Expose(name: "b", port: 80, targetPort: "http");"""
        );

    /// <summary>
    /// <c>dotnet format</c> takes the key from the first diagnostic that it has of any of the wanted ids, mended or not, and asks for the
    /// fixes of one id with it.
    /// </summary>
    [Theory]
    [InlineData("KUBE2001.WriteSuggestedValue.Number", "80")]
    [InlineData("KUBE2001.WriteSuggestedValue.Text", "\"http\"")]
    [InlineData("KUBE2003.WriteSuggestedValue.Text", "80")]
    [InlineData("KUBE1001.WriteSuggestedValue.Number", "80")]
    [InlineData("KUBE1016.AddPathType", "80")]
    [InlineData(null, "80")]
    public async Task A_key_of_another_id_asks_for_the_best_of_this_one(string? key, string expected)
    {
        const string Before = "server.Expose(port: 80, targetPort: 8080);";
        var project = FixedProject.Of(HostProject.Of(Samples.Set(Before)));
        var diagnostic = (await project.DiagnosticsAsync()).First(found => found.Id == "KUBE2001");

        var mended = await project.FixAllAsync(diagnostic, key, FixAllScope.Solution);

        Assert.Equal(Samples.Set(Before.Replace("8080", expected, StringComparison.Ordinal)), await mended.TextAsync());
    }
}
