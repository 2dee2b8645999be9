using System.Text;
using KubeNet.Rules.Cel.Values;
using KubeNet.Rules.Patterns;

namespace KubeNet.Rules.Cel.Library;

/// <summary>CEL's functions on texts, and those of its strings extension, version 2. Positions count code points.</summary>
internal static class CelTextFunctions
{
    public static IEnumerable<CelFunction> All() =>
        [
            Test("contains", (text, part) => text.IndexOf(part, StringComparison.Ordinal) >= 0),
            Test("startsWith", (text, part) => text.StartsWith(part, StringComparison.Ordinal)),
            Test("endsWith", (text, part) => text.EndsWith(part, StringComparison.Ordinal)),
            Change("lowerAscii", text => Map(text, c => c is >= 'A' and <= 'Z' ? (char)(c + 32) : c)),
            Change("upperAscii", text => Map(text, c => c is >= 'a' and <= 'z' ? (char)(c - 32) : c)),
            Change("trim", text => text.Trim(s_space)),
            CelFunction.Global("strings.quote", 1, (a, budget) => OfText(a, budget, text => CelValue.Of(Quoted(text)))),
            CelFunction.Member("charAt", 1, (a, budget) => OfText(a, budget, text => CharAt(Runes.Of(text), a[1]))),
            CelFunction.Member("substring", 1, (a, budget) => OfText(a, budget, text => Substring(Runes.Of(text), a[1], null))),
            CelFunction.Member("substring", 2, (a, budget) => OfText(a, budget, text => Substring(Runes.Of(text), a[1], a[2]))),
            CelFunction.Member("indexOf", 1, (a, budget) => OfText(a, budget, text => CelTextSearch.First(text, a[1], null))),
            CelFunction.Member("indexOf", 2, (a, budget) => OfText(a, budget, text => CelTextSearch.First(text, a[1], a[2]))),
            CelFunction.Member("lastIndexOf", 1, (a, budget) => OfText(a, budget, text => CelTextSearch.Last(text, a[1], null))),
            CelFunction.Member("lastIndexOf", 2, (a, budget) => OfText(a, budget, text => CelTextSearch.Last(text, a[1], a[2]))),
            CelFunction.Member("replace", 2, (a, budget) => OfText(a, budget, text => Replace(text, a[1], a[2], -1, budget))),
            CelFunction.Member(
                "replace",
                3,
                (a, budget) => a[3] is CelInt most ? OfText(a, budget, text => Replace(text, a[1], a[2], most.Value, budget)) : null
            ),
            CelFunction.Member("split", 1, (a, budget) => OfText(a, budget, text => Split(text, a[1], -1, budget))),
            CelFunction.Member(
                "split",
                2,
                (a, budget) => a[2] is CelInt most ? OfText(a, budget, text => Split(text, a[1], most.Value, budget)) : null
            ),
            CelFunction.Member("join", 0, (a, budget) => a[0] is CelList list ? Join(list, "", budget) : null),
            CelFunction.Member(
                "join",
                1,
                (a, budget) => a[0] is CelList list && a[1] is CelString separator ? Join(list, separator.Value, budget) : null
            ),
            CelFunction.Member(
                "format",
                1,
                (a, budget) => a[0] is CelString text && a[1] is CelList list ? CelTextFormat.Of(text.Value, list, budget) : null
            ),
        ];

    /// <summary>Unicode's white space, as Go's strings.TrimSpace has it.</summary>
    private static readonly char[] s_space =
    [
        '\t',
        '\n',
        '\v',
        '\f',
        '\r',
        ' ',
        '\u0085',
        '\u00a0',
        '\u1680',
        .. Enumerable.Range(0x2000, 11).Select(code => (char)code),
        '\u2028',
        '\u2029',
        '\u202f',
        '\u205f',
        '\u3000',
    ];

    /// <summary>A literal of CEL.</summary>
    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(
                c switch
                {
                    '\a' => "\\a",
                    '\b' => "\\b",
                    '\f' => "\\f",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    '\v' => "\\v",
                    '\\' => "\\\\",
                    '"' => "\\\"",
                    _ => c.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    private static CelFunction Test(string name, Func<string, string, bool> test) =>
        CelFunction.Member(
            name,
            1,
            (a, budget) => a[1] is CelString part ? OfText(a, budget, text => CelValue.Of(test(text, part.Value))) : null
        );

    private static CelFunction Change(string name, Func<string, string> change) =>
        CelFunction.Member(name, 0, (a, budget) => OfText(a, budget, text => CelValue.Of(change(text))));

    private static CelValue? OfText(IReadOnlyList<CelValue> arguments, CelBudget budget, Func<string, CelValue?> result)
    {
        if (arguments[0] is not CelString text)
        {
            return null;
        }

        budget.Spend(text.Value.Length / 10);
        return result(text.Value);
    }

    private static string Map(string text, Func<char, char> change) => new([.. text.Select(change)]);

    private static CelValue? CharAt(int[] runes, CelValue position) =>
        position is not CelInt { Value: var at } ? null
        : at < 0 || at > runes.Length ? CelTextSearch.OutOfRange(at)
        : CelValue.Of(at == runes.Length ? "" : Runes.Text(runes, (int)at, (int)at + 1));

    private static CelValue? Substring(int[] runes, CelValue start, CelValue? end)
    {
        if (start is not CelInt { Value: var from } || end is not (null or CelInt))
        {
            return null;
        }

        var to = (end as CelInt)?.Value ?? Math.Max(from, runes.Length);
        return from > to ? new CelError($"invalid substring range. start: {CelConversions.Shown(start)}, end: {CelConversions.Shown(end!)}")
            : from < 0 || from > runes.Length ? CelTextSearch.OutOfRange(from)
            : to > runes.Length ? CelTextSearch.OutOfRange(to)
            : CelValue.Of(Runes.Text(runes, (int)from, (int)to));
    }

    private static CelValue? Replace(string text, CelValue old, CelValue with, long most, CelBudget budget)
    {
        if (old is not CelString { Value: var from } || with is not CelString { Value: var to })
        {
            return null;
        }

        if (from.Length == 0)
        {
            return most == 0 ? CelValue.Of(text) : CelUnknown.Instance; // between all characters
        }

        var result = new StringBuilder();
        var at = 0;
        for (; most != 0 && text.IndexOf(from, at, StringComparison.Ordinal) is var found and >= 0; most--)
        {
            budget.Spend(to.Length + 1);
            result.Append(text, at, found - at).Append(to);
            at = found + from.Length;
        }

        budget.Spend(text.Length - at);
        return CelValue.Of(result.Append(text, at, text.Length - at).ToString());
    }

    /// <summary>As Go's strings.SplitN: at most so many parts; all if it is negative.</summary>
    private static CelValue? Split(string text, CelValue separator, long most, CelBudget budget)
    {
        if (separator is not CelString { Value: var between })
        {
            return null;
        }

        budget.Spend(text.Length);
        var parts = new List<CelValue>();
        if (most == 0)
        {
            return new CelItems(parts);
        }

        if (between.Length == 0)
        {
            var runes = Runes.Of(text);
            for (var i = 0; i < runes.Length; i++)
            {
                var isLast = most > 0 && parts.Count == most - 1;
                parts.Add(CelValue.Of(Runes.Text(runes, i, isLast ? runes.Length : i + 1)));
                i = isLast ? runes.Length : i;
            }

            return new CelItems(parts);
        }

        var at = 0;
        while ((most < 0 || parts.Count < most - 1) && text.IndexOf(between, at, StringComparison.Ordinal) is var found and >= 0)
        {
            parts.Add(CelValue.Of(text.Substring(at, found - at)));
            at = found + between.Length;
        }

        parts.Add(CelValue.Of(text.Substring(at)));
        return new CelItems(parts);
    }

    private static CelValue? Join(CelList list, string separator, CelBudget budget)
    {
        var texts = new List<string>();
        foreach (var item in list.Items)
        {
            if (item is not CelString text)
            {
                return item.IsValue ? null : item;
            }

            budget.Spend(text.Value.Length + separator.Length + 1);
            texts.Add(text.Value);
        }

        return CelValue.Of(string.Join(separator, texts));
    }
}
