using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library.StandIns;

// The checks that throw (ArgumentNullException.ThrowIfNull and its like): older hosts lack them, and some are constrained to numbers.

[StandsFor("System.ArgumentNullException")]
internal static class NullChecks
{
    [Member("ThrowIfNull(System.Object,System.String)")]
    public static void ThrowIfNull(Value argument, string? paramName)
    {
        if (argument.IsNull)
        {
            throw new ArgumentNullException(paramName, "Value cannot be null.");
        }
    }
}

[StandsFor("System.ArgumentException")]
internal static class TextChecks
{
    public static void ThrowIfNullOrEmpty(string? argument, string? paramName)
    {
        NullChecks.ThrowIfNull(new Value(argument, Resources.Origin.None), paramName);
        if (argument!.Length == 0)
        {
            throw new ArgumentException("The value cannot be an empty string.", paramName);
        }
    }

    public static void ThrowIfNullOrWhiteSpace(string? argument, string? paramName)
    {
        NullChecks.ThrowIfNull(new Value(argument, Resources.Origin.None), paramName);
        if (string.IsNullOrWhiteSpace(argument))
        {
            throw new ArgumentException("The value cannot be an empty string or composed entirely of whitespace.", paramName);
        }
    }
}

[StandsFor("System.ArgumentOutOfRangeException")]
internal static class RangeChecks
{
    [Member("ThrowIfZero``1(``0,System.String)")]
    public static void ThrowIfZero(Value value, string? paramName) =>
        Require(!IsZero(value), value, paramName, "must be a non-zero value");

    [Member("ThrowIfNegative``1(``0,System.String)")]
    public static void ThrowIfNegative(Value value, string? paramName) =>
        Require(!IsNegative(value), value, paramName, "must be a non-negative value");

    [Member("ThrowIfNegativeOrZero``1(``0,System.String)")]
    public static void ThrowIfNegativeOrZero(Value value, string? paramName) =>
        Require(!IsNegative(value) && !IsZero(value), value, paramName, "must be a non-negative and non-zero value");

    [Member("ThrowIfGreaterThan``1(``0,``0,System.String)")]
    public static void ThrowIfGreaterThan(Value value, Value other, string? paramName) =>
        Require(Order(value, other) <= 0, value, paramName, $"must be less than or equal to '{Shown(other)}'");

    [Member("ThrowIfGreaterThanOrEqual``1(``0,``0,System.String)")]
    public static void ThrowIfGreaterThanOrEqual(Value value, Value other, string? paramName) =>
        Require(Order(value, other) < 0, value, paramName, $"must be less than '{Shown(other)}'");

    [Member("ThrowIfLessThan``1(``0,``0,System.String)")]
    public static void ThrowIfLessThan(Value value, Value other, string? paramName) =>
        Require(Order(value, other) >= 0, value, paramName, $"must be greater than or equal to '{Shown(other)}'");

    [Member("ThrowIfLessThanOrEqual``1(``0,``0,System.String)")]
    public static void ThrowIfLessThanOrEqual(Value value, Value other, string? paramName) =>
        Require(Order(value, other) > 0, value, paramName, $"must be greater than '{Shown(other)}'");

    [Member("ThrowIfEqual``1(``0,``0,System.String)")]
    public static void ThrowIfEqual(Value value, Value other, string? paramName) =>
        Require(!value.Equals(other), value, paramName, $"must not be equal to '{Shown(other)}'");

    [Member("ThrowIfNotEqual``1(``0,``0,System.String)")]
    public static void ThrowIfNotEqual(Value value, Value other, string? paramName) =>
        Require(value.Equals(other), value, paramName, $"must be equal to '{Shown(other)}'");

    /// <summary>Null has no member that could compare it.</summary>
    private static int Order(Value value, Value other) =>
        value.IsNull ? throw ProgramErrors.Meant(new NullReferenceException(ExceptionMessages.NullReference)) : value.CompareTo(other);

    /// <summary>Whether the number has the sign of negative ones, as NaN and -0.0 may have.</summary>
    private static bool IsNegative(Value value) =>
        value.Raw switch
        {
            double number => BitConverter.DoubleToInt64Bits(number) < 0,
            float number => BitConverter.DoubleToInt64Bits(number) < 0,
            decimal number => decimal.GetBits(number)[3] < 0,
            char => false,
            var other => NumberIn(other) < 0,
        };

    private static bool IsZero(Value value) => value.Raw is char character ? character == '\0' : NumberIn(value.Raw) == 0;

    private static double NumberIn(object? raw) =>
        raw is IConvertible number
            ? Convert.ToDouble(number, System.Globalization.CultureInfo.InvariantCulture)
            : throw new UnsupportedNativeException("the sign of a value that is not a number is not supported at build time");

    private static string Shown(Value value) => value.IsNull ? "null" : value.ToString();

    private static void Require(bool isMet, Value value, string? paramName, string demand)
    {
        if (!isMet)
        {
            throw new ArgumentOutOfRangeException(paramName, value.Raw, $"{paramName} ('{Shown(value)}') {demand}.");
        }
    }
}
