using System.Diagnostics;
using System.Globalization;
using KubeNet.Evaluation;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Sets;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Benchmarks;

/// <summary>How long an evaluation goes on after it was cancelled, for programs that spend their time in different places.</summary>
internal static class Cancelling
{
    private const int Rounds = 20;

    /// <summary>No bound but the cancellation ends them.</summary>
    private static readonly EvaluationBounds s_unbounded = new()
    {
        Steps = int.MaxValue,
        Allocation = long.MaxValue / 64,
        Time = TimeSpan.FromHours(1),
    };

    private static readonly (string Name, string Code)[] s_programs =
    [
        ("statements", "while (true) { }"),
        (
            "a sort",
            "var all = Enumerable.Range(0, 900_000).Select(i => i * 7919L % 900_001).ToList(); "
                + "while (true) all = all.OrderBy(x => -x).ToList();"
        ),
        ("a regular expression", """System.Text.RegularExpressions.Regex.IsMatch(new string('a', 60) + "!", "^(a+)+$");"""),
        ("exceptions", "while (true) { try { throw new Exception(); } catch { } }"),
        ("texts", """var s = new string('a', 500_000); while (true) { if (s.Contains("b")) break; }"""),
    ];

    public static void Run()
    {
        foreach (var (name, code) in s_programs)
        {
            // The first of a process loads and compiles what an exception needs.
            var first = Measure(code);
            var times = Enumerable.Range(0, Rounds).Select(_ => Measure(code)).Order().ToArray();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{name}: first {first.TotalMilliseconds:F1} ms, then median {times[Rounds / 2].TotalMilliseconds:F1} ms, "
                        + $"longest {times[^1].TotalMilliseconds:F1} ms"
                )
            );
        }
    }

    private static TimeSpan Measure(string code)
    {
        var compilation = new EvaluatedApps(
            "using System; using System.Collections.Generic; using System.Linq; using KubeNet; "
                + $"class Set : ManifestSet {{ protected override void Define(Manifests k8s) {{ {code} }} }}"
        ).Compile();
        using var source = new CancellationTokenSource();
        // Not on a thread of the pool: matches that were given up still hold those.
        var evaluation = Task.Factory.StartNew(
            () => IsCancelled(compilation, source.Token),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
        Thread.Sleep(300);
        var watch = Stopwatch.StartNew();
        source.Cancel();
        return evaluation.GetAwaiter().GetResult()
            ? watch.Elapsed
            : throw new InvalidOperationException("It had ended before it was cancelled.");
    }

    private static bool IsCancelled(Compilation compilation, CancellationToken cancellationToken)
    {
        try
        {
            EvaluationCache.Evaluate(compilation, EvaluationSettings.Default with { Bounds = s_unbounded }, cancellationToken);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
