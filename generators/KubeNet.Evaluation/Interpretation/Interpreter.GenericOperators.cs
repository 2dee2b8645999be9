using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// Operators that generic code names of an interface (<c>a + b</c> of a <c>T</c>): they are those of the type that <c>T</c> stands for. The
/// numbers of .NET
/// implement them out of sight, in their own type: the sum of two bytes is a byte there.
/// </summary>
internal sealed partial class Interpreter
{
    private static bool IsNumber(ITypeSymbol type) => IsNumeric(type.SpecialType) || type.SpecialType == SpecialType.System_Decimal;

    private bool IsNumberOperator(ITypeSymbol? constrained, Frame frame) => constrained is not null && IsNumber(Close(constrained, frame));

    private static ITypeSymbol? ConstrainedTypeOf(IOperation operation) =>
        operation switch
        {
            IBinaryOperation binary => binary.ConstrainedToType,
            ICompoundAssignmentOperation assignment => assignment.ConstrainedToType,
            _ => null,
        };

    private IMethodSymbol OperatorOf(IMethodSymbol method, ITypeSymbol? constrained, Frame frame) =>
        constrained is null ? method : _dispatch.Implementation(ClosedMember(method, frame), Close(constrained, frame));

    private Value NumberOperator(
        BinaryOperatorKind kind,
        Value left,
        Value right,
        bool isChecked,
        SpecialType type,
        IOperation operation,
        Frame frame
    )
    {
        if (left.Raw is not { } a || right.Raw is not { } b)
        {
            return NotEvaluable(operation);
        }

        var isShift = Arithmetic.IsShift(kind);
        if (isShift && BitsOf(type) is { } bits && b is int by)
        {
            b = by & (bits - 1);
            a =
                kind != BinaryOperatorKind.UnsignedRightShift ? a
                : a is sbyte ? unchecked((byte)(sbyte)a)
                : a is short ? unchecked((ushort)(short)a)
                : a;
        }

        try
        {
            return Arithmetic.Binary(kind, Arithmetic.Promote(a), Arithmetic.Promote(b), isChecked) switch
            {
                null => NotEvaluable(operation),
                bool decision => new Value(decision, OriginOf(operation)),
                var result => new Value(
                    Arithmetic.ConvertTo(result, type, isChecked && !isShift && kind != BinaryOperatorKind.Divide),
                    OriginOf(operation)
                ),
            };
        }
        catch (ArithmeticException error)
        {
            throw LibraryException(error, OriginOf(operation), frame);
        }
    }

    private Value NumberOperator(IUnaryOperation operation, Value operand, SpecialType type, Frame frame)
    {
        try
        {
            var isChecked = operation.IsChecked;
            var number = Arithmetic.Promote(operand.Raw!);
            var result = (operation.OperatorKind, number) switch
            {
                (UnaryOperatorKind.Minus, uint a) => isChecked ? checked(0u - a) : unchecked(0u - a),
                (UnaryOperatorKind.Minus, ulong a) => isChecked ? checked(0ul - a) : unchecked(0ul - a),
                _ => Arithmetic.Unary(operation.OperatorKind, number, isChecked),
            };
            return result is null ? NotEvaluable(operation) : new Value(Arithmetic.ConvertTo(result, type, isChecked), OriginOf(operation));
        }
        catch (OverflowException error)
        {
            throw LibraryException(error, OriginOf(operation), frame);
        }
    }

    /// <summary>How many bits the numbers have whose own shifts count the distance in them; the others count it as an int does.</summary>
    private static int? BitsOf(SpecialType type) =>
        type switch
        {
            SpecialType.System_SByte or SpecialType.System_Byte => 8,
            SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Char => 16,
            _ => null,
        };
}
