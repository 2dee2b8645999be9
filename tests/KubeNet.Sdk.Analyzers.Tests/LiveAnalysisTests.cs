using KubeNet.Evaluation;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;

/// <summary>An editor asks file by file and expects in each answer what lies in that file, now.</summary>
[Collection("alone")] // evaluations are counted in the whole process
public sealed class LiveAnalysisTests
{
    private static HostProject Project =>
        HostProject.Of(
            Samples.Set(
                """server.Expose(port: Ports.Service, targetPort: Ports.Target); Fronts.Front(server, 80); """
                    + """k8s.Ingress("in").Rule("localhost", "/", "servre", 80);"""
            ),
            "namespace Acme; public static class Ports { public const int Service = 80, Target = 8080; }",
            """using KubeNet; namespace Acme; public static class Fronts { public static void Front(PodHandle pod, """
                + """int node) { pod.Expose(name: "a", port: 80, nodePort: node); pod.Expose(name: "b", port: 80, nodePort: 81); } }""",
            "namespace Acme; public static class Unrelated { public static int One => 1; }"
        );

    [Fact]
    public async Task Tree_by_tree_gives_what_the_whole_gives()
    {
        var project = Project;
        var whole = await project.AnalyzeAsync(new ManifestAnalyzer());
        Assert.Equal(
            ["File2.cs", "File3.cs", "Shop.cs", "Shop.cs"],
            whole.Select(diagnostic => Path.GetFileName(diagnostic.Location.SourceTree!.FilePath))
        );

        var byTree = new List<Diagnostic>();
        foreach (var tree in project.Trees)
        {
            // As in an editor: a driver of its own for each question.
            var analysis = project.WithAnalyzer(new ManifestAnalyzer());
            var found = await analysis.GetAnalyzerSemanticDiagnosticsAsync(
                analysis.Compilation.GetSemanticModel(tree),
                filterSpan: null,
                CancellationToken.None
            );
            Assert.All(found, diagnostic => Assert.Same(tree, diagnostic.Location.SourceTree));
            byTree.AddRange(found);
        }

        Lines.Equal(
            whole.Select(diagnostic => diagnostic.ToString()),
            HostProject.InOrder(byTree).Select(diagnostic => diagnostic.ToString())
        );
    }

    /// <summary>An editor asks about the file that is seen; the edit was in another.</summary>
    [Fact]
    public async Task An_edit_of_one_file_changes_what_is_reported_in_another()
    {
        var project = Project;
        var before = Assert.Single(await InTree(project, "File2.cs")); // the target port, which no container listens on
        project = project.WithFile(
            "Shop.cs",
            project
                .Tree("Shop.cs")
                .ToString()
                .Replace("""ContainerPort(80, "http")""", """ContainerPort(8080, "http")""", StringComparison.Ordinal)
        );
        Lines.Empty(await InTree(project, "File2.cs"));

        project = project.WithFile(
            "Shop.cs",
            project
                .Tree("Shop.cs")
                .ToString()
                .Replace("""ContainerPort(8080, "http")""", """ContainerPort(8081, "http")""", StringComparison.Ordinal)
        );
        Assert.Equal(before.Id, Assert.Single(await InTree(project, "File2.cs")).Id);
    }

    /// <summary>
    /// The other end of a finding is what a person has to compare with, and a fix needs it. It survives that a set was remembered, and that
    /// it was moved.
    /// </summary>
    [Fact]
    public async Task Additional_locations_are_those_of_today()
    {
        var project = HostProject.Of(
            Samples.Set("server.Expose(port: 80, targetPort: 8080);"),
            "namespace Acme; public static class Unrelated { public static int One => 1; }"
        );
        foreach (var (path, prefix) in new[] { ("File2.cs", "// elsewhere\n"), ("Shop.cs", "// above\n\n") })
        {
            project = project.WithFile(path, prefix + project.Tree(path));
            var actual = await InTree(project, "Shop.cs");
            var expected = await InTree(project.Anew(), "Shop.cs");
            Assert.Contains(actual, diagnostic => diagnostic.AdditionalLocations.Count > 0);
            Assert.All(
                actual.SelectMany(diagnostic => diagnostic.AdditionalLocations),
                location => Assert.Same(project.Tree("Shop.cs"), location.SourceTree)
            );
            Lines.Equal(expected.Select(Show), actual.Select(Show));
        }

        static string Show(Diagnostic diagnostic) =>
            $"{diagnostic} {string.Join(' ', diagnostic.AdditionalLocations)} "
            + $"{string.Join(' ', diagnostic.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))}";
    }

    private static async Task<IReadOnlyList<Diagnostic>> InTree(HostProject project, string path)
    {
        var analysis = project.WithAnalyzer(new ManifestAnalyzer());
        return HostProject.InOrder(
            await analysis.GetAnalyzerSemanticDiagnosticsAsync(
                analysis.Compilation.GetSemanticModel(project.Tree(path)),
                filterSpan: null,
                CancellationToken.None
            )
        );
    }

    [Fact]
    public async Task All_trees_and_both_hosts_share_one_evaluation()
    {
        var project = Project;
        var before = EvaluationCache.Evaluations;
        foreach (var tree in project.Trees)
        {
            var analysis = project.WithAnalyzer(new ManifestAnalyzer());
            await analysis.GetAnalyzerSemanticDiagnosticsAsync(
                analysis.Compilation.GetSemanticModel(tree),
                filterSpan: null,
                CancellationToken.None
            );
        }

        HandOvers.Of(project);
        Assert.Equal(before + 1, EvaluationCache.Evaluations);
    }

    [Fact]
    public void Nothing_waits_for_the_end_of_a_compilation()
    {
        Assert.NotEmpty(new ManifestAnalyzer().SupportedDiagnostics);
        Assert.DoesNotContain(
            new ManifestAnalyzer().SupportedDiagnostics,
            descriptor => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)
        );
    }

    [Fact]
    public async Task An_edit_is_seen()
    {
        var project = HostProject.Of(Samples.Set("server.Expose(port: 80, nodePort: 80);"));
        Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        project = project.WithFile("Shop.cs", Samples.Set("server.Expose(port: 80, nodePort: 30080);"));
        Lines.Empty(await project.AnalyzeAsync(new ManifestAnalyzer()));
    }

    [Fact]
    public async Task A_cancelled_question_does_not_spoil_the_next()
    {
        var project = HostProject.Of(Samples.Set("server.Expose(port: 80, nodePort: /*!*/80);"));
        var analysis = project.WithAnalyzer(new ManifestAnalyzer());
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => analysis.GetAnalyzerDiagnosticsAsync(cancelled.Token));

        Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));
    }

    [Fact]
    public async Task A_file_that_counts_as_generated_by_its_name_is_judged()
    {
        var project = new HostProject().WithFile(
            "Shop.Designer.cs",
            "// <auto-generated/>\n#nullable enable\n" + Samples.Set("server.Expose(port: 80, nodePort: /*!*/80);")
        );

        Lines.Equal(
            Markers.Of(project),
            (await project.AnalyzeAsync(new ManifestAnalyzer())).Select(diagnostic => Markers.Show(diagnostic.Location))
        );
        Assert.True(Assert.Single(HandOvers.Of(project).Sets).IsRefused);
    }

    private const string SilencedFile = """
        // <auto-generated/>
        #pragma warning disable

        internal static class Build
        {
            public const string Name = "Bad_Name";
            public static readonly string Image = "UPPER/x:1";
            public static int NodePort => 80;
            public static int Port() => 80800;
            public static readonly KubeNet.App App = new KubeNet.App("Bad_App", "web:1", new int[] { 99999 }, null);
            public static readonly KubeNet.TextFile File = new KubeNet.TextFile("a b.json", "{ }");
            public static readonly KubeNet.TextFile[] Several = new KubeNet.TextFile[] { File };
            public static readonly Folder_ Folder = new Folder_();
            public static readonly System.Collections.Generic.Dictionary<string, string> Keys =
                new System.Collections.Generic.Dictionary<string, string> { ["c d"] = "e" };
            public static readonly System.Collections.Generic.List<string> Names = new System.Collections.Generic.List<string> { "*Bad" };

            internal sealed class Folder_
            {
                public readonly KubeNet.BinaryFile Inner = new KubeNet.BinaryFile("f g.bin", "AAEC");

                public static implicit operator KubeNet.ProjectFile[](Folder_ folder)
                {
                    return new KubeNet.ProjectFile[] { folder.Inner };
                }
            }
        }
        """;

    /// <summary>What a build writes turns all warnings off for its own code; a wrong value from it is found where it is used.</summary>
    [Theory]
    [InlineData("""k8s.ConfigMap(/*!*/Build.Name);""")]
    [InlineData("""k8s.Deployment("other", /*!*/Build.Image);""")]
    [InlineData("""server.Expose(port: 80, nodePort: /*!*/Build.NodePort);""")]
    [InlineData("""server.Expose(port: /*!*/Build.Port(), targetPort: 80);""")]
    [InlineData("""k8s.Deployment(/*!*/Build.App);""")]
    [InlineData("""k8s.ConfigMap("a").File(/*!*/Build.File);""")]
    [InlineData("""k8s.ConfigMap("a").Files(/*!*/Build.Folder);""")]
    [InlineData("""k8s.ConfigMap("a").Files(/*!*/Build.Several);""")]
    [InlineData("""k8s.ConfigMap("a").Files(/*!*/[.. (ProjectFile[])Build.Folder]);""")]
    [InlineData("""ProjectFile[] files = /*!*/Build.Folder; k8s.ConfigMap("a").Files(files);""")]
    [InlineData("""foreach (var (key, value) in Build.Keys) k8s.ConfigMap("a").Data(/*!*/key, value);""")]
    [InlineData("""k8s.ConfigMap(/*!*/Build.Names[0]);""")]
    public async Task A_wrong_value_from_a_file_without_warnings_is_marked_where_it_is_used(string code)
    {
        var project = new HostProject().WithFile("obj/Build.g.cs", SilencedFile).WithFile("Shop.cs", Samples.Set(code));

        Lines.Equal(
            Markers.Of(project),
            (await project.AnalyzeAsync(new ManifestAnalyzer()))
                .Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Info)
                .Select(diagnostic => Markers.Show(diagnostic.Location))
                .Distinct()
        );
    }

    /// <summary>A whole set in such a file: no pragma of a tool makes a wrong manifest right.</summary>
    [Fact]
    public async Task A_set_in_a_file_without_warnings_is_judged()
    {
        var project = new HostProject().WithFile(
            "obj/Shop.g.cs",
            "// <auto-generated/>\n#pragma warning disable\n" + Samples.Set("server.Expose(port: 80, nodePort: 80);")
        );

        var diagnostic = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()), diagnostic => diagnostic.Id == "KUBE1001");
        Assert.EndsWith("obj/Shop.g.cs", diagnostic.Location.GetLineSpan().Path, StringComparison.Ordinal);
        Assert.True(Assert.Single(HandOvers.Of(project).Sets).IsRefused);
    }

    /// <summary>What the author of a file turns off is off.</summary>
    [Fact]
    public async Task A_pragma_of_a_handwritten_file_counts()
    {
        var project = new HostProject().WithFile(
            "Shop.cs",
            "#pragma warning disable\n" + Samples.Set("server.Expose(port: 80, nodePort: 80);")
        );

        Assert.Empty(await project.AnalyzeAsync(new ManifestAnalyzer()));
    }
}
