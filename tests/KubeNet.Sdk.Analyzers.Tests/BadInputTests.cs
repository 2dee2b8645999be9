using System.Globalization;
using KubeNet.HandOver;
using KubeNet.HostTesting;
using KubeNet.Sdk.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>Whatever the input, the hosts live, say one clear thing, and hand nothing over that is not known.</summary>
public sealed class BadInputTests
{
    public static TheoryData<string, string> Sets =>
        new()
        {
            { "KUBE0006", Samples.Set("""k8s.Pod("server", image: "nginx:1.27");""") },
            { "KUBE0004", Samples.Set("while (true) { }") },
            { "KUBE0004", Samples.Set("""server.Label("a", Again);""", members: "private string Again => Again;") },
            { "KUBE0003", Samples.Set("""Action throws = () => throw new InvalidOperationException("not today"); throws();""") },
            { "KUBE0008", Samples.Set("""server.Label("a", "\uD83D");""") },
            { "KUBE0008", Samples.Set("""k8s.ConfigMap("c").Data("\uDE00", "x");""") },
            { "KUBE0007", Samples.Set("k8s.Use<Shop>();") },
            { "KUBE0002", Samples.Set("""System.IO.File.WriteAllText("/tmp/kubenet-was-here", "x");""") },
        };

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task One_diagnostic_and_no_files(string id, string code)
    {
        var project = HostProject.Of(code);

        var shown = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal((id, DiagnosticSeverity.Error), (shown.Id, shown.Severity));
        Assert.True(shown.Location.IsInSource);
        Assert.DoesNotContain("\n", shown.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var set = Assert.Single(HandOvers.Of(project).Sets);
        Assert.Empty(set.Files);
        Assert.Equal(id, Assert.Single(set.Refusals).Id);
    }

    /// <summary>The compiler says that the method is missing (CS0534); more is not needed.</summary>
    [Fact]
    public async Task A_set_without_Define()
    {
        var project = HostProject.Of("public class Shop : KubeNet.ManifestSet { }");

        Lines.Empty(await project.AnalyzeAsync(new ManifestAnalyzer()));
        Assert.Contains(project.Compilation.GetDiagnostics(), diagnostic => diagnostic.Id == "CS0534");
        HandOvers.Of(project);
    }

    [Fact]
    public async Task A_chain_of_4000_calls()
    {
        var chain = string.Concat(Enumerable.Range(0, 4000).Select(i => $"\n.Label(\"l{i}\", \"x\")"));
        var project = HostProject.Of(Samples.Set($"server{chain};"));

        Lines.Empty(await project.AnalyzeAsync(new ManifestAnalyzer()));
        Assert.False(Assert.Single(HandOvers.Of(project).Sets).IsRefused);
    }

    /// <summary>Scripts, tests and in-memory files have no path, or all the same one.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("/home/user/app/Shop.cs", "/home/user/app/Shop.cs")]
    [InlineData("", "/home/user/app/Ports.cs")]
    public async Task Trees_of_one_path_are_told_apart(string one, string two)
    {
        var project = new HostProject()
            .WithTree(
                one,
                "\n\n\n\n"
                    + Samples.Set(
                        """server.Expose(port: 80, nodePort: Ports.Web); server.Expose(name: "b", port: 80, nodePort: /*!*/81);"""
                    )
            )
            .WithTree(two, "namespace Acme; public static class Ports { public const int Web = /*!*/80; }");

        var shown = await project.AnalyzeAsync(new ManifestAnalyzer());

        Lines.Equal(
            Markers.Of(project).Order(StringComparer.Ordinal),
            shown.Select(diagnostic => Markers.Show(diagnostic.Location)).Order(StringComparer.Ordinal)
        );
        Assert.Equal(2, Assert.Single(HandOvers.Of(project).Sets).Refusals.Count);
    }

    /// <summary>An error of ours is said as one, and is neither AD0001 nor CS8785, which nobody can act on.</summary>
    [Fact]
    public async Task An_error_of_our_own_has_an_id_of_its_own()
    {
        var project = HostProject.Of(Samples.Set("server.Expose(port: 80);"), Samples.Set("server.Expose(port: 80);", "Store"));
        var failures = new List<Exception>();
        var analysis = project.Compilation.WithAnalyzers(
            [new ManifestAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], new Failing(project.Options)),
                (error, _, _) => failures.Add(error),
                true,
                false
            )
        );

        var shown = Assert.Single(await analysis.GetAnalyzerDiagnosticsAsync());

        Assert.Empty(failures);
        Assert.Equal("KUBE0999", shown.Id);
        Assert.Contains("'System.NotSupportedException'", shown.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("the disk is made of cheese", shown.GetMessage(), StringComparison.Ordinal);

        var driver = project
            .Driver(new ManifestGenerator())
            .WithUpdatedAnalyzerConfigOptions(new Failing(project.Options))
            .RunGenerators(project.Compilation);
        var run = Assert.Single(driver.GetRunResult().Results);
        Assert.Null(run.Exception);
        Assert.Empty(run.Diagnostics);
        var set = Assert.Single(
            HandOvers
                .Read(
                    project,
                    Assert.Single(run.GeneratedSources, source => source.HintName == HandOverDocument.HintName).SourceText.ToString()
                )
                .Sets
        );
        Assert.Equal(HandOverSet.EveryFolder, set.Folder);
        var refusal = Assert.Single(set.Refusals);
        Assert.Equal(("KUBE0999", true, 0), (refusal.Id, refusal.IsError, refusal.Line));
        Assert.Contains("the disk is made of cheese", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancellation_is_no_error()
    {
        var project = HostProject.Of(Samples.Set("server.Expose(port: 80);"));
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            project.Driver(new ManifestGenerator()).RunGenerators(project.Compilation, cancelled.Token)
        );
        Assert.ThrowsAny<OperationCanceledException>(() =>
            ManifestProduction.Of(project.Compilation, project.Options, "", [], cancelled.Token)
        );
    }

    private sealed class Failing(AnalyzerConfigOptionsProvider inner) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => inner.GetOptions(tree);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => inner.GetOptions(textFile);

        private sealed class Options : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) =>
                key == "build_property.KubeNetNodePortRange"
                    ? throw new NotSupportedException("the disk is made of cheese")
                    : (value = null) is not null;
        }
    }
}
