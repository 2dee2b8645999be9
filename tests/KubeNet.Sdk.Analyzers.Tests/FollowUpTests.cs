using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>One cause has one diagnostic, at what a person wrote, and with the reason that is the true one.</summary>
public sealed class FollowUpTests
{
    private const string Overloads = """
        namespace Acme;
        public static class Names
        {
            public static string Of(string[] a) => "a";
            public static string Of(int[] a) => "b";
            public static int Next(this int n) => n + 1;
        }
        """;

    [Theory]
    [InlineData(
        """var json = System.Text.Json.JsonDocument./*!*/Parse("{}"); k8s.ConfigMap("a").Data("b", json.RootElement.ToString());""",
        "KUBE0001",
        "'JsonDocument.Parse' is not among"
    )]
    [InlineData(
        """k8s.ConfigMap("a").Data("b", new /*!*/System.Xml.Linq.XElement("root", "x").ToString());""",
        "KUBE0001",
        "'new XElement' is not among"
    )]
    [InlineData(
        """k8s.ConfigMap("a").Data("b", new System.Xml.Linq.XElement("root", new /*!*/System.Xml.Linq.XAttribute("id", 1)).ToString());""",
        "KUBE0001",
        "'new XAttribute' is not among"
    )]
    [InlineData("""System.Environment./*!*/Exit(1);""", "KUBE0002", "'Environment.Exit' ends the process")]
    [InlineData("""k8s.ConfigMap("a").Data("b", System.Console./*!*/ReadLine()!);""", "KUBE0002", "'Console.ReadLine' reads user input")]
    [InlineData(
        """k8s.ConfigMap("a").Data("b", System.IO.Path./*!*/GetTempPath());""",
        "KUBE0002",
        "'Path.GetTempPath' differs between machines"
    )]
    [InlineData("""k8s.Pod("lonely", "x:1")./*!*/Expose();""", "KUBE0005", "declares no container port")]
    [InlineData(
        """k8s.Deployment("web", image: "shop/web:1.0").ContainerPort(80).LivenessProbe(Probe.Http("/", /*!*/"80"));""",
        "KUBE1022",
        "Write the number without quotes: 80."
    )]
    [InlineData(
        """
            var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
            var web = k8s.Deployment("web", image: "shop/web:1.0").ContainerPort(80).Expose(port: 80);
            k8s.Ingress("shop").Class(nginx).Rule("localhost", "/", web)
                .Annotation("nginx.ingress.kubernetes.io/whitelist-source-range", /*!*/"10.0.0.0/33")
                .Annotation("nginx.ingress.kubernetes.io/denylist-source-range", "10.0.0.0/32");
            """,
        "KUBE3004",
        "answers all requests to the paths of the Ingress with 503"
    )]
    [InlineData(
        """
            var nginx = k8s.External.IngressClass("nginx", IngressController.Nginx);
            var web = k8s.Deployment("web", image: "shop/web:1.0").ContainerPort(80).Expose(port: 80);
            k8s.Ingress("shop").Class(nginx).Rule("localhost", "/", web).Annotation("nginx.ingress.kubernetes.io/canary-weight", /*!*/"10");
            """,
        "KUBE3018",
        "configured but not enabled"
    )]
    public async Task A_cause_is_reported_once_and_for_its_own_reason(string body, string id, string says)
    {
        var project = HostProject.Of(Samples.Set(body));
        Lines.Empty(project.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        var found = await project.AnalyzeAsync(new ManifestAnalyzer());

        Lines.Equal(
            Markers.Of(project).Select(mark => $"{id} {mark}"),
            found.Select(diagnostic =>
                $"{diagnostic.Id} {Markers.Show(diagnostic.Location)} {(diagnostic.Id == id ? "" : diagnostic.GetMessage())}".Trim()
            )
        );
        Assert.Contains(says, found[0].GetMessage(), StringComparison.Ordinal);
    }

    /// <summary>An error of the compiler in a member that the set does not use hides nothing that is wrong with the set.</summary>
    [Theory]
    [InlineData("""k8s.ConfigMap("a").Data("x", "1").Data("x", /*!*/"2");""", "KUBE0005")]
    [InlineData("""k8s.ConfigMap("a"); k8s.ConfigMap(/*!*/"a");""", "KUBE0006")]
    public async Task An_error_beside_a_set_hides_nothing(string body, string id)
    {
        var project = HostProject.Of(Samples.Set(body) + "\ninternal static class Beside { internal static int Half() => \"x\"; }\n");
        Assert.Contains(project.Compilation.GetDiagnostics(), diagnostic => diagnostic.Id == "CS0029");

        var found = await project.AnalyzeAsync(new ManifestAnalyzer());

        Lines.Equal(
            Markers.Of(project).Select(mark => $"{id} {mark}"),
            found.Select(diagnostic => $"{diagnostic.Id} {Markers.Show(diagnostic.Location)}")
        );
    }

    /// <summary>The compiler says what is wrong there; nothing is wrong here.</summary>
    [Theory]
    [InlineData("k8s.ConfigMap(Names.Web);", "namespace Acme; public static class Names { public const string Web = Missing.Name; }")]
    [InlineData("k8s.ConfigMap(Names.Web);", "namespace Acme; public static class Names { public static string Web => Missing.Name; }")]
    [InlineData("""k8s.ConfigMap("a");""", "namespace Acme; public static class Names { public static string Web => Missing.Name; }")]
    [InlineData("k8s.ConfigMap(new Names().Web);", """namespace Acme; public class Names : Missing { public string Web => "web"; }""")]
    [InlineData("Names.Add(k8s);", "namespace Acme; public static class Names { public static void Add(Missing k8s) { } }")]
    [InlineData(
        "foreach (var name in Names.All) k8s.ConfigMap(name);",
        "namespace Acme; public static class Names { public static readonly string[] All = Missing.All; }"
    )]
    [InlineData("""k8s.ConfigMap("a");""", "namespace Acme; public partial class Shop { private readonly string _name = Missing.Name; }")]
    [InlineData("""k8s.ConfigMap("a"); Missing.Call();""", "")]
    [InlineData("""k8s.ConfigMap("a"); int i = "x";""", "")]
    [InlineData("""k8s.ConfigMap("a"); return 1;""", "")]
    [InlineData("""k8s.ConfigMap("a"); await Missing;""", "")]
    [InlineData("""var f = x => x; k8s.ConfigMap("a").Data("b", $"{f}");""", "")] // CS8917
    [InlineData("""System.Func<int> f = 1.Next; k8s.ConfigMap("a").Data("b", $"{f()}");""", Overloads)] // CS1113
    [InlineData("""k8s.ConfigMap("a").Data("b", Names.Of(null));""", Overloads)] // CS0121
    [InlineData("""k8s.ConfigMap("a").Data("b", $"{new System.Exception() is [1, ..]}");""", "")] // CS8985
    [InlineData("""k8s.ConfigMap("a").Data("b", System.Xml.Linq.XElement.Parse(1).Value);""", "")]
    [InlineData(
        """k8s.ConfigMap("a");""",
        "namespace Acme; public partial class Shop { protected override void Define(KubeNet.Manifests k8s) { } }"
    )]
    [InlineData("""k8s.ConfigMap("a");""", "namespace Acme; public partial class Shop : Missing { }")]
    [InlineData("""k8s.ConfigMap("a");""", "namespace Acme; public partial class Shop : IMissing { }")]
    [InlineData("""k8s.ConfigMap("a");""", "namespace Acme; public partial class Shop { private Missing _one = new(); }")]
    [InlineData("""k8s.ConfigMap("a");""", """namespace Acme; public partial class Shop { private int _one = "x"; }""")]
    [InlineData("""k8s.ConfigMap("a");""", "namespace Acme; public partial class Shop { public Shop() { Missing.Call(); } }")]
    [InlineData(
        """k8s.ConfigMap("a");""",
        "namespace Acme; public partial class Shop { public override string Namespace => Missing.Name; }"
    )]
    [InlineData("""k8s.ConfigMap("a");""", "using Missing; namespace Acme; public class Names { }")]
    public async Task An_error_of_the_compiler_elsewhere_is_the_compilers_alone(string body, string other)
    {
        var project = HostProject.Of(Samples.Set(body), other);
        Assert.Contains(project.Compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Lines.Empty(await project.AnalyzeAsync(new ManifestAnalyzer()));
    }
}
