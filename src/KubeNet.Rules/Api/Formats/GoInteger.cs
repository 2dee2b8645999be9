using System.Globalization;

namespace KubeNet.Rules.Api.Formats;

/// <summary>A whole number as Go's <c>strconv.Atoi</c> reads it: an optional sign and digits, 64 bits.</summary>
internal static class GoInteger
{
    public static bool TryParse(string text, out long number) => WhyNot(text, out number) is null;

    /// <summary>What Go says of a text that is no such number, or null where it is one.</summary>
    public static string? WhyNot(string text, out long number)
    {
        number = 0;
        var digits = text.Length > 0 && text[0] is '+' or '-' ? text.Substring(1) : text;
        if (!Ascii.IsAll(digits, Ascii.IsDigit))
        {
            return $"strconv.Atoi: parsing \"{text}\": invalid syntax";
        }

        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            ? null
            : $"strconv.Atoi: parsing \"{text}\": value out of range";
    }
}
