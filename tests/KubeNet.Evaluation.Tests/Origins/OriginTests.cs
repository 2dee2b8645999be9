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
    public void An_operations_result_spans_the_operation()
    {
        var file = UserCode.SetOf("""var x = 80; k8s.Pod("a", "b").Expose(port: 80, nodePort: 30000 + x);""");
        var set = Outcome.EvaluateFile(file);
        var origin = set.Graph.OwnOfKind("Service").Single().Root.List("spec.ports")!.Maps.Single()["nodePort"]!.Origin;
        Assert.Equal("30000 + x", file.Substring(origin.Start, origin.Length));
    }
}
