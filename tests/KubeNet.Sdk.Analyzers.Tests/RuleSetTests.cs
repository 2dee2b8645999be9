using KubeNet.Diagnosis.Reporting;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>
/// The severities behind the MSBuild property KubeNetRules are derived from the rules' own. With KUBENET_UPDATE_DOCS=1 the files are
/// written anew.
/// </summary>
public sealed class RuleSetTests
{
    private const string Warned = """
        public sealed class Shop : ManifestSet
        {
            protected override void Define(Manifests k8s) =>
                k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080).Expose(port: 80, targetPort: 8081);
        }
        """;

    [Theory]
    [InlineData("minimal")]
    [InlineData("strict")]
    public void The_file_says_what_the_set_of_rules_means(string set)
    {
        var path = Path.Combine(Checkout.Root, "src", "KubeNet.Sdk", "build", "rules", set + ".globalconfig");
        if (Environment.GetEnvironmentVariable("KUBENET_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, FileOf(set));
        }

        Assert.Equal(FileOf(set), File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "");
    }

    [Theory]
    [InlineData("minimal", null)]
    [InlineData("strict", DiagnosticSeverity.Error)]
    [InlineData("recommended", DiagnosticSeverity.Warning)]
    public async Task The_set_of_rules_decides_how_loud_a_Warning_is(string set, DiagnosticSeverity? expected)
    {
        var project = WithRules(set);

        Assert.Equal(
            expected,
            (await project.AnalyzeAsync(new ManifestAnalyzer())).SingleOrDefault(diagnostic => diagnostic.Id == "KUBE2001")?.Severity
        );
        Assert.Equal(expected == DiagnosticSeverity.Error, HandOvers.Of(project).Sets.Single().Files.Count == 0);
    }

    [Theory]
    [InlineData("strict")]
    [InlineData("minimal")]
    public async Task What_the_project_says_of_a_rule_goes_first(string set)
    {
        var project = WithRules(set).WithConfig(".editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.KUBE2001.severity = warning\n");

        Assert.Equal(
            DiagnosticSeverity.Warning,
            (await project.AnalyzeAsync(new ManifestAnalyzer())).Single(diagnostic => diagnostic.Id == "KUBE2001").Severity
        );
    }

    private static HostProject WithRules(string set)
    {
        var project = HostProject.Of("using KubeNet;\n" + Warned).WithProperty("KubeNetRules", set);
        return set == "recommended" ? project : project.WithConfig($"package/{set}.globalconfig", FileOf(set));
    }

    private static string FileOf(string set) =>
        $"# {(set == "minimal" ? "Errors alone" : "Warnings are Errors, Infos are Warnings")}: KubeNetRules={set}. "
        + "Written by tests/KubeNet.Sdk.Analyzers.Tests from the rules' own severities.\n"
        + "is_global = true\n# Below what a project says itself.\nglobal_level = -10\n\n"
        + string.Concat(
            Descriptors
                .All.Where(descriptor => descriptor.DefaultSeverity != DiagnosticSeverity.Error)
                .Select(descriptor => $"dotnet_diagnostic.{descriptor.Id}.severity = {SeverityIn(set, descriptor.DefaultSeverity)}\n")
        );

    private static string SeverityIn(string set, DiagnosticSeverity usual) =>
        set == "minimal" ? "none"
        : usual == DiagnosticSeverity.Warning ? "error"
        : "warning";
}
