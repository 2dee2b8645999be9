using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Interpretation;
using KubeNet.Evaluation.Sources;
using KubeNet.Evaluation.Topologies;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KubeNet.Evaluation.Sets;

/// <summary>Evaluates sets of one compilation: makes the instance, runs <c>Define</c>, and completes what it recorded.</summary>
internal sealed class SetEvaluator(Compilation compilation, EvaluationSettings settings, CancellationToken cancellation)
{
    private readonly SourceCode _code = new(compilation, cancellation);
    private readonly NativeBinder _binder = new();

    /// <summary>Whether code that was looked at does not compile.</summary>
    public bool CodeHasErrors => _code.HasErrors;

    /// <summary>What was looked at for the set that was evaluated last.</summary>
    public Consulted Consulted => _code.Consulted;

    /// <summary>The steps of the set that was evaluated last; tests count with it.</summary>
    public int Steps { get; private set; }

    /// <summary>Evaluates one set as one run of a program of its own; the sets that it uses belong to the run.</summary>
    public EvaluatedSet Evaluate(INamedTypeSymbol set)
    {
        _code.BeginRun();
        var run = new Run(this);
        using var pulse = Pulse.Of(run.Budget);
        using var cultures = CultureText.Of(settings.HasCultures);
        var recording = run.Define(set, run.Interpreter).Recording;
        if (_code.HasSyntaxErrors)
        {
            run.Interpreter.MarkIncomplete();
        }

        var graph = Complete(recording, run);
        Steps = run.Budget.Steps;
        var (findings, withheld) = FindingsOf(run, graph);
        return new EvaluatedSet(
            set.Name,
            set.ToDisplayString(),
            NameOf(set),
            graph,
            findings,
            withheld,
            graph.IsComplete ? run.SurfaceOf(set) : null
        )
        {
            MetadataName = OtherSets.MetadataNameOf(set),
        };
    }

    /// <summary>
    /// Where the program was stopped on its way, what it had said until then contradicts itself at most by chance. Where it does not
    /// compile, what it means is unknown (a counter that is read before it is declared names two resources alike), unless another
    /// generator is about to add what is missing: then a whole set is what it looks like, and may not be written with a contradiction.
    /// </summary>
    private (IReadOnlyList<Finding> Findings, IReadOnlyList<Finding> Withheld) FindingsOf(Run run, ResourceGraph graph)
    {
        var recorded = run.Recordings.SelectMany(r => r.Findings).ToArray();
        if (run.Interpreter.WasStopped && !graph.IsComplete)
        {
            recorded = [];
        }

        var isUnsure = recorded.Length > 0 && _code.HasErrorsInMembers;
        var findings = run.Interpreter.Findings.Concat(isUnsure ? [] : recorded);
        return (
            run.Interpreter.UnexplainedLoss is { } loss ? [.. findings, loss] : [.. findings],
            isUnsure && graph.IsComplete ? recorded : []
        );
    }

    /// <summary>What could not be evaluated may be missing from any set of the run.</summary>
    private static ResourceGraph Complete(SetRecording recording, Run run)
    {
        foreach (var each in run.Recordings)
        {
            each.IsComplete &= !run.Interpreter.IsIncomplete;
        }

        return recording.Complete();
    }

    internal Origin NameOf(INamedTypeSymbol set) =>
        set.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax declaration
            ? _code.OriginOf(declaration.Identifier)
            : Origin.None;

    /// <summary>The sets of one run, each defined once.</summary>
    private sealed class Run
    {
        private readonly SetEvaluator _owner;
        private readonly Dictionary<ISymbol, (Value Instance, SetRecording Recording, bool IsDone)> _sets = new(
            SymbolEqualityComparer.Default
        );
        private readonly List<(SetRecording Recording, Origin Call)> _defining = [];
        private readonly OtherSets _others;

        public Run(SetEvaluator owner)
        {
            _owner = owner;
            _others = new OtherSets(owner._code.Compilation, owner.Cluster);
            Budget = new Budget(owner.Bounds, owner.Cancellation);
            Interpreter = new Interpreter(owner._code, owner._binder, Budget, Use);
        }

        public Budget Budget { get; }

        public Interpreter Interpreter { get; }

        public List<SetRecording> Recordings { get; } = [];

        public (Value Instance, SetRecording Recording) Define(INamedTypeSymbol set, Interpreter interpreter, Origin call = default)
        {
            var instance = interpreter.CreateSet(set);
            var recording = new SetRecording(set.Name, interpreter.NamespaceOf(set, instance), _owner.Cluster);
            Recordings.Add(recording);
            _sets[set] = (instance, recording, false);
            _defining.Add((recording, call));
            interpreter.RunDefine(set, instance, new Manifests(recording));
            _defining.RemoveAt(_defining.Count - 1);
            _sets[set] = (instance, recording, true);
            return (instance, recording);
        }

        private Value Use(INamedTypeSymbol set, Origin call, Interpreter interpreter)
        {
            var user = _defining[_defining.Count - 1].Recording;
            if (!_owner._code.Declares(set))
            {
                return UseOther(set, user, call, interpreter);
            }

            if (_sets.TryGetValue(set, out var known))
            {
                if (!known.IsDone)
                {
                    var first = _defining.FindIndex(each => each.Recording == known.Recording);
                    var names = _defining.Skip(first).Select(each => each.Recording.SetName).Append(known.Recording.SetName);
                    var others = _defining.Skip(first + 1).Select(each => each.Call).ToArray();
                    interpreter.Report(new Finding(EvaluationFindings.UseCycle, UseCycle.Message(names), call, others));
                    interpreter.MarkIncomplete();
                    return Value.Unknown;
                }
            }
            else
            {
                var (instance, recording) = Define(set, interpreter, call);
                recording.IsComplete &= !interpreter.IsIncomplete;
                recording.Complete(); // from here on it cannot be changed, as when the program runs
                known = (instance, recording, true);
            }

            user.Use(known.Recording);
            return known.Instance;
        }

        private Value UseOther(INamedTypeSymbol set, SetRecording user, Origin call, Interpreter interpreter)
        {
            if (!_sets.TryGetValue(set, out var known))
            {
                var (other, problem) = _others.Find(set);
                if (other is null)
                {
                    return interpreter.CannotUse(problem!, call);
                }

                known = (interpreter.KnownInstance(set, other), other.Recording, true);
                _sets[set] = known;
            }

            user.Use(known.Recording);
            return known.Instance;
        }

        /// <summary>What other projects may know of a set of the run.</summary>
        public SetSurface SurfaceOf(INamedTypeSymbol set)
        {
            var own = SetOf(set);
            return SurfaceReading.Of(
                own,
                [.. own.Recording.Used.Select(used => SetOf(_sets.First(known => known.Value.Recording == used).Key))],
                Interpreter
            );
        }

        private RunSet SetOf(ISymbol set) => new((INamedTypeSymbol)set, _sets[set].Instance, _sets[set].Recording);
    }

    private ClusterProfile Cluster => settings.Cluster;

    private EvaluationBounds Bounds => settings.Bounds;

    private CancellationToken Cancellation => cancellation;
}
