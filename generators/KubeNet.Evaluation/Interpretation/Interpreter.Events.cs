using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Delegates of several targets, and the events that hold them.</summary>
internal sealed partial class Interpreter
{
    /// <summary><c>a + b</c> and <c>a - b</c> of delegates.</summary>
    private Value Combine(BinaryOperatorKind kind, Value left, Value right, IOperation operation, Frame frame)
    {
        var origin = OriginOf(operation);
        if (
            left.Raw is not null
            && right.Raw is not null
            && _types.RuntimeTypeOf(left.Raw) is { } type
            && _types.RuntimeTypeOf(right.Raw) is { } other
            && !RuntimeTypeComparer.Instance.Equals(type, other)
        )
        {
            // By variance a delegate may be converted to a type that it does not have.
            throw LibraryException(new ArgumentException("Delegates must be of the same type."), origin, frame);
        }

        if (right.IsNull || left.IsNull)
        {
            return (kind == BinaryOperatorKind.Add && left.IsNull ? right : left).At(origin);
        }

        AllocateElements(Targets(left).Count + Targets(right).Count, operation, frame);
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
            var count when count == Targets(left).Count => left.At(origin), // nothing was removed
            _ => _types.WithType(new Value(new Closure(targets), origin), _types.RuntimeTypeOf(left.Raw!)),
        };
    }

    private static IReadOnlyList<Closure> Targets(Value value) => value.Raw is Closure closure ? closure.Targets : [];

    private Value Event(IEventReferenceOperation operation, Frame frame)
    {
        var target = operation.Instance is null ? null : Receiver(operation.Instance, frame);
        if (target is { IsNull: true })
        {
            throw NullReference(operation, frame);
        }

        return target is { IsUnknown: true }
            ? target
            : EventPlace(operation.Event, target, operation, frame)?.Value ?? NotEvaluable(operation);
    }

    private Value EventAssignment(IEventAssignmentOperation operation, Frame frame)
    {
        if (operation.EventReference is not IEventReferenceOperation reference)
        {
            return NotEvaluable(operation);
        }

        var target = reference.Instance is null ? null : Receiver(reference.Instance, frame);
        if (!_code.Declares(reference.Event))
        {
            return target is { IsUnknown: true } ? target : NotEvaluable(operation);
        }

        var handler = Evaluate(operation.HandlerValue, frame);
        if (target is { IsUnknown: true } or { IsNull: true })
        {
            return target.IsUnknown ? target : throw NullReference(operation, frame);
        }

        var subscribed =
            reference.ConstrainedToType is { } constrained
                ? _dispatch.Implementation(ClosedMember(reference.Event, frame), Close(constrained, frame))
            : target?.Raw is SymbolicObject instance && !IsBaseAccess(reference.Instance)
                ? _dispatch.Implementation(ClosedMember(reference.Event, frame), instance.Type)
            : reference.Event;
        var declared = operation.Adds ? subscribed.AddMethod : subscribed.RemoveMethod;
        var accessor = declared is null ? null : SourceCode.ImplementingPartOf(declared);
        if (accessor is { IsImplicitlyDeclared: false } && SourceCode.HasCode(accessor))
        {
            return CallUser(accessor, target is null ? null : InBox(target, accessor), [new Variable(handler)], operation, frame);
        }

        if (EventPlace(subscribed, target, operation, frame) is not { } place)
        {
            return NotEvaluable(operation);
        }

        var kind = operation.Adds ? BinaryOperatorKind.Add : BinaryOperatorKind.Subtract;
        var handlers = place.Value;
        if (handlers.IsUnknown)
        {
            return handlers;
        }

        return place.Value = handler.IsUnknown ? handler : Combine(kind, handlers, handler, operation, frame);
    }

    private Place? EventPlace(IEventSymbol subscribed, Value? target, IOperation operation, Frame frame)
    {
        if (subscribed.IsStatic)
        {
            return new IndirectPlace(() => StaticMember(subscribed, operation, frame), value => WriteStatic(subscribed, value, frame));
        }

        var key = subscribed.OriginalDefinition;
        return target?.Raw is SymbolicObject instance
            ? new IndirectPlace(() => instance[key] ?? Value.Null, value => instance[key] = value)
            : null;
    }
}
