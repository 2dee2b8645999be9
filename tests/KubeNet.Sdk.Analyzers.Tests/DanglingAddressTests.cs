using KubeNet.Evaluation;
using KubeNet.HostTesting;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Analyzers.Tests;

/// <summary>KUBE2040: what the app's code says of the cluster is compared with what the sets declare.</summary>
[Collection("alone")] // evaluations are counted in the whole process
public sealed class DanglingAddressTests
{
    private const string Declared =
        """server.Expose(port: 80, targetPort: 8080); server.ContainerPort(8080); k8s.Service("db").ExternalName("db.example.com"); """
        + """k8s.Service("peers").Headless(); """
        + """k8s.External.Service("sso"); k8s.External.Service("sso", @namespace: "platform");""";

    [Theory]
    [InlineData(
        "\"http://servre.default.svc.cluster.local\"",
        "no Service 'servre' is declared in the namespace 'default'. Did you mean 'server'?"
    )]
    [InlineData(
        "\"http://server.default.svc.cluster.local:8080/x\"",
        "has no port '8080'. It has only '80'. '8080' is the targetPort of '80'. Clients use the Service's port. Write '80'."
    )]
    [InlineData("\"http://server.default.svc:9090\"", "has no port '9090'. It has only '80'. Use one of these")]
    [InlineData("\"https://server.default.svc\"", "has no port '443'")]
    [InlineData("\"server.shop.svc:80\"", "The namespace 'default' has a Service with this name. Write 'server.default.svc'")]
    [InlineData("\"cache.default.svc\"", """Declare it, or add k8s.External.Service("cache", @namespace: "default")""")]
    [InlineData("\"Host=cache.default.svc;Port=5432\"", "'cache.default.svc' cannot be reached")]
    [InlineData(
        "\"amqp://guest:hunter2@rabbit.default.svc.cluster.local.:5672/\"",
        "'rabbit.default.svc.cluster.local.:5672' cannot be reached"
    )]
    [InlineData("\"server-0.server.default.svc:81\"", "has no port '81'")]
    [InlineData("\"\"\"http://servre.default.svc/\"\"\"", "'servre.default.svc' cannot be reached")]
    [InlineData("""System.Text.Encoding.UTF8.GetString("http://servre.default.svc"u8)""", "'servre.default.svc' cannot be reached")]
    [InlineData("$\"http://servre.default.svc/{Environment.MachineName}\"", "'servre.default.svc' cannot be reached")]
    [InlineData("$\"http://servre.default.svc:{Environment.ProcessId}\"", "'servre.default.svc' cannot be reached")]
    [InlineData("$\"{Environment.MachineName}://servre.default.svc\"", "'servre.default.svc' cannot be reached")]
    public async Task An_address_that_fits_nothing_is_marked(string literal, string says)
    {
        var project = Project(literal);

        var shown = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));

        Assert.Equal(
            ("KUBE2040", DiagnosticSeverity.Warning, "File2.cs"),
            (shown.Id, shown.Severity, Path.GetFileName(shown.Location.SourceTree!.FilePath))
        );
        Assert.Contains(says, shown.GetMessage(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", shown.GetMessage(), StringComparison.Ordinal);
        var marked = project.Tree("File2.cs").ToString().Substring(shown.Location.SourceSpan.Start, shown.Location.SourceSpan.Length);
        Assert.Equal(MarkOf(shown.GetMessage()), marked); // the host or the port, and no more
        // the Service that was meant
        Assert.Equal(shown.GetMessage().Contains("'server'", StringComparison.Ordinal), shown.AdditionalLocations.Count == 1);
    }

    [Theory]
    [InlineData("\"http://server.default.svc.cluster.local\"")]
    [InlineData("\"http://server.default.svc:80/a.css\"")]
    [InlineData("\"HTTP://server.default.svc/\"")]
    [InlineData("\"server.default.svc\"")]
    [InlineData("\"tcp://server.default.svc\"")]
    [InlineData("\"http://db.default.svc:5432\"")] // what is behind an ExternalName may listen anywhere
    [InlineData("\"http://peers.default.svc:9999\"")] // and so may the Pods of a headless Service
    [InlineData("\"http://sso.default.svc:1\"")]
    [InlineData("\"http://sso.platform.svc:1\"")]
    [InlineData("\"https://kubernetes.default.svc\"")]
    [InlineData("\"/api/my.orders.svc\"")] // a path
    [InlineData("\"http://example.com/a.orders.svc?wsdl\"")]
    [InlineData("\"Service.svc\"")]
    [InlineData("\"servre.default.svcs\"")]
    [InlineData("\"servre.default.svc.example.com\"")]
    [InlineData("\"http://servre.default.svc\" + Environment.MachineName")]
    [InlineData("""Environment.MachineName + ("servre.default.svc")""")]
    [InlineData("$\"{Environment.MachineName}servre.default.svc\"")]
    [InlineData("$\"http://servre.default.svc{Environment.MachineName}\"")]
    [InlineData("$\"http://server.default.svc:{Environment.ProcessId}\"")]
    [InlineData("$\"http://server.default.svc:80{Environment.ProcessId}\"")]
    [InlineData("""string.Format("http://{0}.default.svc", 1)""")]
    public async Task An_address_that_fits_or_is_not_certain_is_left_alone(string literal) =>
        Lines.Empty(await Project(literal).AnalyzeAsync(new ManifestAnalyzer()));

    [Fact]
    public async Task An_address_in_a_set_is_judged_too()
    {
        var project = HostProject.Of(Samples.Set("""server.Expose(port: 80); server.Env("URL", "http://server.default.svc:8080");"""));

        var found = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));
        Assert.Equal(("KUBE2040", "8080"), (found.Id, TextAt(found)));
        Assert.False(Assert.Single(HandOvers.Of(project).Sets).IsRefused);
    }

    /// <summary>What is missing may only be unknown; and who has no sets asks for nothing.</summary>
    [Theory]
    [InlineData("namespace Acme; public sealed class Nothing { }")]
    [InlineData("""server.Label("at", DateTime.Now.ToString());""")]
    [InlineData("server.Expose(port: ")]
    public async Task Nothing_is_said_where_the_sets_are_not_known(string code)
    {
        var project = HostProject.Of(
            code.StartsWith("namespace", StringComparison.Ordinal) ? code : Samples.Set(code),
            Client("\"http://servre.default.svc\"")
        );

        Assert.DoesNotContain(await project.AnalyzeAsync(new ManifestAnalyzer()), diagnostic => diagnostic.Id == "KUBE2040");
    }

    [Fact]
    public async Task A_Service_of_any_set_will_do()
    {
        var project = HostProject.Of(
            Samples.Set(""),
            Samples.Set("server.Expose(port: 80);", "Store"),
            Client("\"http://server.default.svc\"")
        );

        Lines.Empty(await project.AnalyzeAsync(new ManifestAnalyzer()));
    }

    [Fact]
    public async Task What_a_generator_wrote_is_left_out()
    {
        var project = HostProject
            .Of(Samples.Set(""))
            .WithTree("Acme.Maker/Acme.Maker.Clients/Clients.g.cs", Client("\"http://servre.default.svc\""));

        Lines.Empty(await project.AnalyzeAsync(new ManifestAnalyzer()));
    }

    /// <summary>Live: an editor asks about one file, and gets what lies in it.</summary>
    [Fact]
    public async Task It_is_seen_file_by_file_with_one_evaluation()
    {
        var project = Project("\"http://servre.default.svc\"");
        var before = EvaluationCache.Evaluations;
        foreach (var tree in project.Trees)
        {
            var analysis = project.WithAnalyzer(new ManifestAnalyzer());
            var found = await analysis.GetAnalyzerSemanticDiagnosticsAsync(
                analysis.Compilation.GetSemanticModel(tree),
                filterSpan: null,
                CancellationToken.None
            );
            Assert.Equal(tree == project.Tree("File2.cs") ? ["KUBE2040"] : [], found.Select(diagnostic => diagnostic.Id));
        }

        Assert.Equal(before + 1, EvaluationCache.Evaluations);
    }

    /// <summary>Names that only the namespace's pods use; a literal may hold several, and each is marked where it stands.</summary>
    [Theory]
    [InlineData("\"http://server:8080/x\"", "8080")]
    [InlineData("\"http://servre:80\"", "servre")]
    [InlineData("\"Host=server;Port=5432;Password=a\"", "5432")]
    [InlineData(
        "\"\"\"\n        { \"A\": \"http://servre:80\", \"B\": \"https://server:80\", \"C\": \"server:90\" }\n        \"\"\"",
        "servre|80|90"
    )]
    [InlineData("@\"\"\"http://servre\"\" \"", "servre")]
    [InlineData("\"\\thttp://server:8080\"", "8080")]
    [InlineData("$\"http://server:8080/{Environment.MachineName}\"", "8080")]
    [InlineData("\"http://localhost:5000 https://api.example.com servers redis:6379 image: server:90\"", "")]
    [InlineData("\"server-0.server\"", "")]
    public async Task Short_names_are_judged_beside_what_is_declared(string literal, string marked) =>
        Assert.Equal(
            marked,
            string.Join(
                "|",
                (await Project(literal).AnalyzeAsync(new ManifestAnalyzer()))
                    .OrderBy(found => found.Location.SourceSpan.Start)
                    .Select(TextAt)
            )
        );

    [Theory]
    [InlineData("""server.Env("URL", $"http://{server}:8080");""", "8080")]
    [InlineData("""const string port = "81"; server.Env("URL", "http://server:" + port);""", "\"http://server:\" + port")]
    [InlineData("""k8s.ConfigMap("settings").Data("a.json", "{ \"Url\": \"http://servre\" }");""", "servre")]
    public async Task What_a_set_computes_is_judged_too(string code, string marked)
    {
        var project = HostProject.Of(Samples.Set("server.Expose(port: 80); " + code));

        Assert.Equal(marked, TextAt(Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()))));
    }

    /// <summary>A tool turned all warnings off, for its own code: an address from the build that leads nowhere is said anyway.</summary>
    [Fact]
    public async Task An_address_in_a_file_without_warnings_is_said()
    {
        var project = HostProject.Of(Samples.Set(Declared)).WithFile("obj/KubeNet.Parameters.g.cs", Silenced);

        var shown = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));
        Assert.Equal(("KUBE2040", "KubeNet.Parameters.g.cs"), (shown.Id, Path.GetFileName(shown.Location.GetLineSpan().Path)));
        Assert.Contains("'servre.default.svc' cannot be reached", shown.GetMessage(), StringComparison.Ordinal);
    }

    /// <summary>Where a manifest uses it, that is the place.</summary>
    [Fact]
    public async Task An_address_of_a_file_without_warnings_is_said_once_where_a_manifest_uses_it()
    {
        var project = HostProject
            .Of(Samples.Set(Declared + """server.Env("URL", Acme.Parameters.Url);"""))
            .WithFile("obj/KubeNet.Parameters.g.cs", Silenced);

        var shown = Assert.Single(await project.AnalyzeAsync(new ManifestAnalyzer()));
        Assert.Equal("Acme.Parameters.Url", TextAt(shown));
    }

    private const string Silenced = """
        // <auto-generated/>
        #pragma warning disable
        namespace Acme { internal static class Parameters { public const string Url = "http://servre.default.svc"; } }
        """;

    private static string TextAt(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length);

    /// <summary>The port where the Service has no such, and it is written; otherwise the host.</summary>
    private static string MarkOf(string message)
    {
        var shown = message.Split('\'')[1].Split(':');
        return message.Contains("has no port", StringComparison.Ordinal) && shown.Length > 1 ? shown[1] : shown[0];
    }

    private static HostProject Project(string literal) => HostProject.Of(Samples.Set(Declared), Client(literal));

    private static string Client(string literal) =>
        $"using System; namespace Acme; public static class Client {{ public static string Url => {literal}; }}";
}
