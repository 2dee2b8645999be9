using System.Globalization;
using System.Text;
using KubeNet.Rules.Cel.Values;

namespace KubeNet.Rules.Cel.Library;

/// <summary>
/// <c>'%d of %s'.format([1, 'x'])</c>: the clauses %s, %d, %f, %e, %b, %o, %x and %X. What is mostly for messages is exact here; other
/// clauses are not known.
/// </summary>
internal static class CelTextFormat
{
    public static CelValue Of(string format, CelList arguments, CelBudget budget)
    {
        var result = new StringBuilder();
        var next = 0;
        for (var at = 0; at < format.Length; at++)
        {
            if (format[at] != '%')
            {
                result.Append(format[at]);
                continue;
            }

            at++;
            if (at < format.Length && format[at] == '%')
            {
                result.Append('%');
                continue;
            }

            var precision = Precision(format, ref at);
            if (at >= format.Length)
            {
                return new CelError("unexpected end of string");
            }

            if (next >= arguments.Count)
            {
                return new CelError($"index {next.ToString(CultureInfo.InvariantCulture)} out of range");
            }

            if (Clause(format[at], precision, arguments[next++], budget) is not { } text)
            {
                return CelUnknown.Instance;
            }

            budget.Spend(text.Length);
            result.Append(text);
        }

        budget.Spend(format.Length);
        return CelValue.Of(result.ToString());
    }

    /// <summary>A value as %s shows it; null where this is not known.</summary>
    public static string? Shown(CelValue value, CelBudget budget)
    {
        budget.Spend(1);
        switch (value)
        {
            case CelString or CelInt or CelUint or CelBool:
                return CelConversions.Shown(value);
            case CelDouble { Value: var number } when !double.IsNaN(number) && !double.IsInfinity(number):
                return CelConversions.OfDouble(number);
            case CelNull:
                return "null";
            case CelType type:
                return type.Name;
            case CelTimestamp moment:
                return moment.Text;
            case CelDuration span:
                return span.Text;
            case CelList list:
                var items = list.Items.Select(item => Shown(item, budget)).ToList();
                return items.Contains(null) ? null : "[" + string.Join(", ", items) + "]";
            case CelMap { IsObject: false } map:
                var pairs = map
                    .Keys.Select(key => (Key: Shown(key, budget), Value: map.Find(key) is { } mine ? Shown(mine, budget) : null))
                    .ToList();
                return pairs.Exists(pair => pair.Key is null || pair.Value is null)
                    ? null
                    : "{"
                        + string.Join(
                            ", ",
                            pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}: {pair.Value}")
                        )
                        + "}";
            default:
                return null;
        }
    }

    private static string? Clause(char clause, int? precision, CelValue value, CelBudget budget) =>
        (clause, value) switch
        {
            ('s', _) => Shown(value, budget),
            ('d', CelInt or CelUint) => CelConversions.Shown(value),
            ('f', CelDouble { Value: > -1e15 and < 1e15 } number) => number.Value.ToString(
                "F" + (precision ?? 6).ToString(CultureInfo.InvariantCulture),
                CultureInfo.InvariantCulture
            ),
            ('b', CelInt { Value: >= 0 } number) => Convert.ToString(number.Value, 2),
            ('b', CelBool flag) => flag.Value ? "1" : "0",
            ('o', CelInt { Value: >= 0 } number) => Convert.ToString(number.Value, 8),
            ('x', CelInt { Value: >= 0 } number) => number.Value.ToString("x", CultureInfo.InvariantCulture),
            ('X', CelInt { Value: >= 0 } number) => number.Value.ToString("X", CultureInfo.InvariantCulture),
            ('x', CelString text) => Hexadecimal(text.Value, "x2"),
            ('X', CelString text) => Hexadecimal(text.Value, "X2"),
            _ => null,
        };

    private static int? Precision(string format, ref int at)
    {
        if (at >= format.Length || format[at] != '.')
        {
            return null;
        }

        var from = ++at;
        while (at < format.Length && format[at] is >= '0' and <= '9')
        {
            at++;
        }

        return
            int.TryParse(format.Substring(from, at - from), NumberStyles.None, CultureInfo.InvariantCulture, out var precision)
            && precision <= 15
            ? precision
            : null;
    }

    private static string Hexadecimal(string text, string form) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(one => one.ToString(form, CultureInfo.InvariantCulture)));
}
