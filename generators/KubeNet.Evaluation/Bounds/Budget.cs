using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace KubeNet.Evaluation.Bounds;

/// <summary>What is left of a set's bounds. Exceeding one throws <see cref="BoundExceeded"/> with a sentence for the user.</summary>
internal sealed class Budget(EvaluationBounds bounds, CancellationToken cancellation)
{
    /// <summary>Steps between two looks at the clock.</summary>
    private const int ClockInterval = 4096;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private int _steps;
    private int _declarations;
    private long _allocated;

    public EvaluationBounds Bounds { get; } = bounds;

    public void Step()
    {
        cancellation.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (++_steps > Bounds.Steps)
        {
            throw new BoundExceeded($"took more than {Number(Bounds.Steps)} steps");
        }

        if (_steps % ClockInterval == 0 && _watch.Elapsed > Bounds.Time)
        {
            throw new BoundExceeded($"took longer than {Number((long)Bounds.Time.TotalSeconds)} seconds");
        }
    }

    /// <summary>Counts a call of the DSL, which may keep what it made for good.</summary>
    public void Declare()
    {
        if (++_declarations > Bounds.Declarations)
        {
            throw new BoundExceeded($"says more than {Number(Bounds.Declarations)} things about resources");
        }
    }

    public void Enter(int depth)
    {
        if (depth > Bounds.Depth)
        {
            throw new BoundExceeded($"calls itself more than {Number(Bounds.Depth)} levels deep");
        }
    }

    /// <summary>Asks for elements or characters before they are made.</summary>
    public void Allocate(long count)
    {
        if (count > Bounds.Length)
        {
            throw new BoundExceeded($"makes {Number(count)} elements or characters at once; {Number(Bounds.Length)} are allowed");
        }

        _allocated += Math.Max(count, 0);
        if (_allocated > Bounds.Allocation)
        {
            throw new BoundExceeded($"makes more than {Number(Bounds.Allocation)} elements and characters");
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>A bound was exceeded; the message completes "The evaluation ...".</summary>
internal sealed class BoundExceeded(string message) : Exception(message);
