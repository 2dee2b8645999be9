using KubeNet.Files;
using KubeNet.HostTesting;

namespace KubeNet.Sdk.Generators.Tests;

/// <summary>Objects of generated classes in a set: evaluated as they are run.</summary>
public sealed class CustomResourceTests
{
    private const string Usings = "using KubeNet.Crds.ExampleCom;\nusing KubeNet.CustomResources;\nusing System;\n";

    public static TheoryData<string, string, string> Cases =>
        new()
        {
            {
                "each sort of field",
                """
                    k8s.Add(new Widget("a", "other")
                    {
                        Metadata = { Labels = new() { ["team"] = "web" }, Annotations = { ["a"] = "b" }, Finalizers = ["x/y"] },
                        Spec = new()
                        {
                            Size = 3, Big = 5_000_000_000, Ratio = 1, On = false, Mode = Widget.Mode.SlowIsh, Port = 8080, Memory = "12Mi",
                            Owner = new() { Name = "ann" }, Hosts = ["a.example.com"], Rules = [new() { Path = "/", Weight = 1 }, new()],
                            Tags = new() { ["x"] = "y" }, Limits = new() { ["cpu"] = 2, ["memory"] = "1Gi" },
                            Config = new() { ["n"] = null, ["b"] = true, ["d"] = 1.5, ["l"] = new object?[] { 1, "two", null } },
                            Anything = "text",
                            OtherFields = new() { ["newField"] = new Dictionary<string, object?> { ["x"] = 1L, ["y"] = Widget.Mode.Fast } },
                        },
                    });
                    """,
                """
                    apiVersion: example.com/v1
                    kind: Widget
                    metadata:
                      name: a
                      namespace: other
                      labels:
                        team: web
                      annotations:
                        a: b
                      finalizers:
                      - x/y
                    spec:
                      size: 3
                      big: 5000000000
                      ratio: 1
                      "on": false
                      mode: slow-ish
                      port: 8080
                      memory: 12Mi
                      owner:
                        name: ann
                      hosts:
                      - a.example.com
                      rules:
                      - path: /
                        weight: 1
                      - {}
                      tags:
                        x: "y"
                      limits:
                        cpu: 2
                        memory: 1Gi
                      config:
                        "n": null
                        b: true
                        d: 1.5
                        l:
                        - 1
                        - two
                        - null
                      anything: text
                      newField:
                        x: 1
                        "y": Fast

                    """
            },
            {
                "empty and absent",
                """
                    var widget = new Widget("a")
                    {
                        Spec = new() { Size = 0, Mode = Widget.Mode.Empty, Owner = new() { Name = "" }, Hosts = [], Tags = [] },
                    };
                    widget.Metadata.Labels.Clear();
                    k8s.Add(widget);
                    """,
                """
                    apiVersion: example.com/v1
                    kind: Widget
                    metadata:
                      name: a
                      namespace: shop
                    spec:
                      size: 0
                      mode: ""
                      owner:
                        name: ""
                      hosts: []
                      tags: {}

                    """
            },
            {
                "made by methods, in loops, and changed later",
                """
                    Widget Of(string name, params string[] hosts) => new(name) { Spec = Spec(hosts) };
                    Widget.SpecType Spec(string[] hosts) =>
                        new()
                        {
                            Size = hosts.Length, Mode = Enum.Parse<Widget.Mode>("Fast"), Owner = new() { Name = "b" },
                            Hosts = [.. hosts.Select(h => h + ".com")],
                        };
                    var widget = Of("a", "x", "y");
                    widget.Spec!.Hosts!.Add($"z.{widget.Metadata.Name}");
                    widget.Spec.Port ??= widget.Spec.Hosts.Count;
                    var handle = k8s.Add(widget);
                    widget.Spec.Size = 7;
                    k8s.ConfigMap("c").Data("name", handle.Name).Data("kind", handle.Kind).Data("port", widget.Spec.Port!.ToString());
                    var added = new[] { "b" }.Select(name => Of(name)).Select(k8s.Add).ToList();
                    k8s.ConfigMap("d").Data("count", added.Count.ToString()).Data("first", added[0].Name);
                    """,
                ""
            },
            {
                "a class of the program",
                """
                    k8s.Add(new Gadget());
                    """,
                """
                    apiVersion: example.com/v2
                    kind: Gadget
                    metadata:
                      name: g
                      namespace: shop
                    spec:
                      base: 1
                      own: 2

                    """
            },
            {
                "exceptions",
                """
                    string Try(Action action)
                    {
                        try { action(); return "no"; } catch (Exception error) { return error.GetType().Name + ": " + error.Message; }
                    }
                    var fast = new Widget.SpecType { Size = 1, Mode = Widget.Mode.Fast, Owner = new() { Name = "b" } };
                    k8s.ConfigMap("c")
                        .Data("null", Try(() => k8s.Add(null!)))
                        .Data("name", Try(() => k8s.Add(new Widget("") { Spec = fast })))
                        .Data("none", Try(() => k8s.Add(new Nothing())));
                    """,
                ""
            },
        };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evaluating_gives_what_running_gives(string what, string define, string expected)
    {
        Assert.NotEmpty(what);
        var project = Project(define);
        var run = CrdProject.Run(project);
        var set = CrdProject.Evaluate(project);

        Lines.Empty(set.Findings);
        Assert.True(set.Graph.IsComplete);
        Assert.Equal(run, CrdProject.TextOf(ManifestFiles.Of(set.Graph)));
        if (expected.Length > 0)
        {
            Assert.Equal(expected.ReplaceLineEndings("\n"), ManifestFiles.Of(set.Graph)[0].Content);
        }
    }

    [Theory]
    [InlineData("""["d"] = DateTime.UnixEpoch""", "'spec.config.d' has a value that cannot be written")]
    [InlineData("""["d"] = new { A = 1 }""", "'spec.config.d' has a value that cannot be written")]
    [InlineData("""["d"] = double.NaN""", "'spec.config.d' is not a number: 'NaN'")]
    [InlineData("""["d"] = new Dictionary<int, string> { [1] = "a" }""", "'spec.config.d' has a key that is not a string")]
    [InlineData("""["d"] = (Widget.Mode)9""", "'spec.config.d' is a number that its enumeration does not have")]
    [InlineData("""["d"] = new[] { 'c' }""", "'spec.config.d[0]' has a value that cannot be written")]
    public void What_cannot_be_written_is_said_at_the_value(string entry, string message)
    {
        var project = Project(
            "k8s.Add(new Widget(\"a\") { Spec = new() { Size = 1, Mode = Widget.Mode.Fast, Owner = new() { Name = \"b\" }, "
                + "Config = new() { "
                + entry
                + " } } });"
        );

        var finding = Assert.Single(CrdProject.Evaluate(project).Findings);
        Assert.Equal("KUBE0005", finding.Kind.Id);
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
        Assert.Contains(message, Assert.ThrowsAny<Exception>(() => CrdProject.Run(project)).ToString(), StringComparison.Ordinal);
        var written = project.Trees[0].ToString().Substring(finding.Origin.Start, finding.Origin.Length);
        Assert.Contains(written, entry, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resource_that_contains_itself_ends()
    {
        var project = Project(
            """
            var map = new Dictionary<string, object?>();
            map["self"] = map;
            k8s.Add(new Widget("a") { Spec = new() { Size = 1, Mode = Widget.Mode.Fast, Owner = new() { Name = "b" }, Config = map } });
            """
        );

        var finding = Assert.Single(CrdProject.Evaluate(project).Findings);
        Assert.Equal("KUBE0003", finding.Kind.Id);
        Assert.Contains("contains itself", finding.Message, StringComparison.Ordinal);
        Assert.Contains("contains itself", Assert.ThrowsAny<Exception>(() => CrdProject.Run(project)).ToString(), StringComparison.Ordinal);
    }

    private static HostProject Project(string define) =>
        CrdProject
            .Of("", CrdSamples.Rich)
            .WithFile("Shop.cs", Usings + CrdProject.SetOf(define))
            .WithFile(
                "Gadget.cs",
                """
                using KubeNet.CustomResources;

                [CustomResource("example.com/v2", "Gadget")]
                public sealed class Gadget : ICustomResource
                {
                    [KubernetesName("metadata")] public Meta Metadata => new();
                    [KubernetesName("spec")] public Derived Spec { get; } = new();
                    public int NotWritten => 5;
                    public class Meta { [KubernetesName("name")] public string Name => "g"; }
                    public class Basic
                    {
                        [KubernetesName("base")] public int First => 1;
                        [KubernetesName("hidden")] internal int Hidden => 3;
                    }
                    public sealed class Derived : Basic { [KubernetesName("own")] public int Own { get; set; } = 2; }
                }

                public sealed class Nothing : ICustomResource { }
                """
            );
}
