using System.Collections.Immutable;
using CsCheck;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Sets;
using KubeNet.Evaluation.Tests.Harness;
using KubeNet.Evaluation.Tests.Programs;
using KubeNet.Findings;
using KubeNet.Sdk.Analyzers;
using KubeNet.Sdk.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KubeNet.Evaluation.Tests.Robustness;

/// <summary>
/// Code with tokens and statements deleted, doubled or swapped, and files cut: neither the evaluator nor its hosts fail, whatever they are
/// given. <c>KUBENET_MUTANTS=20000</c> is the long run.
/// </summary>
public sealed class MutantTests(ITestOutputHelper output)
{
    /// <summary>The share of mutants that must still compile, so that not only the compiler's errors are tried.</summary>
    private const double CompilingShare = 0.4;

    /// <summary>
    /// These say what the code means; where a set does not compile nobody knows that. A broken member that the set does not use says
    /// nothing about it.
    /// </summary>
    private static readonly string[] s_ofMeaning =
    [
        EvaluationFindings.Contradiction.Id,
        EvaluationFindings.DuplicateIdentity.Id,
        EvaluationFindings.UseCycle.Id,
    ];

    /// <summary>An error of ours, a generator that failed, an analyzer that threw.</summary>
    private static readonly string[] s_failures = [EvaluationFindings.Internal.Id, "CS8785", "AD0001"];

    /// <summary>
    /// A fraction of what a user's set may take; no clock, since the machine may be busy: what counts has to end all of them.
    /// </summary>
    private static readonly EvaluationBounds s_bounds = new()
    {
        Steps = 200_000,
        Allocation = 2_000_000,
        Time = TimeSpan.FromHours(1),
    };

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public void Mutants_are_evaluated_without_an_error_of_ours()
    {
        var (count, seed) = (LongRun.Count("KUBENET_MUTANTS", inBuild: 300), LongRun.Seed);
        output.WriteLine($"KUBENET_SEED={seed}");
        var sources = Sources(seed);
        var results = LongRun.Each(count, i => Result(i, sources, seed), Cancelled);
        var compiling = results.Count(r => r.Compiles);
        output.WriteLine($"{count} mutants, {compiling} compile");
        var failures = results.Where(r => r.Wrong is not null).Select(r => r.Wrong!).ToArray();
        Assert.True(failures.Length == 0, $"KUBENET_SEED={seed}: {failures.Length} mutants\n{string.Join("\n----\n", failures.Take(10))}");
        Assert.True(compiling >= CompilingShare * count, $"{compiling} of {count} mutants compile.");
    }

    [Fact]
    public void An_error_of_ours_is_seen()
    {
        var compilation = UserCode.Compile(("Set.cs", UserCode.SetOf("""k8s.ConfigMap("a");""")));

        Assert.Null(WrongWith(compilation, compiles: true, new ManifestGenerator(), new ManifestAnalyzer()));
        Assert.Contains(
            "KUBE0999",
            WrongWith(compilation, compiles: true, new ManifestGenerator(), new Reporting()),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "AD0001",
            WrongWith(compilation, compiles: true, new ManifestGenerator(), new Throwing()),
            StringComparison.Ordinal
        );
        Assert.Contains("CS8785", WrongWith(compilation, compiles: true, new Failing(), new ManifestAnalyzer()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_about_what_does_not_compile_is_seen()
    {
        var compilation = UserCode.Compile(("Set.cs", UserCode.SetOf("""k8s.ConfigMap("a"); k8s.ConfigMap("a");""")));

        Assert.Null(WrongWith(compilation, compiles: true, new ManifestGenerator(), new ManifestAnalyzer()));
        Assert.Contains(
            EvaluationFindings.DuplicateIdentity.Id,
            WrongWith(compilation, compiles: false, new ManifestGenerator(), new ManifestAnalyzer()),
            StringComparison.Ordinal
        );
    }

    private static (bool Compiles, string? Wrong) Result(int number, string[] sources, ulong seed)
    {
        var draw = new Draw(new PCG((uint)number, seed));
        var mutant = Mutation.Of(draw.OneOf(sources), draw);
        var compilation = UserCode.Compile(("Set.cs", mutant));
        var errors = compilation
            .GetParseDiagnostics(Cancelled)
            .Concat(compilation.GetDiagnostics(Cancelled))
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .ToArray();
        return (
            errors.Length == 0,
            WrongWith(compilation, !errors.Any(IsInASet), new ManifestGenerator(), new ManifestAnalyzer()) is { } wrong
                ? $"mutant {number}: {wrong}\n{mutant}"
                : null
        );
    }

    /// <summary>Whether an error is in the code of a set, or in no type at all.</summary>
    private static bool IsInASet(Diagnostic error) =>
        error.Location.SourceTree?.GetRoot(Cancelled).FindNode(error.Location.SourceSpan).FirstAncestorOrSelf<BaseTypeDeclarationSyntax>()
            is not { } type
        || type.Identifier.ValueText == "Set";

    private static string? WrongWith(
        CSharpCompilation compilation,
        bool compiles,
        IIncrementalGenerator generator,
        DiagnosticAnalyzer analyzer
    )
    {
        try
        {
            foreach (var set in EvaluationCache.Evaluate(compilation, EvaluationSettings.Default with { Bounds = s_bounds }, Cancelled))
            {
                if (
                    set.Findings.FirstOrDefault(f =>
                        f.Kind.Id == EvaluationFindings.Internal.Id || !compiles && s_ofMeaning.Contains(f.Kind.Id)
                    ) is
                    { } finding
                )
                {
                    return finding.ToString();
                }

                if (set.Graph.IsComplete && set.Findings.FirstOrDefault(f => !s_ofMeaning.Contains(f.Kind.Id)) is { } lost)
                {
                    return "complete in spite of " + lost;
                }

                if (set.Findings.Any(f => f.Kind.Id == EvaluationFindings.RanAway.Id))
                {
                    return null; // the hosts would only take longer, with the bounds of a user
                }
            }

            var hosts = CSharpGeneratorDriver
                .Create(generator)
                .RunGenerators(compilation, Cancelled)
                .GetRunResult()
                .Diagnostics.Concat(compilation.WithAnalyzers([analyzer]).GetAnalyzerDiagnosticsAsync(Cancelled).GetAwaiter().GetResult());
            return hosts.FirstOrDefault(d => s_failures.Contains(d.Id))?.ToString();
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            return error.ToString();
        }
    }

    private static string[] Sources(ulong seed)
    {
        var cases = Path.Combine(AppContext.BaseDirectory, "Cases");
        return
        [
            .. Directory
                .EnumerateFiles(cases, "*.cs", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(path => UserCode.SetOf(File.ReadAllText(path))),
            .. Enumerable.Range(0, 8).Select(i => ProgramWriter.Write((uint)i, seed)),
        ];
    }

    private abstract class Planted(string id) : DiagnosticAnalyzer
    {
        protected DiagnosticDescriptor Descriptor { get; } = new(id, "planted", "planted", "tests", DiagnosticSeverity.Error, true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Descriptor];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterCompilationAction(Report);
        }

        protected abstract void Report(CompilationAnalysisContext context);
    }

#pragma warning disable RS1001, RS1036 // for these tests only
    private sealed class Reporting() : Planted(EvaluationFindings.Internal.Id)
    {
        protected override void Report(CompilationAnalysisContext context) => context.ReportDiagnostic(Diagnostic.Create(Descriptor, null));
    }

    private sealed class Throwing() : Planted("PLANTED")
    {
        protected override void Report(CompilationAnalysisContext context) => throw new InvalidOperationException("planted");
    }

    private sealed class Failing : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, (_, _) => throw new InvalidOperationException("planted"));
    }
#pragma warning restore RS1001, RS1036
}
