using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Assignments in all their forms, deconstruction included.</summary>
internal sealed partial class Interpreter
{
    private Value Assignment(ISimpleAssignmentOperation operation, Frame frame)
    {
        if (operation.Target is IDiscardOperation)
        {
            return Evaluate(operation.Value, frame);
        }

        if (operation.IsRef)
        {
            return RefAssignment(operation, frame);
        }

        if (TargetOf(operation.Target, frame) is not { } place)
        {
            return NotEvaluable(operation.Target);
        }

        var value = Evaluate(operation.Value, frame);
        place.Value = value;
        return value.Copy();
    }

    private Value RefAssignment(ISimpleAssignmentOperation operation, Frame frame)
    {
        if (operation.Target is not ILocalReferenceOperation local || PlaceOf(operation.Value, frame) is not { } place)
        {
            return NotEvaluable(operation);
        }

        frame.Scope.Rebind(local.Local, place);
        return place.Value;
    }

    private Value CoalesceAssignment(ICoalesceAssignmentOperation operation, Frame frame)
    {
        if (PlaceOf(operation.Target, frame) is not { } place)
        {
            return NotEvaluable(operation.Target);
        }

        var current = place.Value.Copy();
        if (!current.IsNull)
        {
            return current;
        }

        return (place.Value = Evaluate(operation.Value, frame)).Copy();
    }

    private Value CompoundAssignment(ICompoundAssignmentOperation operation, Frame frame)
    {
        if (PlaceOf(operation.Target, frame) is not { } place)
        {
            return NotEvaluable(operation.Target);
        }

        var current = operation.OperatorMethod is { ReturnsVoid: true } ? place.Value : place.Value.Copy();
        var right = Evaluate(operation.Value, frame);
        if (current.IsUnknown || right.IsUnknown)
        {
            return place.Value = Value.Unknown;
        }

        if (operation.OperatorMethod is { ReturnsVoid: true, IsStatic: false } inPlace)
        {
            CallMethod(inPlace, current, [new Variable(right)], operation, frame); // C# 14: the user's instance operator +=
            return current;
        }

        if (operation.InConversion is { IsUserDefined: true, MethodSymbol: { } before })
        {
            current = ConvertByUser(current, operation.Target.Type!, before, before.ReturnType, operation, frame);
        }

        var left = IsNumberOperator(operation.ConstrainedToType, frame) ? current : ForOperator(operation, current, right);
        var isText =
            operation.OperatorMethod is null
            && (IsText(operation.Type) || IsText(operation.Value.Type) && operation.Type is { IsReferenceType: true });
        var operandType = isText ? Compilation.GetSpecialType(SpecialType.System_String) : null;
        var result = Binary(
            operation,
            operation.OperatorKind,
            operation.OperatorMethod,
            left,
            right,
            operation.IsLifted,
            operation.IsChecked,
            operandType,
            frame
        );
        if (operation.OutConversion is { IsUserDefined: true, MethodSymbol: { } after } && !result.IsUnknown)
        {
            return (place.Value = ConvertByUser(result, after.Parameters[0].Type, after, operation.Target.Type!, operation, frame)).Copy();
        }

        try
        {
            return (
                place.Value = result.IsUnknown
                    ? result
                    : BackTo(
                        result,
                        Close(operation.Target.Type!, frame),
                        operation.IsChecked || (Arithmetic.IsShift(operation.OperatorKind) && IsInChecked(operation.Syntax))
                    )
            ).Copy();
        }
        catch (OverflowException error)
        {
            throw LibraryException(error, OriginOf(operation), frame);
        }
    }

    private static bool IsText(ITypeSymbol? type) => type?.SpecialType == SpecialType.System_String;

    /// <summary>The left side of <c>x op= y</c> in the type that the operator works on.</summary>
    private static Value ForOperator(ICompoundAssignmentOperation operation, Value current, Value right)
    {
        if (current.Raw is null || right.Raw is null || right.Raw is string || current.Raw is string || operation.Type is null)
        {
            return current;
        }

        var currentType = Arithmetic.TypeOf(current.Raw);
        var rightType = Arithmetic.TypeOf(right.Raw);
        if (!IsNumeric(currentType) || !IsNumeric(rightType))
        {
            return current;
        }

        var target = Arithmetic.IsShift(operation.OperatorKind)
            ? (currentType < SpecialType.System_Int32 ? SpecialType.System_Int32 : currentType)
            : rightType;
        return Arithmetic.ConvertTo(current.Raw, target, false) is { } converted ? new Value(converted, current.Origin) : current;
    }

    /// <summary>
    /// For what no operation tells: a shift never overflows, but its result goes back into a small number; and the conversion of the
    /// elements of a <c>foreach</c>.
    /// </summary>
    private bool IsInChecked(SyntaxNode syntax)
    {
        foreach (var node in syntax.AncestorsAndSelf())
        {
            switch (node.Kind())
            {
                case SyntaxKind.CheckedExpression or SyntaxKind.CheckedStatement:
                    return true;
                case SyntaxKind.UncheckedExpression or SyntaxKind.UncheckedStatement:
                    return false;
            }
        }

        return Compilation.Options.CheckOverflow;
    }

    private Value BackTo(Value result, ITypeSymbol type, bool isChecked)
    {
        var target = Underlying(type);
        return
            result.Raw is not null
            && IsNumeric(target.SpecialType)
            && Arithmetic.ConvertTo(result.Raw, target.SpecialType, isChecked) is { } number
            ? new Value(number, result.Origin)
            : result;
    }

    private Value Increment(IIncrementOrDecrementOperation operation, Frame frame)
    {
        if (PlaceOf(operation.Target, frame) is not { } place)
        {
            return NotEvaluable(operation.Target);
        }

        var before = operation.OperatorMethod is { ReturnsVoid: true } ? place.Value : place.Value.Copy();
        if (before.IsUnknown || (before.IsNull && (operation.OperatorMethod is not { } own || IsLiftedOver(own))))
        {
            return before;
        }

        Value after;
        if (operation.OperatorMethod is { ReturnsVoid: true, IsStatic: false } inPlace)
        {
            if (before.IsNull)
            {
                throw NullReference(operation, frame);
            }

            CallMethod(inPlace, before, [], operation, frame); // C# 14: the user's instance operator ++
            return place.Value;
        }

        if (
            operation.OperatorMethod is { } method
            && (before.Raw is not decimal || _code.Declares(method))
            && !IsNumberOperator(operation.ConstrainedToType, frame)
        )
        {
            after = CallMethod(OperatorOf(method, operation.ConstrainedToType, frame), null, [new Variable(before)], operation, frame);
        }
        else
        {
            var by = operation.Kind == OperationKind.Increment ? 1 : -1;
            try
            {
                var number = EnumNumber(before.Raw!) ?? before.Raw!;
                after = Arithmetic.Step(number, by, operation.IsChecked) is { } stepped
                    ? new Value(FromNumber(stepped, Close(operation.Target.Type!, frame)), OriginOf(operation))
                    : NotEvaluable(operation);
            }
            catch (OverflowException error)
            {
                throw LibraryException(error, OriginOf(operation), frame);
            }
        }

        place.Value = after;
        return operation.IsPostfix ? before : after.Copy();
    }
}
