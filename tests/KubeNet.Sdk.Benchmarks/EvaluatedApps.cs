using Basic.Reference.Assemblies;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Memory;
using KubeNet.Evaluation.Sets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeNet.Sdk.Benchmarks;

/// <summary>
/// The workload as the evaluator gets it from a compiler: parsed, with the references read. Goes around the evaluation cache, which
/// would answer every time but the first.
/// </summary>
internal sealed class EvaluatedApps
{
    private static readonly MetadataReference[] s_references =
    [
        .. Net100.References.All,
        MetadataReference.CreateFromFile(typeof(ManifestSet).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(HandleFields).Assembly.Location),
    ];

    private readonly SyntaxTree _tree;

    public EvaluatedApps(int apps, Writing writing)
        : this(ManyApps.SourceOf(apps, writing)) { }

    public EvaluatedApps(string source) => _tree = CSharpSyntaxTree.ParseText(source, path: "Apps.cs");

    /// <summary>A compilation that has bound nothing yet, as the evaluator takes it from the compiler's.</summary>
    public Compilation Compile() =>
        ProjectEvaluation.WithoutNullableAnalysis(
            CSharpCompilation.Create(
                "ManyApps",
                [_tree],
                s_references,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
            )
        );

    public static SetEvaluator EvaluatorOf(Compilation compilation) => new(compilation, EvaluationSettings.Default, CancellationToken.None);

    public static EvaluatedSet Evaluate(SetEvaluator evaluator, Compilation compilation) =>
        EvaluationThread.Run(() =>
        {
            var set = evaluator.Evaluate(SetDiscovery.SetsOf(compilation, CancellationToken.None)[0]);
            return set.Findings.Count == 0 && set.Graph.IsComplete
                ? set
                : throw new InvalidOperationException("The workload does not evaluate: " + string.Join("; ", set.Findings));
        });
}
