using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Refusals;

/// <summary>What cannot be evaluated gives one finding at its cause, none at what follows from it, and an incomplete set.</summary>
public sealed class RefusalTests
{
    public static TheoryData<string, string, string> Causes => new()
    {
        { "var now = DateTime.Now; k8s.ConfigMap(\"a\").Data(\"x\", now.ToString()).Data(\"y\", now.Year + \"\");", "KUBE0002", "Now" },
        { "var id = Guid.NewGuid(); k8s.ConfigMap($\"a-{id}\").Data(\"x\", \"y\");", "KUBE0002", "NewGuid" },
        { "File.WriteAllText(\"evil\", \"x\");", "KUBE0002", "WriteAllText" },
        { "var home = Environment.GetEnvironmentVariable(\"HOME\"); if (home == null) k8s.ConfigMap(\"a\"); k8s.ConfigMap(\"b\");", "KUBE0002", "GetEnvironmentVariable" },
        { "k8s.ConfigMap(\"a\").Data(\"x\", s_read); // members\nstatic readonly string s_read = File.ReadAllText(\"x\");", "KUBE0002", "ReadAllText" },
        { "dynamic d = 5; string text = d.ToString(); k8s.ConfigMap(\"a\").Data(\"x\", text);", "KUBE0001", "d.ToString()" },
        { "k8s.ConfigMap(\"a\").Data(\"x\", typeof(string).Assembly.ToString());", "KUBE0002", "Assembly" },
        { "lock (this) { k8s.ConfigMap(\"a\"); }", "KUBE0001", "lock (this) { k8s.ConfigMap(\"a\"); }" },
        { "k8s.ConfigMap(\"a\").Data(\"x\", Later().Result.ToString()); // members\nstatic async Task<int> Later() { await Task.Yield(); return 1; }", "KUBE0001", "Later()" },
        { "Span<int> ports = stackalloc int[1]; k8s.ConfigMap(\"a\").Data(\"x\", ports.Length.ToString());", "KUBE0001", "stackalloc int[1]" },
        { "k8s.ConfigMap(\"a\").Data(\"x\", new List<int> { 1 }.ToString());", "KUBE0001", "ToString" },
        { "throw new ArgumentException(\"replicas must be odd\");", "KUBE0003", "throw new ArgumentException(\"replicas must be odd\");" },
        { "Check(4); static void Check(int n) { if (n % 2 == 0) throw new ArgumentException(\"replicas must be odd\"); }", "KUBE0003", "Check" },
        { "k8s.Deployment(\"a\", \"b\").Container(\"c\", \"d\", c => throw new InvalidOperationException(\"no\"));", "KUBE0003", "throw new InvalidOperationException(\"no\")" },
        { "int[] none = []; k8s.ConfigMap(\"a\").Data(\"x\", none[3].ToString());", "KUBE0003", "none[3]" },
        { "while (true) { }", "KUBE0004", "while" },
        { "for (;;) k8s.ConfigMap(\"a\");", "KUBE0004", "for" },
        { "k8s.ConfigMap(P); // members\nstring P => P + \"x\";", "KUBE0004", "P" },
        { "k8s.ConfigMap(new string('a', int.MaxValue));", "KUBE0004", "string" },
        { "k8s.ConfigMap(\"a\").Data(\"x\", Enumerable.Range(0, int.MaxValue).Sum().ToString());", "KUBE0004", "Range" },
        { "k8s.ConfigMap(\"a\").Data(\"x\", \"1\").Data(\"x\", \"2\");", "KUBE0005", "\"2\"" },
        { "k8s.ConfigMap(\"a\"); k8s.ConfigMap(\"a\");", "KUBE0006", "\"a\"" },
        { "k8s.Use<Other>(); // types\nclass Other : ManifestSet { protected override void Define(Manifests k8s) { k8s.Use<Set>(); } }", "KUBE0007", "Use<Set>" },
    };

    [Theory]
    [MemberData(nameof(Causes))]
    public void There_is_one_finding_at_the_cause(string code, string id, string marked)
    {
        var file = UserCode.SetOf(code);
        var set = Outcome.EvaluateFile(file);

        var finding = Assert.Single(set.Findings);
        Assert.Equal(id, finding.Kind.Id);
        Assert.Equal(marked, file.Substring(finding.Origin.Start, finding.Origin.Length));
    }

    [Fact]
    public void A_set_with_something_unknown_is_incomplete_but_keeps_the_rest()
    {
        var set = Outcome.Evaluate("k8s.ConfigMap(\"a\").Data(\"x\", DateTime.Now.ToString()); k8s.ConfigMap(\"b\");");

        Assert.False(set.Graph.IsComplete);
        Assert.Equal(["a", "b"], set.Graph.Own.Select(r => r.Name));
    }

    [Fact]
    public void Code_with_side_effects_leaves_no_trace()
    {
        var folder = Directory.CreateTempSubdirectory("kubenet").FullName;
        var file = UserCode.SetOf($$"""
            k8s.ConfigMap(_name);
            // members
            private readonly string _name = Save();
            private static string Save() { File.WriteAllText({{Quoted("field")}}, "x"); return "a"; }
            static Set() { File.WriteAllText({{Quoted("static")}}, "x"); }
            // types
            internal static class Startup
            {
                [System.Runtime.CompilerServices.ModuleInitializer]
                internal static void Run() => File.WriteAllText({{Quoted("module")}}, "x");
            }
            """);

        try
        {
            var set = Outcome.EvaluateFile(file);

            Assert.NotEmpty(set.Findings);
            Assert.All(set.Findings, finding => Assert.Equal("KUBE0002", finding.Kind.Id));
            Assert.All(set.Findings, finding => Assert.Equal("WriteAllText", file.Substring(finding.Origin.Start, finding.Origin.Length)));
            Assert.Empty(Directory.GetFiles(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        string Quoted(string name) => "@\"" + Path.Combine(folder, name) + "\"";
    }

    [Fact]
    public void What_is_not_read_is_not_judged()
    {
        var set = Outcome.Evaluate("k8s.ConfigMap(\"a\").Data(\"x\", Good); // members\nstatic readonly string Bad = File.ReadAllText(\"x\"); static readonly string Good = \"y\";");

        Assert.Empty(set.Findings);
        Assert.True(set.Graph.IsComplete);
    }

    [Fact]
    public void Sets_that_use_each_other_give_their_public_members()
    {
        var set = Outcome.Evaluate("k8s.ConfigMap(\"a\").Data(\"x\", k8s.Use<Other>().Login.DnsName); // types\npublic class Other : ManifestSet { public ServiceHandle Login { get; private set; } = null!; protected override void Define(Manifests k8s) => Login = k8s.Service(\"login\").Headless(); }");

        Assert.Empty(set.Findings);
        Assert.Equal("login.default.svc.cluster.local", set.Graph.Own.Single().Root.Text("data.x"));
    }
}
