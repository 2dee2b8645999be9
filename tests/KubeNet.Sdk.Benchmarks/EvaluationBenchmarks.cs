using BenchmarkDotNet.Attributes;
using KubeNet.Evaluation.Sets;
using KubeNet.Files;
using Microsoft.CodeAnalysis;

namespace KubeNet.Sdk.Benchmarks;

/// <summary>Evaluation of W(N), and the same workload made with KubernetesClient.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class EvaluationBenchmarks
{
    private EvaluatedApps _loop = null!;
    private EvaluatedApps _statements = null!;
    private (SetEvaluator Evaluator, Compilation Compilation) _warmLoop;
    private (SetEvaluator Evaluator, Compilation Compilation) _warmStatements;

    [Params(10, 100, 1_000, 5_000)]
    public int Apps { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        _loop = new EvaluatedApps(Apps, Writing.Loop);
        _statements = new EvaluatedApps(Apps, Writing.Statements);
        _warmLoop = Warm(_loop);
        _warmStatements = Warm(_statements);
        var documents = ClientApps.Write(Apps).Count;
        if (LoopWritten() != documents + 1 || StatementsWritten() != documents + 1)
        {
            throw new InvalidOperationException("The two ways do not make the same resources.");
        }
    }

    /// <summary>A compilation that has bound nothing yet: what a build pays.</summary>
    [Benchmark(Description = "loop, cold")]
    public object LoopCold() => Cold(_loop);

    [Benchmark(Description = "statements, cold")]
    public object StatementsCold() => Cold(_statements);

    /// <summary>Everything is bound; only the evaluation is left.</summary>
    [Benchmark(Description = "loop, warm")]
    public object LoopWarm() => EvaluatedApps.Evaluate(_warmLoop.Evaluator, _warmLoop.Compilation);

    [Benchmark(Description = "statements, warm")]
    public object StatementsWarm() => EvaluatedApps.Evaluate(_warmStatements.Evaluator, _warmStatements.Compilation);

    [Benchmark(Description = "loop, cold, and YAML")]
    public int LoopWritten() => ManifestFiles.Of(Cold(_loop).Graph).Count;

    [Benchmark(Description = "statements, cold, and YAML")]
    public int StatementsWritten() => ManifestFiles.Of(Cold(_statements).Graph).Count;

    [Benchmark(Description = "KubernetesClient, and YAML", Baseline = true)]
    public int Client() => ClientApps.Write(Apps).Count;

    private static EvaluatedSet Cold(EvaluatedApps apps)
    {
        var compilation = apps.Compile();
        return EvaluatedApps.Evaluate(EvaluatedApps.EvaluatorOf(compilation), compilation);
    }

    private static (SetEvaluator, Compilation) Warm(EvaluatedApps apps)
    {
        var compilation = apps.Compile();
        var evaluator = EvaluatedApps.EvaluatorOf(compilation);
        EvaluatedApps.Evaluate(evaluator, compilation);
        return (evaluator, compilation);
    }
}
