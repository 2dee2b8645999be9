using KubeNet.HostTesting;
using KubeNet.Sdk.CodeFixes.Tests.Harness;
using Microsoft.CodeAnalysis.CodeFixes;

namespace KubeNet.Sdk.CodeFixes.Tests.Fixes;

/// <summary>The next free NodePort: of the static band first, and never one that somebody has.</summary>
public sealed class NodePortTests
{
    private const string Key = "WriteSuggestedValue.Number";

    [Fact]
    public Task The_first_number_of_the_range() =>
        FixCase.MendsAsync(
            "KUBE1001",
            Key,
            "server.Expose(port: 80, nodePort: /* a comment */ 80);",
            "server.Expose(port: 80, nodePort: /* a comment */ 30000);"
        );

    [Fact]
    public Task Taken_numbers_are_passed_over() =>
        FixCase.MendsAsync(
            "KUBE1002",
            Key,
            """server.Expose(name: "a", port: 80, nodePort: 30000); server.Expose(name: "b", port: 80, nodePort: 30001); """
                + """server.Expose(name: "c", port: 80, nodePort: 30000);""",
            """server.Expose(name: "a", port: 80, nodePort: 30000); server.Expose(name: "b", port: 80, nodePort: 30001); """
                + """server.Expose(name: "c", port: 80, nodePort: 30002);"""
        );

    [Fact]
    public Task All_that_collide_at_once() =>
        FixCase.MendsAllAsync(
            "KUBE1002",
            Key,
            FixAllScope.Project,
            """server.Expose(name: "a", port: 80, nodePort: 30000); server.Expose(name: "b", port: 80, nodePort: 30000); """
                + """server.Expose(name: "c", port: 80, nodePort: 30000);""",
            """server.Expose(name: "a", port: 80, nodePort: 30000); server.Expose(name: "b", port: 80, nodePort: 30001); """
                + """server.Expose(name: "c", port: 80, nodePort: 30002);"""
        );

    [Fact]
    public Task Twice_in_one_Service() =>
        FixCase.MendsAsync(
            "KUBE1024",
            Key,
            """server.Expose([new("a", 80, nodePort: 30000), new("b", 53, 80, nodePort: 30000, protocol: Protocol.Udp)]);""",
            """server.Expose([new("a", 80, nodePort: 30000), new("b", 53, 80, nodePort: 30001, protocol: Protocol.Udp)]);"""
        );

    [Fact]
    public Task The_literal_is_found_behind_a_helper_and_a_local() =>
        FixCase.MendsAsync(
            "KUBE1001",
            Key,
            "var node = 80; Front(server, node);",
            "var node = 30000; Front(server, node);",
            "private static void Front(PodHandle pod, int node) => pod.Expose(port: 80, nodePort: node);"
        );

    [Fact]
    public Task A_constant_that_only_the_set_uses() =>
        FixCase.MendsAsync(
            "KUBE1001",
            Key,
            HostProject.Of(
                Samples.Set("server.Expose(port: 80, nodePort: Ports.Web);"),
                "namespace Acme; public static class Ports { public const int Web = 80; }"
            ),
            "namespace Acme; public static class Ports { public const int Web = 30000; }",
            "File2.cs"
        );

    [Fact]
    public Task Not_a_constant_that_the_app_uses() =>
        FixCase.RefusesAsync(
            "KUBE1001",
            "",
            "server.Expose(port: 80, nodePort: Ports.Web);",
            "",
            "namespace Acme; public static class Ports { public const int Web = 80; "
                + "} public static class Program { public static int Listen() => Ports.Web; }"
        );

    [Fact]
    public Task Not_a_value_that_is_right_elsewhere() =>
        FixCase.RefusesAsync("KUBE1001", "", "var port = 80; server.Expose(port: port, nodePort: port);");

    [Fact]
    public Task Not_one_literal_for_several_Services() =>
        FixCase.RefusesAsync("KUBE1001", "", """for (var i = 0; i < 2; i++) server.Expose(name: $"s{i}", port: 80, nodePort: 80);""");

    [Theory]
    [InlineData("First + 80")]
    [InlineData("0x50")]
    [InlineData("""int.Parse("80")""")]
    public Task Not_what_is_no_plain_literal(string value) =>
        FixCase.RefusesAsync("KUBE1001", "", $"server.Expose(port: 80, nodePort: {value});", "private const int First = 40000;");

    /// <summary>The set uses the other one, so they share the cluster's numbers; the second project is another cluster's.</summary>
    [Theory]
    [InlineData(FixAllScope.Document, "30001 30002", "80 30000", "80 81", "80 30000")]
    [InlineData(FixAllScope.Project, "30002 30003", "30001 30000", "80 81", "80 30000")]
    [InlineData(FixAllScope.Solution, "30002 30003", "30001 30000", "30002 30003", "30001 30000")]
    public async Task All_at_once_are_distinct(FixAllScope scope, string shop, string other, string secondShop, string secondOther)
    {
        string Shop(string ports) =>
            Samples.Set(
                $"""server.Expose(name: "a", port: 80, nodePort: {ports.Split(' ')[0]}); k8s.Use<Other>(); """
                    + $"""server.Expose(name: "b", port: 80, nodePort: {ports.Split(' ')[1]});"""
            );
        string Other(string ports) =>
            "using KubeNet; namespace Acme; public class Other : "
            + $"ManifestSet {{ protected override void Define(Manifests k8s) {{ var pod = k8s.Pod(\"pod\", image: "
            + $"\"nginx:1.27\").ContainerPort(80); pod.Expose(name: \"c\", port: 80, nodePort: {ports.Split(' ')[0]}); "
            + $"pod.Expose(name: \"d\", port: 80, nodePort: {ports.Split(' ')[1]}); }} }}";
        var app = HostProject.Of(Shop("80 81"), Other("80 30000"));
        var project = FixedProject.Of(app, app);
        var diagnostic = (await project.DiagnosticsAsync()).First(found =>
            found.Id == "KUBE1001" && found.Location.SourceTree!.FilePath.EndsWith("Shop.cs", StringComparison.Ordinal)
        );

        var mended = await project.FixAllAsync(diagnostic, $"{diagnostic.Id}.{Key}", scope);

        Assert.Equal(
            [Shop(shop), Other(other), Shop(secondShop), Other(secondOther)],
            [
                await mended.TextAsync(),
                await mended.TextAsync("File2.cs"),
                await mended.TextAsync(project: 1),
                await mended.TextAsync("File2.cs", 1),
            ]
        );
        Assert.DoesNotContain(await mended.DiagnosticsAsync(), found => found.Id == "KUBE1002");
    }
}
