using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>Delegates of several targets, and the events that hold them.</summary>
internal sealed partial class Interpreter
{
    /// <summary><c>a + b</c> and <c>a - b</c> of delegates.</summary>
    private static Value Combine(BinaryOperatorKind kind, Value left, Value right, Resources.Origin origin)
    {
        var targets = Targets(left).ToList();
        if (kind == BinaryOperatorKind.Add)
        {
            targets.AddRange(Targets(right));
        }
        else
        {
            var removed = Targets(right).ToList();
            for (var start = targets.Count - removed.Count; removed.Count > 0 && start >= 0; start--)
            {
                if (targets.Skip(start).Take(removed.Count).SequenceEqual(removed))
                {
                    targets.RemoveRange(start, removed.Count);
                    break;
                }
            }
        }

        return targets.Count switch
        {
            0 => Value.Null.At(origin),
            1 => new Value(targets[0], origin),
            _ => new Value(new Closure(targets), origin),
        };
    }

    private static IEnumerable<Closure> Targets(Value value) => value.Raw is Closure closure ? closure.Targets : [];

    private Value Event(IEventReferenceOperation operation, Frame frame)
    {
        var target = operation.Instance is null ? null : Receiver(operation.Instance, frame);
        return target is { IsNull: true } ? throw NullReference(operation, frame)
            : EventPlace(operation, target, frame)?.Value ?? (target is { IsUnknown: true } ? target : NotEvaluable(operation));
    }

    /// <summary>The accessor that runs for an object: a class may override or implement the event.</summary>
    private IMethodSymbol Accessor(IMethodSymbol accessor, Value? target) =>
        target?.Raw is SymbolicObject instance ? (IMethodSymbol)Implementation(accessor, instance.Type) : accessor;

    private Value EventAssignment(IEventAssignmentOperation operation, Frame frame)
    {
        if (operation.EventReference is not IEventReferenceOperation reference || !_code.Declares(reference.Event))
        {
            return NotEvaluable(operation);
        }

        var target = reference.Instance is null ? null : Receiver(reference.Instance, frame);
        var handler = Evaluate(operation.HandlerValue, frame);
        if (target is { IsUnknown: true })
        {
            return target;
        }

        var accessor = operation.Adds ? reference.Event.AddMethod : reference.Event.RemoveMethod;
        if (accessor is not null && (target is { IsNull: true } || SourceCode.HasCode(Accessor(accessor, target))))
        {
            return CallMethod(accessor, target, [new Variable(handler)], operation, frame, IsBaseAccess(reference.Instance));
        }

        if (EventPlace(reference, target, frame) is not { } place)
        {
            return NotEvaluable(operation);
        }

        return place.Value = Combine(operation.Adds ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract, place.Value, handler, OriginOf(operation));
    }

    private Place? EventPlace(IEventReferenceOperation operation, Value? target, Frame frame)
    {
        var @event = operation.Event.AddMethod is { } accessor && Accessor(accessor, target).AssociatedSymbol is IEventSymbol own ? own : operation.Event;
        var key = @event.OriginalDefinition;
        if (operation.Event.IsStatic)
        {
            var state = StaticsOf((INamedTypeSymbol)Close(operation.Event.ContainingType, frame), OriginOf(operation), frame);
            return new IndirectPlace(() => state.Values.TryGetValue(key, out var value) ? value : Value.Null, value => state.Values[key] = value);
        }

        return target?.Raw is SymbolicObject instance
            ? new IndirectPlace(() => instance[key] ?? Value.Null, value => instance[key] = value)
            : null;
    }
}
