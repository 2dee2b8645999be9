using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpreter;

/// <summary>The places that expressions name: what assignments, <c>ref</c> and <c>out</c> write to, and what a struct's method changes.</summary>
internal sealed partial class Interpreter
{
    /// <summary>The place that an expression names, for assignments, <c>ref</c> and <c>out</c>; null where it names none.</summary>
    private Place? PlaceOf(IOperation operation, Frame frame)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local:
                if (local.IsDeclaration || frame.Scope.Find(local.Local) is null)
                {
                    frame.Scope.Declare(local.Local, new Variable(DefaultOf(local.Local.Type, frame)));
                }

                return frame.Scope.Find(local.Local);

            case IParameterReferenceOperation parameter:
                return frame.Scope.Find(parameter.Parameter)
                    ?? (frame.Self?.Raw is SymbolicObject owner
                        ? new IndirectPlace(() => owner[parameter.Parameter] ?? Value.Unknown, value => owner[parameter.Parameter] = value)
                        : null);

            case IFieldReferenceOperation field:
                return FieldPlace(field, frame);

            case IPropertyReferenceOperation property:
                return PropertyPlace(property, frame);

            case IArrayElementReferenceOperation element:
                return ElementPlace(element, frame);

            case IImplicitIndexerReferenceOperation indexer:
                return ImplicitIndexerPlace(indexer, frame);

            case IDeclarationExpressionOperation declaration:
                return PlaceOf(declaration.Expression, frame);

            case IDiscardOperation:
                return new Variable(Value.Null);

            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } when frame.Initialised.Count > 0:
                return new IndirectPlace(
                    frame.Initialised.Peek,
                    value =>
                    {
                        frame.Initialised.Pop();
                        frame.Initialised.Push(value);
                    });

            case IInstanceReferenceOperation when frame.Self is { } self:
                return new IndirectPlace(() => self, value => Overwrite(self, value));

            case IConversionOperation { IsImplicit: true } conversion:
                return PlaceOf(conversion.Operand, frame);

            case IEventReferenceOperation @event when _code.Declares(@event.Event):
                return EventPlace(@event, frame);

            case IInvocationOperation { TargetMethod: { ReturnsByRef: true } or { ReturnsByRefReadonly: true } } call:
                return PlaceOf(call, frame);

            case IConditionalOperation { IsRef: true } conditional:
                return PlaceOf(Decide(conditional.Condition, frame) ? conditional.WhenTrue : conditional.WhenFalse!, frame);

            default:
                return null;
        }
    }

    /// <summary><c>this = value</c> in a struct.</summary>
    private static void Overwrite(Value self, Value value)
    {
        if (self.Raw is SymbolicObject target && value.Raw is SymbolicObject source)
        {
            target.Assign(source);
        }
    }

    /// <summary>The place that the last call gave by reference, if it did.</summary>
    private Place? _returned;

    private Place? PlaceOf(IInvocationOperation call, Frame frame)
    {
        _returned = null;
        Evaluate(call, frame);
        return _returned;
    }

    /// <summary>Whether a struct's method works on a variable itself; on anything else it works on a copy.</summary>
    private static bool NamesPlace(IOperation receiver) => receiver switch
    {
        IParameterReferenceOperation { Parameter.RefKind: RefKind.In or RefReadOnlyParameter } => false,
        ILocalReferenceOperation or IParameterReferenceOperation or IArrayElementReferenceOperation or IInstanceReferenceOperation => true,
        IFieldReferenceOperation { Field.IsReadOnly: true, Instance: not IInstanceReferenceOperation } => false,
        IFieldReferenceOperation field => field.Instance is null || NamesPlace(field.Instance) || field.Instance.Type is { IsValueType: false },
        IInvocationOperation call => call.TargetMethod.ReturnsByRef,
        IPropertyReferenceOperation property => property.Property.ReturnsByRef,
        _ => false,
    };
}
