using System.Text;
using KubeNet.Resources;

namespace KubeNet.Rules.Api;

/// <summary>Messages about what the API server rejects: the field, the value, the server's error and the fix, on one line.</summary>
internal static class Refusal
{
    private const int LongestValue = 100;

    public static string Of(Resource resource, ScalarNode value, string words, string wayOut) =>
        Line($"{value.FieldPath} of {Wording.Named(resource)} is {Shown(value)}, and the API server rejects it: {words}. {wayOut}");

    /// <summary>
    /// For a field that is not a scalar, or whose value must not be shown. <paramref name="what"/> is a predicate: "has the key 'a b'".
    /// </summary>
    public static string Of(Resource resource, string field, string what, string words, string wayOut) =>
        Line($"{field} of {Wording.Named(resource)} {what}, and the API server rejects it: {words}. {wayOut}");

    public static string Shown(ScalarNode value) => value.Text is { } text ? Shown(text) : Wording.Quoted(value);

    public static string Shown(string text) =>
        Wording.Quoted(
            text.Length > LongestValue
                ? text.Substring(0, char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue) + "…"
                : text
        );

    /// <summary>Values and keys may contain line breaks, but a message must not.</summary>
    public static string Line(string message)
    {
        if (!message.Any(char.IsControl))
        {
            return message;
        }

        var line = new StringBuilder();
        foreach (var c in message)
        {
            line.Append(
                c switch
                {
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when char.IsControl(c) => "\\u" + ((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture),
                    _ => c.ToString(),
                }
            );
        }

        return line.ToString();
    }
}
