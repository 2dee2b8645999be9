using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>KUBE0013: a class that looks like a set, for which nothing is written.</summary>
public sealed class GenericSetTests
{
    private const string Define = "{ protected override void Define(Manifests k8s) => k8s.ConfigMap(\"a\").Data(\"b\", \"c\"); }";

    [Theory]
    [InlineData("public class /*!*/Shop<T> : ManifestSet " + Define, "because it is generic. Derive a class without type parameters")]
    [InlineData(
        "public class Out<T> { public class /*!*/Shop : ManifestSet " + Define + " }",
        "it is inside the generic class 'Out'. Move it"
    )]
    [InlineData(
        "public abstract class Base : ManifestSet " + Define + " public sealed partial class /*!*/Shop<T> : Base; partial class Shop<T>;",
        "'Shop' has no folder"
    )]
    public async Task A_set_that_has_no_folder_says_why(string code, string message)
    {
        var project = Project(code);

        var shown = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal(("KUBE0013", DiagnosticSeverity.Warning), (shown.Id, shown.Severity));
        Lines.Equal(Markers.Of(project), [Markers.Show(shown.Location)]);
        Assert.Contains(message, shown.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public abstract class Shop<T> : ManifestSet " + Define + " public sealed class One : Shop<int>;")]
    [InlineData("public class Shop<T> : System.Collections.Generic.List<T>;")]
    [InlineData("public sealed class Shop : ManifestSet " + Define)]
    public async Task Others_are_right(string code) => Lines.Empty(await Project(code).AnalyzeAsync(new ManifestAnalyzer()));

    /// <summary>Beside it, other sets are written.</summary>
    [Fact]
    public void It_stops_no_other_set() =>
        Assert.False(
            Assert
                .Single(HandOvers.Of(Project($"public class A<T> : ManifestSet {Define} public class B : ManifestSet {Define}")).Sets)
                .IsRefused
        );

    private static HostProject Project(string code) => HostProject.Of("using KubeNet; namespace Acme; " + code);
}
