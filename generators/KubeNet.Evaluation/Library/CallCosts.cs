using System.Globalization;
using System.Text;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Values;

namespace KubeNet.Evaluation.Library;

/// <summary>The costs that rows name.</summary>
internal static class CallCosts
{
    /// <summary>As many as a number among the arguments says.</summary>
    public static CallCost Number(int argument) => (_, arguments) => NumberAt(arguments, argument);

    /// <summary>A text's length, as often as a number says.</summary>
    public static CallCost Repeated(int text, int times) =>
        (_, arguments) => arguments.Length > times ? LengthOf(arguments[text]) * Math.Max(1, NumberAt(arguments, times)) : 0;

    /// <summary>What <c>Replace(old, new)</c> makes: every place where the old text stands grows into the new one.</summary>
    public static long Replacement(object? receiver, object?[] arguments)
    {
        if (arguments is not [string { Length: > 0 } old, string { Length: > 1 } replacement, ..] || replacement.Length <= old.Length)
        {
            return 0;
        }

        var text = receiver?.ToString() ?? "";
        return (long)(text.Length / old.Length) * replacement.Length < 1_000
            ? 0
            : text.Length + (CountOf(text, old) * (long)(replacement.Length - old.Length));
    }

    /// <summary>The text that joins or concatenates arguments.</summary>
    public static long Joined(object? receiver, object?[] arguments)
    {
        var separator =
            arguments is [string text, { } and not string, ..] ? text.Length
            : arguments is [char, ..] ? 1
            : 0;
        return arguments.Sum(argument =>
            argument switch
            {
                Value[] values => values.Sum(value => separator + LengthOf(value.Raw)),
                string[] texts => texts.Sum(value => separator + LengthOf(value)),
                object?[] values => values.Sum(value => separator + LengthOf(value)),
                _ => LengthOf(argument),
            }
        );
    }

    /// <summary>A numeric format's precision: <c>D999999999</c>.</summary>
    public static long Format(object? receiver, object?[] arguments) =>
        arguments.Sum(argument => argument is string format ? FormatNumbers.LargestIn(format) : 0);

    /// <summary>
    /// A composite format's widths and precisions: <c>{0,900000:D9}</c>, and the longest text in each of its holes. A number outside of
    /// braces is only text.
    /// </summary>
    public static long CompositeFormat(object? receiver, object?[] arguments)
    {
        if (Array.Find(arguments, argument => argument is string) is not string format)
        {
            return 0;
        }

        var longest =
            arguments
                .Where(argument => !ReferenceEquals(argument, format))
                .Max(argument =>
                    argument switch
                    {
                        Value[] values => values.Length == 0 ? 0 : values.Max(value => LengthOf(value.Raw)),
                        object?[] values => values.Length == 0 ? 0 : values.Max(LengthOf),
                        _ => (long?)LengthOf(argument),
                    }
                )
            ?? 0;
        return format.Length + format.Split('{').Skip(1).Sum(hole => longest + FormatNumbers.LargestIn(WidthAndFormat(hole.Split('}')[0])));
    }

    /// <summary>What follows the number of an argument in a hole.</summary>
    private static string WidthAndFormat(string hole) => hole.Substring(hole.IndexOfAny([',', ':']) is >= 0 and var at ? at : hole.Length);

    private static long NumberAt(object?[] arguments, int index) =>
        index < arguments.Length && arguments[index] is int or long ? Convert.ToInt64(arguments[index], CultureInfo.InvariantCulture) : 0;

    private static long LengthOf(object? value) =>
        value switch
        {
            string text => text.Length,
            Value inner => LengthOf(inner.Raw),
            StringBuilder builder => builder.Length,
            Array array => array.Length,
            _ => 1,
        };

    private static long CountOf(string text, string part)
    {
        long count = 0;
        for (
            var at = text.IndexOf(part, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal)
        )
        {
            count++;
        }

        return count;
    }
}
