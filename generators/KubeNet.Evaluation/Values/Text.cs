using System.Globalization;
using KubeNet.Evaluation.Bounds;

namespace KubeNet.Evaluation.Values;

/// <summary>What <c>ToString</c>, concatenation and interpolation make of a value; always in the invariant culture.</summary>
internal static class Text
{
    /// <summary>What <c>ToString</c> gives, with a format where the value is one of .NET's.</summary>
    public static string Of(object? raw, string? format = null, IFormatProvider? provider = null)
    {
        if (format is not null)
        {
            Pulse.Make(FormatNumbers.LargestIn(format)); // its precision
        }

        if (raw is null or IConvertible)
        {
            return Made(raw, format, provider);
        }

        using var level = Pulse.Nest();
        var text = Made(raw, format, provider);
        Pulse.Make(text.Length);
        return text;
    }

    private static string Made(object? raw, string? format, IFormatProvider? provider) =>
        raw switch
        {
            null => "",
            Value value => Of(value.Raw, format, provider),
            string text => text,
            SymbolicObject own => own.ToString() ?? "",
            DateTime { Kind: not DateTimeKind.Utc } when format?.IndexOf('z') >= 0 => throw new UnprintableException(
                "a date's offset",
                "depends on the machine's time zone. Use a DateTimeOffset with an explicit offset."
            ),
            Exception => throw UnprintableException.OfException,
            IFormattable formattable => formattable.ToString(format, provider ?? CultureInfo.InvariantCulture),
            IConvertible convertible => convertible.ToString(CultureInfo.InvariantCulture),
            Array => TypeNamesOfThread.Find(raw) ?? throw new UnprintableException("this array"),
            Closure => TypeNamesOfThread.Find(raw) ?? throw new UnprintableException("this delegate"),
            _ when IsLibraryCollection(raw) => TypeNamesOfThread.Find(raw) ?? throw new UnprintableException("this collection"),
            _ when IsNameOfOurs(raw.GetType()) => TypeNamesOfThread.Find(raw) ?? throw new UnprintableException("this object"),
            _ => raw.ToString() ?? "",
        };

    /// <summary>Whether an object has no text but the name of its type, and that is another one here: a comparer, an enumerator.</summary>
    private static bool IsNameOfOurs(Type type) =>
        IsOurs(type)
        && type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is var owner
        && (owner == typeof(object) || owner == typeof(ValueType));

    private static bool IsOurs(Type type) =>
        type.Assembly == typeof(Value).Assembly || type.IsGenericType && Array.Exists(type.GetGenericArguments(), IsOurs);

    /// <summary>What a hole of an interpolated string gives: by the provider's formatter, or as the value formats itself.</summary>
    /// <param name="raw">The value.</param>
    /// <param name="format">What stands behind the colon; null where nothing does.</param>
    /// <param name="provider">The program's; null where it gives none.</param>
    public static string Formatted(object? raw, string? format, IFormatProvider? provider) =>
        raw switch
        {
            Value value => Formatted(value.Raw, format, provider),
            _ when FormatterOf(provider) is { } formatter => formatter.Format(format!, raw!, provider!) ?? "",
            _ => FormattedByItself(raw, format, provider),
        };

    /// <summary>The same in a composite format, whose formatter may leave a value to itself.</summary>
    public static string Formatted(object? raw, string? format, IFormatProvider? provider, ICustomFormatter? formatter) =>
        formatter?.Format(format!, raw!, provider!) ?? FormattedByItself(raw, format, provider);

    private static string FormattedByItself(object? raw, string? format, IFormatProvider? provider) =>
        raw switch
        {
            SymbolicObject own => own.Formatted(format, provider, isHole: true) ?? "",
            FormattedText text => text.ToString(format, provider),
            _ => Of(raw, format, provider),
        };

    public static ICustomFormatter? FormatterOf(IFormatProvider? provider) =>
        provider is null or CultureInfo ? null : (ICustomFormatter?)provider.GetFormat(typeof(ICustomFormatter));

    /// <summary>The text of these is the name of a constructed type, which is another one here than in the running program.</summary>
    public static bool IsLibraryCollection(object raw) =>
        raw is System.Collections.IEnumerable and not string
        && raw.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == true;
}

/// <summary>A value's text would be the name of a type that the compiler or the library makes up.</summary>
internal sealed class UnprintableException(string what, string why) : Exception($"The text of {what} {why}")
{
    /// <summary>That of an exception, which a place in the program is part of as soon as it is thrown.</summary>
    public static UnprintableException OfException =>
        new("an exception", "contains a stack trace, which is not available at build time. Use its Message.");

    public UnprintableException(string what)
        : this(what, "is the name of a type that is not known at build time. Use its elements, for example string.Join(\", \", items).") { }
}
