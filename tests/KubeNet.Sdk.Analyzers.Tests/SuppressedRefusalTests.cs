using KubeNet.HostTesting;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>Suppressing a contradiction or a wrong setting silences the diagnostic, and nothing is written.</summary>
public sealed class SuppressedRefusalTests
{
    private const string Contradiction = """k8s.ConfigMap("a").Data("x", "1").Data("x", "2");""";

    private const string Right = """k8s.ConfigMap("a").Data("x", "1");""";

    public static TheoryData<string, string, string> Suppressed =>
        new()
        {
            { "KUBE0005", "nowarn", Contradiction },
            { "KUBE0005", "pragma", Contradiction },
            { "KUBE0005", "warning", Contradiction },
            { "KUBE0009", "nowarn", Right },
            { "KUBE0009", "pragma", Right },
            { "KUBE0009", "warning", Right },
        };

    [Theory]
    [MemberData(nameof(Suppressed))]
    public async Task It_still_stops_the_set(string id, string way, string body)
    {
        var code = Samples.Set(body);
        var project = HostProject.Of(way == "pragma" ? $"#pragma warning disable {id}\n{code}" : code);
        project = id == "KUBE0009" ? project.WithProperty("KubeNetNodePortRange", "1-2-3") : project;
        project = way switch
        {
            "nowarn" => project.NoWarn(id),
            "warning" => project.WithConfig(".editorconfig", $"[*.cs]\ndotnet_diagnostic.{id}.severity = warning"),
            _ => project,
        };

        var shown = await project.AnalyzeAsync(new ManifestAnalyzer());

        Assert.DoesNotContain(shown, found => found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
        var refusal = Assert.Single(Assert.Single(HandOvers.Of(project).Sets).Refusals);
        Assert.Equal(id, refusal.Id);
        Assert.Contains("(suppressing the diagnostic does not change that)", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>The same projects without the mistakes are written.</summary>
    [Fact]
    public void What_is_right_is_written() => Assert.False(Assert.Single(HandOvers.Of(HostProject.Of(Samples.Set(Right))).Sets).IsRefused);
}
