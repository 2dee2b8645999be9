using System.Globalization;
using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Library;

namespace KubeNet.Evaluation.Values;

/// <summary>What <c>ToString</c>, concatenation and interpolation make of a value; always in the invariant culture.</summary>
internal static class Text
{
    public static string Of(object? raw, string? format = null, CultureInfo? culture = null)
    {
        if (format is not null)
        {
            Pulse.Make(CallCosts.LargestNumberIn(format)); // its precision
        }

        if (raw is null or IConvertible)
        {
            return Made(raw, format, culture);
        }

        using var level = Pulse.Nest();
        var text = Made(raw, format, culture);
        Pulse.Make(text.Length);
        return text;
    }

    private static string Made(object? raw, string? format, CultureInfo? culture) => raw switch
    {
        null => "",
        Value value => Of(value.Raw, format, culture),
        string text => text,
        DateTime { Kind: not DateTimeKind.Utc } when format?.IndexOf('z') >= 0 =>
            throw new UnprintableException("a date's offset", "depends on the machine's time zone. Use a DateTimeOffset with a given offset."),
        IFormattable formattable => formattable.ToString(format, culture ?? CultureInfo.InvariantCulture),
        IConvertible convertible => convertible.ToString(CultureInfo.InvariantCulture),
        Array => TypeNamesOfThread.Find(raw) ?? throw new UnprintableException("this array"),
        Closure => TypeNamesOfThread.Find(raw) ?? throw new UnprintableException("this delegate"),
        _ when IsLibraryCollection(raw) => TypeNamesOfThread.Find(raw) ?? throw new UnprintableException("this collection"),
        _ => raw.ToString() ?? "",
    };

    /// <summary>The text of these is the name of a constructed type, which is another one here than in the running program.</summary>
    public static bool IsLibraryCollection(object raw) =>
        raw is System.Collections.IEnumerable and not string && raw.GetType().Namespace?.StartsWith("System", StringComparison.Ordinal) == true;
}

/// <summary>A value's text would be the name of a type that the compiler or the library makes up.</summary>
internal sealed class UnprintableException(string what, string why) : Exception($"The text of {what} {why}")
{
    public UnprintableException(string what)
        : this(what, "is the name of a type that is made up at run time. Use its elements, for example string.Join(\", \", items).")
    {
    }
}
