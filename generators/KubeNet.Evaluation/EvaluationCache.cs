using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Memory;
using KubeNet.Evaluation.Sets;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation;

/// <summary>
/// The one door to the evaluator, for the generator and for the analyzers. A compilation is evaluated once, whoever asks first;
/// editors clone it for each file, so what counts is its trees, references and options, not the object. Of a compilation that is new only
/// those sets are evaluated that an edit may have changed (<see cref="ProjectEvaluation"/>).
/// </summary>
internal static class EvaluationCache
{
    /// <summary>Slots live as long as the first tree of their compilation.</summary>
    private static readonly ConditionalWeakTable<SyntaxTree, List<Slot>> s_slots = new();

    /// <summary>Slots kept for one first tree: some edits of the other files, so that undo is fast.</summary>
    private const int SlotsPerTree = 4;

    private static int s_evaluations;
    private static int s_evaluatedSets;

    /// <summary>How many compilations were evaluated by this process; tests count with it.</summary>
    internal static int Evaluations => s_evaluations;

    /// <summary>
    /// How many sets were evaluated for them: those that no earlier version of the project had the result of. Tests count with it.
    /// </summary>
    internal static int EvaluatedSets => s_evaluatedSets;

    /// <summary>
    /// The manifest sets of a compilation, evaluated, in the order of their qualified names. The host has left out the trees of source
    /// generators.
    /// </summary>
    public static ImmutableArray<EvaluatedSet> Evaluate(
        Compilation compilation,
        EvaluationSettings settings,
        CancellationToken cancellationToken
    ) =>
        compilation.SyntaxTrees.FirstOrDefault() is { } first
            ? SlotFor(compilation, first, settings).Get(compilation, cancellationToken)
            : ImmutableArray<EvaluatedSet>.Empty;

    private static Slot SlotFor(Compilation compilation, SyntaxTree first, EvaluationSettings settings)
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
    private sealed class Slot(Compilation compilation, EvaluationSettings settings)
    {
        /// <summary>Who waits for another's evaluation looks at its own cancellation this often.</summary>
        private static readonly TimeSpan s_gateWait = TimeSpan.FromMilliseconds(10);

        private readonly object _gate = new();
        private readonly WeakReference<SyntaxTree>[] _trees =
        [
            .. compilation.SyntaxTrees.Select(tree => new WeakReference<SyntaxTree>(tree)),
        ];
        private readonly WeakReference<MetadataReference>[] _references =
        [
            .. compilation.References.Select(r => new WeakReference<MetadataReference>(r)),
        ];
        private readonly CompilationOptions _options = compilation.Options;
        private readonly string? _assembly = compilation.AssemblyName;
        private readonly EvaluationSettings _settings = settings;
        private ImmutableArray<EvaluatedSet> _result;

        public bool IsOf(Compilation other, EvaluationSettings settings) =>
            _settings.Equals(settings)
            && _assembly == other.AssemblyName
            && _options.Equals(other.Options)
            && SameObjects.Are(_trees, other.SyntaxTrees)
            && SameObjects.Are(_references, other.References);

        public ImmutableArray<EvaluatedSet> Get(Compilation source, CancellationToken cancellationToken)
        {
            while (!Monitor.TryEnter(_gate, s_gateWait))
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            try
            {
                if (_result.IsDefault)
                {
                    (_result, var evaluated) = EvaluationThread.Run(
                        _settings.Bounds,
                        () => ProjectEvaluation.Of(source, _settings, cancellationToken)
                    );
                    Interlocked.Increment(ref s_evaluations);
                    Interlocked.Add(ref s_evaluatedSets, evaluated);
                }

                return _result;
            }
            finally
            {
                Monitor.Exit(_gate);
            }
        }
    }
}
