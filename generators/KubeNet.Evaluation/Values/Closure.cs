using KubeNet.Evaluation.Bounds;
using Microsoft.CodeAnalysis;

namespace KubeNet.Evaluation.Values;

/// <summary>
/// A delegate of the interpreted program: a lambda, a local function or a method, with what it captured; or several of them.
/// </summary>
internal sealed class Closure
{
    private readonly Func<Place[], ClosureCaller?, Value> _invoke;
    private readonly (object? Target, object Method)? _identity;

    public Closure(Func<Place[], ClosureCaller?, Value> invoke, (object? Target, object Method)? identity = null, Value? receiver = null)
    {
        _invoke = invoke;
        _identity = identity;
        Receiver = receiver;
        Targets = [this];
    }

    /// <summary>Calls all targets in their order and gives what the last one gives.</summary>
    public Closure(IReadOnlyList<Closure> targets)
    {
        _invoke = (arguments, caller) =>
        {
            var last = Value.Null;
            foreach (var target in targets)
            {
                Pulse.Step();
                last = target.Invoke(arguments, caller);
            }

            return last;
        };
        Targets = targets;
    }

    public IReadOnlyList<Closure> Targets { get; }

    /// <summary>The type of the delegate, once the program has given it one.</summary>
    public ITypeSymbol? Type { get; set; }

    /// <summary>The object that the method runs on, which the program may ask for; null where it is one of the compiler's.</summary>
    public Value? Receiver { get; }

    /// <summary>Calls it with places, so that <c>ref</c> parameters work.</summary>
    /// <param name="arguments">A place for each parameter.</param>
    /// <param name="caller">The code that calls it; null where library code does.</param>
    public Value Invoke(Place[] arguments, ClosureCaller? caller = null) => _invoke(arguments, caller);

    public Value Invoke(params Value[] arguments) => _invoke(Array.ConvertAll(arguments, a => (Place)new Variable(a)), null);

    /// <summary>
    /// Two delegates of one type and one method on one object are equal; a lambda that captures nothing is equal to itself only.
    /// </summary>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj)
        || obj is Closure other
            && (Type is null || other.Type is null || RuntimeTypeComparer.Instance.Equals(Type, other.Type))
            && (
                _identity is { } mine
                    ? other._identity is { } theirs && ReferenceEquals(mine.Target, theirs.Target) && mine.Method.Equals(theirs.Method)
                    : Targets.Count > 1 && Targets.SequenceEqual(other.Targets)
            );

    /// <summary>Whether it is the same object as another one; null where the compiler may have made one for both or not.</summary>
    public bool? IsSameObject(object? other) =>
        ReferenceEquals(this, other) ? true
        : Targets.Count > 1 || Receiver is { IsNull: false } || !Equals(other) ? false
        : null;

    public override int GetHashCode() =>
        _identity is { } mine ? mine.Method.GetHashCode()
        : Targets.Count > 1 ? Targets[0].GetHashCode()
        : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>The code of the program that calls a closure.</summary>
internal abstract record ClosureCaller;
