using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace KubeNet.Evaluation.Bounds;

/// <summary>What is left of a set's bounds. Exceeding one throws <see cref="BoundExceeded"/> with a sentence for the user.</summary>
internal sealed class Budget(EvaluationBounds bounds, CancellationToken cancellation)
{
    /// <summary>Steps between two looks at the clock.</summary>
    private const int ClockInterval = 256;

    /// <summary>Elements that library code goes through between two looks at the clock.</summary>
    private const long WalkInterval = 100_000;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _steps;
    private int _declarations;
    private long _allocated;
    private long _walked;
    private long _nextLook = WalkInterval;

    public EvaluationBounds Bounds { get; } = bounds;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Steps taken so far.</summary>
    public int Steps => _steps;

    /// <summary>What throwing and catching costs the host, in steps: an exception takes some hundred times as long as an operation.</summary>
    public const int ExceptionSteps = 200;

    public void Step()
    {
        cancellation.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (++_steps > Bounds.Steps)
        {
            throw TooManySteps();
        }

        if (_steps % ClockInterval == 0)
        {
            LookAtClock();
        }
    }

    /// <summary>Counts an exception on its way through a <c>try</c>.</summary>
    public void Throw()
    {
        cancellation.ThrowIfCancellationRequested();
        LookAtClock();
        if ((_steps += ExceptionSteps) > Bounds.Steps)
        {
            throw TooManySteps();
        }
    }

    private BoundExceeded TooManySteps() => new($"took more than {Number(Bounds.Steps)} steps", BoundSetting.Steps);

    /// <summary>Counts elements that library code goes through without a step of the program.</summary>
    public void Walk(long count)
    {
        _walked += count;
        if (_walked > Bounds.Elements)
        {
            throw new BoundExceeded($"goes through more than {Number(Bounds.Elements)} elements", BoundSetting.Elements);
        }

        if (_walked > _nextLook)
        {
            cancellation.ThrowIfCancellationRequested();
            LookAtClock();
            _nextLook = _walked + WalkInterval;
        }
    }

    private void LookAtClock()
    {
        if (_watch.Elapsed > Bounds.Time)
        {
            throw new BoundExceeded($"took longer than {Number((long)Bounds.Time.TotalSeconds)} seconds", BoundSetting.Seconds);
        }
    }

    /// <summary>Counts a call of the DSL, which may keep what it made for good.</summary>
    public void Declare()
    {
        if (++_declarations > Bounds.Declarations)
        {
            throw new BoundExceeded($"says more than {Number(Bounds.Declarations)} things about resources", BoundSetting.Steps);
        }
    }

    public void Enter(int depth)
    {
        if (depth > Bounds.Depth)
        {
            throw new BoundExceeded($"calls itself more than {Number(Bounds.Depth)} levels deep", BoundSetting.Depth);
        }
    }

    /// <summary>Asks for elements or characters before they are made.</summary>
    public void Allocate(long count)
    {
        CheckLength(count);
        _allocated += Math.Max(count, 0);
        if (_allocated > Bounds.Allocation)
        {
            throw new BoundExceeded($"makes more than {Number(Bounds.Allocation)} elements and characters", BoundSetting.Elements);
        }
    }

    /// <summary>Checks the length of what is not made yet, and maybe never will: a lazy sequence.</summary>
    public void CheckLength(long count)
    {
        if (count > Bounds.Length)
        {
            throw new BoundExceeded($"makes {Number(count)} elements or characters at once; {Number(Bounds.Length)} are allowed", BoundSetting.Elements);
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>A bound was exceeded; the message completes "The evaluation ...".</summary>
internal sealed class BoundExceeded(string message, BoundSetting? setting) : Exception(message)
{
    private string Property => setting is null ? "" : $", or raise the MSBuild property '{setting.Property}'";

    /// <summary>What the user is told.</summary>
    public string Sentence => $"The evaluation {Message}, so it was stopped. Give the loop or the recursion an end that is reached sooner{Property}.";
}
