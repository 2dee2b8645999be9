using KubeNet.Evaluation.Bounds;
using KubeNet.Findings;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Interpreter;

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
        catch (InsufficientExecutionStackException)
        {
            throw RanAway(new BoundExceeded("nests expressions or calls too deep", null), frame, operation);
        }
    }

    /// <summary>A record that contains itself asks for its own text, equality or hash without an operation in between.</summary>
    private void StepBehaviour()
    {
        if (_current is not null)
        {
            Step(_current, _library);
        }
        else
        {
            _budget.Step();
        }
    }

    private void Enter(Frame callee, IOperation operation)
    {
        try
        {
            _budget.Enter(callee.Depth);
        }
        catch (BoundExceeded exceeded)
        {
            throw RanAway(exceeded, callee.Caller!, operation);
        }
    }

    private EvaluationStopped RanAway(BoundExceeded exceeded, Frame frame, IOperation operation, bool isTheCall = false)
    {
        IsIncomplete = true;
        _isStopped = true;
        var culprit = !isTheCall && _loops.Count > 0 && _loops.Peek() is var loop && !exceeded.Message.StartsWith("calls", StringComparison.Ordinal)
            ? _code.OriginOf(loop.Syntax.GetFirstToken())
            : CallSiteOf(operation);
        return new EvaluationStopped(new Finding(
            EvaluationFindings.RanAway,
            exceeded.Sentence,
            culprit,
            frame.CallSite));
    }

    private void Allocate(long count, IOperation operation, Frame frame)
    {
        try
        {
            _budget.Allocate(count);
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
