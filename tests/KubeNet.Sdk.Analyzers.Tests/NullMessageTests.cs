using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>
/// What is null is named, with what was to be done with it and how to make it something; and no error of ours shines through.
/// </summary>
public sealed class NullMessageTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(
        """k8s.Deployment("web", "web:1").Configure(d => d.Spec.Template.Spec./* why */SecurityContext.RunAsNonRoot = true);""",
        "'d.Spec.Template.Spec.SecurityContext.RunAsNonRoot' cannot be written, because 'd.Spec.Template.Spec.SecurityContext' is null. "
            + "Assign a new V1PodSecurityContext first."
    )]
    [InlineData(
        """k8s.Deployment("web", "web:1").Configure(d => d.Metadata.Annotations.Add("a", "b"));""",
        "'d.Metadata.Annotations.Add(…)' cannot be called, because 'd.Metadata.Annotations' is null. Assign a new Dictionary first."
    )]
    [InlineData(
        """k8s.Deployment("web", "web:1").Configure(d => d.Metadata.Annotations["a"] = "b");""",
        """'d.Metadata.Annotations["a"]' cannot be written, because 'd.Metadata.Annotations' is null. Assign a new Dictionary first."""
    )]
    [InlineData(
        """string? name = null; k8s.ConfigMap("a").Data("b", name!.Length.ToString());""",
        "'name!.Length' cannot be read, because 'name' is null. Assign a value first."
    )]
    [InlineData(
        """List<string>? names = null; foreach (var name in names!) k8s.ConfigMap(name);""",
        "'names' is null. Assign a new List<string> first."
    )]
    public async Task The_part_that_is_null_is_named(string body, string says)
    {
        var found = Assert.Single(await DiagnoseAsync(body));

        Assert.Equal("KUBE0003", found.Id);
        Assert.Contains(says, found.GetMessage(), StringComparison.Ordinal);
        Assert.DoesNotContain("Object reference", found.GetMessage(), StringComparison.Ordinal);
    }

    /// <summary>Labels that a Configure takes away are not missed by what follows.</summary>
    [Theory]
    [InlineData("""k8s.Deployment("web", "web:1").Configure(d => d.Metadata.Labels = null).Expose(80);""")]
    [InlineData("""k8s.Deployment("web", "web:1").ContainerPort(80).Configure(d => d.Metadata.Labels = null).Expose(80);""")]
    [InlineData("""k8s.Deployment("web", "web:1").ContainerPort(80).Configure(d => d.Metadata.Labels = null!).Expose();""")]
    [InlineData(
        """
            k8s.Deployment("web", "web:1").ContainerPort(80).Configure(
                d => { d.Metadata.Labels = null; d.Spec.Template.Metadata.Labels = null; d.Spec.Selector = null; }).Expose(80);
            """
    )]
    [InlineData("""k8s.Pod("web", "web:1").ContainerPort(80).Configure(d => d.Metadata.Labels = null).Expose(80);""")]
    [InlineData("""server.Configure(d => d.Metadata.Labels = null).Expose(80);""")]
    [InlineData("""k8s.Deployment("web", "web:1").Configure(d => d.Metadata.Labels = null).Label("a", "b");""")]
    [InlineData("""k8s.Deployment("web", "web:1").Configure(d => d.Metadata = null).Expose(80);""")]
    [InlineData("""k8s.Deployment("web", "web:1").Configure(d => d.Spec = null).Expose(80);""")]
    [InlineData("""k8s.Deployment("web", "web:1").Configure(d => d.Spec.Template = null).Expose(80);""")]
    [InlineData("""k8s.Deployment("web", "web:1").Configure(d => d.Spec.Template.Metadata = null).Expose(80);""")]
    [InlineData("""k8s.Deployment("web", "web:1").Configure(d => d.Spec.Template.Metadata.Labels = null).Expose(80);""")]
    [InlineData("""k8s.Deployment("web", "web:1").Configure(d => d.Spec.Selector = null).Expose(80);""")]
    [InlineData("""k8s.Pod("web", "web:1").Configure(p => p.Metadata.Labels = null).Expose(80);""")]
    [InlineData("""k8s.Pod("web", "web:1").Configure(p => p.Spec.Containers = null).Expose(80);""")]
    [InlineData("""k8s.Pod("web", "web:1").Configure(p => p.Spec = null).ContainerPort(80);""")]
    [InlineData("""k8s.Service("web").Configure(s => s.Spec = null).Port(80);""")]
    [InlineData("""k8s.ConfigMap("web").Configure(c => c.Metadata = null).Label("a", "b");""")]
    public async Task What_a_Configure_takes_away_makes_no_error_of_our_own(string body)
    {
        var found = await DiagnoseAsync(body);

        output.WriteLine(string.Join("\n", found));
        Assert.DoesNotContain(
            found,
            diagnostic =>
                diagnostic.Id == "KUBE0999"
                || diagnostic.GetMessage().Contains("NullReference", StringComparison.Ordinal)
                || diagnostic.GetMessage().Contains("Object reference", StringComparison.Ordinal)
        );
    }

    private static async Task<IReadOnlyList<Diagnostic>> DiagnoseAsync(string body)
    {
        var project = HostProject
            .Of(
                Samples
                    .Set(body)
                    .Replace(
                        "#pragma warning disable KUBE4014",
                        "using k8s.Models;\n#pragma warning disable KUBE4014",
                        StringComparison.Ordinal
                    )
            )
            .WithAssembliesOf(typeof(k8s.Models.V1Pod), typeof(HandleModels));
        Lines.Empty(project.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await project.AnalyzeAsync(new ManifestAnalyzer());
    }
}
