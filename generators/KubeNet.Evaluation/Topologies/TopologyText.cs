using System.Globalization;
using System.Text;
using KubeNet.Resources;

namespace KubeNet.Evaluation.Topologies;

/// <summary>
/// Trees as JSON without white space, and back. Only ASCII is written, so that any text survives in an attribute, and the same tree gives
/// the same text on every machine.
/// </summary>
internal static class TopologyText
{
    /// <summary>A tree of ours is about ten deep. The text of another assembly may be anything, and must not use up the stack.</summary>
    private const int MostLevels = 64;

    public static string Write(ResourceNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    /// <summary>Null if the text is not a JSON object, or is nested too deeply.</summary>
    public static MapNode? Read(string text)
    {
        var place = 0;
        return Read(text, ref place, 0) is MapNode map && place == text.Length ? map : null;
    }

    private static void Write(ResourceNode node, StringBuilder text)
    {
        switch (node)
        {
            case MapNode map:
                text.Append('{');
                for (var i = 0; i < map.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Write(map.Entries[i].Key, text);
                    text.Append(':');
                    Write(map.Entries[i].Value, text);
                }

                text.Append('}');
                break;
            case ListNode list:
                text.Append('[');
                for (var i = 0; i < list.Count; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Write(list.Items[i], text);
                }

                text.Append(']');
                break;
            case ScalarNode scalar:
                WriteScalar(scalar.Value, text);
                break;
        }
    }

    private static void WriteScalar(object? value, StringBuilder text)
    {
        switch (value)
        {
            case string words:
                Write(words, text);
                break;
            case bool flag:
                text.Append(flag ? "true" : "false");
                break;
            case long number:
                text.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number:
                // The exponent tells it from an integer: 1 and 1.0 are different values in a tree.
                text.Append(number.ToString("E16", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void Write(string words, StringBuilder text)
    {
        text.Append('"');
        foreach (var character in words)
        {
            if (character is '"' or '\\')
            {
                text.Append('\\').Append(character);
            }
            else if (character is >= ' ' and <= '~')
            {
                text.Append(character);
            }
            else
            {
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        text.Append('"');
    }

    private static ResourceNode? Read(string text, ref int place, int level)
    {
        if (place >= text.Length || level > MostLevels)
        {
            return null;
        }

        switch (text[place])
        {
            case '{':
                return ReadMap(text, ref place, level);
            case '[':
                return ReadList(text, ref place, level);
            case '"':
                return ReadString(text, ref place) is { } words ? new ScalarNode(words, Origin.None) : null;
            case 't' when Skip(text, ref place, "true"):
                return new ScalarNode(true, Origin.None);
            case 'f' when Skip(text, ref place, "false"):
                return new ScalarNode(false, Origin.None);
            case 'n' when Skip(text, ref place, "null"):
                return new ScalarNode((string?)null, Origin.None);
            default:
                return ReadNumber(text, ref place);
        }
    }

    private static MapNode? ReadMap(string text, ref int place, int level)
    {
        var map = new MapNode();
        place++;
        if (Skip(text, ref place, "}"))
        {
            return map;
        }

        do
        {
            if (
                ReadString(text, ref place) is not { } key
                || !Skip(text, ref place, ":")
                || map[key] is not null
                || Read(text, ref place, level + 1) is not { } value
            )
            {
                return null;
            }

            map.Set(key, value);
        } while (Skip(text, ref place, ","));
        return Skip(text, ref place, "}") ? map : null;
    }

    private static ListNode? ReadList(string text, ref int place, int level)
    {
        var list = new ListNode();
        place++;
        if (Skip(text, ref place, "]"))
        {
            return list;
        }

        do
        {
            if (Read(text, ref place, level + 1) is not { } item)
            {
                return null;
            }

            list.Add(item);
        } while (Skip(text, ref place, ","));
        return Skip(text, ref place, "]") ? list : null;
    }

    private static string? ReadString(string text, ref int place)
    {
        if (!Skip(text, ref place, "\""))
        {
            return null;
        }

        var words = new StringBuilder();
        while (place < text.Length)
        {
            var character = text[place++];
            switch (character)
            {
                case '"':
                    return words.ToString();
                case '\\' when place < text.Length && text[place] is '"' or '\\':
                    words.Append(text[place++]);
                    break;
                case '\\':
                    if (
                        !Skip(text, ref place, "u")
                        || place + 4 > text.Length
                        || !ushort.TryParse(
                            text.Substring(place, 4),
                            NumberStyles.AllowHexSpecifier,
                            CultureInfo.InvariantCulture,
                            out var code
                        )
                    )
                    {
                        return null;
                    }

                    words.Append((char)code);
                    place += 4;
                    break;
                default:
                    words.Append(character);
                    break;
            }
        }

        return null;
    }

    private static ScalarNode? ReadNumber(string text, ref int place)
    {
        var start = place;
        while (place < text.Length && text[place] is (>= '0' and <= '9') or '-' or '+' or '.' or 'E')
        {
            place++;
        }

        var digits = text.Substring(start, place - start);
        return long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? new ScalarNode(number, Origin.None)
            : double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? new ScalarNode(real, Origin.None)
            : null;
    }

    private static bool Skip(string text, ref int place, string expected)
    {
        if (string.CompareOrdinal(text, place, expected, 0, expected.Length) != 0)
        {
            return false;
        }

        place += expected.Length;
        return true;
    }
}
