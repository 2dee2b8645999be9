using KubeNet.HostTesting;
using KubeNet.Sdk.CodeFixes.Tests.Harness;

namespace KubeNet.Sdk.CodeFixes.Tests.Fixes;

/// <summary>Everything around an edit stays as it is, and what is inserted looks like its neighbours.</summary>
public sealed class FormattingTests
{
    [Fact]
    public Task Line_ends_of_Windows_and_tabs_stay() =>
        FixCase.MendsAsync(
            "KUBE4002",
            "DeclareElsewhere",
            HostProject.Of(
                Windows(
                    "var web = server.Expose(port: 80);\n\t\tk8s.Ingress(\"in\")\n\t\t\t.Class(name: "
                        + "\"edge\")\n\t\t\t.Rule(\"a.com\", \"/\", web);"
                )
            ),
            Windows(
                "var web = server.Expose(port: "
                    + "80);\n\t\tk8s.External.IngressClass(\"edge\");\n\t\tk8s.Ingress(\"in\")\n\t\t\t.Class(name: "
                    + "\"edge\")\n\t\t\t.Rule(\"a.com\", \"/\", web);"
            )
        );

    [Fact]
    public Task A_comment_stays_with_its_statement() =>
        FixCase.MendsAsync(
            "KUBE4002",
            "DeclareElsewhere",
            """
            var web = server.Expose(port: 80);

                    // the way in
                    k8s.Ingress("in").Class(name: "edge").Rule("a.com", "/", web);
            """,
            """
            var web = server.Expose(port: 80);

                    k8s.External.IngressClass("edge");
                    // the way in
                    k8s.Ingress("in").Class(name: "edge").Rule("a.com", "/", web);
            """
        );

    /// <summary>Where the set's body is one expression there is no place for a statement.</summary>
    [Fact]
    public Task Not_a_statement_where_there_is_no_block() =>
        FixCase.RefusesAsync(
            "KUBE4002",
            "DeclareElsewhere",
            HostProject.Of(
                """using KubeNet; public class Shop : ManifestSet { protected override void Define(Manifests k8s) => """
                    + """k8s.Ingress("in").Class(name: "edge").DefaultBackend(k8s.Pod("p", """
                    + """image: "p:1").ContainerPort(80).Expose(port: 80)); }"""
            )
        );

    [Fact]
    public Task A_suppressed_neighbour_stays_suppressed() =>
        FixCase.MendsAsync(
            "KUBE1001",
            "WriteSuggestedValue",
            """
            #pragma warning disable KUBE2001
                    server.Expose(name: "a", port: 80, targetPort: 81); // on purpose
            #pragma warning restore KUBE2001
                    server.Expose(name: "b", port: 80, nodePort: 1_0);
            """,
            """
            #pragma warning disable KUBE2001
                    server.Expose(name: "a", port: 80, targetPort: 81); // on purpose
            #pragma warning restore KUBE2001
                    server.Expose(name: "b", port: 80, nodePort: 30000);
            """
        );

    private static string Windows(string body) => Samples.Set(body).ReplaceLineEndings("\r\n");
}
