using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Values;

/// <summary>The built-in operators on numbers, booleans and characters, as the C# specification defines them.</summary>
internal static class Arithmetic
{
    /// <summary>Both operands have the same type, which the compiler's conversions saw to; shifts have an int on the right.</summary>
    public static object? Binary(BinaryOperatorKind kind, object left, object right, bool isChecked) =>
        left switch
        {
            int a when right is int b => Int(kind, a, b, isChecked),
            long a => right is int shift && IsShift(kind) ? Shift(kind, a, shift)
            : right is long b ? Long(kind, a, b, isChecked)
            : null,
            uint a => right is int shift && IsShift(kind) ? Shift(kind, a, shift)
            : right is uint b ? UInt(kind, a, b, isChecked)
            : null,
            ulong a => right is int shift && IsShift(kind) ? Shift(kind, a, shift)
            : right is ulong b ? ULong(kind, a, b, isChecked)
            : null,
            double a when right is double b => Double(kind, a, b),
            float a when right is float b => Float(kind, a, b),
            decimal a when right is decimal b => Decimal(kind, a, b),
            bool a when right is bool b => Bool(kind, a, b),
            char a when right is char b => Compare(kind, a.CompareTo(b)),
            _ => null,
        };

    public static object? Unary(UnaryOperatorKind kind, object operand, bool isChecked) =>
        (kind, operand) switch
        {
            (UnaryOperatorKind.Not, bool a) => !a,
            (UnaryOperatorKind.Plus, _) => operand,
            (UnaryOperatorKind.Minus, int a) => isChecked ? checked(-a) : unchecked(-a),
            (UnaryOperatorKind.Minus, long a) => isChecked ? checked(-a) : unchecked(-a),
            (UnaryOperatorKind.Minus, double a) => -a,
            (UnaryOperatorKind.Minus, float a) => -a,
            (UnaryOperatorKind.Minus, decimal a) => -a,
            (UnaryOperatorKind.BitwiseNegation, int a) => ~a,
            (UnaryOperatorKind.BitwiseNegation, uint a) => ~a,
            (UnaryOperatorKind.BitwiseNegation, long a) => ~a,
            (UnaryOperatorKind.BitwiseNegation, ulong a) => ~a,
            _ => null,
        };

    /// <summary>Adds or takes one, in the operand's own type.</summary>
    public static object? Step(object operand, int by, bool isChecked) =>
        operand is decimal number
            ? number + by
            : ConvertTo(
                Binary(by < 0 ? BinaryOperatorKind.Subtract : BinaryOperatorKind.Add, Promote(operand), PromotedOne(operand), isChecked),
                TypeOf(operand),
                isChecked
            );

    public static object Promote(object operand) =>
        operand switch
        {
            byte or sbyte or short or ushort or char => (int)ConvertTo(operand, SpecialType.System_Int32, false)!,
            _ => operand,
        };

    private static object PromotedOne(object operand) =>
        operand switch
        {
            long => (object)1L,
            ulong => 1UL,
            uint => 1U,
            double => 1.0,
            float => 1f,
            _ => 1,
        };

    public static SpecialType TypeOf(object raw) =>
        raw switch
        {
            bool => SpecialType.System_Boolean,
            char => SpecialType.System_Char,
            sbyte => SpecialType.System_SByte,
            byte => SpecialType.System_Byte,
            short => SpecialType.System_Int16,
            ushort => SpecialType.System_UInt16,
            int => SpecialType.System_Int32,
            uint => SpecialType.System_UInt32,
            long => SpecialType.System_Int64,
            ulong => SpecialType.System_UInt64,
            float => SpecialType.System_Single,
            double => SpecialType.System_Double,
            decimal => SpecialType.System_Decimal,
            string => SpecialType.System_String,
            DateTime => SpecialType.System_DateTime,
            _ => SpecialType.None,
        };

    /// <summary>A numeric conversion; null if there is none.</summary>
    public static object? ConvertTo(object? number, SpecialType target, bool isChecked) =>
        number switch
        {
            null => null,
            _ when TypeOf(number) == target => number,
            decimal value => FromDecimal(value, target),
            float value => target == SpecialType.System_Decimal ? (decimal)value : FromDouble(value, target, isChecked, value),
            double value => FromDouble(value, target, isChecked, (float)value),
            ulong value => isChecked ? CheckedULong(value, target) : FromULong(value, target),
            char value => isChecked ? CheckedLong(value, target) : FromLong(value, target),
            sbyte or byte or short or ushort or int or uint or long => Convert.ToInt64(number, CultureInfo.InvariantCulture) is var value
            && isChecked
                ? CheckedLong(value, target)
                : FromLong(value, target),
            _ => null,
        };

    private static object? FromLong(long value, SpecialType target) =>
        unchecked(
            target switch
            {
                SpecialType.System_SByte => (sbyte)value,
                SpecialType.System_Byte => (byte)value,
                SpecialType.System_Int16 => (short)value,
                SpecialType.System_UInt16 => (ushort)value,
                SpecialType.System_Int32 => (int)value,
                SpecialType.System_UInt32 => (uint)value,
                SpecialType.System_Int64 => value,
                SpecialType.System_UInt64 => (ulong)value,
                SpecialType.System_Char => (char)value,
                SpecialType.System_Single => (float)value,
                SpecialType.System_Double => (double)value,
                SpecialType.System_Decimal => (object)(decimal)value,
                _ => null,
            }
        );

    private static object? CheckedLong(long value, SpecialType target) =>
        checked(
            target switch
            {
                SpecialType.System_SByte => (sbyte)value,
                SpecialType.System_Byte => (byte)value,
                SpecialType.System_Int16 => (short)value,
                SpecialType.System_UInt16 => (ushort)value,
                SpecialType.System_Int32 => (int)value,
                SpecialType.System_UInt32 => (uint)value,
                SpecialType.System_UInt64 => (ulong)value,
                SpecialType.System_Char => (char)value,
                _ => FromLong(value, target),
            }
        );

    private static object? FromULong(ulong value, SpecialType target) =>
        unchecked(
            target switch
            {
                SpecialType.System_Single => (float)value,
                SpecialType.System_Double => (double)value,
                SpecialType.System_Decimal => (decimal)value,
                SpecialType.System_UInt64 => value,
                _ => FromLong((long)value, target),
            }
        );

    private static object? CheckedULong(ulong value, SpecialType target) =>
        target switch
        {
            SpecialType.System_Single or SpecialType.System_Double or SpecialType.System_Decimal or SpecialType.System_UInt64 => FromULong(
                value,
                target
            ),
            _ => CheckedLong(checked((long)value), target),
        };

    private static object? FromDouble(double value, SpecialType target, bool isChecked, float single) =>
        target switch
        {
            SpecialType.System_Double => value,
            SpecialType.System_Single => single,
            SpecialType.System_Decimal => (decimal)value,
            SpecialType.System_UInt64 => isChecked ? checked((ulong)value) : unchecked((ulong)value),
            _ when isChecked => CheckedLong(checked((long)value), target),
            SpecialType.System_Int32 => unchecked((int)value),
            SpecialType.System_UInt32 => unchecked((uint)value),
            SpecialType.System_Int64 => unchecked((long)value),
            _ => FromLong(unchecked((int)value), target), // a smaller one is the end of an int
        };

    private static object? FromDecimal(decimal value, SpecialType target) =>
        target switch
        {
            SpecialType.System_Decimal => value,
            SpecialType.System_Single => (float)value,
            SpecialType.System_Double => (double)value,
            SpecialType.System_UInt64 => (ulong)value,
            SpecialType.System_SByte => (sbyte)value,
            SpecialType.System_Byte => (byte)value,
            SpecialType.System_Int16 => (short)value,
            SpecialType.System_UInt16 => (ushort)value,
            SpecialType.System_Int32 => (int)value,
            SpecialType.System_UInt32 => (uint)value,
            SpecialType.System_Int64 => (long)value,
            SpecialType.System_Char => (char)value,
            _ => null,
        };

    public static bool IsShift(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;

    private static object? Compare(BinaryOperatorKind kind, int order) =>
        kind switch
        {
            BinaryOperatorKind.Equals => order == 0,
            BinaryOperatorKind.NotEquals => order != 0,
            BinaryOperatorKind.LessThan => order < 0,
            BinaryOperatorKind.LessThanOrEqual => order <= 0,
            BinaryOperatorKind.GreaterThan => order > 0,
            BinaryOperatorKind.GreaterThanOrEqual => order >= 0,
            _ => null,
        };

    private static object? Int(BinaryOperatorKind kind, int a, int b, bool isChecked) =>
        kind switch
        {
            BinaryOperatorKind.Add => isChecked ? checked(a + b) : unchecked(a + b),
            BinaryOperatorKind.Subtract => isChecked ? checked(a - b) : unchecked(a - b),
            BinaryOperatorKind.Multiply => isChecked ? checked(a * b) : unchecked(a * b),
            BinaryOperatorKind.Divide => a / b,
            BinaryOperatorKind.Remainder => a % b,
            BinaryOperatorKind.And => a & b,
            BinaryOperatorKind.Or => a | b,
            BinaryOperatorKind.ExclusiveOr => a ^ b,
            BinaryOperatorKind.LeftShift => a << b,
            BinaryOperatorKind.RightShift => a >> b,
            BinaryOperatorKind.UnsignedRightShift => a >>> b,
            _ => Compare(kind, a.CompareTo(b)),
        };

    private static object? Long(BinaryOperatorKind kind, long a, long b, bool isChecked) =>
        kind switch
        {
            BinaryOperatorKind.Add => isChecked ? checked(a + b) : unchecked(a + b),
            BinaryOperatorKind.Subtract => isChecked ? checked(a - b) : unchecked(a - b),
            BinaryOperatorKind.Multiply => isChecked ? checked(a * b) : unchecked(a * b),
            BinaryOperatorKind.Divide => a / b,
            BinaryOperatorKind.Remainder => a % b,
            BinaryOperatorKind.And => a & b,
            BinaryOperatorKind.Or => a | b,
            BinaryOperatorKind.ExclusiveOr => a ^ b,
            _ => Compare(kind, a.CompareTo(b)),
        };

    private static object? UInt(BinaryOperatorKind kind, uint a, uint b, bool isChecked) =>
        kind switch
        {
            BinaryOperatorKind.Add => isChecked ? checked(a + b) : unchecked(a + b),
            BinaryOperatorKind.Subtract => isChecked ? checked(a - b) : unchecked(a - b),
            BinaryOperatorKind.Multiply => isChecked ? checked(a * b) : unchecked(a * b),
            BinaryOperatorKind.Divide => a / b,
            BinaryOperatorKind.Remainder => a % b,
            BinaryOperatorKind.And => a & b,
            BinaryOperatorKind.Or => a | b,
            BinaryOperatorKind.ExclusiveOr => a ^ b,
            _ => Compare(kind, a.CompareTo(b)),
        };

    private static object? ULong(BinaryOperatorKind kind, ulong a, ulong b, bool isChecked) =>
        kind switch
        {
            BinaryOperatorKind.Add => isChecked ? checked(a + b) : unchecked(a + b),
            BinaryOperatorKind.Subtract => isChecked ? checked(a - b) : unchecked(a - b),
            BinaryOperatorKind.Multiply => isChecked ? checked(a * b) : unchecked(a * b),
            BinaryOperatorKind.Divide => a / b,
            BinaryOperatorKind.Remainder => a % b,
            BinaryOperatorKind.And => a & b,
            BinaryOperatorKind.Or => a | b,
            BinaryOperatorKind.ExclusiveOr => a ^ b,
            _ => Compare(kind, a.CompareTo(b)),
        };

    private static object? Shift(BinaryOperatorKind kind, long a, int b) =>
        kind switch
        {
            BinaryOperatorKind.LeftShift => a << b,
            BinaryOperatorKind.RightShift => a >> b,
            _ => a >>> b,
        };

    private static object? Shift(BinaryOperatorKind kind, uint a, int b) => kind == BinaryOperatorKind.LeftShift ? a << b : a >> b;

    private static object? Shift(BinaryOperatorKind kind, ulong a, int b) => kind == BinaryOperatorKind.LeftShift ? a << b : a >> b;

    private static object? Double(BinaryOperatorKind kind, double a, double b) =>
        kind switch
        {
            BinaryOperatorKind.Add => a + b,
            BinaryOperatorKind.Subtract => a - b,
            BinaryOperatorKind.Multiply => a * b,
            BinaryOperatorKind.Divide => a / b,
            BinaryOperatorKind.Remainder => a % b,
            BinaryOperatorKind.Equals => a == b,
            BinaryOperatorKind.NotEquals => a != b,
            BinaryOperatorKind.LessThan => a < b,
            BinaryOperatorKind.LessThanOrEqual => a <= b,
            BinaryOperatorKind.GreaterThan => a > b,
            BinaryOperatorKind.GreaterThanOrEqual => a >= b,
            _ => null,
        };

    private static object? Float(BinaryOperatorKind kind, float a, float b) =>
        kind switch
        {
            BinaryOperatorKind.Add => a + b,
            BinaryOperatorKind.Subtract => a - b,
            BinaryOperatorKind.Multiply => a * b,
            BinaryOperatorKind.Divide => a / b,
            BinaryOperatorKind.Remainder => a % b,
            BinaryOperatorKind.Equals => a == b,
            BinaryOperatorKind.NotEquals => a != b,
            BinaryOperatorKind.LessThan => a < b,
            BinaryOperatorKind.LessThanOrEqual => a <= b,
            BinaryOperatorKind.GreaterThan => a > b,
            BinaryOperatorKind.GreaterThanOrEqual => a >= b,
            _ => null,
        };

    private static object? Decimal(BinaryOperatorKind kind, decimal a, decimal b) =>
        kind switch
        {
            BinaryOperatorKind.Add => a + b,
            BinaryOperatorKind.Subtract => a - b,
            BinaryOperatorKind.Multiply => a * b,
            BinaryOperatorKind.Divide => a / b,
            BinaryOperatorKind.Remainder => a % b,
            _ => Compare(kind, a.CompareTo(b)),
        };

    private static object? Bool(BinaryOperatorKind kind, bool a, bool b) =>
        kind switch
        {
            BinaryOperatorKind.And => a & b,
            BinaryOperatorKind.Or => a | b,
            BinaryOperatorKind.ExclusiveOr => a ^ b,
            BinaryOperatorKind.Equals => a == b,
            BinaryOperatorKind.NotEquals => a != b,
            _ => null,
        };
}
