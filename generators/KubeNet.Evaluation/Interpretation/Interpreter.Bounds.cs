using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>What the program spends of its budget, and the one finding where it spends too much.</summary>
internal sealed partial class Interpreter
{
    /// <summary>Counts an operation, a turn of a loop or a jump.</summary>
    private void Step(IOperation operation, Frame frame)
    {
        try
        {
            _budget.Step();
        }
        catch (BoundExceeded exceeded)
        {
            throw RanAway(exceeded, frame, operation);
        }
    }

    /// <summary>A record that contains itself asks for its own text, equality or hash without an operation in between.</summary>
    private void StepBehaviour()
    {
        try
        {
            _budget.Step(BehaviourSteps);
        }
        catch (BoundExceeded exceeded) when (_current is not null)
        {
            throw RanAway(exceeded, _library, _current);
        }
    }

    /// <summary>Asking an object for its equality, hash or text, which goes through its members.</summary>
    private const int BehaviourSteps = 10;

    /// <summary>Goes into a call of the user's code; what it gives is restored when the call is left.</summary>
    private Nesting Enter(Frame callee, IOperation? operation)
    {
        try
        {
            _budget.Step();
            return _budget.Call();
        }
        catch (BoundExceeded exceeded) when (operation is not null)
        {
            throw RanAway(exceeded, callee.Caller ?? callee, operation);
        }
    }

    /// <summary>Goes into something that takes this much of the stack.</summary>
    private Nesting Nest(int stack, IOperation operation, Frame frame)
    {
        try
        {
            return _budget.Nest(stack);
        }
        catch (BoundExceeded exceeded)
        {
            throw RanAway(exceeded, frame, operation);
        }
    }

    private EvaluationStopped RanAway(BoundExceeded exceeded, Frame frame, IOperation operation, bool isTheCall = false)
    {
        IsIncomplete = true;
        _isStopped = true;
        var culprit =
            !isTheCall && _loops.Count > 0 && _loops.Peek() is var loop && exceeded.Bound != ExceededBound.Calls
                ? _code.OriginOf(loop.Syntax.GetFirstToken())
                : CallSiteOf(operation);
        return new EvaluationStopped(new Finding(EvaluationFindings.RanAway, exceeded.Sentence, culprit, frame.CallSite));
    }

    private void Allocate(long characters, IOperation operation, Frame frame)
    {
        try
        {
            _budget.Allocate(characters);
        }
        catch (BoundExceeded exceeded)
        {
            throw RanAway(exceeded, frame, operation);
        }
    }

    private void AllocateElements(long count, IOperation operation, Frame frame, long each = 1)
    {
        try
        {
            _budget.AllocateElements(count, each);
        }
        catch (BoundExceeded exceeded)
        {
            throw RanAway(exceeded, frame, operation);
        }
    }

    private void Declare(IOperation operation, Frame frame)
    {
        try
        {
            _budget.Declare();
        }
        catch (BoundExceeded exceeded)
        {
            throw RanAway(exceeded, frame, operation);
        }
    }

    private void Spend(Action spend, IOperation operation, Frame frame)
    {
        try
        {
            spend();
        }
        catch (BoundExceeded exceeded)
        {
            throw RanAway(exceeded, frame, operation);
        }
    }
}
