using System.Diagnostics;
using System.Globalization;
using KubeNet.Evaluation;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Benchmarks;

/// <summary>How long an evaluation goes on after it was cancelled, for programs that spend their time in different places.</summary>
internal static class Cancelling
{
    private const int Rounds = 20;

    private static readonly (string Name, string Code)[] s_programs =
    [
        ("statements", "while (true) { }"),
        ("a sort", "var all = Enumerable.Range(0, 900_000).Select(i => i * 7919L % 900_001).ToList(); while (true) all = all.OrderBy(x => -x).ToList();"),
        ("a regular expression", "System.Text.RegularExpressions.Regex.IsMatch(new string('a', 60) + \"!\", \"^(a+)+$\");"),
        ("exceptions", "while (true) { try { throw new Exception(); } catch { } }"),
        ("texts", "var s = new string('a', 500_000); while (true) { if (s.Contains(\"b\")) break; }"),
    ];

    public static void Run()
    {
        foreach (var (name, code) in s_programs)
        {
            var times = Enumerable.Range(0, Rounds).Select(_ => Measure(code)).Order().ToArray();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{name}: median {times[Rounds / 2].TotalMilliseconds:F1} ms, longest {times[^1].TotalMilliseconds:F1} ms"));
        }
    }

    private static TimeSpan Measure(string code)
    {
        var compilation = new EvaluatedApps($"using System; using System.Collections.Generic; using System.Linq; using KubeNet; class Set : ManifestSet {{ protected override void Define(Manifests k8s) {{ {code} }} }}").Compile();
        using var source = new CancellationTokenSource();
        var evaluation = Task.Run(() =>
        {
            try
            {
                EvaluationCache.Evaluate(compilation, ClusterProfile.Default, source.Token);
                return false;
            }
            catch (OperationCanceledException)
            {
                return true;
            }
        });
        Thread.Sleep(300);
        var watch = Stopwatch.StartNew();
        source.Cancel();
        return evaluation.GetAwaiter().GetResult() ? watch.Elapsed : throw new InvalidOperationException("It had ended before it was cancelled.");
    }
}
