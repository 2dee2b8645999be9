using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Sets;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation;

/// <summary>
/// The one door to the evaluator, for the generator and for the analyzers. A compilation is evaluated once, whoever asks first;
/// editors clone it for each file, so what counts is its trees, references and options, not the object.
/// </summary>
internal static class EvaluationCache
{
    /// <summary>Slots live as long as the first tree of their compilation.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, List<Slot>> s_slots = new();

    /// <summary>Slots kept for one first tree: some edits of the other files, so that undo is fast.</summary>
    private const int SlotsPerTree = 4;

    private static int s_evaluations;

    /// <summary>How many compilations were evaluated by this process; tests count with it.</summary>
    internal static int Evaluations => s_evaluations;

    /// <summary>The manifest sets of a compilation, evaluated, in the order of their qualified names. The host has left out the trees of source generators.</summary>
    public static ImmutableArray<EvaluatedSet> Evaluate(Compilation compilation, ClusterProfile cluster, CancellationToken cancellationToken) =>
        Evaluate(compilation, cluster, EvaluationBounds.Default, cancellationToken);

    /// <summary>The same within bounds of the project's own.</summary>
    public static ImmutableArray<EvaluatedSet> Evaluate(Compilation compilation, ClusterProfile cluster, EvaluationBounds bounds, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.FirstOrDefault() is { } first
            ? SlotFor(compilation, first, (cluster, bounds)).Get(compilation, cancellationToken)
            : ImmutableArray<EvaluatedSet>.Empty;

    private static Slot SlotFor(Compilation compilation, SyntaxTree first, (ClusterProfile Cluster, EvaluationBounds Bounds) settings)
    {
        var slots = s_slots.GetOrCreateValue(first);
        lock (slots)
        {
            var slot = slots.Find(s => s.IsOf(compilation, settings));
            if (slot is null)
            {
                slot = new Slot(compilation, settings);
                slots.Add(slot);
                if (slots.Count > SlotsPerTree)
                {
                    slots.RemoveAt(0);
                }
            }

            return slot;
        }
    }

    /// <summary>One evaluation, made by the first who asks; who is cancelled leaves it to the next.</summary>
    private sealed class Slot(Compilation compilation, (ClusterProfile Cluster, EvaluationBounds Bounds) settings)
    {
        /// <summary>Who waits for another's evaluation looks at its own cancellation this often.</summary>
        private static readonly TimeSpan GateWait = TimeSpan.FromMilliseconds(10);

        private readonly object _gate = new();
        private readonly WeakReference<SyntaxTree>[] _trees = [.. compilation.SyntaxTrees.Select(tree => new WeakReference<SyntaxTree>(tree))];
        private readonly WeakReference<MetadataReference>[] _references = [.. compilation.References.Select(r => new WeakReference<MetadataReference>(r))];
        private readonly CompilationOptions _options = compilation.Options;
        private readonly (ClusterProfile Cluster, EvaluationBounds Bounds) _settings = settings;
        private ImmutableArray<EvaluatedSet> _result;

        public bool IsOf(Compilation other, (ClusterProfile Cluster, EvaluationBounds Bounds) settings) =>
            _settings.Equals(settings)
            && _options.Equals(other.Options)
            && Same(_trees, other.SyntaxTrees)
            && Same(_references, other.References);

        public ImmutableArray<EvaluatedSet> Get(Compilation source, CancellationToken cancellationToken)
        {
            while (!Monitor.TryEnter(_gate, GateWait))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            try
            {
                if (_result.IsDefault)
                {
                    _result = EvaluationThread.Run(_settings.Bounds, () => EvaluateAll(source, _settings.Cluster, _settings.Bounds, cancellationToken));
                    Interlocked.Increment(ref s_evaluations);
                }

                return _result;
            }
            finally
            {
                Monitor.Exit(_gate);
            }
        }

        private static bool Same<T>(WeakReference<T>[] known, IEnumerable<T> given) where T : class
        {
            var count = 0;
            foreach (var item in given)
            {
                if (count == known.Length || !known[count].TryGetTarget(out var mine) || !ReferenceEquals(mine, item))
                {
                    return false;
                }

                count++;
            }

            return count == known.Length;
        }
    }

    private static ImmutableArray<EvaluatedSet> EvaluateAll(Compilation compilation, ClusterProfile cluster, EvaluationBounds bounds, CancellationToken cancellationToken)
    {
        var results = ImmutableArray.CreateBuilder<EvaluatedSet>();
        var evaluator = new SetEvaluator(compilation, cluster, bounds, cancellationToken);
        foreach (var set in SetDiscovery.SetsOf(compilation, cancellationToken))
        {
            try
            {
                results.Add(evaluator.Evaluate(set));
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // Operations of code that does not compile can have any shape; the compiler has said what is wrong with it.
                var findings = evaluator.CodeHasErrors ? [] : new[] { Failure(set, evaluator.NameOf(set), error) };
                var nothing = new ResourceGraph([], [], [], cluster, isComplete: false);
                results.Add(new EvaluatedSet(set.Name, set.ToDisplayString(), evaluator.NameOf(set), nothing, findings));
            }
        }

        return results.ToImmutable();
    }

    private static Finding Failure(INamedTypeSymbol set, Origin origin, Exception error)
    {
        var at = error.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains(nameof(KubeNet)))?.Trim() ?? "";
        return new Finding(
            EvaluationFindings.Internal,
            $"Evaluating '{set.Name}' failed inside KubeNet.Sdk: {error.GetType().Name}: {error.Message} {at} Please report it with the code of the set.",
            origin);
    }
}
