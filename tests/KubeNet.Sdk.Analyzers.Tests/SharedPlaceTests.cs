using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>A place of the source has one diagnostic a kind, and that one names all that the place gives.</summary>
public sealed class SharedPlaceTests
{
    [Fact]
    public async Task A_loop_with_three_wrong_names_names_all_three()
    {
        var message = await MessageAsync("""for (var i = 1; i <= 3; i++) k8s.ConfigMap($"Orders_{i}").Data("a", "b");""");

        Assert.StartsWith(
            "metadata.name of ConfigMap 'Orders_1' is 'Orders_1', and the API server rejects it: ",
            message,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            " The same place also affects metadata.name of ConfigMap 'Orders_2', metadata.name of ConfigMap 'Orders_3'.",
            message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Values_stand_beside_the_fields_that_they_are_of()
    {
        var message = await MessageAsync("""foreach (var name in new[] { "a", "b" }) k8s.ConfigMap(name).Label("team", name + "_");""");

        Assert.Contains("'a_'", message, StringComparison.Ordinal);
        Assert.EndsWith(" The same place also affects metadata.labels of ConfigMap 'b' ('b_').", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_sets_that_a_method_serves_are_both_named()
    {
        var project = HostProject.Of(
            Samples.Set("""Names.Add(k8s, "first");"""),
            Samples.Set("""Names.Add(k8s, "second");""", "Store"),
            """
            namespace Acme;
            using KubeNet;
            public static class Names { public static void Add(Manifests k8s, string name) => k8s.ConfigMap(name + "_"); }
            """
        );

        var found = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Contains("'first_'", found.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("'second_'", found.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_value_for_one_field_is_said_once()
    {
        var message = await MessageAsync("""k8s.ConfigMap("Orders_1").Data("a", "b");""");

        Assert.DoesNotContain("The same place", message, StringComparison.Ordinal);
    }

    /// <summary>What the library finds by itself while a set is evaluated is not found by a rule again.</summary>
    [Theory]
    [InlineData("""k8s.Deployment("web", image: "nginx:1.27").Container("nginx", image: "busybox:1.36");""")]
    [InlineData(
        """k8s.Deployment("web", image: "nginx:1.27").Container("main", image: "busybox:1.36").InitContainer("main", image: "busybox:1.36");"""
    )]
    [InlineData("""k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").ContainerPort(9090, "http");""")]
    [InlineData("""k8s.Service("web").Selector("app", "web").Ports(new ServicePort("http", 80), new ServicePort("http", 81));""")]
    [InlineData("""k8s.Service("web").Type(ServiceType.ClusterIP).Ports(new ServicePort(80, 80, nodePort: 30080));""")]
    public async Task What_the_library_and_a_rule_find_is_said_once(string body)
    {
        var found = await ErrorsAsync(body);

        Assert.Equal(["KUBE0005"], found.Select(one => one.Id));
    }

    private static async Task<IReadOnlyList<Diagnostic>> ErrorsAsync(string body)
    {
        var found = await HostProject.Of(Samples.Set(body)).AnalyzeAsync(new ManifestAnalyzer());
        return [.. found.Where(one => one.Severity == DiagnosticSeverity.Error)];
    }

    private static async Task<string> MessageAsync(string body)
    {
        var project = HostProject.Of(Samples.Set(body));
        Lines.Empty(project.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer())).GetMessage();
    }
}
