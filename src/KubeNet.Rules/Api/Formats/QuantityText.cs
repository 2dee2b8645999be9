namespace KubeNet.Rules.Api.Formats;

/// <summary>The parts of a quantity: <c>-1.5Gi</c> is negative, 1, 5, <c>Gi</c>.</summary>
internal readonly record struct QuantityText(bool IsNegative, string Whole, string Fraction, string Suffix)
{
    /// <summary>The server, which caps and rounds up, ignores digits beyond these.</summary>
    public const int MostDigits = 60;

    /// <summary>
    /// Null if the text is not a quantity. The server accepts more than one might expect: <c>1.</c>, <c>.5</c>, and even a sign without
    /// digits as 0.
    /// </summary>
    public static QuantityText? Read(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var at = text[0] is '+' or '-' ? 1 : 0;
        var whole = Take(text, ref at, Ascii.IsDigit).TrimStart('0');
        var fraction = "";
        if (at < text.Length && text[at] == '.')
        {
            at++;
            fraction = Take(text, ref at, Ascii.IsDigit);
        }

        var suffix = at;
        Take(text, ref at, c => "eEinumkKMGTP".IndexOf(c) >= 0);
        at += at < text.Length && text[at] is '+' or '-' ? 1 : 0;
        Take(text, ref at, Ascii.IsDigit);
        return at < text.Length
            ? null
            : new QuantityText(
                text[0] == '-',
                whole.Length == 0 ? "0"
                    : whole.Length > MostDigits ? whole.Substring(0, MostDigits)
                    : whole,
                Short(fraction),
                text.Substring(suffix)
            );
    }

    /// <summary>Digits that are cut off still make the quantity larger than the rest.</summary>
    private static string Short(string fraction) =>
        fraction.Length <= MostDigits
            ? fraction
            : fraction.Substring(0, MostDigits) + (fraction.IndexOfAny("123456789".ToCharArray(), MostDigits) < 0 ? "" : "1");

    private static string Take(string text, ref int at, Func<char, bool> alphabet)
    {
        var start = at;
        while (at < text.Length && alphabet(text[at]))
        {
            at++;
        }

        return text.Substring(start, at - start);
    }
}
