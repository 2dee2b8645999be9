using KubeNet.Evaluation.Values;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Operators, and the expressions that choose between others.</summary>
internal sealed partial class Interpreter
{
    private Value Binary(IBinaryOperation operation, Frame frame)
    {
        if (operation.ConstantValue.HasValue && !ContainsDiagnostics(operation))
        {
            return Constant(operation);
        }

        if (
            operation.OperatorMethod is null
            && operation.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr
        )
        {
            return ShortCircuit(operation, frame);
        }

        var left = Evaluate(operation.LeftOperand, frame);
        if (
            operation.OperatorMethod is { } method
            && operation.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr
        )
        {
            return UserShortCircuit(operation, method, left, frame);
        }

        if (operation is { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String })
        {
            left = AsText(left, operation, frame);
        }

        var right = Evaluate(operation.RightOperand, frame);
        if (
            operation is { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals }
            && IsReference(operation.LeftOperand, frame)
            && IsReference(operation.RightOperand, frame)
        )
        {
            return left.IsUnknown || right.IsUnknown ? Value.Unknown
                : AreOneObject(left.Raw, right.Raw) is { } same
                    ? Value.Of(same == (operation.OperatorKind == BinaryOperatorKind.Equals)).At(OriginOf(operation))
                : UndecidedReference(left, operation);
        }

        return Binary(
            operation,
            operation.OperatorKind,
            operation.OperatorMethod,
            left,
            right,
            operation.IsLifted,
            operation.IsChecked,
            operation.Type,
            frame
        );
    }

    /// <summary>Whether an operand is compared by reference: its type is a class or an interface without an operator of its own.</summary>
    private bool IsReference(IOperation operand, Frame frame) =>
        operand.Type is null
            ? operand.ConstantValue is { HasValue: true, Value: null }
            : Close(operand.Type, frame)
                is { IsReferenceType: true, TypeKind: not TypeKind.Delegate, SpecialType: not SpecialType.System_String }
                    or { TypeKind: TypeKind.TypeParameter };

    private Value UndecidedReference(Value compared, IOperation operation) =>
        compared.Raw is Closure
            ? NotEvaluable(operation, "A reference comparison of two delegates", "Compare them as delegates.")
            : NotEvaluable(operation, "A reference comparison of two strings", "Compare them as strings.");

    /// <summary>Whether two references are equal; null where running would depend on which texts or delegates are shared.</summary>
    private static bool? AreOneObject(object? left, object? right) =>
        (left, right) switch
        {
            (string a, string b) => a == b ? null : false,
            (Closure a, _) => a.IsSameObject(right),
            (TypeToken, _) => left.Equals(right), // what is equal here is one object there
            _ => ReferenceEquals(left, right),
        };

    private Value ShortCircuit(IBinaryOperation operation, Frame frame)
    {
        var left = Evaluate(operation.LeftOperand, frame);
        if (left.IsUnknown)
        {
            return left;
        }

        var decides = operation.OperatorKind == BinaryOperatorKind.ConditionalOr;
        return left.IsTrue == decides ? left.At(OriginOf(operation)) : Evaluate(operation.RightOperand, frame).At(OriginOf(operation));
    }

    /// <summary><c>x &amp;&amp; y</c> of a user's type: <c>T.false(x) ? x : T.&amp;(x, y)</c>.</summary>
    private Value UserShortCircuit(IBinaryOperation operation, IMethodSymbol method, Value left, Frame frame)
    {
        var probe = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd ? "op_False" : "op_True";
        var decide = method.ContainingType.GetMembers(probe).OfType<IMethodSymbol>().FirstOrDefault();
        if (decide is null || left.IsUnknown)
        {
            return left.IsUnknown ? left : NotEvaluable(operation);
        }

        (decide, method) = (OperatorOf(decide, operation.ConstrainedToType, frame), OperatorOf(method, operation.ConstrainedToType, frame));
        var decided = CallMethod(decide, null, [new Variable(left)], operation, frame);
        if (decided.IsUnknown || decided.IsTrue)
        {
            return decided.IsUnknown ? decided : left;
        }

        return CallMethod(method, null, [new Variable(left), new Variable(Evaluate(operation.RightOperand, frame))], operation, frame);
    }

    private Value Binary(
        IOperation operation,
        BinaryOperatorKind kind,
        IMethodSymbol? method,
        Value left,
        Value right,
        bool isLifted,
        bool isChecked,
        ITypeSymbol? type,
        Frame frame
    )
    {
        if (left.IsUnknown || right.IsUnknown)
        {
            return Value.Unknown;
        }

        var origin = OriginOf(operation);
        if (isLifted && (left.IsNull || right.IsNull))
        {
            return LiftedNull(kind, left, right).At(origin);
        }

        if (left.Raw is TypeToken && right.Raw is TypeToken or null && kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals)
        {
            return Value.Of(left.Equals(right) == (kind == BinaryOperatorKind.Equals)).At(origin);
        }

        if (ConstrainedTypeOf(operation) is { } constrained && method is not null)
        {
            var owner = Close(constrained, frame);
            if (IsNumber(owner))
            {
                return NumberOperator(kind, left, right, isChecked, owner.SpecialType, operation, frame);
            }

            method = OperatorOf(method, constrained, frame);
        }

        if (method is { IsImplicitlyDeclared: true, Name: "op_Equality" or "op_Inequality" })
        {
            return Value.Of(AreEqualRecords(left, right) == (kind == BinaryOperatorKind.Equals)).At(origin);
        }

        if (method is not null && IsOfDelegates(method))
        {
            return Value.Of(Value.RawEquals(left.Raw, right.Raw) == (kind == BinaryOperatorKind.Equals)).At(origin);
        }

        if (
            method is not null
            && (_code.Declares(method) || !IsBuiltin(left.Raw) || (right.Raw is not null && !IsBuiltin(right.Raw)))
            && IsCallableOperator(method)
        )
        {
            return CallMethod(method, null, [new Variable(left), new Variable(right)], operation, frame).At(origin);
        }

        if (
            kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract
            && type?.SpecialType != SpecialType.System_String
            && ((left.Raw ?? right.Raw) is Closure || left.IsNull && right.IsNull && operation.Type?.TypeKind == TypeKind.Delegate)
        )
        {
            return Combine(kind, left, right, operation, frame);
        }

        if (kind == BinaryOperatorKind.Add && type?.SpecialType == SpecialType.System_String)
        {
            return Concatenate(left, right, operation, frame);
        }

        try
        {
            return Builtin(operation, kind, left, right, isChecked, origin);
        }
        catch (ArithmeticException error)
        {
            throw LibraryException(error, origin, frame);
        }
    }

    /// <summary>Whether it is an operator that .NET declares for all delegates.</summary>
    private static bool IsOfDelegates(IMethodSymbol method) =>
        method.ContainingType.SpecialType is SpecialType.System_Delegate or SpecialType.System_MulticastDelegate;

    /// <summary>Numbers and text have operators of their own, also where generic code reaches them through an interface.</summary>
    private static bool IsBuiltin(object? raw) =>
        raw is string || (raw is not null && raw is not DateTime && Arithmetic.TypeOf(raw) != SpecialType.None);

    /// <summary>Equality of strings and delegates has a method in the framework that need not be called.</summary>
    private static bool IsCallableOperator(IMethodSymbol method) =>
        method.MethodKind is MethodKind.UserDefinedOperator or MethodKind.Conversion || method.DeclaringSyntaxReferences.Length > 0;

    private static Value LiftedNull(BinaryOperatorKind kind, Value left, Value right) =>
        kind switch
        {
            BinaryOperatorKind.Equals => Value.Of(left.IsNull && right.IsNull),
            BinaryOperatorKind.NotEquals => Value.Of(left.IsNull != right.IsNull),
            BinaryOperatorKind.LessThan
            or BinaryOperatorKind.LessThanOrEqual
            or BinaryOperatorKind.GreaterThan
            or BinaryOperatorKind.GreaterThanOrEqual => Value.False,
            BinaryOperatorKind.And when left.Raw is false || right.Raw is false => Value.False,
            BinaryOperatorKind.Or when left.Raw is true || right.Raw is true => Value.True,
            _ => Value.Null,
        };

    private Value Builtin(IOperation operation, BinaryOperatorKind kind, Value left, Value right, bool isChecked, Origin origin)
    {
        if (
            kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
            && (left.Raw is null || right.Raw is null || AreCompared(left.Raw, right.Raw))
        )
        {
            var equal = left.Raw is null || right.Raw is null ? left.Raw is null && right.Raw is null : SameValue(left.Raw, right.Raw);
            return Value.Of(equal == (kind == BinaryOperatorKind.Equals)).At(origin);
        }

        if (left.Raw is null || right.Raw is null)
        {
            return NotEvaluable(operation);
        }

        if ((EnumNumber(left.Raw) ?? EnumNumber(right.Raw)) is not null)
        {
            return EnumOperation(operation, kind, left, right, isChecked, origin);
        }

        return Arithmetic.Binary(kind, left.Raw, right.Raw, isChecked) is { } result ? new Value(result, origin) : NotEvaluable(operation);
    }

    private static bool AreCompared(object left, object right) =>
        left is string or SymbolicObject or SymbolicEnum or TypeToken or Enum
        || !left.GetType().IsPrimitive && left is not decimal && !right.GetType().IsPrimitive;

    /// <summary><c>==</c> without a user's operator: text, enums and types by value, structs never, the rest by reference.</summary>
    private static bool SameValue(object left, object right) =>
        left switch
        {
            string or SymbolicEnum or Enum or TypeToken or Closure => Value.RawEquals(left, right),
            _ => ReferenceEquals(left, right),
        };

    private static object? EnumNumber(object raw) =>
        raw switch
        {
            SymbolicEnum symbolic => symbolic.Number,
            Enum native => System.Convert.ChangeType(
                native,
                Enum.GetUnderlyingType(native.GetType()),
                System.Globalization.CultureInfo.InvariantCulture
            ),
            _ => null,
        };

    private Value EnumOperation(IOperation operation, BinaryOperatorKind kind, Value left, Value right, bool isChecked, Origin origin)
    {
        var a = EnumNumber(left.Raw!) ?? left.Raw!;
        var b = EnumNumber(right.Raw!) ?? right.Raw!;
        var width =
            a is long or ulong || b is long or ulong ? Arithmetic.TypeOf(a is ulong || b is ulong ? 0UL : 0L) : SpecialType.System_Int64;
        var result = Arithmetic.Binary(kind, Arithmetic.ConvertTo(a, width, false)!, Arithmetic.ConvertTo(b, width, false)!, isChecked);
        return result switch
        {
            null => NotEvaluable(operation),
            bool decision => new Value(decision, origin),
            _ => new Value(FromNumber(result, operation.Type!, isChecked), origin),
        };
    }

    /// <summary>A number as a value of a type that is an enum or numeric.</summary>
    private object? FromNumber(object number, ITypeSymbol type, bool isChecked = false) =>
        Underlying(type) is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType
            ? EnumValue(enumType, Arithmetic.ConvertTo(number, enumType.EnumUnderlyingType!.SpecialType, isChecked) ?? number)
            : Arithmetic.ConvertTo(number, Underlying(type).SpecialType, isChecked);

    private Value Unary(IUnaryOperation operation, Frame frame)
    {
        if (operation.ConstantValue.HasValue && !ContainsDiagnostics(operation))
        {
            return Constant(operation);
        }

        if (operation.OperatorKind == UnaryOperatorKind.Hat)
        {
            return IndexFromEnd(operation, frame);
        }

        var operand = Evaluate(operation.Operand, frame);
        if (operand.IsUnknown || (operation.IsLifted && operand.IsNull))
        {
            return operand;
        }

        if (operation.ConstrainedToType is { } constrained && Close(constrained, frame) is var owner && IsNumber(owner))
        {
            return NumberOperator(operation, operand, owner.SpecialType, frame);
        }

        if (operation.OperatorMethod is { } method && (operand.Raw is not decimal || _code.Declares(method)))
        {
            return CallMethod(OperatorOf(method, operation.ConstrainedToType, frame), null, [new Variable(operand)], operation, frame)
                .At(OriginOf(operation));
        }

        try
        {
            if (EnumNumber(operand.Raw!) is { } number)
            {
                var negated = Arithmetic.Unary(
                    operation.OperatorKind,
                    Arithmetic.ConvertTo(number, SpecialType.System_Int64, false)!,
                    false
                );
                return negated is null ? NotEvaluable(operation) : new Value(FromNumber(negated, operation.Type!), OriginOf(operation));
            }

            return Arithmetic.Unary(operation.OperatorKind, operand.Raw!, operation.IsChecked) is { } result
                ? new Value(result, OriginOf(operation))
                : NotEvaluable(operation);
        }
        catch (OverflowException error)
        {
            throw LibraryException(error, OriginOf(operation), frame);
        }
    }

    private static bool ContainsDiagnostics(IOperation operation) => operation.Syntax.ContainsDiagnostics;

    /// <summary>A condition of the program's way; it must be known.</summary>
    private bool Decide(IOperation condition, Frame frame)
    {
        var value = Evaluate(condition, frame);
        return value.IsUnknown ? throw Undecided() : value.IsTrue;
    }

    private Value Conditional(IConditionalOperation operation, Frame frame)
    {
        var condition = Evaluate(operation.Condition, frame);
        return condition.IsUnknown ? condition : Evaluate(condition.IsTrue ? operation.WhenTrue : operation.WhenFalse!, frame);
    }

    private Value Coalesce(ICoalesceOperation operation, Frame frame)
    {
        var value = Evaluate(operation.Value, frame);
        return value.IsNull ? Evaluate(operation.WhenNull, frame)
            : operation.ValueConversion.IsIdentity || operation is not { Value.Type: { } from, Type: { } to } ? value
            : ConvertFrom(value, SymbolEqualityComparer.Default.Equals(from, to) ? from : Underlying(from), to, operation, frame);
    }

    /// <summary>Generic code asks a struct in a variable itself; a struct that may be null is copied.</summary>
    private bool IsAskedItself(ITypeSymbol? type, Frame frame) =>
        type is ITypeParameterSymbol && Close(type, frame).OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;

    private Value ConditionalAccess(IConditionalAccessOperation operation, Frame frame)
    {
        if (IsLeftOut(operation.WhenNotNull))
        {
            return Value.Null;
        }

        var receiver = IsAskedItself(operation.Operation.Type, frame)
            ? Receiver(operation.Operation, frame)
            : Evaluate(operation.Operation, frame);
        if (receiver.IsNull || receiver.IsUnknown)
        {
            return receiver.IsNull ? Value.Null.At(OriginOf(operation)) : receiver;
        }

        frame.ConditionalReceivers.Push(receiver);
        try
        {
            return Evaluate(operation.WhenNotNull, frame);
        }
        finally
        {
            frame.ConditionalReceivers.Pop();
        }
    }
}
