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
    [InlineData("""k8s.Deployment("web", image: "nginx:1.27").Container("main", image: "a:1").InitContainer("main", image: "b:1");""")]
    [InlineData("""k8s.Deployment("web", image: "nginx:1.27").ContainerPort(8080, "http").ContainerPort(9090, "http");""")]
    [InlineData("""k8s.Service("web").Selector("app", "web").Ports(new ServicePort("http", 80), new ServicePort("http", 81));""")]
    [InlineData("""k8s.Service("web").Type(ServiceType.ClusterIP).Ports(new ServicePort(80, 80, nodePort: 30080));""")]
    public async Task What_the_library_and_a_rule_find_is_said_once(string body)
    {
        var found = await ErrorsAsync(body);

        Assert.Equal(["KUBE0005"], found.Select(one => one.Id));
    }

    /// <summary>A name that is read from a handle is wrong where it is written, though a Service's name has its own form.</summary>
    [Theory]
    [InlineData("""k8s.Service(web.Name).Selector(web).Ports(new ServicePort(80, 8080));""", "metadata.name of Service 'Web_1'")]
    [InlineData("""k8s.ConfigMap(web.Name).Data("a", "b");""", "metadata.name of ConfigMap 'Web_1'")]
    [InlineData("""var name = web.Name; k8s.ConfigMap(name).Data("a", "b");""", "metadata.name of ConfigMap 'Web_1'")]
    [InlineData(
        """var map = k8s.ConfigMap(web.Name).Data("a", "b"); k8s.Secret(map.Name);""",
        "metadata.name of ConfigMap 'Web_1', metadata.name of Secret 'Web_1'"
    )]
    [InlineData("""web.Container(web.Name, "nginx:1.27");""", "spec.template.spec.containers[1].name of Deployment 'Web_1'")]
    public async Task A_wrong_name_that_is_read_elsewhere_is_one_mistake(string body, string also)
    {
        var found = await ErrorsAsync($"""var web = k8s.Deployment("Web_1", image: "nginx:1.27").ContainerPort(8080); {body}""");

        var message = Assert.Single(found).GetMessage();
        Assert.StartsWith("metadata.name of Deployment 'Web_1'", message, StringComparison.Ordinal);
        Assert.EndsWith($" The same place also affects {also}.", message, StringComparison.Ordinal);
        Assert.Equal("\"Web_1\"", found[0].Location.SourceTree!.ToString().Substring(found[0].Location.SourceSpan.Start, 7));
    }

    /// <summary>A text that is made of a name is another value, with a mistake of its own.</summary>
    [Fact]
    public async Task A_text_made_of_a_name_is_judged_by_itself()
    {
        var found = await ErrorsAsync(
            """var web = k8s.Deployment("Web_1", image: "nginx:1.27"); k8s.ConfigMap("a").Data("a", "b").Label("app", "-" + web.Name);"""
        );

        Assert.Equal(["KUBE1013", "KUBE1016"], found.Select(one => one.Id));
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
