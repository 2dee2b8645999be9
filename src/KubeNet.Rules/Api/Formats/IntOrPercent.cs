using System.Globalization;
using KubeNet.Resources;

namespace KubeNet.Rules.Api.Formats;

/// <summary>
/// A number or a percentage, <c>25%</c> (ValidatePositiveIntOrPercent and IsNotMoreThan100Percent in
/// kubernetes/pkg/apis/apps/validation/validation.go).
/// </summary>
internal static class IntOrPercent
{
    /// <summary>Why the server rejects a value, or null if it accepts it.</summary>
    public static string? WhyNot(ScalarNode value) =>
        value switch
        {
            { Number: < 0 and >= int.MinValue } => ServerWords.NotNegative, // KUBE1008 reports one that does not fit
            { Text: { } text } when !IsPercent(text) => ServerWords.Pattern(
                "a valid percent string must be a numeric string followed by an ending '%'",
                "[0-9]+%",
                "1%",
                "93%"
            ),
            _ => null,
        };

    public static bool IsMoreThanAll(ScalarNode value) => value.Text is { } text && IsPercent(text) && Share(text) > 100;

    /// <summary>
    /// Whether the server reads the value as zero. It reads text that is not a percentage as the number in it, or as 0 if there is none.
    /// </summary>
    public static bool IsZero(ScalarNode value) =>
        value switch
        {
            { Number: { } number } => number == 0,
            { Text: { } text } when IsPercent(text) => Share(text) == 0,
            { Text: { } text } => !GoInteger.TryParse(text, out var number) || number == 0,
            _ => false,
        };

    private static bool IsPercent(string text) =>
        text.Length > 1 && text[text.Length - 1] == '%' && Ascii.IsAll(text.Substring(0, text.Length - 1), Ascii.IsDigit);

    private static double Share(string percent) =>
        double.Parse(percent.Substring(0, percent.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture);
}
