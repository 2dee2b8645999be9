using System.Collections.Immutable;
using KubeNet.Evaluation.Sets;
using KubeNet.Evaluation.Topologies;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KubeNet.Evaluation.Memory;

/// <summary>One version of a project, set by set: what is remembered and still holds is taken, the rest is evaluated.</summary>
internal sealed class ProjectEvaluation
{
    private readonly Compilation _compilation;
    private readonly EvaluationSettings _settings;
    private readonly CancellationToken _cancellation;
    private readonly ProjectVersion _version;
    private readonly ProjectMemory _memory;
    private readonly Dictionary<ProjectDeclarations, DeclarationChanges> _changes = [];
    private readonly SetEvaluator _evaluator;
    private IReadOnlyList<INamedTypeSymbol>? _symbols;

    private ProjectEvaluation(Compilation compilation, EvaluationSettings settings, CancellationToken cancellation)
    {
        _compilation = WithoutNullableAnalysis(compilation);
        _settings = settings;
        _cancellation = cancellation;
        _version = new ProjectVersion(compilation, cancellation);
        _memory = ProjectMemory.Of(compilation, settings);
        _evaluator = new SetEvaluator(_compilation, settings, cancellation);
    }

    /// <summary>The sets in the order of their qualified names, and how many of them were evaluated for it.</summary>
    public static (ImmutableArray<EvaluatedSet> Sets, int Evaluated) Of(
        Compilation compilation,
        EvaluationSettings settings,
        CancellationToken cancellation
    ) => new ProjectEvaluation(compilation, settings, cancellation).Evaluate();

    /// <summary>
    /// Nullability decides about warnings, never about what code does; yet its analysis is made with the binding of each body, takes as
    /// long again, and grows faster than a long body does.
    /// </summary>
    internal static Compilation WithoutNullableAnalysis(Compilation compilation) =>
        compilation is CSharpCompilation { Options: { NullableContextOptions: not NullableContextOptions.Disable } options } project
            ? project.WithOptions(options.WithNullableContextOptions(NullableContextOptions.Disable))
            : compilation;

    private (ImmutableArray<EvaluatedSet> Sets, int Evaluated) Evaluate()
    {
        var names = _memory.SetsOf(_version.Declarations);
        if (names.IsDefault)
        {
            names = Symbols.Select(NameOf).ToImmutableArray();
            _memory.RememberSets(_version.Declarations, names);
        }

        var known = _memory.Versioned.Select(version => version.ToLookup(record => record.MetadataName, StringComparer.Ordinal)).ToArray();
        var sets = ImmutableArray.CreateBuilder<EvaluatedSet>(names.Length);
        var records = ImmutableArray.CreateBuilder<SetRecord>(names.Length);
        var evaluated = 0;
        try
        {
            for (var i = 0; i < names.Length; i++)
            {
                _cancellation.ThrowIfCancellationRequested();
                var record = known.SelectMany(version => version[names[i]]).Select(StillHolding).FirstOrDefault(it => it is not null);
                if (record is not null)
                {
                    sets.Add(record.Set);
                    records.Add(record);
                    continue;
                }

                evaluated++;
                var (set, mayBeKept) = Evaluate(SymbolOf(names[i], i));
                sets.Add(set);
                if (mayBeKept)
                {
                    records.Add(SetRecord.Of(names[i], set, _evaluator.Consulted, _version));
                }
            }
        }
        finally
        {
            if (records.Count > 0)
            {
                _memory.Remember(records.ToImmutable());
            }
        }

        return (sets.ToImmutable(), evaluated);
    }

    private IReadOnlyList<INamedTypeSymbol> Symbols => _symbols ??= SetDiscovery.SetsOf(_compilation, _cancellation);

    /// <summary>A set's class, without a look at all classes of the project where it can be named.</summary>
    private INamedTypeSymbol SymbolOf(string name, int place) =>
        _symbols is null && _compilation.Assembly.GetTypeByMetadataName(name) is { } symbol ? symbol : Symbols[place];

    /// <summary>
    /// Namespaces, outer classes and the class: sets may have one displayed name (those of <c>file</c> classes), never one of these.
    /// </summary>
    private static string NameOf(INamedTypeSymbol set) => OtherSets.MetadataNameOf(set);

    private SetRecord? StillHolding(SetRecord record) => record.In(_version, ChangesFrom);

    private DeclarationChanges ChangesFrom(ProjectDeclarations earlier)
    {
        if (!_changes.TryGetValue(earlier, out var changes))
        {
            _changes.Add(earlier, changes = earlier.ChangesTo(_version.Declarations));
        }

        return changes;
    }

    /// <summary>What a bound stopped may depend on the machine's mood, and an error of ours on anything: neither is kept.</summary>
    private (EvaluatedSet Set, bool MayBeKept) Evaluate(INamedTypeSymbol set)
    {
        try
        {
            var evaluated = _evaluator.Evaluate(set);
            return (evaluated, !evaluated.Findings.Any(finding => finding.Kind.Id == EvaluationFindings.RanAway.Id));
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // Operations of code that does not compile can have any shape; the compiler has said what is wrong with it.
            var findings = _evaluator.CodeHasErrors ? [] : new[] { Failure(set, _evaluator.NameOf(set), error) };
            var nothing = new ResourceGraph([], [], [], _settings.Cluster, isComplete: false);
            var failed = new EvaluatedSet(set.Name, set.ToDisplayString(), _evaluator.NameOf(set), nothing, findings, [])
            {
                MetadataName = NameOf(set),
            };
            return (failed, false);
        }
    }

    private static Finding Failure(INamedTypeSymbol set, Origin origin, Exception error)
    {
        var at = error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains(nameof(KubeNet)))?.Trim() ?? "";
        return new Finding(
            EvaluationFindings.Internal,
            $"Evaluating '{set.Name}' failed inside KubeNet.Sdk: {error.GetType().Name}: "
                + $"{error.Message} {at} Please report it with the code of the set.",
            origin
        );
    }
}
