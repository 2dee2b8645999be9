using System.Globalization;

namespace KubeNet.Rules.Api.Formats;

/// <summary>An integer as Go's <c>strconv.Atoi</c> parses it: an optional sign and digits, 64 bits.</summary>
internal static class GoInteger
{
    public static bool TryParse(string text, out long number) => WhyNot(text, out number) is null;

    /// <summary>Go's error for an invalid integer, or null if it is valid.</summary>
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
