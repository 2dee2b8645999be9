using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>
/// <c>==</c> and <c>!=</c> of tuples: both sides are evaluated, then element after element is compared with the operator that its types
/// have,
/// until one decides.
/// </summary>
internal sealed partial class Interpreter
{
    private Value TupleComparison(ITupleBinaryOperation operation, Frame frame)
    {
        var left = Evaluate(operation.LeftOperand, frame);
        var right = Evaluate(operation.RightOperand, frame);
        if (left.IsUnknown || right.IsUnknown)
        {
            return Value.Unknown;
        }

        var differs = operation.OperatorKind == BinaryOperatorKind.NotEquals;
        return
            Compare(left, right, Element.Of(operation.LeftOperand), Element.Of(operation.RightOperand), differs, operation, frame)
                is { } result
            ? Value.Of(result).At(OriginOf(operation))
            : Value.Unknown;
    }

    /// <summary>
    /// What is known of one side: its type, unless it is a bare <c>null</c> or <c>default</c>, and those of its elements.
    /// </summary>
    private sealed record Element(ITypeSymbol? Type, IReadOnlyList<Element>? Parts)
    {
        public static Element Of(IOperation operation)
        {
            while (operation is IConversionOperation { Operand: ITupleOperation or IConversionOperation, OperatorMethod: null } conversion)
            {
                operation = conversion.Operand;
            }

            return operation is ITupleOperation tuple ? new(tuple.Type, [.. tuple.Elements.Select(Of)]) : Of(operation.Type);
        }

        private static Element Of(ITypeSymbol? type) =>
            new(
                type,
                type is not null && Underlying(type) is INamedTypeSymbol { IsTupleType: true } tuple
                    ? [.. tuple.TupleElements.Select(e => Of(e.Type))]
                    : null
            );
    }

    /// <summary>What the operator says; null where it cannot be evaluated.</summary>
    private bool? Compare(
        Value left,
        Value right,
        Element leftSide,
        Element rightSide,
        bool differs,
        ITupleBinaryOperation operation,
        Frame frame
    )
    {
        if (leftSide.Parts is { } parts && rightSide.Parts is { } others)
        {
            if (left.Raw is not TupleValue a || right.Raw is not TupleValue b)
            {
                return (left.IsNull && right.IsNull) != differs; // of nullable tuples
            }

            for (var i = 0; i < parts.Count; i++)
            {
                var result = Compare(a.Items[i], b.Items[i], parts[i], others[i], differs, operation, frame);
                if (result is null || result == differs)
                {
                    return result;
                }
            }

            return !differs;
        }

        if (left.IsUnknown || right.IsUnknown)
        {
            throw Undecided();
        }

        var (leftType, rightType) = (Closed(leftSide, frame), Closed(rightSide, frame));
        var (leftRaw, rightRaw) = (left, right);
        if (!(IsBuiltin(left.Raw) && IsBuiltin(right.Raw)) && EqualityOf(leftType, rightType, differs) is { } method)
        {
            if (IsOfDelegates(method))
            {
                return Value.RawEquals(left.Raw, right.Raw) != differs;
            }

            if (method.IsImplicitlyDeclared)
            {
                return AreEqualRecords(left, right) != differs;
            }

            var (first, second) = (method.Parameters[0].Type, method.Parameters[1].Type);
            if (first.IsValueType && (left.IsNull || right.IsNull) && !IsNullable(first))
            {
                return (left.IsNull && right.IsNull) != differs; // lifted
            }

            var answer = CallMethod(
                method,
                null,
                [
                    new Variable(ConvertFrom(left, leftType is null ? null : Underlying(leftType), first, operation, frame)),
                    new Variable(ConvertFrom(right, rightType is null ? null : Underlying(rightType), second, operation, frame)),
                ],
                operation,
                frame
            );
            return answer.Raw is bool decision ? decision : NotDecidable(answer, operation);
        }

        if (
            leftType is { IsReferenceType: true, SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Delegate }
            && rightType is null or { IsReferenceType: true, SpecialType: not SpecialType.System_String, TypeKind: not TypeKind.Delegate }
        )
        {
            return AreOneObject(left.Raw, right.Raw) is { } same
                ? same != differs
                : NotDecidable(UndecidedReference(left, operation), operation);
        }

        if (left.Raw is not null && right.Raw is not null && Promoted(left.Raw, right.Raw) is var type and not SpecialType.None)
        {
            leftRaw = new Value(Arithmetic.ConvertTo(left.Raw, type, false), left.Origin);
            rightRaw = new Value(Arithmetic.ConvertTo(right.Raw, type, false), right.Origin);
        }

        var kind = differs ? BinaryOperatorKind.NotEquals : BinaryOperatorKind.Equals;
        var compared = Builtin(operation, kind, leftRaw, rightRaw, false, OriginOf(operation));
        return compared.Raw is bool known ? known : NotDecidable(compared, operation);
    }

    private bool? NotDecidable(Value result, IOperation operation)
    {
        if (!result.IsUnknown)
        {
            NotEvaluable(operation, "A comparison whose operator does not return a bool", "Compare the elements one by one.");
        }

        return null;
    }

    private ITypeSymbol? Closed(Element side, Frame frame) => side.Type is null ? null : Close(side.Type, frame);

    /// <summary>The operator that two types declare, they themselves or their bases.</summary>
    private IMethodSymbol? EqualityOf(ITypeSymbol? left, ITypeSymbol? right, bool differs)
    {
        var csharp = (CSharpCompilation)Compilation;
        var name = differs ? WellKnownMemberNames.InequalityOperatorName : WellKnownMemberNames.EqualityOperatorName;
        var candidates = new[] { left, right }
            .Where(type => type is not null)
            .SelectMany(type => Levels(Underlying(type!)))
            .SelectMany(level => level.GetMembers(name).OfType<IMethodSymbol>())
            .Where(method => IsCallableOperator(method) && method.Parameters.Length == 2)
            .Where(method => Fits(left, method.Parameters[0].Type) && Fits(right, method.Parameters[1].Type))
            .ToArray();
        return candidates.FirstOrDefault(method => IsSame(left, method.Parameters[0].Type) && IsSame(right, method.Parameters[1].Type))
            ?? candidates.FirstOrDefault(method => IsSame(left, method.Parameters[0].Type) || IsSame(right, method.Parameters[1].Type))
            ?? candidates.FirstOrDefault();

        bool Fits(ITypeSymbol? type, ITypeSymbol parameter) =>
            type is null
                ? !parameter.IsValueType || IsNullable(parameter)
                : csharp.ClassifyConversion(Underlying(type), parameter).IsImplicit;

        static bool IsSame(ITypeSymbol? type, ITypeSymbol parameter) =>
            type is not null && SymbolEqualityComparer.Default.Equals(Underlying(type), parameter);
    }

    private static IEnumerable<INamedTypeSymbol> Levels(ITypeSymbol type)
    {
        for (var level = type as INamedTypeSymbol; level is not null; level = level.BaseType)
        {
            yield return level;
        }
    }

    /// <summary>
    /// The type in which two numbers of different types are compared; none where the types are equal or one of them is not numeric.
    /// </summary>
    private static SpecialType Promoted(object left, object right)
    {
        var (a, b) = (Arithmetic.TypeOf(left), Arithmetic.TypeOf(right));
        if (a == b || !IsNumeric(a) || !IsNumeric(b))
        {
            return SpecialType.None;
        }

        SpecialType[] order =
        [
            SpecialType.System_Decimal,
            SpecialType.System_Double,
            SpecialType.System_Single,
            SpecialType.System_UInt64,
            SpecialType.System_Int64,
        ];
        foreach (var type in order)
        {
            if (a == type || b == type)
            {
                return type;
            }
        }

        return a == SpecialType.System_UInt32 || b == SpecialType.System_UInt32
            ? IsSigned(a) || IsSigned(b)
                ? SpecialType.System_Int64
                : SpecialType.System_UInt32
            : SpecialType.System_Int32;

        static bool IsSigned(SpecialType type) => type is SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32;
    }
}
