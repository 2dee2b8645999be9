using KubeNet.Evaluation.Sets;
using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Robustness;

/// <summary>Code that is being typed: never an error of ours, never a hang, no finding.</summary>
public sealed class HalfTypedTests
{
    private const string Sample = """
        namespace App;

        public static class Ports { public const int Node = 30042; }

        public record AppSpec(string Name, int Port = 8080);

        public sealed class Set : ManifestSet
        {
            public override string Namespace => "shop";

            protected override void Define(Manifests k8s)
            {
                var server = k8s.Pod("server", image: "nginx:1.27").ContainerPort(80, "http");
                var web = server.Expose(port: 80, targetPort: "http");
                server.Expose(name: "server-node", port: 80, type: ServiceType.NodePort, nodePort: Ports.Node);
                foreach (var app in new[] { new AppSpec("cart"), new AppSpec("login", Port: 8081) })
                {
                    var handle = k8s.Deployment(app.Name, $"{app.Name}:1").Replicas(2).ContainerPort(app.Port);
                    handle.Expose(port: 80, targetPort: app.Port);
                }

                k8s.Ingress("web").Class("nginx").Rule("localhost", "/", web);
            }
        }
        """;

    [Fact]
    public void Every_fifth_prefix_evaluates_without_a_finding()
    {
        for (var length = 0; length < Sample.Length; length += 5)
        {
            var compilation = UserCode.Compile(("Set.cs", Sample[..length]));
            foreach (var set in EvaluationCache.Evaluate(compilation, EvaluationSettings.Default, TestContext.Current.CancellationToken))
            {
                Assert.True(set.Findings.Count == 0, $"{Sample[..length]}\n---\n{Outcome.Describe(set.Findings)}");
                Assert.False(set.Graph.IsComplete);
            }
        }
    }

    [Theory]
    [InlineData("""foreach (var o in new[] { 1, 2 }) k8s.ConfigMap($"p{n++}"); var n = 0;""")]
    [InlineData("""var a = k8s.ConfigMap("a"); var a = k8s.ConfigMap("a");""")]
    [InlineData("""k8s.Deployment("a", "a:1").Replicas(1).Replicas(nowhere ? 2 : 3).Replicas(2);""")]
    public void What_does_not_compile_contradicts_nothing(string code) => Assert.Empty(Outcome.Evaluate(code).Findings);

    /// <summary>The compiler says so (CS0523); the default of such a struct has no end.</summary>
    [Theory]
    [InlineData("struct S { public S Next; public int N; }")]
    [InlineData("struct S { public (int, T) Other; public int N; } struct T { public S One; }")]
    [InlineData("struct S { public S? Next; public int N; }")]
    [InlineData("struct S { public T<int> Next; public int N; } struct T<U> { public T<T<U>> More; }")]
    public void A_struct_that_contains_itself_ends_nothing(string type)
    {
        const string Define = """
            var s = default(S);
            var a = new S[2];
            k8s.ConfigMap("c").Data("n", $"{new S().N}{s.N}{a[0].N}{s.Equals(a[1])}");
            """;
        var set = $"public sealed class Set : ManifestSet {{ protected override void Define(Manifests k8s) {{ {Define} }} }} {type}";
        var compilation = UserCode.Compile(("Set.cs", set));

        foreach (
            var evaluated in EvaluationCache.Evaluate(compilation, EvaluationSettings.Default, TestContext.Current.CancellationToken)
        )
        {
            Assert.DoesNotContain("KUBE0999", Outcome.Describe(evaluated.Findings), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_whole_sample_evaluates()
    {
        var set = EvaluationCache
            .Evaluate(UserCode.Compile(("Set.cs", Sample)), EvaluationSettings.Default, TestContext.Current.CancellationToken)
            .Single();

        Assert.Empty(set.Findings);
        Assert.True(set.Graph.IsComplete);
        Assert.Equal(8, set.Graph.Own.Count);
    }

    [Fact]
    public void A_chain_of_4000_calls_evaluates()
    {
        var chain = """k8s.ConfigMap("a")""" + string.Concat(Enumerable.Range(0, 4000).Select(i => $""".Data("k{i}", "v")""")) + ";";
        var set = Outcome.Evaluate(chain);

        Assert.Empty(set.Findings);
        Assert.Equal(4000, set.Graph.Own.Single().Root.Map("data")!.Count);
    }

    [Fact]
    public void A_compilation_is_evaluated_once_however_often_it_is_cloned()
    {
        var compilation = UserCode.Compile(("Set.cs", Sample));
        var first = EvaluationCache.Evaluate(compilation, EvaluationSettings.Default, TestContext.Current.CancellationToken);
        var again = EvaluationCache.Evaluate(compilation.Clone(), EvaluationSettings.Default, TestContext.Current.CancellationToken);

        Assert.True(first == again);
    }

    [Fact]
    public void A_cancelled_evaluation_leaves_it_to_the_next()
    {
        var compilation = UserCode.Compile(("Set.cs", Sample));
        Assert.ThrowsAny<OperationCanceledException>(() =>
            EvaluationCache.Evaluate(compilation, EvaluationSettings.Default, new CancellationToken(canceled: true))
        );
        Assert.Single(EvaluationCache.Evaluate(compilation, EvaluationSettings.Default, TestContext.Current.CancellationToken));
    }
}
