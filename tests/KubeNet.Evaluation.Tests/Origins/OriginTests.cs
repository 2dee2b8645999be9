using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Origins;

/// <summary>
/// A value is marked where it was written, however far it walked: <c>/*!*/</c> stands before the literal of the nodePort.
/// </summary>
public sealed class OriginTests
{
    private const string Marker = "/*!*/";

    public static TheoryData<string, string> Ways =>
        new()
        {
            { "argument", """k8s.Pod("a", "b").Expose(port: 80, nodePort: /*!*/30080);""" },
            { "local", """var n = /*!*/30080; k8s.Pod("a", "b").Expose(port: 80, nodePort: n);""" },
            {
                "helper",
                """Front(/*!*/30080); void Front(int n) => Inner(n); """
                    + """void Inner(int p) => k8s.Pod("a", "b").Expose(port: 80, nodePort: p);"""
            },
            { "return value", """k8s.Pod("a", "b").Expose(port: 80, nodePort: Pick()); int Pick() { return /*!*/30080; }""" },
            {
                "constant",
                "k8s.Pod(\"a\", \"b\").Expose(port: 80, nodePort: Ports.Node); "
                    + "// types\nstatic class Ports { public const int Node = /*!*/30080; }"
            },
            {
                "static field",
                "k8s.Pod(\"a\", \"b\").Expose(port: 80, nodePort: Ports.Node); "
                    + "// types\nstatic class Ports { public static readonly int Node = /*!*/30080; }"
            },
            { "property", "k8s.Pod(\"a\", \"b\").Expose(port: 80, nodePort: Node); // members\nint Node => /*!*/30080;" },
            { "default of a parameter", """Front(); void Front(int n = /*!*/30080) => k8s.Pod("a", "b").Expose(port: 80, nodePort: n);""" },
            {
                "record",
                "var app = new App(\"x\", /*!*/30080); k8s.Pod(\"a\", \"b\").Expose(port: 80, nodePort: app.Port); "
                    + "// types\nrecord App(string Name, int Port);"
            },
            {
                "with",
                "var app = new App(1) with { Port = /*!*/30080 }; k8s.Pod(\"a\", \"b\").Expose(port: 80, nodePort: app.Port); "
                    + "// types\nrecord App(int Port);"
            },
            { "tuple", """var (n, _) = (/*!*/30080, 1); k8s.Pod("a", "b").Expose(port: 80, nodePort: n);""" },
            { "array element", """foreach (var n in new[] { /*!*/30080 }) k8s.Pod("a", "b").Expose(port: 80, nodePort: n);""" },
            { "collection expression", """List<int> all = [/*!*/30080]; k8s.Pod("a", "b").Expose(port: 80, nodePort: all[0]);""" },
            {
                "dictionary",
                """var all = new Dictionary<string, int> { ["x"] = /*!*/30080 }; k8s.Pod("a", "b").Expose(port: 80, nodePort: all["x"]);"""
            },
            {
                "LINQ",
                """foreach (var n in new[] { 1, /*!*/30080 }.Where(n => n > 2).OrderBy(n => n).Select(n => n)) """
                    + """k8s.Pod("a", "b").Expose(port: 80, nodePort: n);"""
            },
            {
                "extension method",
                "k8s.Front(/*!*/30080); // types\nstatic class Fronts { public static void Front(this Manifests k8s, "
                    + "int n) => k8s.Pod(\"a\", \"b\").Expose(port: 80, nodePort: n); }"
            },
            { "switch", """var n = "x" switch { "x" => /*!*/30080, _ => 1 }; k8s.Pod("a", "b").Expose(port: 80, nodePort: n);""" },
            { "operation", """var x = 80; k8s.Pod("a", "b").Expose(port: 80, nodePort: /*!*/30000 + x);""" },
            { "element of an argument", """k8s.Pod("a", "b").Expose([new("x", 80, nodePort: /*!*/30080)]);""" },
            { "lambda", """Func<int> pick = () => /*!*/30080; k8s.Pod("a", "b").Expose(port: 80, nodePort: pick());""" },
            {
                "out parameter",
                """Give(out var n); k8s.Pod("a", "b").Expose(port: 80, nodePort: n); static void Give(out int n) => n = /*!*/30080;"""
            },
            { "Configure", """k8s.Pod("a", "b").Expose(port: 80).Configure(s => s.Spec.Ports[0].NodePort = /*!*/30080);""" },
            {
                "new part in Configure",
                """k8s.Pod("a", "b").Expose(port: 80).Configure(s => s.Spec.Ports = [new() { NodePort = /*!*/30080 }]);"""
            },
            {
                "part made before Configure",
                """var port = new KubeNet.Fields.ServicePortFields(); port.NodePort = /*!*/30080; """
                    + """k8s.Pod("a", "b").Expose(port: 80).Configure(s => s.Spec.Ports[0] = port);"""
            },
            {
                "unchanged by Configure",
                """k8s.Pod("a", "b").Expose(port: 80, nodePort: /*!*/30080).Configure(s => s.Spec.Ports[0].Name = "http");"""
            },
            {
                "read in Configure",
                """k8s.Pod("a", "b").Expose(port: 80, nodePort: /*!*/30080).Configure(s => """
                    + """s.Spec.Ports = [new() { NodePort = s.Spec.Ports[0].NodePort }]);"""
            },
            {
                "list of .NET in Configure",
                """k8s.Pod("a", "b").Expose(port: 80).Configure(s => s.Spec.Ports = new[] { 1, /*!*/30080 }.Where(n => n > 1)"""
                    + """.Select(n => new KubeNet.Fields.ServicePortFields { NodePort = n }).ToList());"""
            },
            {
                "helper for Configure",
                "k8s.Pod(\"a\", \"b\").Expose(port: 80).Configure(s => Fix(s.Spec, /*!*/30080)); "
                    + "static void Fix(KubeNet.Fields.ServiceSpecFields spec, int n) => spec.Ports[0].NodePort = n;"
            },
        };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_value_is_marked_at_its_literal(string way, string code)
    {
        Assert.NotEmpty(way);
        var file = UserCode.SetOf(code);
        var set = Outcome.EvaluateFile(file);

        Assert.Equal("", Outcome.Describe(set.Findings));
        var service = set.Graph.OwnOfKind("Service").Single();
        var nodePort = service.Root.List("spec.ports")!.Maps.Single()["nodePort"]!;
        Assert.Equal(file.IndexOf(Marker, StringComparison.Ordinal) + Marker.Length, nodePort.Origin.Start);
        Assert.Equal("Set.cs", nodePort.Origin.Path);
    }

    [Fact]
    public void Scalars_in_lists_and_maps_of_Configure_are_marked_too()
    {
        var file = UserCode.SetOf(
            """
            k8s.ConfigMap("c").Configure(c =>
            {
                c.Metadata.Labels[/*label*/"k"] = /*of label*/"v";
                c.Metadata.Annotations = new Dictionary<string, string> { [/*note*/"n"] = /*of note*/"w" };
                c.Metadata.Finalizers.Add(/*first*/"example.com/a");
                c.Metadata.Finalizers = [.. c.Metadata.Finalizers, /*second*/"example.com/b"];
                c.Data = new() { [/*key*/"d"] = /*of key*/"x" };
            });
            """
        );
        var root = Assert.Single(Outcome.EvaluateFile(file).Graph.Own).Root;
        var label = Assert.Single(root.Map("metadata.labels")!.Entries);
        var note = Assert.Single(root.Map("metadata.annotations")!.Entries);
        var data = Assert.Single(root.Map("data")!.Entries);

        Assert.Equal(
            ["label", "of label", "note", "of note", "first", "second", "key", "of key"],
            new[] { label.KeyOrigin, label.Value.Origin, note.KeyOrigin, note.Value.Origin }
                .Concat(root.List("metadata.finalizers")!.Items.Select(item => item.Origin))
                .Concat([data.KeyOrigin, data.Value.Origin])
                .Select(origin => file[(file[..origin.Start].LastIndexOf("/*", StringComparison.Ordinal) + 2)..(origin.Start - 2)])
        );
    }

    [Fact]
    public void An_operations_result_spans_the_operation()
    {
        var file = UserCode.SetOf("""var x = 80; k8s.Pod("a", "b").Expose(port: 80, nodePort: 30000 + x);""");
        var set = Outcome.EvaluateFile(file);
        var origin = set.Graph.OwnOfKind("Service").Single().Root.List("spec.ports")!.Maps.Single()["nodePort"]!.Origin;
        Assert.Equal("30000 + x", file.Substring(origin.Start, origin.Length));
    }
}
