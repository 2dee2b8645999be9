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

    /// <summary>
    /// How many times as long as its processor time an evaluation may take: other work of the machine must not stop it, and it must not
    /// wait for ever.
    /// </summary>
    private const int MostWaiting = 30;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly TimeSpan? _begin = ThreadClock.Now;
    private readonly int _thread = Thread.CurrentThread.ManagedThreadId;
    private TimeSpan _spent;
    private int _steps;
    private int _nextStepLook = ClockInterval;
    private int _declarations;
    private long _allocated;
    private long _walked;
    private long _nextLook = WalkInterval;

    private Nesting _nesting;

    public EvaluationBounds Bounds { get; } = bounds;

    /// <summary>How deep the program is in itself now.</summary>
    public Nesting Nesting => _nesting;

    public CancellationToken Cancellation => cancellation;

    /// <summary>Steps taken so far.</summary>
    public int Steps => _steps;

    /// <summary>
    /// What throwing and catching costs the host, in steps: an exception takes some hundred times as long as an operation.
    /// </summary>
    public const int ExceptionSteps = 200;

    /// <summary>What leaving one of the program's calls by an exception costs, in steps.</summary>
    private const int UnwindingSteps = 50;

    public void Step(int count = 1)
    {
        cancellation.ThrowIfCancellationRequested();
        if ((_steps += count) > Bounds.Steps)
        {
            throw TooManySteps();
        }

        if (_steps >= _nextStepLook)
        {
            LookAtClock();
            _nextStepLook = _steps + ClockInterval;
        }
    }

    /// <summary>Counts an exception that has come through so many of the program's calls to a <c>try</c>.</summary>
    public void Throw(int calls)
    {
        cancellation.ThrowIfCancellationRequested();
        LookAtClock();
        if ((_steps += ExceptionSteps + (Math.Max(calls, 0) * UnwindingSteps)) > Bounds.Steps)
        {
            throw TooManySteps();
        }
    }

    private BoundExceeded TooManySteps() => new(ExceededBound.Steps, $"took more than {Number(Bounds.Steps)} steps", BoundSetting.Steps);

    /// <summary>Counts elements that library code goes through without a step of the program.</summary>
    public void Walk(long count)
    {
        _walked += count;
        if (_walked > Bounds.Elements)
        {
            throw new BoundExceeded(
                ExceededBound.Elements,
                $"iterates over more than {Number(Bounds.Elements)} elements",
                BoundSetting.Elements
            );
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
        if (_watch.Elapsed <= Bounds.Time)
        {
            return; // no thread has more processor time than has passed
        }

        if (_spent + OnThisThread() > Bounds.Time || _watch.Elapsed.Ticks / MostWaiting > Bounds.Time.Ticks)
        {
            throw new BoundExceeded(
                ExceededBound.Time,
                $"took longer than {Number((long)Bounds.Time.TotalSeconds)} seconds",
                BoundSetting.Seconds
            );
        }
    }

    /// <summary>The processor time on the thread that asks. Where it is not known, the time that has passed.</summary>
    private TimeSpan OnThisThread()
    {
        return _begin is { } begin && _thread == Thread.CurrentThread.ManagedThreadId && ThreadClock.Now is { } now
            ? now - begin
            : _watch.Elapsed;
    }

    /// <summary>Counts processor time of another thread that worked for the program.</summary>
    public void Spend(TimeSpan time)
    {
        _spent += time;
        LookAtClock();
    }

    /// <summary>Counts a call of the DSL, which may keep what it made for good.</summary>
    public void Declare()
    {
        if (++_declarations > Bounds.Declarations)
        {
            throw new BoundExceeded(
                ExceededBound.Declarations,
                $"makes more than {Number(Bounds.Declarations)} calls to declare resources",
                BoundSetting.Steps
            );
        }
    }

    /// <summary>Goes into a call of the program's code.</summary>
    /// <returns>What to <see cref="Restore"/> when the call is left.</returns>
    public Nesting Call()
    {
        var outer = _nesting;
        if (outer.Calls >= Bounds.Depth)
        {
            throw new BoundExceeded(ExceededBound.Calls, $"nests calls more than {Number(Bounds.Depth)} levels deep", BoundSetting.Depth);
        }

        Nest(Nesting.OfCall);
        _nesting = new Nesting(outer.Calls + 1, _nesting.Stack);
        return outer;
    }

    /// <summary>Goes into something that takes this much of the stack (see <see cref="Nesting"/>).</summary>
    /// <returns>What to <see cref="Restore"/> when it is left.</returns>
    public Nesting Nest(int stack = 1)
    {
        var outer = _nesting;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (outer.Stack + stack > Bounds.Stack)
        {
            throw new BoundExceeded(ExceededBound.Nesting, "nests expressions or calls too deeply", BoundSetting.Depth);
        }

        _nesting = new Nesting(outer.Calls, outer.Stack + stack);
        return outer;
    }

    /// <summary>
    /// Goes back to an outer level. Each who goes in restores what was there before, so who catches an exception need not know
    /// what it came through.
    /// </summary>
    public void Restore(Nesting outer) => _nesting = outer;

    /// <summary>Checks how deep sequences or exceptions lie in each other: the library goes through them one inside the other.</summary>
    /// <param name="what">What lies in each other, in the plural.</param>
    /// <param name="levels">How deep.</param>
    public void CheckLevels(string what, int levels)
    {
        if (levels > Bounds.Depth)
        {
            throw new BoundExceeded(ExceededBound.Levels, $"nests {what} more than {Number(Bounds.Depth)} levels deep", BoundSetting.Depth);
        }
    }

    /// <summary>Asks for characters before they are made.</summary>
    public void Allocate(long characters)
    {
        CheckLength(characters);
        Count(Math.Max(characters, 0));
    }

    /// <summary>Asks for elements of a collection before they are made; where each is an object of its own, it counts as several.</summary>
    public void AllocateElements(long count, long each = 1)
    {
        CheckLength(count);
        Count(Math.Max(count, 0) * each * EvaluationBounds.CharactersPerElement);
    }

    /// <summary>Counts characters that go into a manifest: they are kept, written as YAML, and handed over as source.</summary>
    public void Write(long characters) => Count(characters * WrittenCharacter);

    private const int WrittenCharacter = 4;

    private void Count(long characters)
    {
        _allocated += characters;
        if (_allocated > Bounds.Allocation)
        {
            var elements = Bounds.Allocation / EvaluationBounds.CharactersPerElement;
            throw new BoundExceeded(
                ExceededBound.Memory,
                $"creates more than {Number(Bounds.Allocation)} characters, or {Number(elements)} elements",
                BoundSetting.Elements
            );
        }
    }

    /// <summary>Checks the length of what is not made yet, and maybe never will: a lazy sequence.</summary>
    public void CheckLength(long count)
    {
        if (count > Bounds.Length)
        {
            throw new BoundExceeded(
                ExceededBound.Length,
                $"creates {Number(count)} elements or characters at once, and at most {Number(Bounds.Length)} are allowed",
                BoundSetting.Elements
            );
        }
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

/// <summary>A bound was exceeded; the message completes "The evaluation ...".</summary>
internal sealed class BoundExceeded(ExceededBound bound, string message, BoundSetting? setting) : Exception(message)
{
    public ExceededBound Bound { get; } = bound;

    private string Property => setting is null ? "" : $", or raise the MSBuild property '{setting.Property}'";

    /// <summary>What the user is told.</summary>
    public string Sentence => $"The evaluation {Message}, so it was stopped. End the loop or the recursion sooner{Property}.";
}

/// <summary>Which bound an evaluation exceeded.</summary>
internal enum ExceededBound
{
    /// <summary>Operations, turns of loops and jumps.</summary>
    Steps,

    /// <summary>The time that a set may take.</summary>
    Time,

    /// <summary>Calls inside of calls.</summary>
    Calls,

    /// <summary>Expressions and calls inside of each other, as they take the stack.</summary>
    Nesting,

    /// <summary>Lazy sequences inside of each other.</summary>
    Levels,

    /// <summary>Elements that library code goes through.</summary>
    Elements,

    /// <summary>Characters and elements that are made in all.</summary>
    Memory,

    /// <summary>Characters or elements that are made at once.</summary>
    Length,

    /// <summary>Types inside of a generic type.</summary>
    TypeSize,

    /// <summary>What is declared about resources.</summary>
    Declarations,
}
