using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Locals, parameters and <c>this</c>.</summary>
internal sealed partial class Interpreter
{
    private Value Local(ILocalReferenceOperation operation, Frame frame)
    {
        if (operation.IsDeclaration)
        {
            frame.Scope.Declare(operation.Local, new Variable(DefaultOf(operation.Local.Type, frame)));
        }

        if (frame.Scope.Find(operation.Local) is { } place)
        {
            return Known(place.Value, operation.Type, operation);
        }

        return operation.Local.HasConstantValue
            ? new Value(ConstantOf(operation.Local.Type, operation.Local.ConstantValue), OriginOf(operation))
            : Missing(operation, $"The variable '{operation.Local.Name}', which has no value here,");
    }

    private Value Parameter(IParameterReferenceOperation operation, Frame frame)
    {
        if (frame.Scope.Find(operation.Parameter) is { } place)
        {
            return Known(place.Value, operation.Type, operation);
        }

        // A primary constructor's parameter lives on in the object; that of default(S) was never given.
        return frame.Self?.Raw is SymbolicObject instance
            ? Known(Held(instance, operation.Parameter), operation.Type, operation)
            : Missing(operation, $"The parameter '{operation.Parameter.Name}', which has no value here,");
    }

    /// <summary>
    /// <c>this</c> as a value: of a struct a copy, also where it is in a box. What an initialiser fills is the object itself.
    /// </summary>
    private static Value Self(Value value, IInstanceReferenceOperation operation) =>
        operation.ReferenceKind != InstanceReferenceKind.ContainingTypeInstance ? value
        : operation.Type is { IsValueType: true } ? value.Unboxed()
        : value;

    private Value Instance(IInstanceReferenceOperation operation, Frame frame) =>
        operation.ReferenceKind switch
        {
            InstanceReferenceKind.ImplicitReceiver => frame.Initialised.Count > 0
                ? frame.Initialised.Peek()
                : Missing(operation, "This initialiser"),
            InstanceReferenceKind.InterpolatedStringHandler => frame.Initialised.Count > 0
                ? frame.Initialised.Peek()
                : Missing(operation, "This handler"),
            InstanceReferenceKind.PatternInput => frame.Initialised.Count > 0
                ? frame.Initialised.Peek()
                : Missing(operation, "This pattern"),
            _ => frame.Self ?? Missing(operation, "'this', outside of any object,"),
        };
}
