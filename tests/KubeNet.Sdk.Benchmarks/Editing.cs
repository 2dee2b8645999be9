using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using KubeNet.Diagnosis;
using KubeNet.Evaluation;
using KubeNet.Evaluation.Sets;
using KubeNet.Sdk.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Sdk.Benchmarks;

/// <summary>
/// What an edit costs the analyzer: the time until all diagnostics are known, what is allocated meanwhile, how many sets are evaluated and
/// how often the rules are asked. The time is that of the processor, since on a busy machine the clock says little.
/// </summary>
internal static class Editing
{
    private const int Rounds = 60;

    private static readonly int[] s_apps = [10, 100, 1000];
    private static readonly int[] s_files = [1, 10, 100];

    public static void Run()
    {
        var warm = new AppFiles(100, 10);
        First(warm);
        for (var i = 0; i < Rounds; i++)
        {
            Edit(warm, i, "set");
            Edit(warm, i, "elsewhere");
        }

        Console.WriteLine("apps files | first ms MB | edit of | p50 ms  p95 ms | clock p50 | MB | sets rules");
        foreach (var apps in s_apps)
        {
            foreach (var files in s_files.Where(files => files <= apps))
            {
                var project = new AppFiles(apps, files);
                var first = First(project);
                foreach (var kind in new[] { "set", "elsewhere", "comment", "shared" })
                {
                    var rounds = kind == "shared" ? 5 : Rounds;
                    Edit(project, rounds, kind); // the first of its kind
                    var costs = Enumerable.Range(0, rounds).Select(i => Edit(project, i, kind)).ToArray();
                    Console.WriteLine(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{apps, 4} {files, 5} | {first.Busy, 6:0} {first.Megabytes, 5:0.0} | {kind, -9} | "
                                + $"{At(costs, 0.5, c => c.Busy), 6:0.0} {At(costs, 0.95, c => c.Busy), 7:0.0} | "
                                + $"{At(costs, 0.5, c => c.Clock), 6:0.0} | {At(costs, 0.5, c => c.Megabytes), 6:0.00} | "
                                + $"{costs[^1].Sets} {costs[^1].Rules}"
                        )
                    );
                }

                if (files == s_files[^1])
                {
                    Generator(project);
                }
            }
        }
    }

    /// <summary>
    /// The first analysis in a process that has done nothing yet, as a build without a compiler server pays it, and the next ones; how much
    /// of each is the runtime's own compiling.
    /// </summary>
    public static void Cold()
    {
        for (var round = 0; round < 4; round++)
        {
            var project = new AppFiles(1000, 100);
            var own = Busy(() => project.Compilation.GetDiagnostics());
            var (compiling, methods) = (System.Runtime.JitInfo.GetCompilationTime(), System.Runtime.JitInfo.GetCompiledMethodCount());
            var first = First(project);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"round {round}: the compiler's diagnostics {own:0} ms, first analysis {first.Busy:0} ms, "
                        + $"of these {(System.Runtime.JitInfo.GetCompilationTime() - compiling).TotalMilliseconds:0} ms in compiling "
                        + $"{System.Runtime.JitInfo.GetCompiledMethodCount() - methods} methods of ours and the libraries'"
                )
            );
        }
    }

    private static double Busy(Action action)
    {
        var busy = Process.GetCurrentProcess().TotalProcessorTime;
        action();
        return (Process.GetCurrentProcess().TotalProcessorTime - busy).TotalMilliseconds;
    }

    /// <summary>What the rules cost for the first analysis of a project, rule by rule.</summary>
    public static void Rules()
    {
        var sets = EvaluationCache.Evaluate(new AppFiles(1000, 100).Compilation, EvaluationSettings.Default, CancellationToken.None);
        foreach (var round in new[] { "cold", "warm" })
        {
            var costs = KubeNet
                .Rules.RuleCatalog.All.Select(rule =>
                {
                    var bytes = GC.GetAllocatedBytesForCurrentThread();
                    var watch = Stopwatch.StartNew();
                    var findings = sets.Sum(set => KubeNet.Rules.RuleCatalog.Check(set.Graph, [rule]).Count);
                    return (
                        rule.Kind.Id,
                        Milliseconds: watch.Elapsed.TotalMilliseconds,
                        Megabytes: (GC.GetAllocatedBytesForCurrentThread() - bytes) / 1024.0 / 1024.0,
                        findings
                    );
                })
                .ToList();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{round}: {costs.Count} rules {costs.Sum(c => c.Milliseconds):0} ms {costs.Sum(c => c.Megabytes):0.0} MB "
                        + $"{costs.Sum(c => c.findings)} findings"
                )
            );
            foreach (var (id, milliseconds, megabytes, findings) in costs.OrderByDescending(c => c.Megabytes).Take(12))
            {
                Console.WriteLine(FormattableString.Invariant($"  {id} {milliseconds:0.0} ms {megabytes:0.00} MB {findings}"));
            }
        }
    }

    public static void Hold(int edits)
    {
        var project = new AppFiles(100, 10);
        First(project);
        for (var i = 0; i <= edits; i++)
        {
            if (i % (edits / 10) == 0)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                Console.WriteLine(
                    FormattableString.Invariant($"after {i} edits {GC.GetTotalMemory(forceFullCollection: true) / 1024.0 / 1024.0:0.0} MB")
                );
            }

            Edit(
                project,
                i,
                (i % 4) switch
                {
                    0 => "set",
                    1 => "elsewhere",
                    2 => "comment",
                    _ => i % 400 == 3 ? "shared" : "set",
                }
            );
        }
    }

    private static double At(Cost[] costs, double share, Func<Cost, double> of) =>
        costs.Select(of).Order().ElementAt((int)(share * (costs.Length - 1)));

    private static Cost First(AppFiles project) => Measure(project.Compilation);

    private static Cost Edit(AppFiles project, int number, string kind)
    {
        var file = number * 7 % project.Files;
        switch (kind)
        {
            case "set":
                project.Edit(AppFiles.PathOf(file), project.SourceOf(file, FormattableString.Invariant($"1.{number + 1}")));
                break;
            case "comment":
                project.Edit(
                    AppFiles.PathOf(file),
                    FormattableString.Invariant($"// {number}\n") + WithoutComment(project.Tree(AppFiles.PathOf(file)).ToString())
                );
                break;
            case "shared":
                project.Edit("Shared.cs", AppFiles.Shared(80 + (number % 1000)));
                break;
            default:
                project.Edit("Other.cs", AppFiles.Other(number));
                break;
        }

        return Measure(project.Compilation);
    }

    private static string WithoutComment(string text) =>
        text.StartsWith("//", StringComparison.Ordinal) ? text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..] : text;

    private static Cost Measure(Compilation compilation)
    {
        var (sets, rules) = (EvaluationCache.EvaluatedSets, RuleVerdicts.Judged);
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var busy = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var project = ProjectDiagnosis.Of(
            compilation,
            NoOptions.Instance,
            "",
            ImmutableArray<Diagnosis.Yaml.YamlText>.Empty,
            CancellationToken.None
        );
        GC.KeepAlive(project.Diagnostics.ToLookup(diagnostic => diagnostic.Location.SourceTree));
        watch.Stop();
        return new Cost(
            (Process.GetCurrentProcess().TotalProcessorTime - busy).TotalMilliseconds,
            watch.Elapsed.TotalMilliseconds,
            (GC.GetTotalAllocatedBytes(precise: true) - bytes) / 1024.0 / 1024.0,
            EvaluationCache.EvaluatedSets - sets,
            RuleVerdicts.Judged - rules
        );
    }

    /// <summary>The generator after an edit that changes nothing for it.</summary>
    private static void Generator(AppFiles project)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new ManifestGenerator().AsSourceGenerator()],
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)
        );
        driver = driver.RunGenerators(project.Compilation);
        var costs = new List<double>();
        for (var i = 0; i < 10; i++)
        {
            project.Edit("Other.cs", AppFiles.Other(1000 + i));
            var busy = Process.GetCurrentProcess().TotalProcessorTime;
            driver = driver.RunGenerators(project.Compilation);
            costs.Add((Process.GetCurrentProcess().TotalProcessorTime - busy).TotalMilliseconds);
        }

        var steps = driver
            .GetRunResult()
            .Results[0]
            .TrackedSteps.Where(step => step.Key.StartsWith("KubeNet.", StringComparison.Ordinal))
            .SelectMany(step => step.Value.SelectMany(run => run.Outputs.Select(output => $"{step.Key} {output.Reason}")));
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"  generator p50 {costs.Order().ElementAt(costs.Count / 2):0.0} ms: ")
                + string.Join(", ", steps.Distinct())
        );
    }

    private readonly record struct Cost(double Busy, double Clock, double Megabytes, int Sets, int Rules);

    private sealed class NoOptions : AnalyzerConfigOptions
    {
        public static readonly NoOptions Instance = new();

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return false;
        }
    }
}
