using System.Globalization;
using System.Text;

namespace KubeNet;

/// <summary>Texts as Go's <c>encoding/json</c> writes them, so that a Secret has the bytes that kubectl gives it.</summary>
internal static class GoJson
{
    public static string Quote(string text)
    {
        var json = new StringBuilder("\"", text.Length + 2);
        foreach (var character in text)
        {
            json.Append(
                character switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    '\b' => "\\b",
                    '\f' => "\\f",
                    < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' => "\\u"
                        + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
                    _ => character.ToString(),
                }
            );
        }

        return json.Append('"').ToString();
    }
}
