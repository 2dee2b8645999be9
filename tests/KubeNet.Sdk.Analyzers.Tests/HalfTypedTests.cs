using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>While a person types, the compiler's own errors are enough.</summary>
public sealed class HalfTypedTests
{
    [Fact]
    public async Task No_prefix_of_a_right_set_is_wrong()
    {
        var complaints = new List<string>();
        for (var length = 0; length <= Samples.Rich.Length; length += 5)
        {
            var project = HostProject.Of(Samples.Rich[..length]);
            complaints.AddRange((await project.AnalyzeAsync(new ManifestAnalyzer())).Select(diagnostic => $"{length}: {diagnostic}"));
            HandOvers.Of(project); // and the generator lives
        }

        Lines.Empty(complaints);
    }

    [Fact]
    public async Task What_is_wrong_elsewhere_stays_marked_while_a_statement_is_typed()
    {
        var project = HostProject.Of(
            Samples.Set("""server.Expose(port: 80, nodePort: /*!*/80); server.Expose(name: "b", port: 80, nodePort: 3""")
        );

        Lines.Equal(
            Markers.Of(project),
            (await project.AnalyzeAsync(new ManifestAnalyzer())).Select(diagnostic => Markers.Show(diagnostic.Location))
        );
    }

    [Theory]
    [InlineData("server.Expose(port: 80, nodePort: 3")] // of 30080
    [InlineData("server.Expose(port: 80, nodePort: 3 ")]
    [InlineData("server.Expose(); server.Expose(")] // the name that tells it from the first is about to come
    [InlineData("""k8s.Ingress("in").Rule("localhost", "/", "later", 80); k8s.Ser""")] // the Service may be about to come
    [InlineData("""server.Expose(port: 80, targetPort: "metr""")]
    [InlineData("""k8s.Ingress("in").Rule("localhost", "/", server.Expose([new("a", 80), new("b", 81)])""")] // .Port("a") comes next
    [InlineData("server.Missing(nodePort: 80);")] // does not bind
    [InlineData("server.Expose(port: 80, nodePort: Ports.Web);")]
    [InlineData("""server.Expose(port: "80");""")]
    public async Task Nothing_is_said_of_what_is_being_typed(string typed)
    {
        var project = HostProject.Of(Samples.Set(typed));
        Assert.Contains(project.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Lines.Empty(await project.AnalyzeAsync(new ManifestAnalyzer()));
        Assert.True(Assert.Single(HandOvers.Of(project).Sets).IsRefused);
    }

    /// <summary>The text ends here, and each statement in it is whole; what the next one will say is not known.</summary>
    [Theory]
    [InlineData("""k8s.Ingress("in").Rule("localhost", "/", "later", 80);""")] // a Service "later" may come
    [InlineData("""server.Expose(port: 80, targetPort: "metrics");""")] // and .ContainerPort(9090, "metrics") on the Pod
    [InlineData("""k8s.Ingress("in").Rule("localhost", "/", server.Expose([new("a", 80), new("b", 81, 80)]));""")]
    public async Task Nothing_is_said_of_what_may_come_next(string typed)
    {
        var whole = HostProject.Of(Samples.Set(typed));
        Assert.NotEmpty(await whole.AnalyzeAsync(new ManifestAnalyzer()));

        var code = Samples.Set(typed);
        var cut = HostProject.Of(code[..(code.IndexOf(typed, StringComparison.Ordinal) + typed.Length)]);
        Lines.Empty(await cut.AnalyzeAsync(new ManifestAnalyzer()));
    }

    [Fact]
    public async Task Code_that_compiles_is_judged_whatever_it_looks_like()
    {
        var project = HostProject.Of(Samples.Set("\n#if NEVER\nserver.Expose(\n#endif\nserver.Expose(port: 80, nodePort: /*!*/80);"));

        Lines.Equal(
            Markers.Of(project),
            (await project.AnalyzeAsync(new ManifestAnalyzer())).Select(diagnostic => Markers.Show(diagnostic.Location))
        );
    }
}
