using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Sets;
using KubeNet.Evaluation.Tests.Harness;

namespace KubeNet.Evaluation.Tests.Robustness;

/// <summary>Programs that go on without evaluating an expression, or grow without saying so, have an end too.</summary>
public sealed class RunawayTests
{
    /// <summary>A fraction of what a user's set may take: what has no end passes that as well, and sooner.</summary>
    private static readonly EvaluationBounds s_bounds = new() { Steps = 200_000, Allocation = 2_000_000 };

    [Theory]
    [InlineData("again: goto again;")]
    [InlineData("""object t = 1; for (var i = 0; i < 64; i++) t = (t, t); k8s.ConfigMap("a" + t);""")]
    [InlineData("""object t = 1, u = 1; for (var i = 0; i < 40; i++) { t = (t, t); u = (u, u); } if (t.Equals(u)) k8s.ConfigMap("a");""")]
    [InlineData(
        "object t = 1; for (var i = 0; i < 64; i++) t = new Pair(t, t); k8s.ConfigMap(\"a\" + t); "
            + "// types\nrecord Pair(object A, object B);"
    )]
    [InlineData("""object t = 1; for (var i = 0; i < 64; i++) t = new { t, u = t }; k8s.ConfigMap("a" + t);""")]
    [InlineData(
        "k8s.ConfigMap(string.Join(\",\", new[] { 2, 1 }.OrderBy(x => x, new Endless()))); "
            + "// types\nclass Endless : IComparer<int> { public int Compare(int a, int b) { while (true) { } } }"
    )]
    [InlineData("while (true) { try { k8s.ConfigMap(new string('a', int.MaxValue)); } catch { } }")]
    [InlineData("while (true) { try { Endless(); } catch { } finally { Endless(); } } static void Endless() { while (true) { } }")]
    [InlineData("while (true) { try { Recurse(0); } catch (Exception) { } } static int Recurse(int n) => Recurse(n + 1);")]
    [InlineData(
        "while (true) { try { throw new Exception(); } catch (Exception) when (Endless()) { } } static bool Endless() { while (true) { } }"
    )]
    [InlineData("while (true) { try { new[] { 2, 1 }.OrderBy(x => { while (true) { } return 1; }).ToList(); } catch { } }")]
    [InlineData("""while (true) { try { Regex.IsMatch(new string('a', 40) + "!", "^(a+)+$"); } catch { } }""")]
    [InlineData(
        "using var end = new End(); while (true) { } // types\nclass End : IDisposable { public void Dispose() { while (true) { } } }"
    )]
    public void A_program_that_runs_away_is_stopped_once(string code) =>
        Assert.Equal("KUBE0004", Assert.Single(Outcome.EvaluateWithin(code, s_bounds).Findings).Kind.Id);

    /// <summary>An exception costs the host much more than an operation does, so a loop that throws and catches has fewer turns.</summary>
    [Fact]
    public void Throwing_and_catching_takes_many_steps()
    {
        Assert.InRange(
            StepsOf("try { throw new Exception(); } catch { }") - StepsOf("try { _ = new Exception(); } catch { }"),
            90 * Budget.ExceptionSteps,
            int.MaxValue
        );
        Assert.InRange(
            StepsOf("""try { _ = int.Parse("x"); } catch { }""") - StepsOf("""try { _ = int.Parse("1"); } catch { }"""),
            90 * Budget.ExceptionSteps,
            int.MaxValue
        );

        static int StepsOf(string body)
        {
            var compilation = UserCode.Compile(("Set.cs", UserCode.SetOf($"for (var i = 0; i < 100; i++) {{ {body} }}")));
            var evaluator = new SetEvaluator(compilation, EvaluationSettings.Default, TestContext.Current.CancellationToken);
            EvaluationThread.Run(() => evaluator.Evaluate(SetDiscovery.SetsOf(compilation, TestContext.Current.CancellationToken)[0]));
            return evaluator.Steps;
        }
    }
}
