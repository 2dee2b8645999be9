using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// The places that expressions name: what assignments, <c>ref</c> and <c>out</c> write to, and what a struct's method changes.
/// </summary>
internal sealed partial class Interpreter
{
    /// <summary>
    /// The place that an expression names, for <c>ref</c>, <c>out</c> and what is written to it; null where it names none.
    /// </summary>
    private Place? PlaceOf(IOperation operation, Frame frame)
    {
        var place = TargetOf(operation, frame);
        place?.Check();
        return place;
    }

    /// <summary>
    /// As <see cref="PlaceOf(IOperation, Frame)"/>, for the left side of an assignment: whether there is an object, and such an element,
    /// is asked when the assignment writes, after its right side was evaluated.
    /// </summary>
    private Place? TargetOf(IOperation operation, Frame frame)
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
                    ?? (
                        frame.Self?.Raw is SymbolicObject owner
                            ? new IndirectPlace(() => Held(owner, parameter.Parameter), value => owner[parameter.Parameter] = value)
                            : null
                    );

            case IFieldReferenceOperation field:
                return FieldPlace(field, frame);

            case IPropertyReferenceOperation property:
                return PropertyPlace(property, frame);

            case IArrayElementReferenceOperation element:
                return ElementPlace(element, frame);

            case IImplicitIndexerReferenceOperation indexer:
                return ImplicitIndexerPlace(indexer, frame);

            case IDeclarationExpressionOperation declaration:
                return TargetOf(declaration.Expression, frame);

            case IDiscardOperation:
                return new Variable(Value.Null);

            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } when frame.Initialised.Count > 0:
                return new IndirectPlace(
                    frame.Initialised.Peek,
                    value =>
                    {
                        frame.Initialised.Pop();
                        frame.Initialised.Push(value);
                    }
                );

            case IInstanceReferenceOperation when frame.Self is { } self:
                return new IndirectPlace(() => self, value => Overwrite(self, value));

            case IConversionOperation { IsImplicit: true } conversion:
                return TargetOf(conversion.Operand, frame);

            case IEventReferenceOperation @event when _code.Declares(@event.Event):
                return EventPlace(@event.Event, @event.Instance is null ? null : Receiver(@event.Instance, frame), @event, frame);

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

    /// <summary>The place that a call gives by reference, if it does.</summary>
    private Place? PlaceOf(IInvocationOperation call, Frame frame) =>
        InPlace(call, frame) switch
        {
            ReferredValue referred => referred.Place,
            { IsUnknown: true } unknown => new Variable(unknown),
            _ => null,
        };

    /// <summary>
    /// The object that a member is called on: a variable itself, so that a struct's method can change it, or else a copy of the value.
    /// </summary>
    private Value Receiver(IOperation operation, Frame frame) =>
        !NamesPlace(operation, frame) ? Evaluate(operation, frame)
        : operation is IConditionalOperation ? PlaceOf(operation, frame)?.Value ?? NotEvaluable(operation)
        : InPlace(operation, frame);

    /// <summary>
    /// Whether a struct's method works on a variable itself; on anything else, and on what is read-only, it works on a copy.
    /// </summary>
    private static bool NamesPlace(IOperation receiver, Frame frame) =>
        receiver switch
        {
            IParameterReferenceOperation { Parameter.RefKind: RefKind.In or RefReadOnlyParameter } => false,
            ILocalReferenceOperation local => local.Local.RefKind != RefKind.In,
            IParameterReferenceOperation or IArrayElementReferenceOperation or IConditionalAccessInstanceOperation => true,
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => !IsReadOnlyMember(frame.Method),
            IInstanceReferenceOperation => true,
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => IsInitialiserOf(field, frame.Method),
            IFieldReferenceOperation field => field.Instance is null
                || field.Instance.Type is { IsValueType: false }
                || NamesPlace(field.Instance, frame),
            IInvocationOperation call => call.TargetMethod.ReturnsByRef,
            IPropertyReferenceOperation property => property.Property.ReturnsByRef,
            IConditionalOperation { IsRef: true } choice => NamesPlace(choice.WhenTrue, frame) && NamesPlace(choice.WhenFalse!, frame),
            IImplicitIndexerReferenceOperation indexer => indexer.IndexerSymbol is IPropertySymbol { ReturnsByRef: true },
            _ => false,
        };

    /// <summary>In a <c>readonly</c> member of a struct <c>this</c> is read-only; accessors inherit that of their property.</summary>
    private static bool IsReadOnlyMember(ISymbol? member) =>
        member is IMethodSymbol { IsReadOnly: true, ContainingType.IsValueType: true, IsStatic: false };

    /// <summary>A read-only field is a variable in the constructors and init accessors of its own type.</summary>
    private static bool IsInitialiserOf(IFieldSymbol field, ISymbol? member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } or IMethodSymbol { IsInitOnly: true }
        && SymbolEqualityComparer.Default.Equals(field.ContainingType.OriginalDefinition, member.ContainingType.OriginalDefinition);
}
