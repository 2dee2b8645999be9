using System.Globalization;
using KubeNet.Rules.Cel.Values;
using KubeNet.Rules.Patterns;

namespace KubeNet.Rules.Cel.Library;

/// <summary>Positions of a text in another, in code points (github.com/google/cel-go/ext/strings.go).</summary>
internal static class CelTextSearch
{
    public static CelValue? First(string text, CelValue part, CelValue? from)
    {
        if (part is not CelString { Value: var wanted } || from is not (null or CelInt))
        {
            return null;
        }

        var start = (from as CelInt)?.Value ?? 0;
        if (wanted.Length == 0)
        {
            return CelValue.Of(start);
        }

        if (start < 0)
        {
            return OutOfRange(start);
        }

        if (from is not null && start >= Runes.Count(text))
        {
            return CelUnknown.Instance; // an error in some versions of the library
        }

        var found = text.IndexOf(wanted, Index(text, start), StringComparison.Ordinal);
        return CelValue.Of(found < 0 ? -1L : Runes.Count(text.Substring(0, found)));
    }

    public static CelValue? Last(string text, CelValue part, CelValue? from)
    {
        if (part is not CelString { Value: var wanted } || from is not (null or CelInt))
        {
            return null;
        }

        var length = Runes.Count(text);
        if (wanted.Length == 0)
        {
            return CelValue.Of((from as CelInt)?.Value ?? length);
        }

        var start = (from as CelInt)?.Value ?? length - 1;
        if (start < 0 && from is not null)
        {
            return OutOfRange(start);
        }

        if (start < 0 || start >= length)
        {
            return CelUnknown.Instance; // an error in some versions of the library
        }

        var at = Index(text, Math.Min(start, length - Runes.Count(wanted)));
        for (; at >= 0; at--)
        {
            if (string.CompareOrdinal(text, at, wanted, 0, wanted.Length) == 0)
            {
                return CelValue.Of(Runes.Count(text.Substring(0, at)));
            }
        }

        return CelValue.Of(-1);
    }

    public static CelError OutOfRange(long index) => new("index out of range: " + index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The char of .NET at which a code point begins; negative for a negative one.</summary>
    private static int Index(string text, long rune)
    {
        var at = 0;
        for (var i = 0L; i < rune; i++)
        {
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        }

        return rune < 0 ? -1 : at;
    }
}
