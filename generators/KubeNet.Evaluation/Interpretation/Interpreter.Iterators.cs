using System.Collections;
using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Iterators: the statements that contain a <c>yield</c>, run as an iterator of our own, so that they are as lazy as the user's.
/// What has no <c>yield</c> inside runs as everywhere else.
/// </summary>
internal sealed partial class Interpreter
{
    private readonly Dictionary<IOperation, bool> _yields = [];

    /// <summary>What calling an iterator gives: nothing has run yet.</summary>
    private Value IteratorOf(IMethodSymbol method, IBlockOperation body, Frame callee)
    {
        var self = callee.Self?.Unboxed(); // of a struct the iterator has a copy, and so has each enumeration
        var parameters = method.OriginalDefinition.Parameters.Select(p => (Symbol: p, callee.Scope.Find(p)!.Value)).ToArray();
        var sequence = new IteratorSequence(() =>
            new IteratorSteps(Enumerate(body, callee, self?.Copy(), parameters.Select(p => (p.Symbol, p.Value.Copy()))), this)
        );
        var isEnumerator = method.ReturnType.Name == nameof(IEnumerator);
        return new Value(isEnumerator ? sequence.Start() : sequence, Resources.Origin.None);
    }

    /// <summary>One enumeration has its own copies of the parameters.</summary>
    private IEnumerator<Value> Enumerate(
        IBlockOperation body,
        Frame callee,
        Value? self,
        IEnumerable<(IParameterSymbol Symbol, Value Value)> parameters
    )
    {
        var frame = new Frame(callee.Caller, callee.CallSite, callee.Method, self, callee.Types) { Scope = new Scope(callee.Scope) };
        foreach (var (symbol, value) in parameters)
        {
            frame.Scope.Declare(symbol, new Variable(value));
        }

        return new CountedEnumerator(Yield(body, frame, new Flow()).GetEnumerator(), this, frame, body);
    }

    /// <summary>How the statement that was yielding ended.</summary>
    private sealed class Flow
    {
        public Completion Completion { get; set; }
    }

    private IEnumerable<Value> Yield(IOperation statement, Frame frame, Flow flow)
    {
        flow.Completion = Completion.Normal;
        return statement switch
        {
            IReturnOperation { Kind: OperationKind.YieldReturn } yielded => YieldOne(yielded, frame),
            IReturnOperation { Kind: OperationKind.YieldBreak } => End(flow),
            ILocalFunctionOperation => Plain(statement, frame, flow), // its 'yield' is its own
            _ when !Yields(statement) => Plain(statement, frame, flow),
            IBlockOperation block => YieldBlock(block, frame, flow),
            IConditionalOperation conditional => YieldConditional(conditional, frame, flow),
            ILoopOperation loop => YieldLoop(loop, frame, flow),
            ISwitchOperation @switch => YieldSwitch(@switch, frame, flow),
            ITryOperation { Catches.IsEmpty: true } @try => YieldTry(@try, frame, flow),
            ITryOperation => Plain(statement, frame, flow), // with a catch it may hold no 'yield return'
            IUsingOperation @using => YieldUsing(@using, frame, flow),
            ILabeledOperation { Operation: { } labeled } => Yield(labeled, frame, flow),
            _ => throw UnknownYield(statement),
        };
    }

    private EvaluationStopped UnknownYield(IOperation statement) =>
        Refused(statement, "A 'yield' inside this statement", "Fill a List<T> and return it.");

    private bool Yields(IOperation statement)
    {
        if (!_yields.TryGetValue(statement, out var yields))
        {
            _yields.Add(statement, yields = IteratorBodies.IsIterator(statement.Syntax));
        }

        return yields;
    }

    private IEnumerable<Value> YieldOne(IReturnOperation statement, Frame frame)
    {
        yield return Evaluate(statement.ReturnedValue!, frame).Copy();
    }

    private static IEnumerable<Value> End(Flow flow)
    {
        flow.Completion = Completion.Return;
        yield break;
    }

    private IEnumerable<Value> Plain(IOperation statement, Frame frame, Flow flow)
    {
        flow.Completion = Execute(statement, frame);
        yield break;
    }

    private IEnumerable<Value> YieldBlock(IBlockOperation block, Frame frame, Flow flow)
    {
        var outer = frame.Scope;
        frame.Scope = new Scope(outer);
        try
        {
            foreach (var local in block.Operations.OfType<ILocalFunctionOperation>())
            {
                DeclareLocalFunction(local, frame);
            }

            foreach (var value in YieldStatements(block.Operations, frame, flow))
            {
                yield return value;
            }
        }
        finally
        {
            frame.Scope = outer;
        }
    }

    private IEnumerable<Value> YieldStatements(IReadOnlyList<IOperation> statements, Frame frame, Flow flow)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            if (statements[i] is IUsingDeclarationOperation declaration)
            {
                foreach (var value in YieldUsingDeclaration(declaration, statements.Skip(i + 1).ToArray(), frame, flow))
                {
                    yield return value;
                }

                yield break;
            }

            foreach (var value in Yield(statements[i], frame, flow))
            {
                yield return value;
            }

            if (flow.Completion == Completion.Goto && LabelIn(statements, frame.Target!) is var target and >= 0)
            {
                i = target - 1;
                continue;
            }

            if (flow.Completion != Completion.Normal)
            {
                yield break;
            }
        }

        flow.Completion = Completion.Normal;
    }

    private IEnumerable<Value> YieldConditional(IConditionalOperation statement, Frame frame, Flow flow)
    {
        var branch = Decide(statement.Condition, frame) ? statement.WhenTrue : statement.WhenFalse;
        return branch is null ? [] : Yield(branch, frame, flow);
    }

    private IEnumerable<Value> YieldLoop(ILoopOperation loop, Frame frame, Flow flow)
    {
        var outer = frame.Scope;
        frame.Scope = new Scope(outer);
        try
        {
            foreach (var _ in Iterations(loop, frame))
            {
                Step(loop, frame);
                foreach (var value in Yield(loop.Body, frame, flow))
                {
                    yield return value;
                }

                if (flow.Completion is not (Completion.Normal or Completion.Continue))
                {
                    break;
                }
            }

            if (flow.Completion is Completion.Break or Completion.Continue)
            {
                flow.Completion = Completion.Normal;
            }
        }
        finally
        {
            frame.Scope = outer;
        }
    }

    /// <summary>Goes through a loop's iterations without its body: conditions, steps, and the variable of a <c>foreach</c>.</summary>
    private IEnumerable<bool> Iterations(ILoopOperation loop, Frame frame)
    {
        var outer = frame.Scope;
        switch (loop)
        {
            case IForLoopOperation @for:
                foreach (var statement in @for.Before)
                {
                    Execute(statement, frame);
                }

                while (Decides(@for.Condition, @for.ConditionLocals, outer, frame))
                {
                    yield return true;
                    AtBottom(@for, frame);
                }

                break;

            case IWhileLoopOperation @while:
                var isFirst = !@while.ConditionIsTop;
                while (isFirst || Decides(@while.Condition, @while.Locals, outer, frame))
                {
                    isFirst = false;
                    yield return true;
                }

                break;

            case IForEachLoopOperation @foreach:
                foreach (var element in ElementsOf(@foreach, frame))
                {
                    frame.Scope = new Scope(outer);
                    Bind(@foreach, element.Copy(), frame);
                    yield return true;
                }

                break;
        }
    }

    private IEnumerable<Value> YieldSwitch(ISwitchOperation statement, Frame frame, Flow flow)
    {
        var outer = frame.Scope;
        frame.Scope = new Scope(outer);
        try
        {
            var chosen = Choose(statement, frame);
            while (chosen is not null)
            {
                foreach (var value in YieldStatements(chosen.Body, frame, flow))
                {
                    yield return value;
                }

                chosen = flow.Completion == Completion.Goto ? CaseOf(statement, frame.Target!) : null;
            }

            if (flow.Completion == Completion.Break)
            {
                flow.Completion = Completion.Normal;
            }
        }
        finally
        {
            frame.Scope = outer;
        }
    }

    private IEnumerable<Value> YieldTry(ITryOperation statement, Frame frame, Flow flow)
    {
        var completion = Completion.Normal;
        try
        {
            foreach (var value in Yield(statement.Body, frame, flow))
            {
                yield return value;
            }

            completion = flow.Completion;
        }
        finally
        {
            RunFinally(statement.Finally!, frame);
        }

        flow.Completion = completion;
    }

    private IEnumerable<Value> YieldUsing(IUsingOperation statement, Frame frame, Flow flow)
    {
        var outer = frame.Scope;
        frame.Scope = new Scope(outer);
        var resources = new List<Value>();
        try
        {
            Acquire(statement.Resources, resources, frame);
            foreach (var value in Yield(statement.Body, frame, flow))
            {
                yield return value;
            }
        }
        finally
        {
            Dispose(resources, statement, frame);
            frame.Scope = outer;
        }
    }

    private IEnumerable<Value> YieldUsingDeclaration(
        IUsingDeclarationOperation declaration,
        IReadOnlyList<IOperation> rest,
        Frame frame,
        Flow flow
    )
    {
        var resources = new List<Value>();
        try
        {
            Acquire(declaration.DeclarationGroup, resources, frame);
            foreach (var value in YieldStatements(rest, frame, flow))
            {
                yield return value;
            }
        }
        finally
        {
            Dispose(resources, declaration, frame);
        }
    }

    /// <summary>Whoever goes on asks for the next element, also library code.</summary>
    private sealed class IteratorSteps(IEnumerator<Value> body, Interpreter interpreter) : IEnumerator<Value>
    {
        public Value Current => body.Current ?? Value.Null;

        object IEnumerator.Current => Current;

        public bool MoveNext() => CalledBack(body.MoveNext);

        public void Dispose()
        {
            if (interpreter._isStopped)
            {
                return;
            }

            CalledBack(() =>
            {
                body.Dispose();
                return true;
            });
        }

        public void Reset() => throw new NotSupportedException("Specified method is not supported.");
    }

    /// <summary>Each step of an iterator is a call of the program's code, no matter what calls it.</summary>
    private sealed class CountedEnumerator(IEnumerator<Value> steps, Interpreter interpreter, Frame frame, IBlockOperation body)
        : IEnumerator<Value>
    {
        public Value Current => steps.Current;

        object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            var nesting = interpreter.Enter(frame, body);
            var moved = steps.MoveNext();
            interpreter._budget.Restore(nesting);
            return moved;
        }

        public void Dispose() => steps.Dispose();

        public void Reset() => steps.Reset();
    }

    /// <summary>The compiler's class is its own first enumerator. Further ones are other objects of it.</summary>
    private sealed class IteratorSequence(Func<IEnumerator<Value>> start) : IEnumerable<Value>, IEnumerator<Value>
    {
        private IEnumerator<Value>? _steps;

        public Value Current => _steps?.Current ?? Value.Null;

        object IEnumerator.Current => Current;

        public IEnumerator<Value> GetEnumerator()
        {
            if (_steps is not null)
            {
                return new IteratorSequence(start) { _steps = start() };
            }

            _steps = start();
            return this;
        }

        /// <summary>An enumerator that cannot be enumerated again.</summary>
        public IEnumerator<Value> Start() => start();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        public bool MoveNext() => _steps?.MoveNext() == true;

        public void Dispose() => _steps?.Dispose();

        public void Reset() => throw new NotSupportedException("Specified method is not supported.");
    }
}
